"""Where a ticket stands, as facts: called already, or how many are ahead and how long it may take."""

from kiosk.domain.waiting import TicketState, TicketStatus
from kiosk.i18n.waiting import wait_phrase
from kiosk.i18n.words import Words
from kiosk.ui.widgets.facts import Fact
from kiosk.ui.widgets.glyphs import Glyph

_OVER = {
    TicketState.DONE: "waiting-over",
    TicketState.NO_SHOW: "waiting-missed",
    TicketState.VOID: "waiting-void",
}


def is_called(status: TicketStatus | None) -> bool:
    """Tell whether it is this ticket's turn."""
    return status is not None and status.state in (TicketState.CALLED, TicketState.SERVING)


def standing(status: TicketStatus | None, area: str, words: Words, zone: str) -> list[Fact]:
    """List what is known of a ticket's place; the waiting area only while there is something to wait for."""
    if status is not None and status.state in _OVER:
        return [Fact(Glyph.ATTENTION, "", words.say(_OVER[status.state]))]
    if status is not None and is_called(status):
        where = words.say("ticket-go-to", counter=status.counter) if status.counter else ""
        return [Fact(Glyph.PLACE, words.say("ticket-title-called"), where or words.say("ticket-go-now"))]
    facts = [Fact(Glyph.PLACE, words.say("ticket-label-where"), area)] if area else []
    if status is not None:
        facts += _waiting(status, words, zone)
    return facts


def _waiting(status: TicketStatus, words: Words, zone: str) -> list[Fact]:
    facts = []
    if status.ahead is not None:
        count = words.say("ticket-ahead-short", count=status.ahead)
        facts.append(Fact(Glyph.PEOPLE, words.say("ticket-label-ahead"), count))
    phrase = wait_phrase(words, status.wait, status.ahead)
    if phrase:
        label = words.say("ticket-label-wait")
        if status.estimated:
            label = words.say("ticket-estimated", time=words.clock_time(status.as_of, zone))
        facts.append(Fact(Glyph.CLOCK, label, phrase))
    return facts
