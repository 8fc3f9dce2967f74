"""The two large pictures: where to hold a code, and how to lay a document down. They move until they are touched."""

from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n.words import Words
from kiosk.ui.boundary import guarded
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.glyphs import Glyph, paint_glyph
from kiosk.ui.widgets.halting import HaltButton
from kiosk.ui.widgets.scenes import STILL, Brush, Moment, Paint, code_held, document_laid, moment_at

FRAMES_A_SECOND = 12
SWITCH = "picture"
"""The name of what stops the movement; it is the window's own, no offer of the kiosk."""
_LEAST_MM = 48.0
_LARGEST_MM = 165.0
_MARK_MM = 10.0


class Scene(Enum):
    """What is shown."""

    HOLD_CODE = "hold_code"
    LAY_DOCUMENT = "lay_document"


_PAINT: dict[Scene, Paint] = {Scene.HOLD_CODE: code_held, Scene.LAY_DOCUMENT: document_laid}


class Illustration(QWidget):
    """A picture that takes the room that is left; what it says stands in words beside it.

    It stands still until `tell` is called, and always where the settings, high contrast or large text ask for calm.
    """

    def __init__(self, kit: Kit, scene: Scene, *, least_mm: float = _LEAST_MM) -> None:
        super().__init__()
        self._kit = kit
        self._scene = scene
        self._least = kit.look.small(least_mm)
        self._may_move = False
        self._begun = 0.0
        self._moment = STILL
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # What stands beside a picture keeps its place while the picture is hidden.
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._switch = MotionSwitch(kit, self)
        self._timer = QTimer(self)
        self._timer.setInterval(1000 // FRAMES_A_SECOND)
        self._timer.timeout.connect(guarded("picture", self._next))

    @property
    def is_moving(self) -> bool:
        """Tell whether it moves now."""
        return self._timer.isActive()

    def tell(self, words: Words) -> None:
        """Move where that is wanted, and offer to stop it, in the visitor's language."""
        self._may_move = self._kit.look.moves
        self._switch.tell(words if self._may_move else None)
        self.run()

    def run(self) -> None:
        """Go on, or stand still."""
        moves = self._may_move and self.isVisible() and not self._switch.stopped
        if moves and not self._timer.isActive():
            self._begun = self._kit.clock.monotonic()
            self._timer.start()
        elif not moves:
            self._timer.stop()
        if not self._may_move:
            self._show(STILL)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin."""
        super().showEvent(event)
        self.run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody sees it; the next visitor has stopped nothing."""
        super().hideEvent(event)
        self._timer.stop()
        self._switch.stopped = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the whole picture be touched."""
        super().resizeEvent(event)
        self._switch.setGeometry(
            self._square().adjusted(-self._kit.look.gap, 0, self._kit.look.gap, 0) & self.rect()
        )

    def sizeHint(self) -> QSize:
        """Ask for little: it grows into what is left."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Do with what can still be made out."""
        return QSize(self._least, self._least)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint on a square of 200 by 200 in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = self._square()
        painter.translate(square.topLeft())
        painter.scale(square.width() / 200, square.width() / 200)
        _PAINT[self._scene](Brush(painter, self._kit.look.palette), self._moment)
        painter.end()

    def _square(self) -> QRect:
        side = min(self.width(), self.height(), self._kit.look.small(_LARGEST_MM))
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _next(self) -> None:
        self._show(moment_at(self._kit.clock.monotonic() - self._begun))

    def _show(self, moment: Moment) -> None:
        # Most of the time nothing has moved, and nothing is painted.
        if moment != self._moment:
            self._moment = moment
            self.update()


class MotionSwitch(HaltButton):
    """Lies over a picture, as large as it: touched, the picture stands still, touched again it goes on."""

    def __init__(self, kit: Kit, picture: Illustration) -> None:
        super().__init__(kit, SWITCH)
        self.setParent(picture)
        self._picture = picture

    def acted(self, _checked: bool = False) -> None:
        """Stop, or go on."""
        super().acted()
        self._picture.run()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what a touch does into the corner, and the line of the focus."""
        look = self._kit.look
        palette = look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            width = look.focus_line
            for inset, colour in ((width // 2, palette.focus), (width + width // 2, palette.on_focus)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
        side = look.small(_MARK_MM)
        corner = QRect(look.gap, self.height() - side - look.gap, side, side)
        disc = corner.adjusted(-side // 3, -side // 3, side // 3, side // 3)
        painter.setPen(QPen(QColor(palette.line), look.line))
        painter.setBrush(QColor(palette.surface))
        painter.drawEllipse(self._mirrored(disc))
        glyph = Glyph.MOVE if self.stopped else Glyph.STILL
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paint_glyph(painter, glyph, self._mirrored(corner), QColor(palette.ink))
        painter.end()
