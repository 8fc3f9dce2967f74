"""Dates of machine-readable zones: two digits for the year, and fillers or zeros for what is not known."""

from datetime import date

_FULL = 6


def birth_date(field: str, today: date) -> date | None:
    """Return the date of a YYMMDD field in the last hundred years up to `today`, or None where it states no full one.

    Whoever is older than a hundred is taken for a child here; the surname and the number still find the appointment.
    """
    if len(field) != _FULL or not field.isdigit():
        return None
    year, month, day = int(field[:2]), int(field[2:4]), int(field[4:])
    century = today.year - today.year % 100
    for candidate in (century + year, century - 100 + year):
        born = _date(candidate, month, day)
        if born is not None and born <= today:
            return born
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
