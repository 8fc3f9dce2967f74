"""The office is closed."""

from kiosk.flow.screens import ClosedScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.centred import CentredPage
from kiosk.ui.theme import Type
from kiosk.ui.widgets.glyphs import Glyph


class ClosedPage(CentredPage[ClosedScreen]):
    """When it opens next, and on a special day what day it is."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, Glyph.CLOCK)
        self._why = self.add_line(Type.LEAD)
        self._office = self.add_line(Type.STRONG)

    def draw(self, screen: ClosedScreen, view: View, words: Words) -> None:
        """Say it."""
        opens = ""
        if screen.opens_next is not None:
            when = words.when(screen.opens_next, self.kit.clock.now(), view.time_zone)
            opens = words.say("closed-opens", when=when)
        self.title.say(words.say("closed-title"))
        self.lead.say(opens)
        day = words.text(screen.why)
        self._why.say(words.say("closed-day", day=day) if day else "")
        self._office.say(words.text(screen.office))
        self.offer_actions(view, words)
