"""The line that the simulated printer is writing: characters and pictures side by side, wrapped, aligned, margined."""

from dataclasses import dataclass, field, replace

from PIL import Image, ImageOps

from kiosk.devices.simulated.characters import PAPER, Style, character_cell, code_page, decoded

LINE_SPACING = 30
"""Dots from line to line unless another spacing is set."""
_TAB_COLUMNS = tuple(range(8, 80, 8))
_LONGEST_TEXT = 4000


@dataclass(slots=True)
class Line:
    """Cells with their left edges, and what they say."""

    cells: list[tuple[int, Image.Image]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def height(self) -> int:
        """Return the dots of its highest cell."""
        return max((cell.height for _, cell in self.cells), default=0)

    @property
    def width(self) -> int:
        """Return the dots from its start to its last cell's end."""
        return max((x + cell.width for x, cell in self.cells), default=0)


@dataclass(slots=True)
class Pen:
    """Writes lines on paper `width` dots wide. `align` is 0 left, 1 middle, 2 right."""

    width: int
    style: Style = field(default_factory=Style)
    align: int = 0
    spacing: int = LINE_SPACING
    upside_down: bool = False
    left: int = 0
    area: int = 0
    tabs: tuple[int, ...] = _TAB_COLUMNS
    x: int = 0
    _line: Line = field(default_factory=Line)
    _full: list[Line] = field(default_factory=list)

    @property
    def dry(self) -> bool:
        """Say whether nothing is written on the line."""
        return not self._line.cells and not self._full

    @property
    def room(self) -> int:
        """Return how many dots the print area is wide."""
        most = max(1, self.width - self.left)
        return min(self.area, most) if self.area else most

    def reset(self) -> None:
        """Go back to the defaults and drop the line."""
        self.style, self.align, self.spacing, self.upside_down = Style(), 0, LINE_SPACING, False
        self.left, self.area, self.tabs = 0, 0, _TAB_COLUMNS
        self.drop()

    def drop(self) -> None:
        """Drop the line."""
        self.x, self._line = 0, Line()
        self._full.clear()

    def write(self, characters: bytes) -> None:
        """Put characters on the line."""
        for character in decoded(characters, self.style.codec):
            self._put(character_cell(character, self.style), character)

    def draw(self, picture: Image.Image) -> None:
        """Put a picture on the line, as a character is put."""
        self._put(picture, "")

    def tab(self) -> None:
        """Go to the next tab position, where there is one."""
        column = Style(font=self.style.font, spacing=self.style.spacing).advance
        following = [stop * column for stop in self.tabs if self.x < stop * column < self.room]
        if following:
            self.move_to(following[0])

    def move_to(self, x: int) -> None:
        """Go to a position in the print area; outside of it nothing happens."""
        if not 0 <= x <= self.room:
            return
        if x > self.x and self._line.said and self._line.said[-1] != " ":
            self._line.said.append(" ")
        self.x = x

    def move(self, by: int) -> None:
        """Go to the right by so many dots; a number above 32767 goes to the left."""
        self.move_to(self.x + (by - 0x10000 if by > 0x7FFF else by))

    def restyle(self, **changes: int) -> None:
        """Set some of what `Style` has."""
        self.style = replace(self.style, **changes)  # type: ignore[arg-type]

    def select_page(self, number: int) -> None:
        """Choose a code page (ESC t)."""
        self.style = replace(self.style, codec=code_page(number, self.style.codec))

    def select_size(self, value: int) -> None:
        """Choose how many times wider and higher (GS !)."""
        self.restyle(across=(value >> 4 & 7) + 1, down=(value & 7) + 1)

    def select_mode(self, value: int) -> None:
        """Choose font, bold, double height, double width and underline at once (ESC !)."""
        self.style = replace(
            self.style,
            font=value & 1,
            bold=bool(value & 0x08),
            down=2 if value & 0x10 else 1,
            across=2 if value & 0x20 else 1,
            underline=1 if value & 0x80 else 0,
        )

    def finish(self) -> tuple[list[Image.Image], str]:
        """Return the line as pieces of paper and its text; leave an empty line."""
        lines = [*self._full, self._line] if self._line.cells or not self._full else self._full
        pieces = [self._piece(line) for line in lines]
        text = "".join(said for line in lines for said in line.said)
        self.drop()
        return [piece for piece in pieces if piece.height], text

    def take_line(self) -> Line:
        """Return what was written, in one line, and leave an empty one (for a page that is composed)."""
        line = self._line
        for earlier in self._full:
            line.cells[:0], line.said[:0] = earlier.cells, earlier.said
        self._line, self._full = Line(), []
        return line

    def placed(self, picture: Image.Image) -> Image.Image:
        """Return a picture on paper, where margin and alignment put it; what lies beyond the edge is lost."""
        piece = Image.new("1", (self.width, picture.height), PAPER)
        if self.upside_down:
            picture = picture.rotate(180)
        piece.paste(picture, (self._left(picture.width), 0))
        return piece

    def _put(self, cell: Image.Image, said: str) -> None:
        if self.x + cell.width > self.room and self.x > 0:
            if len(self._full) < _LONGEST_TEXT:
                self._full.append(self._line)
            self._line, self.x = Line(), 0
        self._line.cells.append((self.x, cell))
        if said:
            self._line.said.append(said)
        self.x += cell.width

    def _piece(self, line: Line) -> Image.Image:
        tallest = line.height
        piece = Image.new("1", (self.width, max(self.spacing, tallest)), PAPER)
        start = self._left(line.width)
        for x, cell in line.cells:
            _ink(piece, cell, start + x, tallest - cell.height)
        return piece.rotate(180) if self.upside_down else piece

    def _left(self, wide: int) -> int:
        return self.left + max(0, (self.room - wide) * min(self.align, 2) // 2)


def _ink(paper: Image.Image, cell: Image.Image, x: int, y: int) -> None:
    """Add what is black in a cell; what is black already stays so."""
    paper.paste(0, (x, y), ImageOps.invert(cell.convert("L")).convert("1"))
