"""What a machine-readable zone says, taken apart; it never shows itself."""

from dataclasses import dataclass

from kiosk.devices.codes.check_digits import FILLER
from kiosk.devices.codes.zone_layout import ZoneFormat


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone taken apart. Names have single spaces; dates are the six characters of the zone (YYMMDD).

    `optional` and `optional2` are empty for every Dutch document, and wherever they hold what may be a citizen
    service number. `disagreeing` names the check digits that are wrong: ``document_number``, ``birth``, ``expiry``,
    ``optional``, ``composite``.
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


def names(field: str) -> tuple[str, str]:
    """Part a field into surname and given names, at the first two fillers."""
    surname, _, given = field.partition(FILLER * 2)
    return spaced(surname), spaced(given)


def spaced(name: str) -> str:
    """Write the fillers between the parts of a name as single spaces."""
    return " ".join(part for part in name.split(FILLER) if part)
