"""Loket: the self check-in kiosk of a city office, and the scheduling server in the box."""

__version__ = "0.1.0"
