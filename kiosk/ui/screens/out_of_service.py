"""The kiosk cannot be used: where to go, and a short code for staff."""

from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.screens import OutOfServiceScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.centred import CentredPage
from kiosk.ui.screens.page import Label
from kiosk.ui.theme import Type
from kiosk.ui.widgets.glyphs import Glyph


class OutOfServicePage(CentredPage[OutOfServiceScreen]):
    """Sorry."""

    labels: ClassVar = {
        Control.START_HOW_LONG: Label("start-how-long", "start-how-long-note", Glyph.CLOCK),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, Glyph.ATTENTION)
        self._code = self.add_line(Type.MUTED)

    def draw(self, screen: OutOfServiceScreen, view: View, words: Words) -> None:
        """Say it."""
        self.title.say(words.say("out-of-service-title"))
        self.lead.say(words.say("out-of-service-lead"))
        self._code.say(words.say("out-of-service-code", code=screen.code))
        self.offer_actions(view, words)
