"""Dates of machine-readable zones: two digits for the year, and fillers or zeros for what is not known."""

from datetime import date

_FULL = 6
_CENTURY = 100
_LONGEST_AHEAD = 50
"""Years for which no document is made valid: whatever lies further ahead lies in the century before."""


def birth_date(field: str, today: date, expiry: str = "") -> date | None:
    """Return the date of a YYMMDD field in the last hundred years up to `today`, or None where it states no full one.

    Nobody is born after the document has expired: an `expiry` before that settles the century of the very old.
    Otherwise whoever is older than a hundred is taken for a child; the surname and the number still find the
    appointment.
    """
    latest = min(today, expiry_date(expiry, today) or today)
    return _in_a_century_of(field, latest.year, latest)


def expiry_date(field: str, today: date) -> date | None:
    """Return the date of a YYMMDD field from fifty years back to fifty ahead, or None where it states no full one."""
    ahead = today.year + _LONGEST_AHEAD
    return _in_a_century_of(field, ahead, date(ahead, 12, 31))


def _in_a_century_of(field: str, year: int, latest: date) -> date | None:
    if len(field) != _FULL or not (field.isascii() and field.isdigit()):
        return None
    century = year - year % _CENTURY
    for start in (century, century - _CENTURY):
        found = _date(start + int(field[:2]), int(field[2:4]), int(field[4:]))
        if found is not None and found <= latest:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
