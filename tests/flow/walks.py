"""Walks that tap only what is offered, while devices and the central answer, late or never, and timers run out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kiosk.domain.appointments import Eligibility
from kiosk.domain.tickets import Printed
from kiosk.domain.waiting import TicketState
from kiosk.domain.walk_ins import Full
from kiosk.flow.controls import Control
from kiosk.flow.effects import CheckIn, Effect, LookUp, PrintTicket
from kiosk.flow.events import (
    AppointmentsFound,
    CheckedIn,
    CheckInAnswered,
    CheckInClosed,
    CheckInFailed,
    CodePresented,
    Ending,
    Event,
    LookUpFailed,
    NothingFound,
    PrintEnded,
    SessionEnded,
    Tapped,
    TicketFound,
    TicketRecovered,
    TicketStatusChanged,
    TimerFired,
)
from kiosk.flow.known import known_of
from kiosk.flow.session import Session, listens
from kiosk.flow.states import (
    CheckingIn,
    CouldNotCheck,
    Help,
    LookingUp,
    Printing,
    State,
    StillThere,
    TicketShown,
)
from kiosk.flow.step import step
from kiosk.flow.view import view
from tests.flow.samples import (
    ASKING,
    ASKING_OFFICE,
    CODE,
    DOCUMENT,
    FRESH,
    JAM,
    NO_WORD,
    NOW,
    REFUSALS,
    SCANNED,
    TICKET,
    TICKET_CODE,
    candidate,
    status,
)

OVER = replace(SCANNED, state=TicketState.DONE)
Request = LookUp | CheckIn | PrintTicket

WALKED_OFFICE = replace(
    ASKING_OFFICE,
    municipalities=("Heerlen", "Vaals"),
    services=tuple(replace(each, needs_municipality=True) for each in ASKING_OFFICE.services),
)
WALKED = replace(ASKING, office=WALKED_OFFICE)
"""An office that asks everything that can be asked."""

START = replace(FRESH, known=known_of(WALKED_OFFICE, NOW), voices=frozenset(FRESH.languages))
FEW_KEYS = 4
"""So many of a keyboard's keys are tapped, or walks would do little else."""

SETTINGS = {Control.LANGUAGE, Control.CONTRAST, Control.TEXT_SIZE, Control.LOW_REACH, Control.SPEECH}
FOOTER = {*SETTINGS, Control.HELP, Control.BACK, Control.STOP}


@dataclass(frozen=True, slots=True)
class Turn:
    """One step of a walk."""

    before: Session
    event: Event
    effects: tuple[Effect, ...]
    after: Session


def taps(session: Session) -> list[Event]:
    """List what a visitor can do with a finger."""
    return [Tapped(offer.control, offer.item) for offer in view(session, WALKED).offers if offer.enabled]


def answers(request: Request) -> list[Event]:
    """List how a request may be answered."""
    number = request.request
    match request:
        case LookUp():
            single = [AppointmentsFound(number, (candidate(e, language="en"),)) for e in Eligibility]
            several = AppointmentsFound(number, (candidate(), candidate(name="2", persons=3), candidate()))
            return [
                *single,
                several,
                TicketFound(number, SCANNED),
                TicketFound(number, OVER),
                NothingFound(number),
                LookUpFailed(number),
            ]
        case CheckIn(service_id=service_id):
            return [
                CheckedIn(number, TICKET, None),
                CheckedIn(number, TICKET, status(TICKET, 4)),
                CheckInAnswered(number, candidate(Eligibility.ALREADY_CHECKED_IN)),
                CheckInClosed(number, service_id, NOW),
                CheckInClosed(number, service_id, NOW, Full.CONTINGENT),
                CheckInFailed(number),
            ]
        case PrintTicket():
            return [PrintEnded(number, outcome) for outcome in (Printed(), JAM, NO_WORD)]


def walk(choices: Iterable[int]) -> list[Turn]:
    """Make one turn for each choice; requests of earlier turns may still be answered, so some answers come late."""
    session = START
    asked: list[Request] = []
    turns = []
    for choice in choices:
        options = list(_options(session, asked))
        event = options[choice % len(options)]
        after, effects = step(session, event)
        turns.append(Turn(session, event, effects, after))
        asked = [*asked, *(e for e in effects if isinstance(e, Request))][-3:]
        session = after
    return turns


def play_all(events: Iterable[Event]) -> list[Turn]:
    """Post events one after the other, whatever they are."""
    session = START
    turns = []
    for event in events:
        after, effects = step(session, event)
        turns.append(Turn(session, event, effects, after))
        session = after
    return turns


def requests_of(turns: Iterable[Turn]) -> list[Request]:
    """Return all that was asked for, in order."""
    return [effect for turn in turns for effect in turn.effects if isinstance(effect, Request)]


def reached(turns: Iterable[Turn]) -> list[Session]:
    """Return every session of a walk, with the fresh one; those that only stayed as they were are left out."""
    return [START, *(turn.after for turn in turns if turn.after != turn.before)]


def awaited(state: State) -> int | None:
    """Return the number of the request whose answer a state waits for."""
    match state:
        case LookingUp(request) | CheckingIn(request) | TicketShown(paper=Printing(request)):
            return request
        case CouldNotCheck(request):
            return request
        case Help(back) | StillThere(back):
            return awaited(back)
        case _:
            return None


def _options(session: Session, asked: list[Request]) -> Iterator[Event]:
    # What leads on counts several times, so that most journeys come to their end.
    everything = taps(session)
    keys = [tap for tap in everything if isinstance(tap, Tapped) and tap.control is Control.TYPE_KEY]
    yield from [tap for tap in everything if tap not in keys[FEW_KEYS:]]
    own = [tap for tap in everything if isinstance(tap, Tapped) and tap.control not in FOOTER]
    yield from [tap for tap in own if tap.control is not Control.TYPE_KEY] * 8
    for request in asked:
        yield from answers(request) * (4 if request.request == awaited(session.state) else 1)
    if listens(session.state):
        yield from (CodePresented(read) for read in (CODE, DOCUMENT, TICKET_CODE, REFUSALS[0]))
    yield TimerFired(session.timer)
    yield TicketStatusChanged(status(TICKET, 1))
    yield TicketStatusChanged(OVER)
    yield TicketRecovered(TICKET, NO_WORD)
    yield SessionEnded(Ending.STAFF)
