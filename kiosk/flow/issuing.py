"""The journey of the ticket itself: checking in, printing, printing again, and the way out."""

from dataclasses import replace

from kiosk.domain.appointments import Candidate, Eligibility
from kiosk.domain.tickets import PrintFailed, PrintOutcome, Ticket
from kiosk.domain.waiting import TicketStatus
from kiosk.flow.controls import Control
from kiosk.flow.delays import Delay
from kiosk.flow.effects import CheckIn, FollowTicket, PrintTicket
from kiosk.flow.entries import Order
from kiosk.flow.events import (
    CheckedIn,
    CheckInAnswered,
    CheckInClosed,
    CheckInFailed,
    Event,
    PrintEnded,
    Tapped,
    TicketRecovered,
)
from kiosk.flow.idling import delay_of
from kiosk.flow.session import Result, Session, end, move, numbered, stay
from kiosk.flow.states import (
    AlreadyCheckedIn,
    Attract,
    CheckingIn,
    NoTicket,
    NotNow,
    Printing,
    ServiceClosed,
    TicketShown,
)

MAX_COPIES = 3
"""So many papers of a ticket can be asked for again in a session, when they may have come out."""


def check_in(session: Session, order: Order) -> Result:
    """Make a ticket, for an appointment or as a walk-in."""
    counted, request = numbered(session)
    effect = CheckIn(
        request,
        order.service_id,
        order.candidate,
        order.persons,
        session.language,
        order.missing,
        order.municipality,
    )
    return move(counted, CheckingIn(request), Delay.CHECKING_IN, effect)


def print_again(session: Session, ticket: Ticket, status: TicketStatus | None, copies: int) -> Result:
    """Print the same number once more."""
    counted, request = numbered(session)
    shown = TicketShown(ticket, Printing(request), status, copies + 1)
    effect = PrintTicket(request, ticket, session.language, again=True)
    return move(counted, shown, delay_of(shown), effect, FollowTicket(ticket.id))


def not_now(session: Session, candidate: Candidate) -> Result:
    """Say why this appointment cannot be checked in; where it is checked in already, follow its ticket."""
    if candidate.eligibility is not Eligibility.ALREADY_CHECKED_IN:
        return move(session, NotNow(candidate), Delay.ANSWER)
    follow = () if candidate.ticket is None else (FollowTicket(candidate.ticket.id),)
    return move(session, AlreadyCheckedIn(candidate), Delay.ANSWER, *follow)


def recovered(session: Session, event: TicketRecovered) -> Result:
    """After a restart, offer the number again, and nothing else of the ticket; only when nobody is here yet."""
    if not isinstance(session.state, Attract):
        return stay(session)
    language = event.ticket.language if event.ticket.language in session.languages else session.language
    shown = TicketShown(event.ticket, event.outcome, None, recovered=True)
    return move(replace(session, language=language), shown, delay_of(shown))


def checked_in(session: Session, event: CheckedIn) -> Result:
    """Show the ticket and print it."""
    counted, job = numbered(session)
    shown = TicketShown(event.ticket, Printing(job), event.status)
    effects = (PrintTicket(job, event.ticket, session.language), FollowTicket(event.ticket.id))
    return move(counted, shown, delay_of(shown), *effects)


def in_checking_in(session: Session, state: CheckingIn, event: Event) -> Result:
    """The ticket exists from the moment that the answer says so; then it goes to the printer."""
    match event:
        case CheckedIn(request) if request == state.request:
            return checked_in(session, event)
        case CheckInAnswered(request, candidate) if request == state.request:
            return not_now(session, candidate)
        case CheckInClosed(request, service_id, opens_next, full) if request == state.request:
            return move(session, ServiceClosed(service_id, opens_next, full), Delay.ANSWER)
        case CheckInFailed(request) if request == state.request:
            return move(session, NoTicket(), Delay.ANSWER)
        case _:
            return stay(session)


def in_ticket(session: Session, state: TicketShown, event: Event) -> Result:
    """The number stands, whatever the printer says; printing again never makes another number."""
    match event:
        case PrintEnded(request, outcome) if state.paper == Printing(request):
            shown = replace(state, paper=outcome)
            return move(session, shown, delay_of(shown))
        case Tapped(Control.TICKET_PRINT_AGAIN) if may_print_again(state.paper, state.copies):
            return print_again(session, state.ticket, state.status, state.copies)
        case Tapped(Control.TICKET_DONE):
            return end(session)
        case _:
            return stay(session)


def may_print_again(paper: Printing | PrintOutcome, copies: int) -> bool:
    """A paper that did not come out may be tried again at any time, others so often that no roll is emptied."""
    match paper:
        case Printing():
            return False
        case PrintFailed():
            return True
        case _:
            return copies < MAX_COPIES
