"""Help: somebody can be called to the kiosk, or where a person can be found."""

from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.screens import HelpScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.help_words import help_words
from kiosk.ui.screens.page import Label, Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.button import Kind
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.glyphs import Glyph
from kiosk.ui.widgets.text import Text


class HelpPage(Page[HelpScreen]):
    """What became of a call, and the address of the desk; the way back is in the footer, as everywhere."""

    labels: ClassVar = {Control.HELP_CALL: Label("help-call", glyph=Glyph.PEOPLE, kind=Kind.PRIMARY)}

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._address, self._hint = Facts(kit), Text(Type.BODY)
        self.content.addWidget(self._address)
        self.content.addWidget(self._hint)

    def draw(self, screen: HelpScreen, view: View, words: Words) -> None:
        """Say it."""
        says = help_words(screen, words)
        self.title.say(says.title)
        self.lead.say(says.lead)
        self._address.tell([Fact(Glyph.PLACE, "", says.address)] if says.address else [])
        self._hint.say(says.hint)
        self.offer_actions(view, words)
