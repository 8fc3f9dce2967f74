"""The paper of the simulated printer: what is printed comes to lie on it, and a cut makes a ticket of it."""

from dataclasses import dataclass
from enum import Enum

from PIL import Image, ImageOps

from kiosk.devices.simulated.characters import Pen
from kiosk.devices.simulated.escpos_parser import Raster

_INVERT = bytes(range(255, -1, -1))
_PAPER = 255


class Fate(Enum):
    """What became of a piece of paper."""

    FALLEN = "fallen"
    """It came out of a printer without a presenter."""
    TAKEN = "taken"
    RETRACTED = "retracted"
    EJECTED = "ejected"


@dataclass(frozen=True, slots=True)
class SimulatedPaper:
    """One piece of paper that has left the printer. `text` is what was printed as characters, a line each.

    `cut` is False for a piece that was torn off because the paper ran out in the middle of it.
    """

    picture: Image.Image
    text: str
    cut: bool
    fate: Fate = Fate.FALLEN


class Roll:
    """The paper under the head."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._pieces: list[Image.Image] = []
        self._lines: list[str] = []
        self.pen = Pen(width)

    @property
    def rows(self) -> int:
        """Return how many rows of dots are printed or fed since the last cut."""
        return sum(each.height for each in self._pieces)

    @property
    def blank(self) -> bool:
        """Say whether nothing is printed on it since the last cut."""
        return not any(_inked(each) for each in self._pieces) and self.pen.dry

    def feed(self, dots: int) -> None:
        """Move on."""
        if dots:
            self._pieces.append(Image.new("1", (self._width, dots), _PAPER))

    def burn(self, raster: Raster) -> None:
        """Print rows of a picture; what lies beyond the right edge is lost."""
        rows = len(raster.rows) // max(1, raster.row_bytes)
        if not rows:
            return
        strip = Image.frombytes("1", (raster.row_bytes * 8, rows), raster.rows.translate(_INVERT))
        piece = Image.new("1", (self._width, rows), _PAPER)
        piece.paste(strip, (0, 0))
        self._pieces.append(piece)

    def place(self, picture: Image.Image) -> None:
        """Put a picture where the alignment says."""
        self._pieces.append(self.pen.aligned(picture))

    def end_line(self) -> None:
        """Print the line."""
        pieces, text = self.pen.finish()
        self._pieces.extend(pieces)
        self._lines.append(text)

    def take(self, *, cut: bool) -> SimulatedPaper:
        """Take the paper off and leave a fresh edge."""
        if not self.pen.dry:
            self.end_line()
        picture = Image.new("1", (self._width, max(1, self.rows)), _PAPER)
        y = 0
        for piece in self._pieces:
            picture.paste(piece, (0, y))
            y += piece.height
        text = "\n".join(self._lines)
        self._pieces, self._lines = [], []
        return SimulatedPaper(picture, text, cut)


def _inked(piece: Image.Image) -> bool:
    return ImageOps.invert(piece.convert("L")).getbbox() is not None
