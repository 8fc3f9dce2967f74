"""Typing the birth date: day, month and year, each a field; what cannot be is named before anybody is asked."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.domain.secret import Secret
from kiosk.flow.controls import Control
from kiosk.flow.entries import DateField
from kiosk.flow.entry_screens import TypeBirthDateScreen
from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.typing_page import TypingPage
from kiosk.ui.widgets.button import Choice, Kind
from kiosk.ui.widgets.field import DateFieldButton

_PLACES = {DateField.DAY: 2, DateField.MONTH: 2, DateField.YEAR: 4}
_NO_DIGIT = "–"


class TypeBirthDatePage(TypingPage[TypeBirthDateScreen]):
    """Three fields, filled one after the other; each can be touched to mend it."""

    go_on = "type-search"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._fields = {field: DateFieldButton(kit) for field in DateField}
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.look.gap)
        for field, button in self._fields.items():
            row.addWidget(button, _PLACES[field])
        self.lay_out(self._row)

    def draw(self, screen: TypeBirthDateScreen, view: View, words: Words) -> None:
        """Show the date so far, or what is wrong with it."""
        self.title.say(words.say("type-birth-date-title"))
        self.lead.say(words.say("type-birth-date-lead"))
        typed = {DateField.DAY: screen.day, DateField.MONTH: screen.month, DateField.YEAR: screen.year}
        offers = {offer.item: offer for offer in view.offers if offer.control is Control.TYPE_FIELD}
        for field, button in self._fields.items():
            label = words.say(f"type-field-{field.value}")
            digits = _shown(typed[field], _PLACES[field])
            choice = Choice(offers[field.value], label, digits, kind=Kind.PLAIN, on=field is screen.field)
            button.offer(choice)
            button.setAccessibleDescription(typed[field].reveal())
        problem = screen.problem
        self.name_problem(words.say(f"type-date-{problem.value.replace('_', '-')}") if problem else "")
        self.draw_keys(screen.keyboard, view, words)

    def forget(self) -> None:
        """Let go of the date."""
        super().forget()
        for button in self._fields.values():
            button.offer(None)


def _shown(digits: Secret, places: int) -> str:
    return digits.reveal().ljust(places, _NO_DIGIT)
