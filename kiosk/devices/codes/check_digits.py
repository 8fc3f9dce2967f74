"""Check digits of machine-readable zones (ICAO Doc 9303 part 3, section 4.9)."""

_WEIGHTS = (7, 3, 1)
FILLER = "<"


def value(character: str) -> int:
    """Give the value of one character of a zone: digits as they are, A to Z from 10 to 35, the filler 0."""
    return 0 if character == FILLER else int(character, 36)


def check_digit(text: str) -> str:
    """Compute the check digit of a field, with its fillers."""
    total = sum(value(character) * _WEIGHTS[place % 3] for place, character in enumerate(text))
    return str(total % 10)


def agrees(text: str, digit: str) -> bool:
    """Say whether a required check digit is the right one."""
    return digit == check_digit(text)


def agrees_or_empty(text: str, digit: str) -> bool:
    """Say whether a check digit is right where a filler may stand in for the digit of an empty field."""
    return agrees(text, digit) or (digit == FILLER and not text.strip(FILLER))
