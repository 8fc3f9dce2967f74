"""Help: where a person can be found."""

from kiosk.flow.screens import HelpScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.glyphs import Glyph
from kiosk.ui.widgets.text import Text


class HelpPage(Page[HelpScreen]):
    """The address of the desk; the way back is in the footer, as everywhere."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._address, self._hint = Facts(kit), Text(Type.BODY)
        self.content.addWidget(self._address)
        self.content.addWidget(self._hint)

    def draw(self, screen: HelpScreen, view: View, words: Words) -> None:
        """Say where."""
        address = words.text(screen.address)
        self.title.say(words.say("help-title"))
        self.lead.say(words.say("help-lead") if address else "")
        self._address.tell([Fact(Glyph.PLACE, "", address)] if address else [])
        self._hint.say(words.say("help-hint"))
        self.offer_actions(view, words)
