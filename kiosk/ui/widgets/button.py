"""The big button: painted by ourselves, acts on release within itself, says its name, shows focus by a black line."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle

from kiosk.domain.marks import unmarked
from kiosk.ui.boundary import guarded
from kiosk.ui.kit import Kit
from kiosk.ui.theme import Look, Type
from kiosk.ui.widgets.button_size import ButtonSize
from kiosk.ui.widgets.button_surface import Colours, State, colours_of, paint_surface
from kiosk.ui.widgets.choice import Choice, Kind
from kiosk.ui.widgets.glyphs import Glyph, paint_glyph, turned
from kiosk.ui.widgets.paragraph import paint_paragraph

__all__ = ["BigButton", "Choice", "Kind"]

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTHING = Choice(None, "", kind=Kind.FOOT)


class BigButton(QPushButton):
    """A button for an offer; without one it is not to be seen."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._choice: Choice | None = None
        self._measured: tuple[Look, ButtonSize] | None = None
        self.setAutoRepeat(False)
        # A finger leaves no focus behind; keys bring it.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        policy.setRetainSizeWhenHidden(False)
        self.setSizePolicy(policy)
        self.clicked.connect(guarded("button", self.acted))
        self.hide()

    def offer(self, choice: Choice | None) -> None:
        """Offer something: its name, its words, whether it can be tapped. None hides the button and forgets."""
        if choice == self._choice:
            self.setVisible(choice is not None)
            return
        # What was measured holds the words of the last offer, which may be a visitor's.
        self._choice, self._measured = choice, None
        self.setObjectName(choice.object_name if choice else "")
        self.setAccessibleName(unmarked(choice.title) if choice else "")
        self.setAccessibleDescription(unmarked(choice.note) if choice else "")
        self.setText(choice.title if choice else "")
        self.setCheckable(choice is not None and choice.on is not None)
        self.setChecked(choice is not None and bool(choice.on))
        self.setEnabled(choice is None or choice.can_be_tapped)
        self.setVisible(choice is not None)
        self.updateGeometry()
        self.update()

    @property
    def choice(self) -> Choice | None:
        """Return what is offered."""
        return self._choice

    def acted(self, _checked: bool = False) -> None:
        """Tell the kiosk. Qt has switched a toggle already, but what is on is for the view to say."""
        if self._choice is None:
            return
        self.setChecked(bool(self._choice.on))
        if self._choice.offer:
            self._kit.tap(self._choice.offer)
        elif self._kit.press is not None:
            self._kit.press(self._choice.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts like the space bar: on release; a held key acts once."""
        if event.isAutoRepeat():
            return
        if event.key() in _KEYS:
            self.setDown(True)
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Act."""
        if event.isAutoRepeat():
            return
        if event.key() in _KEYS and self.isDown():
            self.setDown(False)
            self.click()
            return
        super().keyReleaseEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for the text on one line where there is room."""
        return self._size.wished

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the longest word."""
        return QSize(self._size.least_width, self._kit.look.target)

    def hasHeightForWidth(self) -> bool:
        """Grow in height when the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all text needs."""
        return self._size.height_for(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, the picture, the words and the arrow."""
        choice = self._choice
        if choice is None:
            return
        state = State(self.isEnabled(), self.hasFocus(), self.isDown(), bool(choice.on))
        colours = colours_of(self._kit.look.palette, choice.kind, state)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_surface(painter, self.rect(), self._kit.look, colours, state)
        inner = self._paint_glyphs(painter, choice, colours)
        self._paint_words(painter, inner, choice, colours)
        painter.end()

    def _paint_glyphs(self, painter: QPainter, choice: Choice, colours: Colours) -> QRect:
        size = self._size
        inner = self.rect().adjusted(size.pad, 0, -size.pad, 0)
        if choice.glyph and size.glyph:
            spare = 0
            if not choice.kind.in_a_list:
                text = size.metrics(size.role).horizontalAdvance(choice.title)
                note = size.metrics(Type.BODY).horizontalAdvance(choice.note)
                spare = max(0, inner.width() - size.glyph - size.gap - max(text, note)) // 2
            box = QRect(inner.left() + spare, inner.center().y() - size.glyph // 2, size.glyph, size.glyph)
            glyph = turned(choice.glyph, self.layoutDirection())
            paint_glyph(painter, glyph, self._mirrored(box), QColor(colours.glyph), on=bool(choice.on))
            inner.adjust(size.glyph + size.gap + spare, 0, 0, 0)
        if size.arrow and self.isEnabled():
            left, top = inner.right() - size.arrow, inner.center().y() - size.arrow // 2
            box = QRect(left, top, size.arrow, size.arrow)
            arrow = turned(Glyph.FORWARD, self.layoutDirection())
            paint_glyph(painter, arrow, self._mirrored(box), QColor(colours.glyph))
        if size.arrow:
            inner.adjust(0, 0, -(size.arrow + size.gap), 0)
        return inner

    def _paint_words(self, painter: QPainter, inner: QRect, choice: Choice, colours: Colours) -> None:
        size = self._size
        title = size.text_height(size.role, choice.title, inner.width())
        note = size.text_height(Type.BODY, choice.note, inner.width())
        top = inner.top() + (inner.height() - title - note) // 2
        leading = choice.kind.in_a_list or bool(size.glyph)
        side = Qt.AlignmentFlag.AlignLeft if leading else Qt.AlignmentFlag.AlignHCenter
        for role, text, height, colour in (
            (size.role, choice.title, title, colours.text),
            (Type.BODY, choice.note, note, colours.note),
        ):
            painter.setFont(size.font(role))
            painter.setPen(QColor(colour))
            box = self._mirrored(QRect(inner.left(), top, inner.width(), height))
            paint_paragraph(painter, box, text, side, self.layoutDirection())
            top += height

    @property
    def _size(self) -> ButtonSize:
        look = self._kit.look
        if self._measured is None or self._measured[0] is not look:
            self._measured = (look, ButtonSize(look, self._choice or _NOTHING))
        return self._measured[1]

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
