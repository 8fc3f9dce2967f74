"""The character generator of the simulated printer: what a line of text looks like on its paper."""

from dataclasses import dataclass, field, replace

from PIL import Image, ImageDraw, ImageOps

from kiosk.devices.tickets.fonts import font

CELL_WIDTH, CELL_HEIGHT = 12, 24
"""Dots of a character of font A."""
_TEXT_SIZE = 20
_LEADING = 6
_PAPER = 255
_FIRST_PAGE = "cp437"
_CODE_PAGES = {
    0: "cp437", 2: "cp850", 3: "cp860", 4: "cp863", 5: "cp865", 13: "cp857", 14: "cp737", 16: "cp1252", 17: "cp866",
    18: "cp852", 19: "cp858", 45: "cp1250", 46: "cp1251", 47: "cp1253", 48: "cp1254", 49: "cp1255", 50: "cp1256",
}  # fmt: skip
"""ESC t numbers (Epson) with the codecs they stand for; an unknown number leaves the page as it is."""


@dataclass(frozen=True, slots=True)
class Style:
    """How characters are set: times their width and height, and what is done to them."""

    codec: str = _FIRST_PAGE
    across: int = 1
    down: int = 1
    bold: bool = False
    reverse: bool = False
    underline: bool = False


@dataclass(slots=True)
class Pen:
    """The line that is being written. `align` is 0 left, 1 middle, 2 right."""

    width: int
    style: Style = field(default_factory=Style)
    align: int = 0
    _line: list[tuple[str, Style]] = field(default_factory=list)

    @property
    def dry(self) -> bool:
        """Say whether nothing is written on the line."""
        return not self._line

    def reset(self) -> None:
        """Go back to the defaults and drop the line."""
        self.style, self.align = Style(), 0
        self._line.clear()

    def write(self, characters: bytes) -> None:
        """Put characters on the line."""
        decoded = characters.decode(self.style.codec, "replace")
        self._line.extend((character, self.style) for character in decoded)

    def select_page(self, number: int) -> None:
        """Choose a code page (ESC t)."""
        self.style = replace(self.style, codec=_CODE_PAGES.get(number, self.style.codec))

    def select_size(self, value: int) -> None:
        """Choose how many times wider and higher (GS !)."""
        self.style = replace(self.style, across=(value >> 4 & 7) + 1, down=(value & 7) + 1)

    def select_mode(self, value: int) -> None:
        """Choose bold, double height, double width and underline at once (ESC !)."""
        self.style = replace(
            self.style,
            bold=bool(value & 0x08),
            down=2 if value & 0x10 else 1,
            across=2 if value & 0x20 else 1,
            underline=bool(value & 0x80),
        )

    def set_bold(self, value: int) -> None:
        """Turn bold on or off (ESC E, ESC G)."""
        self.style = replace(self.style, bold=bool(value & 1))

    def set_reverse(self, value: int) -> None:
        """Turn white on black on or off (GS B)."""
        self.style = replace(self.style, reverse=bool(value & 1))

    def set_underline(self, value: int) -> None:
        """Turn the underline on or off (ESC -)."""
        self.style = replace(self.style, underline=value & 0x0F != 0)

    def finish(self) -> tuple[list[Image.Image], str]:
        """Return the line as pieces of paper, wrapped at the right edge, and its text; leave an empty line."""
        line, self._line = self._line, []
        pieces = [self._row(row) for row in self._wrapped(line)] or [self._row([])]
        return pieces, "".join(character for character, _ in line)

    def centred(self, picture: Image.Image) -> Image.Image:
        """Return a picture on paper, where the alignment puts it."""
        piece = Image.new("1", (self.width, picture.height), _PAPER)
        piece.paste(picture, (self._left(picture.width), 0))
        return piece

    def _wrapped(self, line: list[tuple[str, Style]]) -> list[list[tuple[str, Style]]]:
        rows: list[list[tuple[str, Style]]] = []
        left = 0
        for character, style in line:
            wide = CELL_WIDTH * style.across
            if not rows or left + wide > self.width:
                rows.append([])
                left = 0
            rows[-1].append((character, style))
            left += wide
        return rows

    def _row(self, row: list[tuple[str, Style]]) -> Image.Image:
        height = max((CELL_HEIGHT * style.down for _, style in row), default=CELL_HEIGHT)
        wide = sum(CELL_WIDTH * style.across for _, style in row)
        piece = Image.new("1", (self.width, height + _LEADING), _PAPER)
        x = self._left(wide)
        for character, style in row:
            cell = _drawn(character, style)
            piece.paste(cell, (x, height - cell.height))
            x += cell.width
        return piece

    def _left(self, wide: int) -> int:
        return max(0, (self.width - wide) * min(self.align, 2) // 2)


def _drawn(character: str, style: Style) -> Image.Image:
    cell = Image.new("1", (CELL_WIDTH, CELL_HEIGHT), _PAPER)
    draw = ImageDraw.Draw(cell)
    draw.text(
        (CELL_WIDTH // 2, CELL_HEIGHT - 6),
        character,
        fill=0,
        font=font(_TEXT_SIZE, bold=style.bold),
        anchor="ms",
    )
    if style.underline:
        draw.line((0, CELL_HEIGHT - 2, CELL_WIDTH, CELL_HEIGHT - 2), fill=0)
    if style.reverse:
        cell = ImageOps.invert(cell.convert("L")).convert("1")
    return cell.resize((CELL_WIDTH * style.across, CELL_HEIGHT * style.down), Image.Resampling.NEAREST)
