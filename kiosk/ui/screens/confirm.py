"""One appointment: is it yours?"""

from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.screens import ConfirmScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Label, Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.button import Kind
from kiosk.ui.widgets.text import Card, Text


class ConfirmPage(Page[ConfirmScreen]):
    """Time, service, initials and how many are expected; never a full name, an address or a number."""

    two_columns = True
    labels: ClassVar = {
        Control.CONFIRM_YES: Label("confirm-yes", kind=Kind.PRIMARY),
        Control.CONFIRM_WITHOUT: Label("confirm-without"),
        Control.CONFIRM_NO: Label("confirm-no"),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._at, self._time = Text(Type.MUTED), Text(Type.DISPLAY)
        self._for, self._service = Text(Type.MUTED), Text(Type.TITLE)
        self._initials, self._persons = Text(Type.COUNT), Text(Type.LEAD)
        card = Card(kit)
        for text in (self._at, self._time, self._for, self._service):
            card.column.addWidget(text)
        self.content.addWidget(card)
        self._who = Card(kit)
        self._who.column.addWidget(self._initials)
        self._who.column.addWidget(self._persons)
        self.side.addWidget(self._who)
        self._thing_card, self._thing = Card(kit, "soft"), Text(Type.LEAD)
        self._thing_card.column.addWidget(self._thing)
        self.side.addWidget(self._thing_card)

    def draw(self, screen: ConfirmScreen, view: View, words: Words) -> None:
        """Show the appointment."""
        row = screen.row
        service = words.text(row.service)
        self.title.say(words.say("confirm-title"))
        self.lead.say(words.say("confirm-lead") if row.initials else "")
        self._at.say(words.say("confirm-at"))
        self._time.say(words.clock_time(row.start, view.time_zone))
        self._for.say(words.say("confirm-for") if service else "")
        self._service.say(service)
        self._initials.say(row.initials)
        self._persons.say(words.say("confirm-persons", count=row.persons) if row.persons > 1 else "")
        self._who.setVisible(bool(row.initials) or row.persons > 1)
        thing = words.text(screen.thing)
        self._thing.say(words.say("confirm-thing", thing=thing) if thing else "")
        self._thing_card.setVisible(bool(thing))
        self.offer_actions(view, words)
