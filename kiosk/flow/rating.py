"""The end of a journey: a scanned ticket says where it stands, and how the visit was once it is over."""

from dataclasses import replace

from kiosk.domain.waiting import TicketState, TicketStatus
from kiosk.flow.controls import Control
from kiosk.flow.delays import Delay
from kiosk.flow.effects import FollowTicket, KeepRating
from kiosk.flow.events import Event, Tapped
from kiosk.flow.session import Result, Session, end, move, stay
from kiosk.flow.states import Rate, Start, Waiting

SCORES = range(1, 11)


def may_be_rated(status: TicketStatus) -> bool:
    """A visit is rated when it is over, and once."""
    return status.state is TicketState.DONE and not status.rated


def ticket_found(session: Session, status: TicketStatus) -> Result:
    """A ticket was scanned: ask how it was where the visit is over, else say where it stands."""
    if may_be_rated(status):
        return move(session, Rate(status.ticket_id), Delay.IDLE)
    return move(session, Waiting(status), Delay.IDLE, FollowTicket(status.ticket_id))


def in_waiting(session: Session, state: Waiting, event: Event) -> Result:
    """Watch the queue move."""
    match event:
        case Tapped(Control.WAITING_RATE) if state.status is not None and may_be_rated(state.status):
            return move(session, Rate(state.status.ticket_id), Delay.IDLE)
        case Tapped(Control.BACK):
            return move(session, Start(), Delay.IDLE)
        case _:
            return stay(session)


def in_rate(session: Session, state: Rate, event: Event) -> Result:
    """One touch; a second finds the score given and changes nothing."""
    match event:
        case Tapped(Control.RATE_SCORE, item) if state.score is None and item in map(str, SCORES):
            score = int(item)
            return move(
                session, replace(state, score=score), Delay.ANSWER, KeepRating(state.ticket_id, score)
            )
        case Tapped(Control.RATE_DONE):
            return end(session)
        case _:
            return stay(session)
