"""The big button: painted by ourselves, acts on release within itself, says its name, shows focus by a black line."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle

from kiosk.flow.controls import Offer
from kiosk.ui.boundary import guarded
from kiosk.ui.fonts import font
from kiosk.ui.kit import Kit
from kiosk.ui.theme import FOCUS_LINE_MM, LINE_MM, PAD_MM, RADIUS_MM, TARGET_MM, WAY_MM, Type
from kiosk.ui.widgets.glyphs import Glyph, paint_glyph


class Kind(Enum):
    """Primary: the way on. Plain: another way. Choice: one of a list. Way: one of few, large. Foot: in the footer."""

    PRIMARY = "primary"
    PLAIN = "plain"
    CHOICE = "choice"
    WAY = "way"
    FOOT = "foot"


_CHEVRON_MM = 7.0
_GLYPH_MM = {Kind.WAY: 24.0, Kind.FOOT: 9.0}
_USUAL_GLYPH_MM = 14.0
_PAD_MM = {Kind.WAY: PAD_MM * 1.6, Kind.FOOT: PAD_MM * 0.4}
_LIST = (Kind.CHOICE, Kind.WAY)
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Choice:
    """What a button offers, in words. `on` is for those that are switched: None for the others.

    A button of the window's own, which the kiosk need not know of, has no offer but a `name`.
    """

    offer: Offer | None
    title: str
    note: str = ""
    glyph: Glyph | None = None
    kind: Kind = Kind.PLAIN
    on: bool | None = None
    name: str = ""
    enabled: bool = True

    @property
    def object_name(self) -> str:
        """Return the name by which tests and tools find the button."""
        return self.offer.name if self.offer else self.name

    @property
    def can_be_tapped(self) -> bool:
        """Tell whether it is greyed or not."""
        return self.offer.enabled if self.offer else self.enabled


@dataclass(frozen=True, slots=True)
class _Colours:
    fill: str
    text: str
    note: str
    line: str


class BigButton(QPushButton):
    """A button for an offer; without one it is not to be seen."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._choice: Choice | None = None
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
        self._choice = choice
        self.setObjectName(choice.object_name if choice else "")
        self.setAccessibleName(choice.title if choice else "")
        self.setAccessibleDescription(choice.note if choice else "")
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
        pads = self.width_of_pads()
        width = max(self._metrics(self._role()).horizontalAdvance(self._title()),
                    self._metrics(Type.BODY).horizontalAdvance(self._note())) + pads + 2  # fmt: skip
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the longest word."""
        words = [(self._role(), word) for word in self._title().split()]
        words += [(Type.BODY, word) for word in self._note().split()]
        widest = max((self._metrics(role).horizontalAdvance(word) for role, word in words), default=0)
        return QSize(widest + self.width_of_pads() + 2, self._kit.look.px(TARGET_MM))

    def hasHeightForWidth(self) -> bool:
        """Grow in height when the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all text needs."""
        inner = max(1, width - self.width_of_pads())
        text = self._height(self._role(), self._title(), inner) + self._height(Type.BODY, self._note(), inner)
        pad = self._pad() if self._kind() in _LIST else self._kit.look.px(PAD_MM * 0.4)
        least = TARGET_MM if self._kind() is Kind.FOOT else WAY_MM
        return max(self._kit.look.px(least), text + 2 * pad)

    def width_of_pads(self) -> int:
        """Return the width that is not for text: pads, picture and arrow."""
        look = self._kit.look
        pads = 2 * self._pad()
        if self._choice and self._choice.glyph:
            pads += self._glyph_size() + self._gap()
        if self._kind() in _LIST:
            pads += look.px(_CHEVRON_MM) + self._gap()
        return pads

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface, the picture, the words and the arrow."""
        if self._choice is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._colours()
        self._paint_surface(painter, colours)
        inner = self._paint_glyphs(painter, colours)
        self._paint_words(painter, inner, colours)
        painter.end()

    def _paint_surface(self, painter: QPainter, colours: _Colours) -> None:
        look = self._kit.look
        # What is on has a strong line as well as a fill, since colour alone says nothing to some.
        is_on = bool(self._choice and self._choice.on)
        width = look.px(FOCUS_LINE_MM if self.hasFocus() or is_on else LINE_MM)
        # A focus line lies inside its own highlight, so that it is seen on any ground.
        inset = width / 2 + (look.px(0.8) if self.hasFocus() else 0)
        radius = look.px(RADIUS_MM)
        box = self.rect().toRectF()
        if self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.fill))
            painter.drawRoundedRect(box, radius, radius)
        style = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(colours.line), width, style))
        painter.setBrush(QColor(colours.fill))
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)

    def _paint_glyphs(self, painter: QPainter, colours: _Colours) -> QRect:
        look, choice = self._kit.look, self._choice
        pad, gap = self._pad(), self._gap()
        inner = self.rect().adjusted(pad, 0, -pad, 0)
        if choice and choice.glyph:
            size = self._glyph_size()
            spare = 0
            if self._kind() not in _LIST:
                text = self._metrics(self._role()).horizontalAdvance(choice.title)
                note = self._metrics(Type.BODY).horizontalAdvance(choice.note)
                spare = max(0, inner.width() - size - gap - max(text, note)) // 2
            box = QRect(inner.left() + spare, inner.center().y() - size // 2, size, size)
            paint_glyph(painter, choice.glyph, self._mirrored(box), QColor(colours.text), on=bool(choice.on))
            inner.adjust(size + gap + spare, 0, 0, 0)
        if self._kind() in _LIST and self.isEnabled():
            size = look.px(_CHEVRON_MM)
            box = QRect(inner.right() - size, inner.center().y() - size // 2, size, size)
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            arrow = Glyph.BACKWARD if mirrored else Glyph.FORWARD
            paint_glyph(painter, arrow, self._mirrored(box), QColor(colours.text))
        if self._kind() in _LIST:
            inner.adjust(0, 0, -(look.px(_CHEVRON_MM) + gap), 0)
        return inner

    def _paint_words(self, painter: QPainter, inner: QRect, colours: _Colours) -> None:
        choice = self._choice
        if choice is None:
            return
        title = self._height(self._role(), choice.title, inner.width())
        note = self._height(Type.BODY, choice.note, inner.width())
        top = inner.top() + (inner.height() - title - note) // 2
        leading = self._kind() in _LIST or choice.glyph is not None
        side = Qt.AlignmentFlag.AlignLeft if leading else Qt.AlignmentFlag.AlignHCenter
        for role, text, height, colour in (
            (self._role(), choice.title, title, colours.text),
            (Type.BODY, choice.note, note, colours.note),
        ):
            painter.setFont(font(self._kit.look, role))
            painter.setPen(QColor(colour))
            box = self._mirrored(QRect(inner.left(), top, inner.width(), height))
            flags = QStyle.visualAlignment(self.layoutDirection(), side) | Qt.TextFlag.TextWordWrap
            painter.drawText(box, int(flags), text)
            top += height

    def _colours(self) -> _Colours:
        p = self._kit.look.palette
        if not self.isEnabled():
            return _Colours(p.disabled, p.on_disabled, p.on_disabled, p.on_disabled)
        if self.hasFocus():
            return _Colours(p.focus, p.on_focus, p.on_focus, p.on_focus)
        if self._kind() is Kind.PRIMARY:
            fill = p.accent_pressed if self.isDown() else p.accent
            return _Colours(fill, p.on_accent, p.on_accent, p.accent)
        if self._choice and self._choice.on:
            return _Colours(p.soft, p.ink, p.ink, p.ink)
        fill = p.soft if self.isDown() else p.surface
        return _Colours(fill, p.ink, p.muted, p.line)

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def _height(self, role: Type, text: str, width: int) -> int:
        if not text:
            return 0
        flags = int(Qt.TextFlag.TextWordWrap)
        return self._metrics(role).boundingRect(QRect(0, 0, width, 100_000), flags, text).height()

    def _metrics(self, role: Type) -> QFontMetrics:
        return QFontMetrics(font(self._kit.look, role))

    def _role(self) -> Type:
        return Type.STRONG if self._kind() is Kind.FOOT else Type.HEADING

    def _pad(self) -> int:
        return self._kit.look.px(_PAD_MM.get(self._kind(), PAD_MM))

    def _gap(self) -> int:
        return self._kit.look.px(PAD_MM * (0.4 if self._kind() is Kind.FOOT else 0.7))

    def _glyph_size(self) -> int:
        return self._kit.look.px(_GLYPH_MM.get(self._kind(), _USUAL_GLYPH_MM))

    def _kind(self) -> Kind:
        return self._choice.kind if self._choice else Kind.FOOT

    def _title(self) -> str:
        return self._choice.title if self._choice else ""

    def _note(self) -> str:
        return self._choice.note if self._choice else ""
