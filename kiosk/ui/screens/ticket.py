"""The ticket: the number, where to wait, how long, what the printer does, and a code for the phone."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.domain.tickets import Printed, PrintFailed, PrintUnknown
from kiosk.flow.controls import Control
from kiosk.flow.facts import Presence
from kiosk.flow.screens import TicketScreen, View
from kiosk.flow.states import Printing
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Label, Page, first_is_primary
from kiosk.ui.screens.standing import is_called, standing
from kiosk.ui.theme import Type
from kiosk.ui.widgets.code import CodeDisplay
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.glyphs import Glyph, GlyphView
from kiosk.ui.widgets.number import NumberDisplay
from kiosk.ui.widgets.text import Card, Text

_GLYPH_MM = 13.0


class TicketPage(Page[TicketScreen]):
    """The number stands, whatever becomes of the paper."""

    two_columns = True
    ways_in_a_row = True

    labels: ClassVar = {
        Control.TICKET_DONE: Label("ticket-done"),
        Control.TICKET_PRINT_AGAIN: Label("ticket-print-again", glyph=Glyph.PRINTER),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._caption, self._number = Text(Type.LEAD, centred=True), NumberDisplay(kit)
        self._service = Text(Type.STRONG, centred=True)
        ticket = Card(kit, "accent")
        for widget in (self._caption, self._number, self._service):
            ticket.column.addWidget(widget)
        self._paper = Paper(kit)
        self._facts, self._code = Facts(kit), CodeCard(kit)
        self.content.addWidget(ticket)
        self.content.addWidget(self._paper)
        self.side.addWidget(self._facts)
        self.side.addWidget(self._code)

    def draw(self, screen: TicketScreen, view: View, words: Words) -> None:
        """Show the ticket."""
        self.title.say(_title(screen, words))
        self.lead.say("")
        self._caption.say(words.say("ticket-title"))
        self._number.tell(screen.number)
        self._service.say(_about(screen, view, words))
        self._paper.tell(screen, words)
        self._facts.tell(standing(screen.status, words.text(screen.waiting_area), words, view.time_zone))
        unheard = screen.status is None or screen.status.estimated
        self._code.tell(screen.code, words, later=view.cut_off and unheard)
        # The first way on is the one that fits best: after a ticket that did not come out, printing it again.
        self.ways.offer(first_is_primary(self.choices(view, words)))

    def forget(self) -> None:
        """Let go of the number and the code."""
        super().forget()
        self._number.tell("")
        self._code.forget()


class Paper(Card):
    """What the printer does: by its words, its picture and its tone, never by colour alone."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, "soft")
        self._glyph = GlyphView(kit, Glyph.PRINTER, _GLYPH_MM)
        self._says, self._note = Text(Type.HEADING), Text()
        row = QHBoxLayout()
        row.setSpacing(kit.look.pad)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._says)
        words.addWidget(self._note)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    def tell(self, screen: TicketScreen, words: Words) -> None:
        """Say it."""
        match screen.paper:
            case Printing():
                self._show("soft", Glyph.PRINTER, "ink", words.say("ticket-printing"), "")
            case Printed():
                note = words.say("ticket-note-keep")
                self._show("good", Glyph.TICK, "good", words.say("ticket-printed"), note)
            case PrintFailed():
                works = screen.printer is Presence.READY
                note = words.say("ticket-failed-note" if works else "ticket-failed-note-away")
                self._show("warn", Glyph.ATTENTION, "warn", words.say("ticket-failed"), note)
            case PrintUnknown():
                note = words.say("ticket-recovered-note" if screen.recovered else "ticket-unknown-note")
                self._show("warn", Glyph.ATTENTION, "warn", words.say("ticket-unknown"), note)

    def _show(self, tone: str, glyph: Glyph, token: str, says: str, note: str) -> None:
        self.set_tone(tone)
        self._glyph.show_glyph(glyph, token)
        self._says.say(says)
        self._note.say(note)


class CodeCard(Card):
    """The code of the ticket; nothing where nobody can draw it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._kit = kit
        self._code, self._caption = CodeDisplay(kit), Text()
        row = QHBoxLayout()
        row.setSpacing(kit.look.gap + kit.look.pad)
        row.addWidget(self._code)
        row.addWidget(self._caption, 1)
        self.column.addLayout(row)

    def tell(self, code: str, words: Words, *, later: bool) -> None:
        """Show it with what it is for: a page for the phone, or something to show to a kiosk.

        `later`: the page is there as soon as the central has heard of the ticket.
        """
        draw = self._kit.draw_code
        self.setVisible(draw is not None and bool(code))
        if draw is None or not code:
            return
        on_phone = code.startswith(("https:", "http:"))
        phone = "ticket-code-caption-phone-later" if later else "ticket-code-caption-phone"
        caption = words.say(phone if on_phone else "ticket-code-caption")
        self._code.tell(draw(code), caption)
        self._caption.say(caption)

    def forget(self) -> None:
        """Let go of the code."""
        self._code.tell((), "")


def _title(screen: TicketScreen, words: Words) -> str:
    if screen.recovered:
        return words.say("ticket-recovered-title", number=screen.number)
    return words.say("ticket-title-called") if is_called(screen.status) else ""


def _about(screen: TicketScreen, view: View, words: Words) -> str:
    service = words.text(screen.service)
    if screen.appointment_start is None:
        return service
    time = words.clock_time(screen.appointment_start, view.time_zone)
    return words.joined(service, words.say("ticket-appointment", time=time))
