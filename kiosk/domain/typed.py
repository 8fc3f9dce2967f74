"""What somebody has typed instead of showing it: an appointment code, or a surname and a birth date."""

import unicodedata
from datetime import date
from enum import Enum

from kiosk.domain.citizen_number import DIGITS, is_citizen_number
from kiosk.domain.matching import spellings
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Refusal, Refused
from kiosk.domain.secret import Secret

OLDEST_YEARS = 130
"""Nobody is older; a birth date further back is a slip of the finger."""
_BSN_DIGITS = range(DIGITS - 1, DIGITS + 4)

# Ukrainian as passports write it: resolution 55 of the Cabinet of Ministers, 27 January 2010.
_UKRAINIAN = {
    "А": "A", "Б": "B", "В": "V", "Г": "H", "Ґ": "G", "Д": "D", "Е": "E", "Є": "IE", "Ж": "ZH", "З": "Z",
    "И": "Y", "І": "I", "Ї": "I", "Й": "I", "К": "K", "Л": "L", "М": "M", "Н": "N", "О": "O", "П": "P",
    "Р": "R", "С": "S", "Т": "T", "У": "U", "Ф": "F", "Х": "KH", "Ц": "TS", "Ч": "CH", "Ш": "SH",
    "Щ": "SHCH", "Ь": "", "Ю": "IU", "Я": "IA",
}  # fmt: skip
_UKRAINIAN_FIRST = {"Є": "YE", "Ї": "YI", "Й": "Y", "Ю": "YU", "Я": "YA"}


class NameProblem(Enum):
    """What is wrong with a surname that was typed."""

    EMPTY = "empty"
    NOT_LATIN = "not_latin"
    """Letters that no passport's zone has, such as Arabic ones."""


class DateProblem(Enum):
    """What is wrong with a birth date that was typed."""

    DAY_MISSING = "day_missing"
    MONTH_MISSING = "month_missing"
    YEAR_MISSING = "year_missing"
    NO_SUCH_MONTH = "no_such_month"
    NO_SUCH_DAY = "no_such_day"
    """The month has no such day: 31 February."""
    IN_THE_FUTURE = "in_the_future"
    TOO_LONG_AGO = "too_long_ago"


def typed_code(text: Secret) -> AppointmentCode | Refused | None:
    """Read a code as typed; None where nothing was. A citizen service number (BSN) is dropped here."""
    code = "".join(c for c in text.reveal().upper() if c.isalnum())
    if not code:
        return None
    if _may_be_citizen_number(code):
        return Refused(Refusal.CITIZEN_NUMBER)
    return AppointmentCode(Secret(code), text)


def typed_name(text: Secret) -> Secret | NameProblem:
    """Write a surname in Latin letters, as its passport does; what it has of other scripts is named."""
    latin = _in_latin(text.reveal().strip())
    if not latin:
        return NameProblem.EMPTY
    if any(c.isalpha() and not spellings(c) for c in unicodedata.normalize("NFC", latin)):
        return NameProblem.NOT_LATIN
    return Secret(latin) if spellings(latin) else NameProblem.EMPTY


def typed_date(day: str, month: str, year: str, today: date | None) -> date | DateProblem:
    """Read a birth date from digits; `today` is the office's, None where nobody knows it."""
    missing = _missing(day, month, year)
    if missing is not None:
        return missing
    if not 1 <= int(month) <= 12:
        return DateProblem.NO_SUCH_MONTH
    try:
        born = date(int(year), int(month), int(day))
    except ValueError:
        return DateProblem.NO_SUCH_DAY if int(year) else DateProblem.TOO_LONG_AGO
    if today is not None and born > today:
        return DateProblem.IN_THE_FUTURE
    if today is not None and born.year < today.year - OLDEST_YEARS:
        return DateProblem.TOO_LONG_AGO
    return born


def typed_person(surname: Secret, born: date) -> IdentityDocument:
    """Make the question of a surname and a birth date, which is that of a document without a number."""
    return IdentityDocument(surname, Secret(""), born, Secret(""))


def _may_be_citizen_number(code: str) -> bool:
    # Also with zeros that were left out or added in front, as a code that is scanned.
    if not (code.isascii() and code.isdigit() and len(code) in _BSN_DIGITS):
        return False
    return is_citizen_number(code.lstrip("0").zfill(DIGITS))


def _missing(day: str, month: str, year: str) -> DateProblem | None:
    if not day:
        return DateProblem.DAY_MISSING
    if not month:
        return DateProblem.MONTH_MISSING
    # Two digits say no century, and nobody's birth date is guessed.
    return DateProblem.YEAR_MISSING if len(year) != 4 else None


def _in_latin(name: str) -> str:
    upper = name.upper().replace("ЗГ", "ZGH")
    first = {0} | {place + 1 for place, c in enumerate(upper) if not c.isalpha() and c not in "'’"}
    return "".join(
        _UKRAINIAN_FIRST[c] if place in first and c in _UKRAINIAN_FIRST else _UKRAINIAN.get(c, c)
        for place, c in enumerate(upper)
    )
