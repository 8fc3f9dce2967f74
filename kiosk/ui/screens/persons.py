"""How many have come? For a family, a sponsor's group, and where persons count."""

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.flow.controls import Control
from kiosk.flow.entry_screens import PersonsScreen
from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Label, Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.button import BigButton, Kind
from kiosk.ui.widgets.text import Card, Text

_STEPS = (Control.PERSONS_FEWER, Control.PERSONS_MORE)


class PersonsPage(Page[PersonsScreen]):
    """A number between one fewer and one more; who is all there touches once."""

    labels: ClassVar = {
        Control.PERSONS_FEWER: Label("persons-fewer"),
        Control.PERSONS_MORE: Label("persons-more"),
        Control.PERSONS_GO_ON: Label("persons-go-on", kind=Kind.PRIMARY),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._count = Text(Type.COUNT, centred=True)
        self._steps = {control: BigButton(kit) for control in _STEPS}
        card = Card(kit)
        card.column.addWidget(self._count)
        row_widget = QWidget()
        row = QHBoxLayout(row_widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.look.gap)
        row.addWidget(self._steps[Control.PERSONS_FEWER], 1)
        row.addWidget(self._steps[Control.PERSONS_MORE], 1)
        self.content.addWidget(card)
        self.content.addWidget(row_widget)

    def draw(self, screen: PersonsScreen, view: View, words: Words) -> None:
        """Ask."""
        self.title.say(words.say("persons-title"))
        booked = "" if screen.expected is None else words.say("confirm-persons", count=screen.expected)
        self.lead.say(words.say("persons-expected", persons=booked) if booked else "")
        self._count.say(words.say("confirm-persons", count=screen.count))
        offers = {offer.control: offer for offer in view.offers}
        for control, button in self._steps.items():
            button.offer(self.choice(offers[control], words))
        self.ways.offer([self.choice(offers[Control.PERSONS_GO_ON], words)])

    def forget(self) -> None:
        """Let go of the number."""
        super().forget()
        for button in self._steps.values():
            button.offer(None)
