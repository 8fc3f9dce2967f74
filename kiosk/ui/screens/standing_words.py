"""Where a ticket stands, in words: composed once for the screen and for the voice."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.waiting import TicketState, TicketStatus
from kiosk.i18n.waiting import wait_phrase
from kiosk.i18n.words import Words

_OVER = {
    TicketState.DONE: "waiting-over",
    TicketState.NO_SHOW: "waiting-missed",
    TicketState.VOID: "waiting-void",
}


class About(Enum):
    """What a line is about."""

    END = "end"
    PLACE = "place"
    PEOPLE = "people"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is known; the label may be empty."""

    about: About
    label: str
    value: str


def is_called(status: TicketStatus | None) -> bool:
    """Tell whether it is this ticket's turn."""
    return status is not None and status.state in (TicketState.CALLED, TicketState.SERVING)


def standing_words(status: TicketStatus | None, area: str, words: Words, zone: str) -> list[Line]:
    """List what is known of a ticket's place; the waiting area only while there is something to wait for."""
    if status is not None and status.state in _OVER:
        return [Line(About.END, "", words.say(_OVER[status.state]))]
    if status is not None and is_called(status):
        where = words.say("ticket-go-to", counter=status.counter) if status.counter else ""
        return [Line(About.PLACE, words.say("ticket-title-called"), where or words.say("ticket-go-now"))]
    lines = [Line(About.PLACE, words.say("ticket-label-where"), area)] if area else []
    if status is not None:
        lines += _waiting(status, words, zone)
    return lines


def _waiting(status: TicketStatus, words: Words, zone: str) -> list[Line]:
    lines = []
    if status.ahead is not None:
        count = words.say("ticket-ahead-short", count=status.ahead)
        lines.append(Line(About.PEOPLE, words.say("ticket-label-ahead"), count))
    phrase = wait_phrase(words, status.wait, status.ahead)
    if phrase:
        label = words.say("ticket-label-wait")
        if status.estimated:
            label = words.say("ticket-estimated", time=words.clock_time(status.as_of, zone))
        lines.append(Line(About.TIME, label, phrase))
    return lines
