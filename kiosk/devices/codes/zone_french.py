"""The zone of French identity cards of the old form, made until 2021: two lines of 36, but not those of a TD2.

Line 1: ``IDFRA``, surname (25), department and office of issue (6). Line 2: number (12), its check digit, given names
(14), birth date, its check digit, sex, and a check digit over everything before. There is no expiry and no nationality.
"""

from kiosk.devices.codes.check_digits import FILLER, agrees
from kiosk.devices.codes.zone_layout import Place, ZoneFormat
from kiosk.devices.codes.zone_parts import Zone, spaced

_BEGINNING = "IDFRA"
_SIZE = (2, 36)
_SURNAME, _GIVEN = Place(0, 5, 30), Place(1, 13, 27)
_NUMBER, _BIRTH, _SEX = Place(1, 0, 12), Place(1, 27, 33), Place(1, 34, 35)
_NUMBER_CHECK, _BIRTH_CHECK, _ALL_CHECK = 12, 33, 35


def is_french_card(lines: tuple[str, ...]) -> bool:
    """Say whether lines begin as such a card's do."""
    return (len(lines), len(lines[0])) == _SIZE and lines[0].startswith(_BEGINNING)


def french_zone(lines: tuple[str, ...]) -> Zone:
    """Take such a zone apart; the check digits that are wrong are named as those of a TD2."""
    second = lines[1]
    checks = {
        "document_number": agrees(_NUMBER.of(lines), second[_NUMBER_CHECK]),
        "birth": agrees(_BIRTH.of(lines), second[_BIRTH_CHECK]),
        "composite": agrees(lines[0] + second[:_ALL_CHECK], second[_ALL_CHECK]),
    }
    return Zone(
        format=ZoneFormat.FRENCH,
        document_code="ID",
        issuer="FRA",
        surname=spaced(_SURNAME.of(lines)),
        given_names=spaced(_GIVEN.of(lines)),
        names_truncated=not (_SURNAME.of(lines).endswith(FILLER) and _GIVEN.of(lines).endswith(FILLER)),
        document_number=_NUMBER.of(lines).strip(FILLER),
        nationality="",
        birth=_BIRTH.of(lines),
        sex=_SEX.of(lines).strip(FILLER),
        expiry="",
        optional="",
        optional2="",
        disagreeing=tuple(name for name, right in checks.items() if not right),
    )
