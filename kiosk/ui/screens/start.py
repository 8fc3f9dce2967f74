"""The first question: with or without an appointment, or only the waiting time."""

from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.screens import StartScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Label, Page
from kiosk.ui.widgets.actions import Actions
from kiosk.ui.widgets.button import Kind
from kiosk.ui.widgets.glyphs import Glyph


class StartPage(Page[StartScreen]):
    """Three ways, as large as there is room for."""

    fills = True

    labels: ClassVar = {
        Control.START_APPOINTMENT: Label(
            "start-appointment", "start-appointment-note", Glyph.CALENDAR, Kind.WAY
        ),
        Control.START_NO_APPOINTMENT: Label(
            "start-no-appointment", "start-no-appointment-note", Glyph.TICKET, Kind.WAY
        ),
        Control.START_HOW_LONG: Label("start-how-long", "start-how-long-note", Glyph.CLOCK, Kind.WAY),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        # The question and its answers stand together.
        self._questions = Actions(kit)
        self.content.addWidget(self._questions, 3)
        self.content.addStretch(1)

    def draw(self, _screen: StartScreen, view: View, words: Words) -> None:
        """Ask."""
        self.title.say(words.say("start-title"))
        self.lead.say(words.say("start-lead"))
        self._questions.offer(self.choices(view, words))
        self.ways.offer(())
