"""What is done at this desk, by turns with a picture and in its place, one organisation after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.theme import Type
from kiosk.ui.widgets.glyphs import Glyph, paint_glyph
from kiosk.ui.widgets.halting import HaltButton
from kiosk.ui.widgets.text import Text

EACH_S = 12.0
"""So long each is shown: time enough to read it twice."""
TURNING = "turning"
"""The name of the button that stops the turns."""
_MARK_MM = 6.0


class Leaf(QWidget):
    """An organisation and its services. It asks for no room: it is shown where there is enough."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._heading, self._title, self._services = Text(Type.MUTED), Text(Type.HEADING), Text(Type.BODY)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(kit.look.px(1.5))
        column.addStretch(1)
        for text in (self._heading, self._title, self._services):
            column.addWidget(text)
        column.addStretch(1)

    def tell(self, heading: str, organisation: str, services: str) -> None:
        """Say it."""
        self._heading.say(heading)
        self._title.say(organisation)
        self._services.say(services)

    def fits(self, size: QSize) -> bool:
        """Tell whether it can be read in a room of this size; the heading goes first where there is little."""
        layout = self.layout()
        for with_heading in (True, False):
            self._heading.setVisible(with_heading)
            if layout is not None and layout.heightForWidth(size.width()) <= size.height():
                return True
        return False


class Turning(QWidget):
    """Shows a picture, then what each organisation does here, and the picture again; nothing moves in between."""

    def __init__(self, kit: Kit, picture: QWidget) -> None:
        super().__init__()
        self._kit = kit
        self._stack = QStackedLayout(self)
        self._stack.addWidget(picture)
        self._leaves: list[Leaf] = []
        self._turns = 0

    @property
    def turns(self) -> int:
        """Return how many there are beside the picture."""
        return self._turns

    @property
    def shown(self) -> int:
        """Return the place of what is shown: 0 is the picture."""
        return self._stack.currentIndex()

    def tell(self, heading: str, parts: Sequence[tuple[str, str]]) -> None:
        """Take what is shown by turns: an organisation, and its services in one line."""
        for position, (organisation, services) in enumerate(parts):
            if position == len(self._leaves):
                self._leaves.append(Leaf(self._kit))
                self._stack.addWidget(self._leaves[position])
            self._leaves[position].tell(heading, organisation, services)
        self._turns = len(parts)
        if self.shown > self._turns:
            self._stack.setCurrentIndex(0)

    def turn(self, monotonic: float) -> None:
        """Show what belongs to a moment, or the picture where that is too small a room for it."""
        wanted = int(monotonic // EACH_S) % (self._turns + 1)
        if wanted and not self._leaves[wanted - 1].fits(self.size()):
            wanted = 0
        if wanted != self.shown:
            self._stack.setCurrentIndex(wanted)


class Halt(HaltButton):
    """Stops the turning and lets it go on."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, TURNING)
        self.setFixedSize(kit.look.target, kit.look.target)

    def acted(self, _checked: bool = False) -> None:
        """Stop, or go on, and look like it."""
        super().acted()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what a touch does, and the line of the focus."""
        look = self._kit.look
        palette = look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = look.focus_line
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.on_focus), inset))
            painter.setBrush(QColor(palette.focus))
        else:
            painter.setPen(QPen(QColor(palette.line), look.line))
            painter.setBrush(QColor(palette.soft if self.isDown() else palette.surface))
        painter.drawEllipse(self.rect().adjusted(inset, inset, -inset, -inset))
        side = look.small(_MARK_MM)
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = palette.on_focus if self.hasFocus() else palette.ink
        paint_glyph(painter, Glyph.MOVE if self.stopped else Glyph.STILL, box, QColor(colour))
        painter.end()
