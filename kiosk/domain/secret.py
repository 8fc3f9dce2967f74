"""A text that is never shown by accident: its repr is ``***``, and only `reveal` gives it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Secret:
    """Personal data or a credential on its way through the program (compared by value, never printed)."""

    _text: str = field(repr=False)

    def reveal(self) -> str:
        """Give the text itself, at the one place that needs it."""
        return self._text

    def __repr__(self) -> str:
        return "***"

    def __str__(self) -> str:
        return "***"

    def __bool__(self) -> bool:
        return bool(self._text)
