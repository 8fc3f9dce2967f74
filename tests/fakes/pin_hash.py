"""A hash of PINs that costs nothing and counts how often it was asked."""

from dataclasses import dataclass


@dataclass
class FakePinHash:
    """Keeps the PIN as it is, behind a mark."""

    compared: int = 0

    def make(self, pin: str) -> str:
        return f"fake:{pin}"

    def matches(self, hashed: str, pin: str) -> bool:
        self.compared += 1
        return hashed == f"fake:{pin}"
