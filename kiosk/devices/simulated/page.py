"""Page mode: a page is composed in areas and directions, and printed as a whole (ESC L, ESC W, ESC T, FF)."""

from PIL import Image, ImageOps

from kiosk.devices.simulated.characters import PAPER
from kiosk.devices.simulated.escpos_commands import PageArea
from kiosk.devices.simulated.pen import Pen

LONGEST_PAGE = 4000
_TURNS = (0, 90, 180, 270)
_FIRST_ROW = 24


class Page:
    """A page that is composed. `pen` writes on it; its lines come to stand with their foot on `row`."""

    def __init__(self, width: int, pen: Pen) -> None:
        self.pen = pen
        self.row = _FIRST_ROW
        self.lines: list[str] = []
        self._width = width
        self._area = PageArea(0, 0, width, LONGEST_PAGE)
        self._direction = 0
        self._canvas = self._blank_canvas()
        self._page = Image.new("1", (width, LONGEST_PAGE), PAPER)
        self._bottom = 0
        self._home()

    def choose_area(self, area: PageArea) -> None:
        """Go on in another part of the page."""
        self._settle()
        left, top = min(area.left, self._width - 1), min(area.top, LONGEST_PAGE - 1)
        self._area = PageArea(
            left,
            top,
            max(1, min(area.width, self._width - left)),
            max(1, min(area.height, LONGEST_PAGE - top)),
        )
        self._canvas = self._blank_canvas()
        self._home()

    def turn(self, direction: int) -> None:
        """Go on in another direction: 0 as ever, 1 from below upwards, 2 upside down, 3 from above downwards."""
        self._settle()
        self._direction = direction & 3
        self._canvas = self._blank_canvas()
        self._home()

    def end_line(self, spacing: int) -> None:
        """Set the line, and go on below it."""
        self.set_line()
        self.row += spacing
        self.pen.x = 0

    def set_line(self) -> None:
        """Put what was written on the page, with its foot on the row."""
        line = self.pen.take_line()
        for x, cell in line.cells:
            self._ink(cell, x, self.row - cell.height)
        if line.said:
            self.lines.append("".join(line.said))

    def place(self, picture: Image.Image, below: int = 0) -> None:
        """Put a picture at the position, with its foot on the row; so many of its dots hang below."""
        self.set_line()
        self._ink(picture, self.pen.x, self.row + below - picture.height)

    def finished(self) -> Image.Image | None:
        """Return the page, down to where something may stand on it; None when nothing does."""
        self._settle()
        if not self._bottom:
            return None
        return self._page.crop((0, 0, self._width, self._bottom))

    def _home(self) -> None:
        self.row, self.pen.x = _FIRST_ROW, 0
        self.pen.width, self.pen.left, self.pen.area = self._canvas.width, 0, 0

    def _blank_canvas(self) -> Image.Image:
        wide, high = self._area.width, self._area.height
        return Image.new("1", (high, wide) if self._direction & 1 else (wide, high), PAPER)

    def _ink(self, cell: Image.Image, x: int, y: int) -> None:
        self._canvas.paste(0, (x, max(y, 0)), ImageOps.invert(cell.convert("L")).convert("1"))
        if not self._direction:
            self._reach(self._area.top + y + cell.height)

    def _reach(self, bottom: int) -> None:
        self._bottom = max(self._bottom, min(bottom, LONGEST_PAGE))

    def _settle(self) -> None:
        """Lay what was written in this area on the page."""
        self.set_line()
        turned = self._canvas.rotate(_TURNS[self._direction], expand=True)
        black = ImageOps.invert(turned.convert("L"))
        bounds = black.getbbox()
        if self._direction and (bounds or self.pen.x):
            self._reach(self._area.top + self._area.height)
        if bounds:
            self._page.paste(0, (self._area.left, self._area.top), black.convert("1"))
