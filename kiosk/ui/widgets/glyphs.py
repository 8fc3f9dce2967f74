"""The small pictures: drawn as lines in the colour of the text beside them, so that they follow every theme."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.fonts import sized
from kiosk.ui.kit import Kit


class Glyph(Enum):
    """What can be drawn."""

    BACKWARD = "backward"
    FORWARD = "forward"
    UP = "up"
    DOWN = "down"
    QUESTION = "question"
    CROSS = "cross"
    CONTRAST = "contrast"
    LETTERS = "letters"
    TICK = "tick"
    ATTENTION = "attention"
    PRINTER = "printer"
    CLOCK = "clock"
    CALENDAR = "calendar"
    PEOPLE = "people"
    TICKET = "ticket"
    PLACE = "place"
    LENS = "lens"
    GLOBE = "globe"
    LOW = "low"
    SPEECH = "speech"
    STILL = "still"
    MOVE = "move"


_WITHIN_DISC = 0.26
"""Of the disc's width, free on each side of the picture."""

# A picture of letters, the same in every language.
_LARGE_LETTER, _SMALL_LETTER = "A", "a"

_OTHER_WAY = {Glyph.BACKWARD: Glyph.FORWARD, Glyph.FORWARD: Glyph.BACKWARD}

Draw = Callable[[QPainter, QColor, bool], None]


def paint_glyph(painter: QPainter, glyph: Glyph, box: QRect, colour: QColor, *, on: bool = False) -> None:
    """Draw a glyph into a square. `on` is for those that show a state."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.left(), box.top())
    painter.scale(box.width() / 100, box.height() / 100)
    pen = QPen(colour, 9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAW[glyph](painter, colour, on)
    painter.restore()


def turned(glyph: Glyph, direction: Qt.LayoutDirection) -> Glyph:
    """Return the glyph that means the same in a language that runs this way: back is to the right in Arabic."""
    return _OTHER_WAY.get(glyph, glyph) if direction is Qt.LayoutDirection.RightToLeft else glyph


class GlyphView(QWidget):
    """A glyph beside text; its meaning is in the text, so that it needs no name."""

    def __init__(self, kit: Kit, glyph: Glyph, mm: float, ink: str = "ink", *, disc: str = "") -> None:
        super().__init__()
        self._kit = kit
        self._glyph = glyph
        self._ink = ink
        self._disc = disc
        side = kit.look.small(mm)
        self.setFixedSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_glyph(self, glyph: Glyph, ink: str) -> None:
        """Draw another one, in the colour of a token of the palette."""
        if (glyph, ink) != (self._glyph, self._ink):
            self._glyph, self._ink = glyph, ink
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw."""
        painter = QPainter(self)
        colour = QColor(getattr(self._kit.look.palette, self._ink))
        box = self.rect()
        if self._disc:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(self._kit.look.palette, self._disc)))
            painter.drawEllipse(box)
            inset = round(box.width() * _WITHIN_DISC)
            box = box.adjusted(inset, inset, -inset, -inset)
        paint_glyph(painter, self._glyph, box, colour)
        painter.end()


def _lines(*points: tuple[float, float]) -> Draw:
    def draw(painter: QPainter, _colour: QColor, _on: bool) -> None:
        painter.drawPolyline([QPointF(x, y) for x, y in points])

    return draw


def _question(painter: QPainter, _colour: QColor, _on: bool) -> None:
    painter.drawEllipse(QRectF(8, 8, 84, 84))
    painter.setFont(sized(62, bold=True))
    painter.drawText(QRectF(0, 0, 100, 98), int(Qt.AlignmentFlag.AlignCenter), "?")


def _cross(painter: QPainter, _colour: QColor, _on: bool) -> None:
    painter.drawLine(QPointF(20, 20), QPointF(80, 80))
    painter.drawLine(QPointF(80, 20), QPointF(20, 80))


def _contrast(painter: QPainter, colour: QColor, on: bool) -> None:
    painter.drawEllipse(QRectF(8, 8, 84, 84))
    painter.setBrush(colour)
    painter.drawPie(QRectF(8, 8, 84, 84), 90 * 16, (-360 if on else -180) * 16)


def _letters(painter: QPainter, _colour: QColor, on: bool) -> None:
    align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    painter.setFont(sized(100 if on else 84, bold=True))
    painter.drawText(QRectF(0, -20, 100, 125), align, _LARGE_LETTER)
    painter.setFont(sized(52, bold=True))
    painter.drawText(QRectF(64, -20, 60, 115), align, _SMALL_LETTER)


def _attention(painter: QPainter, colour: QColor, _on: bool) -> None:
    painter.drawPolygon([QPointF(50, 10), QPointF(94, 88), QPointF(6, 88)])
    painter.drawLine(QPointF(50, 38), QPointF(50, 60))
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(50, 74), 2, 2)


def _printer(painter: QPainter, _colour: QColor, _on: bool) -> None:
    painter.drawRoundedRect(QRectF(8, 34, 84, 38), 8, 8)
    painter.drawPolyline([QPointF(26, 34), QPointF(26, 10), QPointF(74, 10), QPointF(74, 34)])
    painter.drawPolyline([QPointF(28, 58), QPointF(28, 92), QPointF(72, 92), QPointF(72, 58)])
    painter.drawLine(QPointF(28, 58), QPointF(72, 58))


