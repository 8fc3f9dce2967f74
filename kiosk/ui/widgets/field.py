"""Where typed text appears: a field with a mark where the next letter goes, and fields for the parts of a date."""

from unicodedata import bidirectional

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from kiosk.domain.secret import Secret
from kiosk.ui.fonts import font
from kiosk.ui.kit import Kit
from kiosk.ui.theme import Look, Type
from kiosk.ui.widgets.button import BigButton
from kiosk.ui.widgets.button_surface import State, colours_of, paint_surface
from kiosk.ui.widgets.choice import Kind

_CURSOR_MM = 0.9
_ACTIVE = State(enabled=True, focused=False, down=False, on=True)


class Field(QLineEdit):
    """Shows what is typed; of a long text its end, where the next letter goes.

    To assistive programs it is a field with its text, to be read only: it is typed into by the keys on the screen.
    """

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Nothing is marked, dragged or copied by a finger.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_typed(self, typed: Secret, label: str) -> None:
        """Show the text; `label` says what it is, also while there is none."""
        self.setText(typed.reveal())
        self.setAccessibleName(label)
        self.update()

    def forget(self) -> None:
        """Let go of the text."""
        self.show_typed(Secret(""), "")

    def sizeHint(self) -> QSize:
        """Ask for one line of large letters."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Keep that height; the width is as it comes."""
        look = self._kit.look
        line = QFontMetrics(font(look, Type.TITLE)).height()
        return QSize(look.px(40.0), max(look.target, line + look.pad))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the end of the text, and the mark."""
        look = self._kit.look
        colours = colours_of(look.palette, Kind.PLAIN, _ACTIVE)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_surface(painter, self.rect(), look, colours, _ACTIVE)
        inner = self.rect().adjusted(look.pad, 0, -look.pad, 0)
        cursor = look.px(_CURSOR_MM)
        painter.setFont(self._fitting(inner.width() - 3 * cursor))
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideLeft, inner.width() - 3 * cursor
        )
        width = painter.fontMetrics().horizontalAdvance(text)
        # By the script of what is typed, not by the language: a Latin name is typed from left to right in Arabic too.
        mirrored = any(bidirectional(c) in ("R", "AL") for c in text)
        painter.setPen(QColor(colours.text))
        reading = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(reading)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, int(flags | Qt.TextFlag.TextSingleLine), text)
        x = inner.right() - width - 2 * cursor if mirrored else inner.left() + width + cursor
        height = painter.fontMetrics().ascent()
        painter.fillRect(x, (self.height() - height) // 2, cursor, height, QColor(colours.text))
        painter.end()

    def _fitting(self, width: int) -> QFont:
        large = font(self._kit.look, Type.TITLE)
        fits = QFontMetrics(large).horizontalAdvance(self.text()) <= width
        return large if fits else font(self._kit.look, Type.HEADING)


class DateFieldButton(BigButton):
    """A part of a date: what it is, and its digits below; the one that is typed into has the strong line."""

    def sizeHint(self) -> QSize:
        """Ask for the label and large digits."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Be as wide as the longer of both."""
        width = max(
            QFontMetrics(font(self._kit.look, role)).horizontalAdvance(text) for role, text in self._lines()
        )
        return QSize(width + 2 * self._kit.look.pad, self._height(self._kit.look))

    def heightForWidth(self, width: int) -> int:
        """Be of one height with the others."""
        del width
        return self._height(self._kit.look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the label and the digits."""
        if self._choice is None:
            return
        look = self._kit.look
        state = State(self.isEnabled(), self.hasFocus(), self.isDown(), bool(self._choice.on))
        colours = colours_of(look.palette, self._choice.kind, state)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_surface(painter, self.rect(), look, colours, state)
        # Or what is not typed yet would stand before the digits in Arabic.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        top = look.pad // 2
        for (role, text), colour in zip(self._lines(), (colours.note, colours.text), strict=True):
            painter.setFont(font(look, role))
            painter.setPen(QColor(colour))
            height = painter.fontMetrics().height()
            painter.drawText(QRect(0, top, self.width(), height), Qt.AlignmentFlag.AlignCenter, text)
            top += height
        painter.end()

    def _lines(self) -> tuple[tuple[Type, str], tuple[Type, str]]:
        choice = self._choice
        return (Type.BODY, choice.title if choice else ""), (Type.TITLE, choice.note if choice else "")

    @staticmethod
    def _height(look: Look) -> int:
        lines = sum(QFontMetrics(font(look, role)).height() for role in (Type.BODY, Type.TITLE))
        return max(look.target, lines + look.pad)
