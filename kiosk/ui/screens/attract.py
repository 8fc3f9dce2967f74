"""Nobody is here yet: the office, the time, how busy it is, and the whole screen to touch."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.controls import Control
from kiosk.flow.facts import Presence
from kiosk.flow.screens import AttractScreen, Offered, View
from kiosk.i18n.words import Words
from kiosk.ui.boundary import guarded
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.button import BigButton, Choice
from kiosk.ui.widgets.desk import Halt, Turning
from kiosk.ui.widgets.glyphs import Glyph, GlyphView
from kiosk.ui.widgets.illustration import Illustration, Scene
from kiosk.ui.widgets.relayout import relayout
from kiosk.ui.widgets.text import Card, Text

_LOOK_MS = 1000


class Surface(BigButton):
    """One button as large as the screen; what lies on it lets touches through."""

    def sizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(1, 1)

    def heightForWidth(self, width: int) -> int:
        """Ask for what lies on it."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout and layout.hasHeightForWidth() else 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it, with a line inside when it has the focus."""
        palette = self._kit.look.palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.soft if self.isDown() else palette.ground))
        if self.hasFocus():
            width = self._kit.look.focus_line
            for inset, colour in ((width // 2, palette.focus), (width + width // 2, palette.on_focus)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.end()


class AttractPage(Page[AttractScreen]):
    """Planned like no other page: everything on it is one thing to touch."""

    def __init__(self, kit: Kit) -> None:
        self._surface = Surface(kit)
        self._office, self._day = Text(Type.TITLE), Text(Type.LEAD)
        self._clock, self._busy = Text(Type.DISPLAY), Text(Type.LEAD)
        self._crowd = GlyphView(kit, Glyph.PEOPLE, 13.0, "on_head")
        self._touch = Text(Type.TITLE, centred=True)
        self._scan, self._how = Text(Type.STRONG), Text(Type.MUTED)
        self._scan_card = Card(kit, "plain")
        self._turning, self._halt = Turning(kit, self._how_to_scan(kit)), Halt(kit)
        self._view: View | None = None
        self._words: Words | None = None
        super().__init__(kit)
        timer = QTimer(self)
        timer.setInterval(_LOOK_MS)
        timer.timeout.connect(guarded("clock", self._tick))
        timer.start()

    def draw(self, screen: AttractScreen, view: View, words: Words) -> None:
        """Show the office and the time."""
        self._view, self._words = view, words
        offer = next((each for each in view.offers if each.control is Control.ATTRACT_START), None)
        self._surface.offer(Choice(offer, words.say("attract-touch")) if offer else None)
        self._office.say(words.text(screen.office))
        self._touch.say(words.say("attract-touch"))
        ready = screen.scanner is Presence.READY
        self._scan.say(words.say("attract-scan") if ready else "")
        self._how.say(words.say("attract-scan-how") if ready else "")
        self._scan_card.setVisible(ready)
        self._busy.say(_busy(screen, view, words))
        self._crowd.setVisible(screen.waiting is not None)
        self._turning.tell(words.say("attract-services"), [_part(each, words) for each in screen.desk])
        self._halt.tell(words if self._turning.turns and ready else None)
        self._tick()

    def settle(self, _words: Words) -> None:
        """Leave out one thing after the other where there is no room for all, never what there is to touch."""
        ready = bool(self._scan.text())
        shown = {
            self._turning: ready,
            self._halt: ready and self._turning.turns > 0,
            self._day: bool(self._day.text()),
            self._scan_card: ready,
            self._busy: bool(self._busy.text()),
            self._clock: True,
        }
        for widget, wanted in shown.items():
            widget.setVisible(wanted)
        turning, busy = (self._turning, self._halt), (self._busy, self._crowd)
        for dear in ((), turning, (self._day,), (self._scan_card,), busy, (self._clock,)):
            for widget in dear:
                widget.hide()
            relayout(self)
            if self._surface.heightForWidth(self.width()) <= self.height():
                break

    def forget(self) -> None:
        """The clock stops being drawn."""
        self._view = None
        self._halt.stopped = False
        super().forget()
        self._surface.offer(None)

    def _tick(self) -> None:
        if self._view is None or self._words is None:
            return
        now, zone = self.kit.clock.now(), self._view.time_zone
        if not self._halt.stopped:
            self._turning.turn(self.kit.clock.monotonic())
        for text, said in (
            (self._clock, self._words.clock_time(now, zone)),
            (self._day, self._words.day(now, zone)),
        ):
            if text.text() != said:
                text.say(said)

    def _plan(self) -> None:
        """Lay everything upon the surface."""
        look = self.kit.look
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._surface)
        upright = look.profile.is_portrait
        touch = Card(self.kit, "accent")
        thick = look.gap * (2 if upright else 1)
        touch.column.setContentsMargins(look.gap, thick, look.gap, thick)
        air = look.margin if upright else look.gap * 2
        touch.column.addWidget(self._touch)
        below: QBoxLayout = QVBoxLayout() if upright else QHBoxLayout()
        below.setContentsMargins(look.margin, air, look.margin, look.gap)
        below.setSpacing(look.gap * 2 if upright else look.gap)
        below.addWidget(self._scanning(), 1)
        below.addWidget(touch, 0 if upright else 1)
        surface = QVBoxLayout(self._surface)
        surface.setContentsMargins(0, 0, 0, 0)
        surface.setSpacing(0)
        surface.addWidget(self._band())
        surface.addLayout(below, 1)

    def _band(self) -> Card:
        """Say where one is, when, and how busy it is; the time stands beside it where there is room."""
        look = self.kit.look
        band = Card(self.kit, "head")
        air = look.margin if look.profile.is_portrait else look.gap * 2
        band.column.setContentsMargins(look.margin, air, look.margin, air)
        when = QVBoxLayout()
        for text in (self._clock, self._day):
            when.addWidget(text)
        busy = QHBoxLayout()
        busy.setSpacing(look.gap * 2)
        busy.addWidget(self._crowd)
        busy.addWidget(self._busy, 1)
        beside: QBoxLayout = QVBoxLayout() if look.profile.is_portrait else QHBoxLayout()
        beside.setSpacing(look.gap)
        beside.addLayout(when, 1)
        beside.addLayout(busy, 1)
        band.column.setSpacing(look.gap)
        band.column.addWidget(self._office)
        band.column.addLayout(beside)
        return band

    def _how_to_scan(self, kit: Kit) -> QWidget:
        """Lay what is shown by turns with what is done here."""
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Illustration(kit, Scene.HOLD_CODE), 1)
        column.addWidget(self._how)
        return shown

    def _scanning(self) -> Card:
        card, pad = self._scan_card, self.kit.look.gap * 2
        card.column.setContentsMargins(pad, pad, pad, pad)
        row = QHBoxLayout()
        row.addWidget(self._scan, 1)
        row.addWidget(self._halt, 0, Qt.AlignmentFlag.AlignVCenter)
        card.column.addLayout(row)
        card.column.addWidget(self._turning, 1)
        return card


def _part(offered: Offered, words: Words) -> tuple[str, str]:
    return words.text(offered.organisation), " · ".join(words.text(each) for each in offered.services)


def _busy(screen: AttractScreen, view: View, words: Words) -> str:
    if screen.waiting is None:
        return ""
    if screen.as_of is None:
        return words.say("attract-waiting", count=screen.waiting)
    time = words.clock_time(screen.as_of, view.time_zone)
    return words.say("attract-waiting-as-of", count=screen.waiting, time=time)
