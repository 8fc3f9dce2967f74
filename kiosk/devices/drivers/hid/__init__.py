"""Scanners that type: the exclusive grab, and keys to text."""
