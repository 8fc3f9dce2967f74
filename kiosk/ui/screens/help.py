"""Help: somebody can be called to the kiosk, or where a person can be found."""

from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.screens import HelpScreen, View
from kiosk.flow.session import Hearing
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Label, Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.button import Kind
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.glyphs import Glyph
from kiosk.ui.widgets.text import Text

_TITLES = {
    None: "help-title",
    Hearing.CALLING: "help-calling",
    Hearing.CALLED: "help-called",
    Hearing.UNHEARD: "help-title",
}


class HelpPage(Page[HelpScreen]):
    """What became of a call, and the address of the desk; the way back is in the footer, as everywhere."""

    labels: ClassVar = {Control.HELP_CALL: Label("help-call", glyph=Glyph.PEOPLE, kind=Kind.PRIMARY)}

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._address, self._hint = Facts(kit), Text(Type.BODY)
        self.content.addWidget(self._address)
        self.content.addWidget(self._hint)

    def draw(self, screen: HelpScreen, view: View, words: Words) -> None:
        """Say where."""
        comes = screen.hearing is Hearing.CALLED
        address = "" if comes else words.text(screen.address)
        self.title.say(words.say(_TITLES[screen.hearing]))
        self.lead.say(
            words.say("help-called-lead") if comes else words.say(_where(screen)) if address else ""
        )
        self._address.tell([Fact(Glyph.PLACE, "", address)] if address else [])
        self._hint.say(words.say("help-hint"))
        self.offer_actions(view, words)


def _where(screen: HelpScreen) -> str:
    cannot = screen.hearing is Hearing.UNHEARD or (screen.hearing is None and not screen.may_call)
    return "help-unheard" if cannot else "help-lead"
