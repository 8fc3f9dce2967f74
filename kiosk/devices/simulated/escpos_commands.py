"""What a simulated printer understands: every command as a value."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Raster:
    """Rows of a picture, `row_bytes` bytes each, a set bit for black (GS v 0); each dot so many times wide and high."""

    row_bytes: int
    rows: bytes
    across: int = 1
    down: int = 1


@dataclass(frozen=True, slots=True)
class BitImage:
    """Columns of a picture, 8 or 24 dots high, that stand in the line as characters do (ESC *)."""

    mode: int
    columns: bytes


@dataclass(frozen=True, slots=True)
class Graphics:
    """A function of the graphics store: what follows its length (GS ( L, GS 8 L)."""

    function: bytes


@dataclass(frozen=True, slots=True)
class BarCode:
    """A bar code of a kind (GS k), by its number in function B (65 and up)."""

    kind: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Symbol:
    """A function of the code generator: what follows its length (GS ( k)."""

    function: bytes


@dataclass(frozen=True, slots=True)
class Feed:
    """Print the line and move the paper by so many dots, or lines."""

    dots: int = 0
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of a line."""

    characters: bytes


@dataclass(frozen=True, slots=True)
class LineEnd:
    """Print the line."""


@dataclass(frozen=True, slots=True)
class Tab:
    """Go to the next tab position."""


@dataclass(frozen=True, slots=True)
class SetTabs:
    """Set the tab positions, in characters (ESC D)."""

    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """Feed so many dots and cut the paper."""

    dots: int = 0


@dataclass(frozen=True, slots=True)
class Initialise:
    """Drop what is on the line and go back to the defaults (ESC @)."""


class Setting(Enum):
    """What changes how that which comes behind it looks."""

    MODE = b"\x1b!"
    SIZE = b"\x1d!"
    BOLD = b"\x1bE"
    DOUBLE_STRIKE = b"\x1bG"
    REVERSE = b"\x1dB"
    UNDERLINE = b"\x1b-"
    ALIGN = b"\x1ba"
    PAGE = b"\x1bt"
    FONT = b"\x1bM"
    LINE_SPACING = b"\x1b3"
    LINE_SPACING_DEFAULT = b"\x1b2"
    CHARACTER_SPACING = b"\x1b "
    UPSIDE_DOWN = b"\x1b{"
    POSITION = b"\x1b$"
    MOVE = b"\x1b\\"
    LEFT_MARGIN = b"\x1dL"
    AREA_WIDTH = b"\x1dW"
    BAR_HEIGHT = b"\x1dh"
    BAR_WIDTH = b"\x1dw"
    BAR_TEXT = b"\x1dH"
    PAGE_DIRECTION = b"\x1bT"
    PAGE_ROW = b"\x1d$"
    PAGE_ROW_MOVE = b"\x1d\\"


@dataclass(frozen=True, slots=True)
class Set:
    """Change a setting to a value."""

    setting: Setting
    value: int


@dataclass(frozen=True, slots=True)
class PageArea:
    """Choose the part of the page that is written on, in dots (ESC W)."""

    left: int
    top: int
    width: int
    height: int


class Paging(Enum):
    """What is done with a page that is composed before it is printed (page mode)."""

    BEGIN = b"\x1bL"
    LEAVE = b"\x1bS"
    PRINT = b"\x1b\x0c"
    PRINT_AND_LEAVE = b"\x0c"
    CLEAR = b"\x18"


@dataclass(frozen=True, slots=True)
class AskPaper:
    """Send the paper status once everything before is printed (GS r 1)."""


@dataclass(frozen=True, slots=True)
class AskDrawer:
    """Send the status of the cash drawer (GS r 2)."""


@dataclass(frozen=True, slots=True)
class AskDone:
    """Send these four characters back once everything before is printed (GS ( H, function 48)."""

    identity: bytes


@dataclass(frozen=True, slots=True)
class AskName:
    """Send what the printer is: maker (66), model (67), and more (GS I)."""

    which: int


@dataclass(frozen=True, slots=True)
class AskOutput:
    """Send the status of the presenter (GS e 6)."""


@dataclass(frozen=True, slots=True)
class SetAutoStatus:
    """Report changes from now on, or no longer (GS a)."""

    mask: int


@dataclass(frozen=True, slots=True)
class SetFullReports:
    """Report changes by all six bytes from now on, or no longer (GS E0h)."""

    mask: int


@dataclass(frozen=True, slots=True)
class Present:
    """Hold the ticket out, for so many seconds (0 for good); then take it in, let it fall, or as set up (None)."""

    steps: int
    seconds: int = 0
    retracts: bool | None = None


class Giving(Enum):
    """What a presenter does with the ticket it holds (GS e 2, GS e 5)."""

    RETRACT = 2
    EJECT = 5


@dataclass(frozen=True, slots=True)
class Ignored:
    """Anything that leaves no trace here."""


Placing = Raster | BitImage | Graphics | BarCode | Symbol
Printing = Placing | Feed | Text | LineEnd | Tab | SetTabs | Cut | PageArea | Paging | Set | Initialise
Asking = AskPaper | AskDrawer | AskDone | AskName | AskOutput
Command = Printing | Asking | SetAutoStatus | SetFullReports | Present | Giving | Ignored
