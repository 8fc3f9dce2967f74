"""The character generator of the simulated printer: code pages, and what a character looks like on its paper."""

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont, ImageOps

from kiosk.devices.tickets.fonts import font

PAPER = 255
_CELLS = ((12, 24), (9, 17))
"""Dots of a character of font A and font B."""
_TEXT_SHARE = 20 / 24
_UNKNOWN = "\ufffd"
_FIRST_PAGE = "cp437"
_KATAKANA = "katakana"
_CODE_PAGES = {
    0: "cp437", 1: _KATAKANA, 2: "cp850", 3: "cp860", 4: "cp863", 5: "cp865", 13: "cp857", 14: "cp737",
    15: "iso8859_7", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858", 20: "tis_620", 21: "tis_620",
    26: "tis_620", 32: "cp720", 33: "cp775", 34: "cp855", 35: "cp861", 36: "cp862", 37: "cp864", 38: "cp869",
    39: "iso8859_2", 40: "iso8859_15", 44: "cp1125", 45: "cp1250", 46: "cp1251", 47: "cp1253", 48: "cp1254",
    49: "cp1255", 50: "cp1256", 51: "cp1257", 52: "cp1258", 53: "kz1048",
}  # fmt: skip
"""ESC t numbers (Epson) with the codecs they stand for; an unknown number leaves the page as it is."""
_KATAKANA_RULES = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯"
_LEFT, _RIGHT, _UP, _DOWN = 1, 2, 4, 8
_RULES = {
    "─": _LEFT | _RIGHT, "│": _UP | _DOWN, "┼": _LEFT | _RIGHT | _UP | _DOWN,
    "┴": _LEFT | _RIGHT | _UP, "┬": _LEFT | _RIGHT | _DOWN, "┤": _LEFT | _UP | _DOWN, "├": _RIGHT | _UP | _DOWN,
    "┌": _RIGHT | _DOWN, "┐": _LEFT | _DOWN, "└": _RIGHT | _UP, "┘": _LEFT | _UP,
    "╭": _RIGHT | _DOWN, "╮": _LEFT | _DOWN, "╰": _RIGHT | _UP, "╯": _LEFT | _UP,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """How characters are set: font (0 is A, 1 is B), times their width and height, and what is done to them."""

    codec: str = _FIRST_PAGE
    font: int = 0
    across: int = 1
    down: int = 1
    bold: bool = False
    reverse: bool = False
    underline: int = 0
    spacing: int = 0

    @property
    def advance(self) -> int:
        """Return how far a character moves, in dots."""
        return (_CELLS[self.font][0] + self.spacing) * self.across


def decoded(characters: bytes, codec: str) -> str:
    """Return what bytes say on a code page; what it does not have is a replacement character."""
    if codec == _KATAKANA:
        return "".join(_katakana(byte) for byte in characters)
    return characters.decode(codec, "replace")


def code_page(number: int, otherwise: str) -> str:
    """Return the codec of an ESC t number."""
    return _CODE_PAGES.get(number, otherwise)


def _katakana(byte: int) -> str:
    if 0x80 <= byte <= 0x9F:
        return _KATAKANA_RULES[byte - 0x80]
    return bytes((byte,)).decode("cp932", "replace") if byte < 0x80 or 0xA1 <= byte <= 0xDF else "\ufffd"


@lru_cache(maxsize=2048)
def character_cell(character: str, style: Style) -> Image.Image:
    """Return a character as it is printed. The picture is shared: paste it, do not change it."""
    width, height = _CELLS[style.font]
    cell = (
        _ruled(character, width, height) if character in _RULES else _drawn(character, style, width, height)
    )
    if style.underline:
        ImageDraw.Draw(cell).rectangle((0, height - 1 - style.underline, width, height - 2), fill=0)
    if style.reverse:
        cell = ImageOps.invert(cell.convert("L")).convert("1")
    if style.spacing:
        cell = ImageOps.expand(cell, (0, 0, style.spacing, 0), 0 if style.reverse else PAPER)
    return cell.resize((cell.width * style.across, cell.height * style.down), Image.Resampling.NEAREST)


def _drawn(character: str, style: Style, width: int, height: int) -> Image.Image:
    """Draw a character in the middle of its cell; one that is too wide is squeezed, as printers' fonts are narrow."""
    face = _face(round(height * _TEXT_SHARE), style.bold)
    character = character if character.isprintable() else _UNKNOWN
    wide = max(width, round(face.getlength(character)))
    cell = Image.new("L", (wide, height), PAPER)
    ImageDraw.Draw(cell).text((wide / 2, height * 3 // 4), character, fill=0, font=face, anchor="ms")
    return cell.resize((width, height)).point(lambda value: 255 if value > 127 else 0, mode="1")


@lru_cache(maxsize=8)
def _face(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    """Return a font that sets each character by itself, as printers do."""
    return font(size, bold=bold).font_variant(layout_engine=ImageFont.Layout.BASIC)


def _ruled(character: str, width: int, height: int) -> Image.Image:
    cell = Image.new("1", (width, height), PAPER)
    draw = ImageDraw.Draw(cell)
    arms = _RULES[character]
    x, y = width // 2, height // 2
    for arm, line in (
        (_LEFT, (0, y, x, y)),
        (_RIGHT, (x, y, width, y)),
        (_UP, (x, 0, x, y)),
        (_DOWN, (x, y, x, height)),
    ):
        if arms & arm:
            draw.line(line, fill=0, width=2)
    return cell
