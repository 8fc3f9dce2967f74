"""Where the fields of a machine-readable zone stand (ICAO Doc 9303 parts 4 to 7)."""

from dataclasses import dataclass
from enum import Enum


class ZoneFormat(Enum):
    """The five sizes (cards, small and large booklets, small and large visas) and one of a country's own."""

    TD1 = "TD1"
    TD2 = "TD2"
    TD3 = "TD3"
    MRVA = "MRVA"
    MRVB = "MRVB"
    FRENCH = "FRENCH"


@dataclass(frozen=True, slots=True)
class Place:
    """One field: the line, and the columns from `start` up to but without `end`, all counted from 0."""

    line: int
    start: int
    end: int

    def of(self, lines: tuple[str, ...]) -> str:
        """Cut the field out."""
        return lines[self.line][self.start : self.end]


@dataclass(frozen=True, slots=True)
class Layout:
    """A format: its size and its fields. A check digit stands right behind the field that it covers."""

    format: ZoneFormat
    lines: int
    columns: int
    document_code: Place
    issuer: Place
    names: Place
    number: Place
    nationality: Place
    birth: Place
    sex: Place
    expiry: Place
    optional: Place
    optional2: Place | None = None
    long_number: bool = False
    """The document number may go on in `optional`."""
    optional_check: Place | None = None
    composite: tuple[Place, ...] = ()
    composite_check: Place | None = None

    def digits(self) -> tuple[Place, ...]:
        """Return where only digits (or fillers) stand: dates and check digits."""
        checks = (self.optional_check, self.composite_check)
        return (
            self.birth,
            self.expiry,
            *(after(each) for each in (self.number, self.birth, self.expiry)),
            *(each for each in checks if each is not None),
        )

    def letters(self) -> tuple[Place, ...]:
        """Return where only letters (or fillers) stand."""
        return (self.document_code, self.issuer, self.nationality, self.names)


def after(place: Place) -> Place:
    """Return the place of the check digit of a field."""
    return Place(place.line, place.end, place.end + 1)


_TD1 = Layout(
    ZoneFormat.TD1, 3, 30,
    document_code=Place(0, 0, 2), issuer=Place(0, 2, 5), names=Place(2, 0, 30), number=Place(0, 5, 14),
    nationality=Place(1, 15, 18), birth=Place(1, 0, 6), sex=Place(1, 7, 8), expiry=Place(1, 8, 14),
    optional=Place(0, 15, 30), optional2=Place(1, 18, 29), long_number=True,
    composite=(Place(0, 5, 30), Place(1, 0, 7), Place(1, 8, 15), Place(1, 18, 29)),
    composite_check=Place(1, 29, 30),
)  # fmt: skip

_TD2 = Layout(
    ZoneFormat.TD2, 2, 36,
    document_code=Place(0, 0, 2), issuer=Place(0, 2, 5), names=Place(0, 5, 36), number=Place(1, 0, 9),
    nationality=Place(1, 10, 13), birth=Place(1, 13, 19), sex=Place(1, 20, 21), expiry=Place(1, 21, 27),
    optional=Place(1, 28, 35), long_number=True,
    composite=(Place(1, 0, 10), Place(1, 13, 20), Place(1, 21, 35)), composite_check=Place(1, 35, 36),
)  # fmt: skip

_TD3 = Layout(
    ZoneFormat.TD3, 2, 44,
    document_code=Place(0, 0, 2), issuer=Place(0, 2, 5), names=Place(0, 5, 44), number=Place(1, 0, 9),
    nationality=Place(1, 10, 13), birth=Place(1, 13, 19), sex=Place(1, 20, 21), expiry=Place(1, 21, 27),
    optional=Place(1, 28, 42), optional_check=Place(1, 42, 43),
    composite=(Place(1, 0, 10), Place(1, 13, 20), Place(1, 21, 43)), composite_check=Place(1, 43, 44),
)  # fmt: skip

_MRVA = Layout(
    ZoneFormat.MRVA, 2, 44,
    document_code=Place(0, 0, 2), issuer=Place(0, 2, 5), names=Place(0, 5, 44), number=Place(1, 0, 9),
    nationality=Place(1, 10, 13), birth=Place(1, 13, 19), sex=Place(1, 20, 21), expiry=Place(1, 21, 27),
    optional=Place(1, 28, 44),
)  # fmt: skip

_MRVB = Layout(
    ZoneFormat.MRVB, 2, 36,
    document_code=Place(0, 0, 2), issuer=Place(0, 2, 5), names=Place(0, 5, 36), number=Place(1, 0, 9),
    nationality=Place(1, 10, 13), birth=Place(1, 13, 19), sex=Place(1, 20, 21), expiry=Place(1, 21, 27),
    optional=Place(1, 28, 36),
)  # fmt: skip

VISA_LETTER = "V"
_DOCUMENTS = {(each.lines, each.columns): each for each in (_TD1, _TD2, _TD3)}
_VISAS = {(each.lines, each.columns): each for each in (_MRVA, _MRVB)}


def layout_of(lines: tuple[str, ...]) -> Layout | None:
    """Find the layout of lines by their number and length; visas begin with a V."""
    columns = {len(line) for line in lines}
    if len(columns) != 1:
        return None
    size = (len(lines), columns.pop())
    known = _VISAS if lines[0].startswith(VISA_LETTER) else _DOCUMENTS
    return known.get(size)


SIZES: tuple[tuple[int, int], ...] = tuple(_DOCUMENTS)
"""Lines and columns of every zone; no two have the same number of characters."""
