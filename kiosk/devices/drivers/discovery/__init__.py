"""Finds what is plugged into the machine, and what it may be good for."""
