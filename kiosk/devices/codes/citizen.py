"""Recognises a citizen service number (BSN) in the ways that a code or a form writes it."""

import re

from kiosk.domain.citizen_number import DIGITS, is_citizen_number

_LABEL = re.compile(r"\A(?:BSN|CSN|SOFI|BURGERSERVICENUMMER)[^0-9A-Z]*", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s.\-]+")
_FEWEST_DIGITS = 8
"""Numbers were given out from 01 up, so one leading zero may be missing, not two."""
_MOST_DIGITS = 12


def holds_citizen_number(text: str) -> bool:
    """Say whether a text is nine digits that pass the eleven-test, however they are written.

    Spaces, dots, dashes and a label before them do not count, nor do zeros that a spreadsheet dropped or a form
    added in front.
    """
    digits = _SEPARATORS.sub("", _LABEL.sub("", text.strip(), count=1))
    if not (digits.isascii() and digits.isdigit() and _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS):
        return False
    return is_citizen_number(digits.lstrip("0").zfill(DIGITS))
