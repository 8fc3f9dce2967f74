"""The paper of the simulated printer: what is printed comes to lie on it, and a cut makes a ticket of it."""

from dataclasses import dataclass
from enum import Enum

from PIL import Image, ImageOps

from kiosk.devices.simulated.characters import PAPER
from kiosk.devices.simulated.escpos_commands import Raster
from kiosk.devices.simulated.pen import Pen
from kiosk.devices.simulated.pictures import raster_picture

LONGEST_ROWS = 20_000
"""Two and a half metres: somebody tears off what grows longer without a cut."""
_MOST_TEXT = 100_000


class Fate(Enum):
    """What became of a paper that came out. Only a presenter makes a difference between the last four."""

    CAME_OUT = "came_out"
    HELD = "held"
    """Cut, and still within the presenter."""
    PRESENTED = "presented"
    TAKEN = "taken"
    RETRACTED = "retracted"
    EJECTED = "ejected"


@dataclass(frozen=True, slots=True)
class SimulatedPaper:
    """One piece of paper as it lies in the output. `text` is what was printed as characters, a line each.

    `cut` is False for a piece that was torn off because the paper ran out in the middle of it.
    """

    picture: Image.Image
    text: str
    cut: bool
    fate: Fate = Fate.CAME_OUT


class Roll:
    """The paper under the head."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.pen = Pen(width)
        self._pieces: list[Image.Image] = []
        self._lines: list[str] = []
        self._rows = 0
        self._said = 0

    @property
    def rows(self) -> int:
        """Return how many rows of dots are printed or fed since the last cut."""
        return self._rows

    @property
    def blank(self) -> bool:
        """Say whether nothing is printed on it since the last cut."""
        return not any(_inked(each) for each in self._pieces) and self.pen.dry

    def feed(self, dots: int) -> None:
        """Move on."""
        if dots > 0:
            self._add(Image.new("1", (self.width, dots), PAPER))

    def burn(self, raster: Raster) -> None:
        """Print rows of a picture; what lies beyond the right edge is lost."""
        picture = raster_picture(raster, self.width)
        if picture is not None:
            self.place(picture)

    def place(self, picture: Image.Image) -> None:
        """Put a picture where margin and alignment say."""
        self._add(self.pen.placed(picture))

    def add_page(self, page: Image.Image, lines: list[str]) -> None:
        """Print a page that was composed before."""
        self._add(page)
        for line in lines:
            self._say(line)

    def end_line(self) -> None:
        """Print the line."""
        pieces, text = self.pen.finish()
        for piece in pieces:
            self._add(piece)
        self._say(text)

    def say(self, text: str) -> None:
        """Note a text that was printed together with a picture."""
        self._say(text)

    def take(self, *, cut: bool) -> SimulatedPaper:
        """Take the paper off and leave a fresh edge."""
        if not self.pen.dry:
            self.end_line()
        picture = Image.new("1", (self.width, max(1, self.rows)), PAPER)
        y = 0
        for piece in self._pieces:
            picture.paste(piece, (0, y))
            y += piece.height
        text = "\n".join(self._lines)
        self._pieces, self._lines = [], []
        self._rows = self._said = 0
        return SimulatedPaper(picture, text, cut)

    def _add(self, piece: Image.Image) -> None:
        self._pieces.append(piece)
        self._rows += piece.height

    def _say(self, text: str) -> None:
        self._said += len(text) + 1
        if self._said <= _MOST_TEXT:
            self._lines.append(text)


def _inked(piece: Image.Image) -> bool:
    return ImageOps.invert(piece.convert("L")).getbbox() is not None
