"""Errors of the domain: each a bug or bad input at the border, each with a stable code and no personal data."""


class DomainError(ValueError):
    """Base of the errors raised here. `code` is stable and may be shown to staff."""

    code = "domain"


class MalformedNumberError(DomainError):
    """A ticket number that is none."""

    code = "malformed_number"

    def __init__(self, text: str) -> None:
        super().__init__(f"not a ticket number ({len(text)} characters)")
