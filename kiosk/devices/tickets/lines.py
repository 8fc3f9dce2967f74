"""Text in lines: how wide it is, where it breaks, how it is drawn on a one-bit picture."""

import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from PIL import Image, ImageDraw, ImageOps

from kiosk.devices.tickets.breaking import Token, binds_after, binds_before, ends_clause, is_chinese, tokens
from kiosk.devices.tickets.fonts import font, shapes_text, stroke
from kiosk.devices.tickets.runs import Run, runs_of
from kiosk.devices.tickets.shaping import by_hand

CAP_HEIGHT = 0.714
"""Height of a capital letter of Noto Sans, in em."""

_BALANCED_FROM = 2
_BALANCED_WITHIN = 16
"""Dots by which lines may differ for want of a better break."""
_NARROWEST = 0.7
"""So far letters may be pressed together before they are hard to read."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: size and leading in dots; `pressed` is the share of their width that letters have."""

    size: int
    leading: int
    bold: bool = False
    pressed: float = 1.0

    def times(self, factor: float) -> "Style":
        """Return the same style larger or smaller."""
        return replace(self, size=round(self.size * factor), leading=round(self.leading * factor))

    def width(self, text: str, *, right_to_left: bool = False) -> int:
        """Return the width of a line in dots."""
        return round(_measured(text, self.size, self.bold, right_to_left) * self.pressed)


def wrapped(text: str, style: Style, width: int) -> list[str]:
    """Break a text into lines of at most `width` dots that are about equally long, as few as will do.

    Lines break between words, Chinese between its characters; a word that is wider than a line breaks anywhere.
    """
    parts = [each for token in tokens(text) for each in _fitting(token, style, width)]
    lines = _filled(parts, style, width)
    if len(lines) < _BALANCED_FROM:
        return lines
    bound = _bound(parts, style, width)
    if len(_filled(bound, style, width)) == len(lines):
        parts = bound
        lines = _filled(parts, style, width)
    narrow, wide = width // len(lines), width
    while wide - narrow > _BALANCED_WITHIN:
        middle = (narrow + wide) // 2
        tried = _filled(parts, style, middle)
        if len(tried) > len(lines):
            narrow = middle
        else:
            lines, wide = tried, middle
    return lines


def fitting(text: str, width: int, largest: int, wanted: int, smallest: int) -> Style:
    """Return the largest bold style in which a text stands on one line of `width` dots.

    Where that is smaller than `wanted`, letters are pressed together to be as high as that, within reason.
    """
    reference = Style(100, 0, bold=True).width(text)
    size = min(largest, 100 * width // max(1, reference))
    pressed = 1.0
    if size < wanted:
        taller = min(wanted, int(size / _NARROWEST))
        size, pressed = max(smallest, taller), max(_NARROWEST, size / max(1, taller))
    return Style(size, round(size * CAP_HEIGHT), bold=True, pressed=pressed)


def draw_line(
    image: Image.Image, text: str, style: Style, baseline: tuple[int, int], ink: int, *, right_to_left: bool
) -> None:
    """Draw a line whose left end stands on `baseline` (x, y)."""
    if style.pressed < 1:
        _draw_pressed(image, text, style, baseline, ink, right_to_left=right_to_left)
        return
    draw = ImageDraw.Draw(image)
    x = float(baseline[0])
    for run in runs_of(text, right_to_left=right_to_left):
        face = font(style.size, bold=style.bold, face=run.face)
        width = stroke(style.size, run.face, bold=style.bold)
        draw.text(
            (x, baseline[1]),
            _drawn(run),
            fill=ink,
            font=face,
            anchor="ls",
            direction=_direction(run),
            stroke_width=width,
        )
        x += _run_width(run, style.size, bold=style.bold)


def _draw_pressed(
    image: Image.Image, text: str, style: Style, baseline: tuple[int, int], ink: int, *, right_to_left: bool
) -> None:
    """Draw at full width aside and press it together: there is no narrow font."""
    full = Style(style.size, style.leading, bold=style.bold)
    wide, high = full.width(text, right_to_left=right_to_left) + 2, style.size * 2
    aside = Image.new("L", (wide, high), 255 - ink)
    draw_line(aside, text, full, (1, round(style.size * 1.4)), ink, right_to_left=right_to_left)
    pressed = aside.resize((max(1, round(wide * style.pressed)), high), Image.Resampling.LANCZOS)
    written = (pressed if ink else ImageOps.invert(pressed)).point(_OVER_HALF).convert("1")
    image.paste(ink, (baseline[0], baseline[1] - round(style.size * 1.4)), written)


_OVER_HALF = [0] * 128 + [255] * 128


def _filled(parts: list[Token], style: Style, width: int) -> list[str]:
    """Put parts on lines; widths of words add up, since letters do not join across spaces."""
    space = _measured(" ", style.size, style.bold, right_to_left=False)
    lines: list[str] = []
    line, used = "", 0.0
    for part in parts:
        wide = _measured(part.text, style.size, style.bold, right_to_left=False)
        gap = space if part.spaced and line else 0.0
        if line and used + gap + wide > width:
            lines.append(line)
            line, used, gap = "", 0.0, 0.0
        line += (" " if gap else "") + part.text
        used += gap + wide
    return [*lines, line] if line else lines


def _bound(parts: list[Token], style: Style, width: int) -> list[Token]:
    """Join short words to those they belong to, where both together leave room on a line."""
    bound: list[Token] = []
    for part in parts:
        if bound and _belong_together(bound[-1], part):
            both = bound[-1].text + (" " if part.spaced else "") + part.text
            if style.width(both) <= width:
                bound[-1] = Token(both, spaced=bound[-1].spaced)
                continue
        bound.append(part)
    return bound


def _belong_together(before: Token, after: Token) -> bool:
    if is_chinese(before.text) or is_chinese(after.text):
        # Nothing tells where its words end, but a clause does.
        return not ends_clause(before.text)
    return after.spaced and (binds_before(after.text) or binds_after(before.text.rpartition(" ")[2]))


def _fitting(token: Token, style: Style, width: int) -> list[Token]:
    """Part a token that is wider than a line."""
    if style.width(token.text) <= width:
        return [token]
    pieces = [""]
    for character in token.text:
        mark = unicodedata.combining(character)
        if pieces[-1] and not mark and style.width(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return [Token(piece, spaced=token.spaced and place == 0) for place, piece in enumerate(pieces)]


@lru_cache(maxsize=8192)
def _measured(text: str, size: int, bold: bool, right_to_left: bool) -> float:
    return sum(_run_width(run, size, bold=bold) for run in runs_of(text, right_to_left=right_to_left))


def _run_width(run: Run, size: int, *, bold: bool) -> float:
    face = font(size, bold=bold, face=run.face)
    return face.getlength(_drawn(run), direction=_direction(run))


def _drawn(run: Run) -> str:
    return by_hand(run.text) if run.right_to_left and not shapes_text() else run.text


def _direction(run: Run) -> str | None:
    if not shapes_text():
        return None
    return "rtl" if run.right_to_left else "ltr"
