"""Recognises a citizen service number (BSN) in the ways that a code, a link, an entry or a form writes it."""

import re
import unicodedata

from kiosk.domain.citizen_number import DIGITS, is_citizen_number

_LABELS = r"(?:BSN|CSN|SOFI(?:-?NUMMER)?|BURGERSERVICE-?NUMMER|CITIZEN ?SERVICE ?NUMBER)"
_LABEL = re.compile(rf"\A{_LABELS}[^0-9A-Z]*", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\W_]+")
_FEWEST_DIGITS = 8
"""Numbers were given out from 01 up, so one leading zero may be missing, not two."""
_MOST_DIGITS = 12

_STANDING_ALONE = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9]{9}|[0-9]{4}([. \-])[0-9]{2}\1[0-9]{3}|[0-9]{3}([. \-])[0-9]{3}\2[0-9]{3})"
    r"(?![0-9A-Za-z])"
)
"""Nine digits within a text, in the groups in which they are written; not inside a longer token, such as a hash."""
_LABELLED = re.compile(
    rf"(?<![A-Za-z]){_LABELS}[^0-9A-Za-z]{{0,8}}((?:[0-9][ .\-]?){{7,11}}[0-9])", re.IGNORECASE
)


def holds_citizen_number(text: str) -> bool:
    """Say whether a text is nine digits that pass the eleven-test, however they are written.

    Spaces, dots, dashes and a label before them do not count, nor do zeros that a spreadsheet dropped or a form
    added in front. An appointment's number of nine digits that passes by chance, one in eleven, is refused with
    them: nobody can tell the two apart, and a number shown once too often cannot be taken back. A city whose
    appointments have nine digits prints its codes with a letter.
    """
    return _is_one(_SEPARATORS.sub("", _LABEL.sub("", _plain(text).strip(), count=1)))


def mentions_citizen_number(text: str) -> bool:
    """Say whether such a number stands anywhere in a longer text: by itself in its usual groups, or labelled."""
    plain = _plain(text)
    alone = (_SEPARATORS.sub("", found[0]) for found in _STANDING_ALONE.finditer(plain))
    labelled = (_SEPARATORS.sub("", found[1]) for found in _LABELLED.finditer(plain))
    return any(is_citizen_number(digits) for digits in alone) or any(_is_one(digits) for digits in labelled)


def _is_one(digits: str) -> bool:
    if not (digits.isascii() and digits.isdigit() and _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS):
        return False
    return is_citizen_number(digits.lstrip("0").zfill(DIGITS))


def _plain(text: str) -> str:
    """Write digits of other scripts and widths as ASCII, and drop what takes no room on paper."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFKC", text)
    visible = (c for c in composed if unicodedata.category(c) != "Cf")
    return "".join(str(unicodedata.decimal(c, c)) for c in visible)
