"""The surface of a button: its colours by what it is and how it stands, its line, and the line of the focus."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.palette import Palette
from kiosk.ui.theme import Look
from kiosk.ui.widgets.choice import Kind

_INSET_MM = 0.8


@dataclass(frozen=True, slots=True)
class State:
    """How a button stands. What is `on` has a strong line as well as a fill: colour alone says nothing to some."""

    enabled: bool
    focused: bool
    down: bool
    on: bool


@dataclass(frozen=True, slots=True)
class Colours:
    """What a button is painted with, as ``#RRGGBB``."""

    fill: str
    text: str
    note: str
    line: str
    glyph: str


def colours_of(p: Palette, kind: Kind, state: State) -> Colours:
    """Pick the colours."""
    if not state.enabled:
        return Colours(p.disabled, p.on_disabled, p.on_disabled, p.on_disabled, p.on_disabled)
    if state.focused:
        return Colours(p.focus, p.on_focus, p.on_focus, p.on_focus, p.on_focus)
    if kind is Kind.PRIMARY:
        fill = p.accent_pressed if state.down else p.accent
        return Colours(fill, p.on_accent, p.on_accent, p.accent, p.on_accent)
    if state.on:
        return Colours(p.soft, p.ink, p.ink, p.ink, p.ink)
    glyph = p.accent if kind.in_a_list else p.ink
    return Colours(p.soft if state.down else p.surface, p.ink, p.muted, p.line, glyph)


def paint_surface(painter: QPainter, rect: QRect, look: Look, colours: Colours, state: State) -> None:
    """Paint the fill and the line."""
    width = look.focus_line if state.focused or state.on else look.line
    # A focus line lies inside its own highlight, so that it is seen on any ground.
    inset = width / 2 + (look.px(_INSET_MM) if state.focused else 0)
    radius = look.radius
    box = rect.toRectF()
    if state.focused:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.fill))
        painter.drawRoundedRect(box, radius, radius)
    style = Qt.PenStyle.SolidLine if state.enabled else Qt.PenStyle.DashLine
    painter.setPen(QPen(QColor(colours.line), width, style))
    painter.setBrush(QColor(colours.fill))
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)
