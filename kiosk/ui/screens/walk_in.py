"""Without an appointment: the services by organisation, closed ones greyed with their next opening."""

from kiosk.flow.controls import Control, Offer
from kiosk.flow.screens import ServiceGroup, ServiceRow, View, WalkInScreen
from kiosk.i18n.waiting import wait_phrase
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Page, as_of
from kiosk.ui.screens.pool import Pool
from kiosk.ui.screens.taken import takes_nobody
from kiosk.ui.theme import Type
from kiosk.ui.widgets.actions import Actions
from kiosk.ui.widgets.button import Choice, Kind
from kiosk.ui.widgets.text import Text


class WalkInPage(Page[WalkInScreen]):
    """What do you come for?"""

    two_columns = True

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._as_of = self.add_below_lead()
        self._headings = Pool(lambda: Text(Type.HEADING))
        self._services = Pool(lambda: Actions(kit))
        self._notes = Pool(lambda: Text(Type.MUTED))

    def draw(self, screen: WalkInScreen, view: View, words: Words) -> None:
        """List the services."""
        offers = {offer.item: offer for offer in view.offers if offer.control is Control.WALK_IN_SERVICE}
        self.title.say(words.say("walk-in-title"))
        self.lead.say(words.say("walk-in-lead" if offers else "walk-in-none"))
        self._as_of.say(as_of(screen.as_of, view, words))
        for position, group in enumerate(screen.groups):
            self._draw_group(position, group, offers, view, words)
        for position in range(len(screen.groups), len(self._headings)):
            self._clear(position)
        self.ways.offer(())

    def forget(self) -> None:
        """Let go of the services."""
        super().forget()
        for position in range(len(self._headings)):
            self._clear(position)

    def _draw_group(
        self, position: int, group: ServiceGroup, offers: dict[str, Offer], view: View, words: Words
    ) -> None:
        heading, services, note = self._widgets(position)
        heading.say(words.text(group.organisation))
        services.offer(
            [self._choice(row, offers[row.id], view, words) for row in group.rows if row.id in offers]
        )
        others = words.listed(words.text(row.name) for row in group.rows if not row.takes_walk_ins)
        note.say(words.say("service-by-appointment", services=others) if others else "")

    def _clear(self, position: int) -> None:
        heading, services, note = self._widgets(position)
        heading.say("")
        services.offer(())
        note.say("")

    def _widgets(self, position: int) -> tuple[Text, Actions, Text]:
        column = self.column_of(position)
        heading = self._headings.at(position, column)
        services = self._services.at(position, column)
        return heading, services, self._notes.at(position, column)

    def _choice(self, row: ServiceRow, offer: Offer, view: View, words: Words) -> Choice:
        note = self._note(row, view, words)
        return Choice(offer, words.text(row.name), note, kind=Kind.CHOICE)

    def _note(self, row: ServiceRow, view: View, words: Words) -> str:
        if (taken := takes_nobody(row, view, words, self.kit.clock.now())) is not None:
            return taken
        known = wait_phrase(words, row.wait, None)
        if known:
            return known
        return "" if row.waiting is None else words.say("service-waiting", count=row.waiting)
