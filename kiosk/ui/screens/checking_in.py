"""One moment: the ticket is being made."""

from kiosk.flow.screens import CheckingInScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.centred import CentredPage
from kiosk.ui.widgets.glyphs import Glyph


class CheckingInPage(CentredPage[CheckingInScreen]):
    """It cannot be left, since it ends in a ticket within a moment."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, Glyph.TICKET)

    def draw(self, _screen: CheckingInScreen, view: View, words: Words) -> None:
        """Say what happens."""
        self.title.say(words.say("checking-in-title"))
        self.lead.say(words.say("checking-in-lead"))
        self.offer_actions(view, words)
