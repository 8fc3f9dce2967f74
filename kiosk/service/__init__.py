"""Runs effects, keeps in step with the central, supervises devices."""
