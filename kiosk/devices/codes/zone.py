"""Machine-readable zones of passports, cards and visas (ICAO Doc 9303 parts 3 to 7): text to an identity document.

A zone is strict first: every check digit has to agree. Only where one does not, letters and digits that OCR confuses
are exchanged, in places where just one of the two can stand, and only when every check digit then agrees. Where two
arrangements of what came agree and say different things, nothing was read. Names are under no check digit.
"""

import re
from dataclasses import replace
from datetime import date

from kiosk.devices.codes.check_digits import FILLER, agrees, agrees_or_empty
from kiosk.devices.codes.citizen import mentions_citizen_number
from kiosk.devices.codes.zone_dates import birth_date
from kiosk.devices.codes.zone_french import french_zone, is_french_card
from kiosk.devices.codes.zone_layout import VISA_LETTER, Layout, after, layout_of
from kiosk.devices.codes.zone_lines import Lines, arrangements
from kiosk.devices.codes.zone_parts import Zone, names
from kiosk.devices.codes.zone_repair import repaired
from kiosk.domain.citizen_number import DIGITS, is_citizen_number
from kiosk.domain.reads import IdentityDocument, Refusal, Refused
from kiosk.domain.secret import Secret

DUTCH = "NLD"
"""Dutch zones made before August 2021 carry the citizen service number in their optional data."""

_LICENCE_LETTER = "D"
_DIGIT = re.compile(r"[0-9]")
_UNREADABLE = Refused(Refusal.UNREADABLE)


def read_zone(text: str, today: date) -> IdentityDocument | Refused:
    """Read a zone, given as lines or as one run of characters. `today` settles the century of the birth date."""
    answers = {_answer(zone, today) for lines in arrangements(text) if (zone := _trusted(lines))}
    return answers.pop() if len(answers) == 1 else _UNREADABLE


def parse_zone(text: str) -> Zone | None:
    """Take a zone apart without any repair, or return None when it has the size or letters of none.

    Of several arrangements the first counts whose check digits agree, else the first.
    """
    zones = [zone for lines in arrangements(text) if (zone := _parsed(lines))]
    return next((zone for zone in zones if not zone.disagreeing), zones[0] if zones else None)


def _answer(zone: Zone, today: date) -> IdentityDocument | Refused:
    if zone.document_code.startswith(VISA_LETTER):
        return Refused(Refusal.VISA)
    if zone.document_code.startswith(_LICENCE_LETTER):
        return Refused(Refusal.NOT_OURS)
    return IdentityDocument(
        surname=Secret(zone.surname),
        given_names=Secret(zone.given_names),
        birth_date=birth_date(zone.birth, today, zone.expiry),
        document_number=Secret(zone.document_number),
    )


def _trusted(lines: Lines) -> Zone | None:
    zone = _parsed(lines)
    if zone and not zone.disagreeing and not _DIGIT.search(zone.surname + zone.given_names):
        return zone
    zone = _parsed(repaired(lines))
    return zone if zone and not zone.disagreeing else None


def _parsed(lines: Lines) -> Zone | None:
    if is_french_card(lines):
        return french_zone(lines)
    layout = layout_of(lines)
    return _taken_apart(lines, layout) if layout else None


def _taken_apart(lines: Lines, layout: Layout) -> Zone:
    number, rest, number_agrees = _document_number(lines, layout)
    surname, given_names = names(layout.names.of(lines))
    zone = Zone(
        format=layout.format,
        document_code=layout.document_code.of(lines).rstrip(FILLER),
        issuer=layout.issuer.of(lines).strip(FILLER),
        surname=surname,
        given_names=given_names,
        names_truncated=not layout.names.of(lines).endswith(FILLER),
        document_number=number,
        nationality=layout.nationality.of(lines).strip(FILLER),
        birth=layout.birth.of(lines),
        sex=layout.sex.of(lines).strip(FILLER),
        expiry=layout.expiry.of(lines),
        optional=rest.strip(FILLER),
        optional2=layout.optional2.of(lines).strip(FILLER) if layout.optional2 else "",
        disagreeing=_disagreeing(lines, layout, number_agrees),
    )
    return replace(zone, optional="", optional2="") if _may_hold_citizen_number(zone) else zone


def _may_hold_citizen_number(zone: Zone) -> bool:
    told = f"{zone.optional}{FILLER}{zone.optional2}"
    return DUTCH in {zone.issuer, zone.nationality} or mentions_citizen_number(told)


def _runs_on_a_citizen_number(text: str) -> bool:
    return any(is_citizen_number(text[start : start + DIGITS]) for start in range(len(text) - DIGITS + 1))


def _document_number(lines: Lines, layout: Layout) -> tuple[str, str, bool]:
    """Return the number, what is left of the optional data, and whether the check digit agrees."""
    field, digit = layout.number.of(lines), after(layout.number).of(lines)
    optional = layout.optional.of(lines)
    if not (layout.long_number and digit == FILLER and optional[0] != FILLER):
        # Fillers within stand for signs and blanks; before the number there are none, but a zero counts the same.
        return field.rstrip(FILLER), optional, agrees(field, digit) and not field.startswith(FILLER)
    # The number goes on up to the next filler; the last character before it is the check digit.
    tail, _, rest = optional.partition(FILLER)
    if _runs_on_a_citizen_number(tail) or field.startswith(FILLER):
        # A check digit that was not read makes the optional data look like the rest of the number.
        return field, "", False
    number = field + tail[:-1]
    # Portugal counts the filler between the two parts, part 5 of the standard does not.
    return number, rest, agrees(number, tail[-1]) or agrees(field + FILLER + tail[:-1], tail[-1])


def _disagreeing(lines: Lines, layout: Layout, number_agrees: bool) -> tuple[str, ...]:
    birth, expiry = layout.birth, layout.expiry
    checks = {
        "document_number": number_agrees,
        "birth": agrees_or_empty(birth.of(lines), after(birth).of(lines)),
        "expiry": agrees_or_empty(expiry.of(lines), after(expiry).of(lines)),
        "optional": _optional_agrees(lines, layout),
        "composite": _composite_agrees(lines, layout),
    }
    return tuple(name for name, right in checks.items() if not right)


def _optional_agrees(lines: Lines, layout: Layout) -> bool:
    if layout.optional_check is None:
        return True
    digit = layout.optional_check.of(lines)
    # Older Dutch passports print a filler for the digit although there is data; the composite digit covers it.
    return digit == FILLER or agrees(layout.optional.of(lines), digit)


def _composite_agrees(lines: Lines, layout: Layout) -> bool:
    if layout.composite_check is None:
        return True
    return agrees("".join(place.of(lines) for place in layout.composite), layout.composite_check.of(lines))
