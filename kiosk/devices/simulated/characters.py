"""The character generator of the simulated printer: what a line of text looks like on its paper."""

import math
from dataclasses import dataclass, replace
from functools import lru_cache

from PIL import Image, ImageDraw, ImageOps

from kiosk.devices.tickets.fonts import font

CELL_WIDTH, CELL_HEIGHT = 12, 24
"""Dots of a character of font A."""
_TEXT_SIZE = 20
_LEADING = 6
_PAPER = 255
_FIRST_PAGE = "cp437"
_KATAKANA = "katakana"
_LINES = {0x95: "\u2500", 0x96: "\u2502"}
"""Of the Katakana page only the lines that receipts are ruled with."""
_MIDDLE, _CENTRE = CELL_HEIGHT // 2, CELL_WIDTH // 2
_STROKES = {"\u2500": (0, _MIDDLE, CELL_WIDTH, _MIDDLE), "\u2502": (_CENTRE, 0, _CENTRE, CELL_HEIGHT)}
_CODE_PAGES = {
    0: "cp437", 1: _KATAKANA, 2: "cp850", 3: "cp860", 4: "cp863", 5: "cp865", 13: "cp857", 14: "cp737", 16: "cp1252",
    17: "cp866", 18: "cp852", 19: "cp858", 45: "cp1250", 46: "cp1251", 47: "cp1253", 48: "cp1254", 49: "cp1255", 50: "cp1256",
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


@dataclass(frozen=True, slots=True)
class _Cell:
    x: int
    character: str
    style: Style

    @property
    def right(self) -> int:
        return self.x + CELL_WIDTH * self.style.across


class Pen:
    """The line that is being written, on paper of so many dots. `align` is 0 left, 1 middle, 2 right."""

    def __init__(self, width: int) -> None:
        self._paper = width
        self.reset()

    def reset(self) -> None:
        """Go back to the defaults and drop the line."""
        self.style, self.align = Style(), 0
        self._margin, self._area = 0, self._paper
        self._x = 0
        self._rows: list[list[_Cell]] = [[]]

    @property
    def dry(self) -> bool:
        """Say whether nothing is written on the line."""
        return not any(self._rows)

    def write(self, characters: bytes) -> None:
        """Put characters on the line; beyond the right edge they go on below."""
        for character in _decoded(characters, self.style.codec):
            cell = _Cell(self._x, character, self.style)
            if cell.right > self._width and self._x:
                self._rows.append([])
                cell = replace(cell, x=0)
            self._rows[-1].append(cell)
            self._x = cell.right

    def move_to(self, dots: int) -> None:
        """Write on at so many dots from the left margin (ESC $)."""
        if dots < self._width:
            self._x = dots

    def move_by(self, dots: int) -> None:
        """Write on so many dots further right, or left (ESC backslash)."""
        self._x = max(0, min(self._width, self._x + dots))

    def set_margin(self, dots: int) -> None:
        """Keep so many dots free at the left (GS L)."""
        self._margin = min(dots, self._paper - CELL_WIDTH)

    def set_area(self, dots: int) -> None:
        """Print on so many dots from the left margin (GS W)."""
        self._area = max(CELL_WIDTH, dots)

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
        """Return the line as pieces of paper and its text; leave an empty line."""
        rows, self._rows, self._x = self._rows, [[]], 0
        text = "".join(cell.character for row in rows for cell in row)
        return [self._drawn(row) for row in rows], text

    def aligned(self, picture: Image.Image) -> Image.Image:
        """Return a picture on paper, where the alignment puts it."""
        piece = Image.new("1", (self._paper, picture.height), _PAPER)
        piece.paste(picture, (self._left(picture.width), 0))
        return piece

    @property
    def _width(self) -> int:
        return min(self._area, self._paper - self._margin)

    def _drawn(self, row: list[_Cell]) -> Image.Image:
        height = max((CELL_HEIGHT * cell.style.down for cell in row), default=CELL_HEIGHT)
        piece = Image.new("1", (self._paper, height + _LEADING), _PAPER)
        left = self._left(max((cell.right for cell in row), default=0))
        for cell in row:
            glyph = _glyph(cell.character, cell.style)
            piece.paste(glyph, (left + cell.x, height - glyph.height))
        return piece

    def _left(self, wide: int) -> int:
        return self._margin + max(0, (self._width - wide) * min(self.align, 2) // 2)


def _decoded(characters: bytes, codec: str) -> str:
    if codec != _KATAKANA:
        return characters.decode(codec, "replace")
    return "".join(chr(byte) if byte < 0x80 else _LINES.get(byte, "\u25a1") for byte in characters)


@lru_cache(maxsize=2048)
def _glyph(character: str, style: Style) -> Image.Image:
    cell = Image.new("1", (CELL_WIDTH, CELL_HEIGHT), _PAPER)
    draw = ImageDraw.Draw(cell)
    if character in _STROKES:
        draw.line(_STROKES[character], fill=0, width=2)
    else:
        face = font(_TEXT_SIZE, bold=style.bold)
        wide = max(CELL_WIDTH, math.ceil(face.getlength(character)))
        # A letter that is wider than a cell is pressed into it, as in the fonts of printers.
        whole = Image.new("1", (wide, CELL_HEIGHT), _PAPER)
        pen = ImageDraw.Draw(whole)
        pen.text((wide // 2, CELL_HEIGHT - 6), character, fill=0, font=face, anchor="ms")
        cell = whole.resize((CELL_WIDTH, CELL_HEIGHT), Image.Resampling.NEAREST)
    if style.underline:
        ImageDraw.Draw(cell).line((0, CELL_HEIGHT - 2, CELL_WIDTH, CELL_HEIGHT - 2), fill=0)
    if style.reverse:
        cell = ImageOps.invert(cell.convert("L")).convert("1")
    return cell.resize((CELL_WIDTH * style.across, CELL_HEIGHT * style.down), Image.Resampling.NEAREST)
