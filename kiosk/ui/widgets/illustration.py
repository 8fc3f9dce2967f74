"""The two large pictures: where to hold a code, and how to lay a document down."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.kit import Kit

_LEAST_MM = 48.0
_WISHED_MM = 110.0


class Scene(Enum):
    """What is shown."""

    HOLD_CODE = "hold_code"
    LAY_DOCUMENT = "lay_document"


class Illustration(QWidget):
    """A picture that takes the room that is left; what it says stands in words beside it."""

    def __init__(self, kit: Kit, scene: Scene, *, least_mm: float = _LEAST_MM) -> None:
        super().__init__()
        self._kit = kit
        self._scene = scene
        self._least = kit.look.px(least_mm)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # What stands beside a picture keeps its place while the picture is hidden.
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Ask for a generous height."""
        side = self._kit.look.px(_WISHED_MM)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Do with little."""
        return QSize(self._least, self._least)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint on a square of 200 by 200 in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height(), self._kit.look.px(_WISHED_MM * 1.3))
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        painter.scale(side / 200, side / 200)
        if self._scene is Scene.HOLD_CODE:
            self._hold_code(painter)
        else:
            self._lay_document(painter)
        painter.end()

    def _pen(self, token: str, width: float = 3) -> QPen:
        return QPen(QColor(getattr(self._kit.look.palette, token)), width)

    def _fill(self, painter: QPainter, token: str) -> None:
        painter.setBrush(QColor(getattr(self._kit.look.palette, token)))

    def _hold_code(self, painter: QPainter) -> None:
        # The scanner above, its light, and a phone that shows a code in it.
        painter.setPen(Qt.PenStyle.NoPen)
        self._fill(painter, "soft")
        painter.drawPolygon(
            QPolygonF([QPointF(84, 34), QPointF(116, 34), QPointF(168, 150), QPointF(32, 150)])
        )
        self._fill(painter, "accent")
        painter.drawRoundedRect(QRectF(52, 8, 96, 28), 8, 8)
        self._fill(painter, "on_accent")
        painter.drawRoundedRect(QRectF(80, 26, 40, 6), 3, 3)
        painter.setPen(self._pen("ink", 3.5))
        self._fill(painter, "surface")
        painter.drawRoundedRect(QRectF(64, 76, 72, 118), 10, 10)
        painter.drawLine(QPointF(92, 186), QPointF(108, 186))
        self._code(painter, 74, 98, 52)

    def _code(self, painter: QPainter, left: float, top: float, side: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        unit = side / 9
        for x, y in ((0, 0), (6, 0), (0, 6)):
            self._fill(painter, "ink")
            painter.drawRect(QRectF(left + x * unit, top + y * unit, 3 * unit, 3 * unit))
            self._fill(painter, "surface")
            painter.drawRect(QRectF(left + (x + 0.7) * unit, top + (y + 0.7) * unit, 1.6 * unit, 1.6 * unit))
            self._fill(painter, "ink")
            painter.drawRect(QRectF(left + (x + 1.1) * unit, top + (y + 1.1) * unit, 0.8 * unit, 0.8 * unit))
        for x, y in (
            (4, 1),
            (4, 3),
            (1, 4),
            (3, 5),
            (5, 4),
            (7, 4),
            (8, 5),
            (4, 7),
            (6, 6),
            (8, 7),
            (6, 8),
            (5, 6),
        ):
            painter.drawRect(QRectF(left + x * unit, top + y * unit, unit, unit))

    def _lay_document(self, painter: QPainter) -> None:
        # The glass, and a card with its photo and the lines that are read; an arrow shows the way down.
        painter.setPen(self._pen("line", 3))
        self._fill(painter, "soft")
        painter.drawRoundedRect(QRectF(8, 62, 184, 130), 10, 10)
        painter.setPen(self._pen("ink", 3.5))
        self._fill(painter, "surface")
        painter.drawRoundedRect(QRectF(30, 80, 140, 96), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        self._fill(painter, "soft")
        painter.drawRect(QRectF(40, 90, 32, 40))
        self._fill(painter, "muted")
        painter.drawEllipse(QPointF(56, 105), 8, 8)
        painter.drawChord(QRectF(43, 114, 26, 32), 0, 180 * 16)
        for top, width in ((94, 74), (106, 56), (118, 64)):
            painter.drawRoundedRect(QRectF(82, top, width, 5), 2, 2)
        self._fill(painter, "accent")
        for top in (144, 158):
            for column in range(14):
                painter.drawRect(QRectF(40 + column * 8.7, top, 6.2, 7))
        painter.setPen(self._pen("accent", 6))
        painter.drawLine(QPointF(100, 8), QPointF(100, 48))
        painter.drawPolyline([QPointF(84, 34), QPointF(100, 50), QPointF(116, 34)])
