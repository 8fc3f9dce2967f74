"""Machine-readable zones of passports, cards and visas (ICAO Doc 9303 parts 3 to 7): text to an identity document.

A zone is strict first: every check digit has to agree. Only where one does not, letters and digits that OCR confuses
are exchanged, in places where just one of the two can stand, and only when every check digit then agrees.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from kiosk.devices.codes.check_digits import FILLER, agrees, agrees_or_empty
from kiosk.devices.codes.zone_dates import birth_date
from kiosk.devices.codes.zone_layout import SIZES, VISA_LETTER, Layout, ZoneFormat, after, layout_of
from kiosk.devices.codes.zone_repair import repaired
from kiosk.domain.reads import IdentityDocument, Refusal, Refused
from kiosk.domain.secret import Secret

DUTCH = "NLD"
"""Dutch zones made before August 2021 carry the citizen service number in their optional data."""

_LINE = re.compile(r"[A-Z0-9<]+")


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone taken apart. Names have single spaces; dates are the six characters of the zone (YYMMDD).

    `optional` and `optional2` are empty for every Dutch document. `disagreeing` names the check digits that are
    wrong: ``document_number``, ``birth``, ``expiry``, ``optional``, ``composite``.
    """

    format: ZoneFormat
    document_code: str
    issuer: str
    surname: str
    given_names: str
    names_truncated: bool
    document_number: str
    nationality: str
    birth: str
    sex: str
    expiry: str
    optional: str
    optional2: str
    disagreeing: tuple[str, ...]

    def __repr__(self) -> str:
        return "Zone(***)"


def read_zone(text: str, today: date) -> IdentityDocument | Refused:
    """Read a zone, given as lines or as one run of characters. `today` settles the century of the birth date."""
    lines = zone_lines(text)
    zone = _trusted(lines) if lines else None
    if zone is None:
        return Refused(Refusal.UNREADABLE)
    if zone.document_code.startswith(VISA_LETTER):
        return Refused(Refusal.VISA)
    return IdentityDocument(
        surname=Secret(zone.surname),
        given_names=Secret(zone.given_names),
        birth_date=birth_date(zone.birth, today),
        document_number=Secret(zone.document_number),
    )


def parse_zone(text: str) -> Zone | None:
    """Take a zone apart without any repair, or return None when it has the size or letters of none."""
    lines = zone_lines(text)
    layout = layout_of(lines) if lines else None
    return _parsed(lines, layout) if layout else None


def zone_lines(text: str) -> tuple[str, ...]:
    """Split a text into the lines of a zone; empty when it cannot be one."""
    lines = tuple(line.strip() for line in text.upper().splitlines() if line.strip())
    if len(lines) == 1:
        lines = _split_run(lines[0])
    fits = any((len(lines), len(lines[0])) == size for size in SIZES) if lines else False
    return lines if fits and all(_LINE.fullmatch(line) for line in lines) else ()


def _split_run(run: str) -> tuple[str, ...]:
    for count, columns in SIZES:
        if len(run) == count * columns:
            return tuple(run[start : start + columns] for start in range(0, len(run), columns))
    return ()


def _trusted(lines: tuple[str, ...]) -> Zone | None:
    layout = layout_of(lines)
    zone = _parsed(lines, layout) if layout else None
    if zone and not zone.disagreeing and not any(c.isdigit() for c in zone.surname + zone.given_names):
        return zone
    mended = repaired(lines)
    layout = layout_of(mended)
    zone = _parsed(mended, layout) if layout else None
    return zone if zone and not zone.disagreeing else None


def _parsed(lines: tuple[str, ...], layout: Layout) -> Zone:
    number, rest, number_agrees = _document_number(lines, layout)
    names = layout.names.of(lines)
    surname, given_names = _names(names)
    zone = Zone(
        format=layout.format,
        document_code=layout.document_code.of(lines).rstrip(FILLER),
        issuer=layout.issuer.of(lines).strip(FILLER),
        surname=surname,
        given_names=given_names,
        names_truncated=not names.endswith(FILLER),
        document_number=number,
        nationality=layout.nationality.of(lines).strip(FILLER),
        birth=layout.birth.of(lines),
        sex=layout.sex.of(lines).strip(FILLER),
        expiry=layout.expiry.of(lines),
        optional=rest.strip(FILLER),
        optional2=layout.optional2.of(lines).strip(FILLER) if layout.optional2 else "",
        disagreeing=_disagreeing(lines, layout, number_agrees),
    )
    return replace(zone, optional="", optional2="") if DUTCH in {zone.issuer, zone.nationality} else zone


def _document_number(lines: tuple[str, ...], layout: Layout) -> tuple[str, str, bool]:
    """Return the number, what is left of the optional data, and whether the check digit agrees."""
    field, digit, optional = (
        layout.number.of(lines),
        after(layout.number).of(lines),
        layout.optional.of(lines),
    )
    if layout.long_number and digit == FILLER and optional[0] != FILLER:
        # The number goes on up to the next filler; the last character before it is the check digit.
        tail, _, rest = optional.partition(FILLER)
        number = field + tail[:-1]
        # Portugal counts the filler between the two parts, part 5 of the standard does not.
        right = agrees(number, tail[-1]) or agrees(field + FILLER + tail[:-1], tail[-1])
        return number, rest, right
    return field.rstrip(FILLER), optional, agrees(field, digit)


def _disagreeing(lines: tuple[str, ...], layout: Layout, number_agrees: bool) -> tuple[str, ...]:
    birth, expiry = layout.birth, layout.expiry
    checks = {
        "document_number": number_agrees,
        "birth": agrees_or_empty(birth.of(lines), after(birth).of(lines)),
        "expiry": agrees_or_empty(expiry.of(lines), after(expiry).of(lines)),
        "optional": _optional_agrees(lines, layout),
        "composite": _composite_agrees(lines, layout),
    }
    return tuple(name for name, right in checks.items() if not right)


def _optional_agrees(lines: tuple[str, ...], layout: Layout) -> bool:
    if layout.optional_check is None:
        return True
    digit = layout.optional_check.of(lines)
    # Older Dutch passports print a filler for the digit although there is data; the composite digit covers it.
    return digit == FILLER or agrees(layout.optional.of(lines), digit)


def _composite_agrees(lines: tuple[str, ...], layout: Layout) -> bool:
    if layout.composite_check is None:
        return True
    return agrees("".join(place.of(lines) for place in layout.composite), layout.composite_check.of(lines))


def _names(field: str) -> tuple[str, str]:
    surname, _, given = field.partition(FILLER * 2)
    return _spaced(surname), _spaced(given)


def _spaced(name: str) -> str:
    return " ".join(part for part in name.split(FILLER) if part)
