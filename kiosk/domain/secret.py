"""A text that is never shown by accident: its repr is ``***``, and only `reveal` gives it."""

from typing import Final


class Secret:
    """Personal data or a credential on its way through the program (compared by value, never printed)."""

    # No dataclass: `dataclasses.asdict` would open it, and with it everything that holds one.
    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text: Final = text

    def reveal(self) -> str:
        """Give the text itself, at the one place that needs it."""
        return self._text

    def __repr__(self) -> str:
        return "***"

    def __str__(self) -> str:
        return "***"

    def __eq__(self, other: object) -> bool:
        return self._text == other._text if isinstance(other, Secret) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._text)

    def __bool__(self) -> bool:
        return bool(self._text)
