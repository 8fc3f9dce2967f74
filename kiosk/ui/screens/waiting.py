"""How long do I wait: for a scanned ticket, and in general."""

from typing import ClassVar

from kiosk.domain.waiting import TicketState, TicketStatus
from kiosk.flow.controls import Control
from kiosk.flow.screens import ServiceGroup, ServiceRow, View, WaitingScreen
from kiosk.i18n.waiting import wait_phrase
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Label, Page, as_of
from kiosk.ui.screens.pool import Pool
from kiosk.ui.screens.standing import is_called, standing
from kiosk.ui.screens.taken import takes_nobody
from kiosk.ui.theme import Type
from kiosk.ui.widgets.button import Kind
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.glyphs import Glyph
from kiosk.ui.widgets.number import NumberDisplay
from kiosk.ui.widgets.text import Card, Text


class WaitingPage(Page[WaitingScreen]):
    """One's own place; without a ticket, every service with its queue."""

    two_columns = True
    labels: ClassVar = {Control.WAITING_RATE: Label("waiting-rate", kind=Kind.PRIMARY)}

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._caption, self._number = Text(Type.LEAD, centred=True), NumberDisplay(kit)
        self._card, self._facts = Card(kit, "accent"), Facts(kit)
        self._card.column.addWidget(self._caption)
        self._card.column.addWidget(self._number)
        self.content.addWidget(self._card)
        self.content.addWidget(self._facts)
        self._as_of = self.add_below_lead()
        self._groups = Pool(lambda: Facts(kit, large=False))

    def draw(self, screen: WaitingScreen, view: View, words: Words) -> None:
        """Show what is known."""
        status = screen.status
        self.title.say(words.say("ticket-title-called" if is_called(status) else "waiting-title"))
        self.lead.say(words.say("waiting-lead") if status is None else _watch(status, view, words))
        self._as_of.say(as_of(screen.as_of, view, words))
        self._caption.say(words.say("waiting-ticket-title") if status else "")
        self._number.tell(str(status.number) if status else "")
        self._card.setVisible(status is not None)
        self._facts.tell(
            standing(status, words.text(screen.waiting_area), words, view.time_zone) if status else []
        )
        groups = () if status else screen.groups
        for position, group in enumerate(groups):
            rows = self._rows(group, view, words)
            self._groups.at(position, self.column_of(position)).tell(rows, words.text(group.organisation))
        for position in range(len(groups), len(self._groups)):
            self._groups.at(position, self.column_of(position)).tell([])
        self.offer_actions(view, words)

    def forget(self) -> None:
        """Let go of the ticket."""
        super().forget()
        self._number.tell("")

    def _rows(self, group: ServiceGroup, view: View, words: Words) -> list[Fact]:
        return [Fact(Glyph.CLOCK, words.text(row.name), self._of(row, view, words)) for row in group.rows]

    def _of(self, row: ServiceRow, view: View, words: Words) -> str:
        # Those who have a ticket want to know how long, also when it is full.
        if not row.is_open and (closed := takes_nobody(row, view, words, self.kit.clock.now())):
            return closed
        phrase = wait_phrase(words, row.wait, None)
        if phrase:
            return phrase
        if row.waiting is not None:
            return words.say("service-waiting", count=row.waiting)
        return words.say("waiting-unknown-now" if view.cut_off else "waiting-unknown")


def _watch(status: TicketStatus, view: View, words: Words) -> str:
    """Say where a call is seen, while this kiosk cannot hear of it."""
    return words.say("ticket-note-keep") if view.cut_off and status.state is TicketState.WAITING else ""
