"""The citizen service number (BSN), known only so that it can be dropped and masked wherever it turns up.

Nine digits that pass the eleven-test: weights 9 down to 2, and -1 for the last digit; the sum is a multiple
of eleven (Dutch Personal Records Database, logical design, element 01.20). One number in eleven passes by
chance, so a match means "treat as one", never "is one".
"""

DIGITS = 9

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def is_citizen_number(text: str) -> bool:
    """Say whether a text is nine ASCII digits and nothing else that pass the eleven-test (not all zeros)."""
    if len(text) != DIGITS or not (text.isascii() and text.isdigit()):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, text, strict=True))
    return total % 11 == 0 and text != "0" * DIGITS
