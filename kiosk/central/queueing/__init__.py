"""Calling order and waiting times."""