def _clock(painter: QPainter, _colour: QColor, _on: bool) -> None:
    painter.drawEllipse(QRectF(8, 8, 84, 84))
    painter.drawPolyline([QPointF(50, 26), QPointF(50, 52), QPointF(68, 62)])


def _calendar(painter: QPainter, _colour: QColor, _on: bool) -> None:
    painter.drawRoundedRect(QRectF(10, 18, 80, 72), 8, 8)
    painter.drawLine(QPointF(10, 42), QPointF(90, 42))
    painter.drawLine(QPointF(30, 8), QPointF(30, 26))
    painter.drawLine(QPointF(70, 8), QPointF(70, 26))
    painter.drawPolyline([QPointF(34, 64), QPointF(46, 76), QPointF(68, 54)])


def _people(painter: QPainter, _colour: QColor, _on: bool) -> None:
    for x, y in ((34, 30), (70, 36)):
        painter.drawEllipse(QPointF(x, y), 15, 15)
    path = QPainterPath(QPointF(8, 88))
    path.cubicTo(QPointF(8, 52), QPointF(60, 52), QPointF(60, 88))
    painter.drawPath(path)
    path = QPainterPath(QPointF(70, 62))
    path.cubicTo(QPointF(86, 62), QPointF(94, 72), QPointF(94, 88))
    painter.drawPath(path)


def _ticket(painter: QPainter, _colour: QColor, _on: bool) -> None:
    painter.drawPolyline(
        [
            QPointF(x, y)
            for x, y in ((22, 8), (78, 8), (78, 90), (64, 80), (50, 90), (36, 80), (22, 90), (22, 8))
        ]
    )
    painter.drawLine(QPointF(38, 32), QPointF(62, 32))
    painter.drawLine(QPointF(38, 54), QPointF(62, 54))


def _place(painter: QPainter, _colour: QColor, _on: bool) -> None:
    path = QPainterPath(QPointF(50, 94))
    path.cubicTo(QPointF(10, 54), QPointF(16, 8), QPointF(50, 8))
    path.cubicTo(QPointF(84, 8), QPointF(90, 54), QPointF(50, 94))
    painter.drawPath(path)
    painter.drawEllipse(QPointF(50, 42), 11, 11)


def _lens(painter: QPainter, _colour: QColor, _on: bool) -> None:
    painter.drawEllipse(QRectF(10, 10, 56, 56))
    painter.drawLine(QPointF(60, 60), QPointF(90, 90))


def _globe(painter: QPainter, _colour: QColor, _on: bool) -> None:
    painter.drawEllipse(QRectF(8, 8, 84, 84))
    painter.drawEllipse(QRectF(32, 8, 36, 84))
    painter.drawLine(QPointF(10, 50), QPointF(90, 50))


def _low(painter: QPainter, colour: QColor, on: bool) -> None:
    # A screen, and where its buttons are.
    painter.drawRoundedRect(QRectF(18, 6, 64, 88), 8, 8)
    painter.setBrush(colour)
    painter.drawRect(QRectF(36, 62 if on else 30, 28, 12))


def _speech(painter: QPainter, _colour: QColor, on: bool) -> None:
    painter.drawPolygon(
        [QPointF(x, y) for x, y in ((8, 36), (28, 36), (52, 14), (52, 86), (28, 64), (8, 64))]
    )
    if on:
        painter.drawArc(QRectF(38, 30, 36, 40), -60 * 16, 120 * 16)
        painter.drawArc(QRectF(32, 12, 62, 76), -60 * 16, 120 * 16)


def _still(painter: QPainter, _colour: QColor, _on: bool) -> None:
    painter.drawLine(QPointF(34, 20), QPointF(34, 80))
    painter.drawLine(QPointF(66, 20), QPointF(66, 80))


def _move(painter: QPainter, colour: QColor, _on: bool) -> None:
    painter.setBrush(colour)
    painter.drawPolygon([QPointF(30, 18), QPointF(80, 50), QPointF(30, 82)])


_DRAW: dict[Glyph, Draw] = {
    Glyph.BACKWARD: _lines((64, 16), (30, 50), (64, 84)),
    Glyph.FORWARD: _lines((36, 16), (70, 50), (36, 84)),
    Glyph.UP: _lines((16, 64), (50, 30), (84, 64)),
    Glyph.DOWN: _lines((16, 36), (50, 70), (84, 36)),
    Glyph.TICK: _lines((14, 54), (40, 80), (88, 24)),
    Glyph.QUESTION: _question,
    Glyph.CROSS: _cross,
    Glyph.CONTRAST: _contrast,
    Glyph.LETTERS: _letters,
    Glyph.ATTENTION: _attention,
    Glyph.PRINTER: _printer,
    Glyph.CLOCK: _clock,
    Glyph.CALENDAR: _calendar,
    Glyph.PEOPLE: _people,
    Glyph.TICKET: _ticket,
    Glyph.PLACE: _place,
    Glyph.LENS: _lens,
    Glyph.GLOBE: _globe,
    Glyph.LOW: _low,
    Glyph.SPEECH: _speech,
    Glyph.STILL: _still,
    Glyph.MOVE: _move,
}
