"""Text in lines: how wide it is, where it breaks, how it is drawn on a one-bit picture."""

from dataclasses import dataclass

from PIL import ImageDraw, ImageFont

from kiosk.devices.tickets.fonts import font, shapes_text

CAP_HEIGHT = 0.714
"""Height of a capital letter of Noto Sans, in em."""

_BALANCED_FROM = 2
_BALANCED_WITHIN = 16
"""Dots by which lines may differ for want of a better break."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: size and leading in dots."""

    size: int
    leading: int
    bold: bool = False

    def font(self) -> ImageFont.FreeTypeFont:
        """Return the font."""
        return font(self.size, bold=self.bold)

    def width(self, text: str) -> int:
        """Return the width of a line in dots."""
        return round(self.font().getlength(text))


def wrapped(text: str, style: Style, width: int) -> list[str]:
    """Break a text into lines of at most `width` dots that are about equally long, as few as will do.

    Lines break between words; a word that is wider than a line breaks anywhere.
    """
    lines = _filled(text, style, width)
    if len(lines) < _BALANCED_FROM:
        return lines
    narrow, wide = width // len(lines), width
    while wide - narrow > _BALANCED_WITHIN:
        middle = (narrow + wide) // 2
        tried = _filled(text, style, middle)
        if len(tried) > len(lines):
            narrow = middle
        else:
            lines, wide = tried, middle
    return lines


def _filled(text: str, style: Style, width: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if style.width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, style, width)
        lines.extend(full)
    return [*lines, line] if line else lines


def fitting(text: str, width: int, largest: int, smallest: int) -> Style:
    """Return the largest bold style in which a text stands on one line of `width` dots."""
    reference = Style(100, 0, bold=True).width(text)
    size = max(smallest, min(largest, 100 * width // max(1, reference)))
    return Style(size, round(size * CAP_HEIGHT), bold=True)


def draw_centred(
    draw: ImageDraw.ImageDraw,
    text: str,
    style: Style,
    baseline: tuple[int, int],
    ink: int,
    *,
    right_to_left: bool,
) -> None:
    """Draw a line whose middle stands on `baseline` (x, y)."""
    direction = None
    if shapes_text():
        direction = "rtl" if right_to_left else "ltr"
    left = baseline[0] - style.width(text) // 2
    draw.text((left, baseline[1]), text, fill=ink, font=style.font(), anchor="ls", direction=direction)


def _pieces(word: str, style: Style, width: int) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and style.width(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
