"""One moment: an appointment or a ticket is being looked up."""

from kiosk.flow.screens import LookingUpScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.centred import CentredPage
from kiosk.ui.widgets.glyphs import Glyph


class LookingUpPage(CentredPage[LookingUpScreen]):
    """Calm: nothing moves, since the answer is there within seconds."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, Glyph.LENS)

    def draw(self, screen: LookingUpScreen, view: View, words: Words) -> None:
        """Say what is looked for."""
        self.title.say(words.say("looking-up-title"))
        self.lead.say(words.say("looking-up", source=screen.source.value))
        self.offer_actions(view, words)
