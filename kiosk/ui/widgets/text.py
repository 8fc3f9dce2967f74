"""Text on the screen: plain, wrapped, in one of the roles of the theme; and cards that hold some of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kiosk.domain.marks import unmarked
from kiosk.ui.kit import Kit
from kiosk.ui.theme import Type
from kiosk.ui.widgets.paragraph import holds_right_to_left, paint_paragraph


class Text(QLabel):
    """A paragraph. An empty one takes no room."""

    def __init__(
        self, role: Type = Type.BODY, *, centred: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        # Leading is left in English and right in Arabic.
        side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeading
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, text: str) -> None:
        """Show a text, or nothing at all."""
        self.setText(text)
        self.setAccessibleName(unmarked(text))
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw by the language's direction; Qt would go by the first letter, and put a Latin name at the other side."""
        direction = self.layoutDirection()
        if direction is Qt.LayoutDirection.LeftToRight and not holds_right_to_left(self.text()):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(self.palette().color(self.foregroundRole()))
        side = Qt.AlignmentFlag.AlignHCenter
        if not self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            side = Qt.AlignmentFlag.AlignLeft
        paint_paragraph(painter, self.contentsRect(), self.text(), side, direction)
        painter.end()


class Card(QFrame):
    """A surface that holds some of the screen together. `tone`: plain, soft, good, warn or accent."""

    def __init__(self, kit: Kit, tone: str = "plain") -> None:
        super().__init__()
        self.setProperty("card", tone)
        pad = kit.look.pad
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(pad, pad, pad, pad)
        self.column.setSpacing(kit.look.px(1.5))

    def set_tone(self, tone: str) -> None:
        """Change the surface; costs only when it is another one."""
        if self.property("card") == tone:
            return
        self.setProperty("card", tone)
        for widget in (self, *self.findChildren(QLabel)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
