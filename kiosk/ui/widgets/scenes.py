"""What the large pictures show at a moment of their movement: drawn on a square of 200 by 200, by its own painter."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kiosk.ui.palette import Palette

ROUND_S = 10.0
"""One time through both ways. The light changes twice in it at each way, so nothing flashes (WCAG 2.2, 2.3.1)."""
_ARRIVES, _IS_READ = 0.5, 0.56
"""Shares of one way; the rest of it nothing moves, so that one can look."""

_MODULES = ((4, 1), (4, 3), (1, 4), (3, 5), (5, 4), (7, 4), (8, 5), (4, 7), (6, 6), (8, 7), (6, 8), (5, 6))
_CORNERS = ((0, 0), (6, 0), (0, 6))


@dataclass(frozen=True, slots=True)
class Moment:
    """How far a movement is: which of two ways is shown, how near the thing has come (0 to 1), and is it read."""

    second: bool = False
    arrived: float = 1.0
    read: bool = True


STILL = Moment()
"""What is shown where nothing moves: all is there."""


def moment_at(seconds: float) -> Moment:
    """Return the moment after so many seconds; it begins again and again."""
    way = seconds % ROUND_S / ROUND_S * 2
    share = way % 1
    return Moment(way >= 1, round(_eased(share / _ARRIVES), 3), share >= _IS_READ)


class Brush:
    """A painter with the colours of the theme by their names."""

    def __init__(self, painter: QPainter, palette: Palette) -> None:
        self.painter = painter
        self._palette = palette

    def fill(self, token: str, line: str = "", width: float = 3.5) -> QPainter:
        """Paint from now on with a fill, and a line where one is named."""
        pen = QPen(QColor(getattr(self._palette, line)), width) if line else QPen(Qt.PenStyle.NoPen)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.painter.setPen(pen)
        self.painter.setBrush(QColor(getattr(self._palette, token)) if token else Qt.BrushStyle.NoBrush)
        return self.painter


def code_held(brush: Brush, moment: Moment) -> None:
    """A phone comes under the scanner and its code is read; then the same with a sheet of paper."""
    _scanner(brush, lit=moment.read)
    painter = brush.painter
    painter.save()
    away = 1 - moment.arrived
    painter.translate(away * 56, away * 4)
    (_paper if moment.second else _phone)(brush)
    painter.restore()
    if moment.read:
        _tick(brush, 170, 36)


def document_laid(brush: Brush, moment: Moment) -> None:
    """A card comes down on the glass; then a passport, opened at the page with the photo."""
    brush.fill("soft", "line").drawRoundedRect(QRectF(8, 52, 184, 140), 10, 10)
    painter = brush.painter
    painter.save()
    painter.translate(0, (moment.arrived - 1) * 46)
    (_passport if moment.second else _card)(brush)
    painter.restore()
    if moment.read:
        _tick(brush, 176, 56)
    else:
        _arrow_down(brush)


Paint = Callable[[Brush, Moment], None]


def _eased(share: float) -> float:
    """Begin and end slowly: nothing jumps."""
    return (1 - cos(pi * min(1.0, share))) / 2


def _scanner(brush: Brush, *, lit: bool) -> None:
    light = QPolygonF([QPointF(84, 34), QPointF(116, 34), QPointF(168, 160), QPointF(32, 160)])
    brush.fill("good_soft" if lit else "soft").drawPolygon(light)
    brush.fill("accent").drawRoundedRect(QRectF(52, 8, 96, 28), 8, 8)
    brush.fill("on_accent").drawRoundedRect(QRectF(80, 26, 40, 6), 3, 3)


def _phone(brush: Brush) -> None:
    brush.fill("surface", "ink").drawRoundedRect(QRectF(64, 76, 72, 118), 10, 10)
    brush.painter.drawLine(QPointF(92, 186), QPointF(108, 186))
    _code(brush, 74, 98, 52)


def _paper(brush: Brush) -> None:
    painter = brush.fill("surface", "ink")
    sheet = ((48, 70), (136, 70), (152, 86), (152, 194), (48, 194))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in sheet]))
    painter.drawPolyline([QPointF(136, 70), QPointF(136, 86), QPointF(152, 86)])
    _code(brush, 62, 84, 52)
    for top, width in ((150, 76), (162, 60), (174, 68)):
        brush.fill("muted").drawRoundedRect(QRectF(62, top, width, 5), 2, 2)


def _code(brush: Brush, left: float, top: float, side: float) -> None:
    unit = side / 9
    for x, y in _CORNERS:
        for inset, token in ((0.0, "ink"), (0.7, "surface"), (1.1, "ink")):
            size = 3 - 2 * inset
            box = QRectF(left + (x + inset) * unit, top + (y + inset) * unit, size * unit, size * unit)
            brush.fill(token).drawRect(box)
    for x, y in _MODULES:
        brush.fill("ink").drawRect(QRectF(left + x * unit, top + y * unit, unit, unit))


def _card(brush: Brush) -> None:
    brush.fill("surface", "ink").drawRoundedRect(QRectF(30, 76, 140, 96), 8, 8)
    _person(brush, 40, 86)
    for top, width in ((90, 74), (102, 56), (114, 64)):
        brush.fill("muted").drawRoundedRect(QRectF(82, top, width, 5), 2, 2)
    _zone(brush, 40, (140, 154), 14)


def _passport(brush: Brush) -> None:
    brush.fill("surface", "ink").drawRoundedRect(QRectF(36, 60, 128, 62), 6, 6)
    for top, width in ((76, 60), (90, 80)):
        brush.fill("muted").drawRoundedRect(QRectF(60, top, width, 5), 2, 2)
    brush.fill("surface", "ink").drawRoundedRect(QRectF(36, 122, 128, 66), 6, 6)
    _person(brush, 44, 128, small=True)
    for top, width in ((132, 66), (144, 50)):
        brush.fill("muted").drawRoundedRect(QRectF(82, top, width, 4), 2, 2)
    _zone(brush, 46, (164, 175), 12)


def _person(brush: Brush, left: float, top: float, *, small: bool = False) -> None:
    size = 0.75 if small else 1.0
    brush.fill("soft").drawRect(QRectF(left, top, 32 * size, 40 * size))
    painter = brush.fill("muted")
    painter.drawEllipse(QPointF(left + 16 * size, top + 15 * size), 8 * size, 8 * size)
    painter.drawChord(QRectF(left + 3 * size, top + 24 * size, 26 * size, 32 * size), 0, 180 * 16)


def _zone(brush: Brush, left: float, tops: tuple[float, ...], signs: int) -> None:
    """The lines of letters and signs that are read."""
    painter = brush.fill("accent")
    for top in tops:
        for column in range(signs):
            painter.drawRect(QRectF(left + column * 8.7, top, 6.2, 6))


def _tick(brush: Brush, x: float, y: float) -> None:
    brush.fill("good_soft", "good", 4).drawEllipse(QPointF(x, y), 18, 18)
    brush.painter.drawPolyline([QPointF(x - 8, y + 1), QPointF(x - 2, y + 7), QPointF(x + 9, y - 6)])


def _arrow_down(brush: Brush) -> None:
    painter = brush.fill("", "accent", 6)
    painter.drawLine(QPointF(100, 6), QPointF(100, 24))
    painter.drawPolyline([QPointF(88, 14), QPointF(100, 26), QPointF(112, 14)])
