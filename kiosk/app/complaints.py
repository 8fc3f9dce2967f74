"""The one error that reaches the person at the command line: its text says what is wrong and what to do."""


class ComplaintError(Exception):
    """Something that was given cannot be used. Never a bug, never personal data."""
