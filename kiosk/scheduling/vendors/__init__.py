"""Scheduling systems of vendors, a package each."""
