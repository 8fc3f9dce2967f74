"""Is anybody still there? A countdown, and one touch to go on."""

from math import ceil
from typing import ClassVar

from PySide6.QtCore import QTimer

from kiosk.flow.controls import Control
from kiosk.flow.screens import StillThereScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.boundary import guarded
from kiosk.ui.kit import Kit
from kiosk.ui.screens.centred import CentredPage
from kiosk.ui.screens.page import Label
from kiosk.ui.theme import Type
from kiosk.ui.widgets.button import Kind
from kiosk.ui.widgets.glyphs import Glyph

_LOOK_MS = 200


class StillTherePage(CentredPage[StillThereScreen]):
    """The page counts by itself; when the time is over, the session says so."""

    labels: ClassVar = {Control.STILL_THERE_YES: Label("still-there-yes", kind=Kind.PRIMARY)}

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, Glyph.CLOCK)
        self._count = self.add_line(Type.COUNT)
        self._words: Words | None = None
        self._until = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(guarded("countdown", self._tick))

    def entered(self, screen: StillThereScreen) -> None:
        """Begin to count. A change of language later goes on where the count is."""
        self._until = self.kit.clock.monotonic() + screen.seconds
        self._timer.start()

    def draw(self, _screen: StillThereScreen, view: View, words: Words) -> None:
        """Ask."""
        self._words = words
        self.title.say(words.say("still-there-title"))
        self.lead.say(words.say("still-there-lead"))
        self._tick()
        self.offer_actions(view, words)

    def forget(self) -> None:
        """Stop counting."""
        self._timer.stop()
        self._words = None
        super().forget()

    def _tick(self) -> None:
        if self._words is None:
            return
        left = max(0, ceil(self._until - self.kit.clock.monotonic()))
        said = self._words.say("still-there-seconds", count=left)
        if said != self._count.text():
            self._count.say(said)
