"""Which municipality is it about? A list, nothing typed; by their own names in every language."""

from kiosk.flow.controls import Control
from kiosk.flow.entry_screens import MunicipalityScreen
from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.button import Choice, Kind
from kiosk.ui.widgets.grid import ButtonGrid

_UPRIGHT, _WIDE = 2, 3
"""So many names in a row."""


class MunicipalityPage(Page[MunicipalityScreen]):
    """The names as buttons; one for all others below them."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._names = ButtonGrid(kit, _UPRIGHT if kit.look.profile.is_portrait else _WIDE)
        self.content.addWidget(self._names)

    def draw(self, _screen: MunicipalityScreen, view: View, words: Words) -> None:
        """Ask."""
        self.title.say(words.say("municipality-title"))
        self.lead.say(words.say("municipality-lead"))
        offers = view.offers
        self._names.offer(
            [Choice(each, each.item) for each in offers if each.control is Control.MUNICIPALITY_CHOOSE]
        )
        other = [each for each in offers if each.control is Control.MUNICIPALITY_OTHER]
        self.ways.offer([Choice(each, words.say("municipality-other"), kind=Kind.PLAIN) for each in other])

    def forget(self) -> None:
        """Let go of the names."""
        super().forget()
        self._names.offer(())
