"""Several appointments were found: which one is it?"""

from kiosk.flow.controls import Control, Offer
from kiosk.flow.screens import AppointmentRow, ChooseScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.actions import Actions
from kiosk.ui.widgets.button import Choice, Kind
from kiosk.ui.widgets.glyphs import Glyph


class ChoosePage(Page[ChooseScreen]):
    """A row for each appointment: time, service, initials, and whether it can be checked in."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._rows = Actions(kit)
        self.content.addWidget(self._rows)

    def draw(self, screen: ChooseScreen, view: View, words: Words) -> None:
        """List them."""
        self.title.say(words.say("choose-title"))
        self.lead.say(words.say("choose-lead"))
        offers = {offer.item: offer for offer in view.offers if offer.control is Control.CHOOSE_APPOINTMENT}
        self._rows.offer([_choice(row, offers[row.id], view, words) for row in screen.rows])
        self.ways.offer(())

    def forget(self) -> None:
        """Let go of the rows."""
        super().forget()
        self._rows.offer(())


def _choice(row: AppointmentRow, offer: Offer, view: View, words: Words) -> Choice:
    time = words.clock_time(row.start, view.time_zone)
    title = "  ".join(part for part in (time, words.text(row.service)) if part)
    state = words.say(f"choose-note-{row.eligibility.value.replace('_', '-')}")
    note = words.joined(row.initials, state)
    return Choice(offer, title, note, Glyph.CALENDAR, Kind.CHOICE)
