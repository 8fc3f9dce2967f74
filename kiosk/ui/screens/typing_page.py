"""What the screens of typing have in common: a field, what is wrong with it, the keyboard, and the way on."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from kiosk.flow.controls import Control, Offer
from kiosk.flow.keyboards import Keyboard
from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Page, S
from kiosk.ui.theme import Type
from kiosk.ui.widgets.button import Choice, Kind
from kiosk.ui.widgets.keyboard import KeyboardView
from kiosk.ui.widgets.text import Card, Text

_KEYS = (Control.TYPE_KEY, Control.TYPE_DELETE)
_OWN_LETTERS = {"uk": "АБВ", "ar": "أبت", "latin": "ABC"}
"""What stands on the key that leads to an alphabet."""


class TypingPage(Page[S]):
    """Field above, keyboard below."""

    ways_in_a_row = True
    go_on: ClassVar[str]
    """The message on the way on."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._problem_card, self._problem = Card(kit, "warn"), Text(Type.STRONG)
        self._problem_card.column.addWidget(self._problem)
        self._keyboard = KeyboardView(kit)

    def lay_out(self, field: QWidget) -> None:
        """Place the field, the room for what is wrong with it, and the keys."""
        self.content.addWidget(field)
        self.content.addWidget(self._problem_card)
        if self.kit.look.profile.is_portrait:
            self.content.addSpacing(self.kit.look.gap)
        self.content.addWidget(self._keyboard)

    def forget(self) -> None:
        """Let go of all that was typed."""
        super().forget()
        self._keyboard.forget()

    def draw_keys(self, keyboard: Keyboard, view: View, words: Words) -> None:
        """Show the keys and the way on."""
        keys = [offer for offer in view.offers if offer.control in _KEYS]
        switch = next((offer for offer in view.offers if offer.control is Control.TYPE_SCRIPT), None)
        self._keyboard.offer(keyboard, keys, words, _switch(switch, keyboard))
        go_on = [offer for offer in view.offers if offer.control is Control.TYPE_GO_ON]
        self.ways.offer([Choice(offer, words.say(self.go_on), kind=Kind.PRIMARY) for offer in go_on])

    def name_problem(self, text: str) -> None:
        """Say what is wrong and what to do, or nothing."""
        self._problem.say(text)
        self._problem_card.setVisible(bool(text))


def _switch(offer: Offer | None, keyboard: Keyboard) -> Choice | None:
    if offer is None:
        return None
    return Choice(offer, _OWN_LETTERS[keyboard.script], kind=Kind.FOOT)
