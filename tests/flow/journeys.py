"""Plays a journey written as a list: an event, the screen that follows, the effects, and what can be tapped."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.appointments import Candidate
from kiosk.domain.reads import Read
from kiosk.domain.tickets import Printed, PrintOutcome, Ticket
from kiosk.domain.waiting import TicketStatus
from kiosk.flow.controls import Control
from kiosk.flow.effects import ArmReaders, DisarmReaders, Effect, StartTimer
from kiosk.flow.events import (
    AppointmentsFound,
    CheckedIn,
    CodePresented,
    Event,
    PrintEnded,
    Tapped,
    TimerFired,
)
from kiosk.flow.facts import Facts
from kiosk.flow.idling import delay_of
from kiosk.flow.session import Session, listens
from kiosk.flow.step import step
from kiosk.flow.view import view
from tests.flow.samples import FRESH, OPEN, TICKET


class Idleness:
    """Nobody touches anything until the newest timer has run out."""


NOBODY = Idleness()
Happening = Event | Idleness


@dataclass(frozen=True, slots=True)
class Then:
    """What an event leads to. `offers` None: not looked at (the settings and languages are always left out)."""

    event: Happening
    screen: str
    effects: tuple[type[Effect], ...] = ()
    offers: str | None = None


def then(event: Happening, screen: str, *effects: type[Effect], offers: str | None = None) -> Then:
    """Write one line of a journey."""
    return Then(event, screen, effects, offers)


def tap(name: str) -> Tapped:
    """Tap a control by the name that scenarios use."""
    control, _, item = name.partition(":")
    return Tapped(Control(control), item)


def scan(read: Read) -> CodePresented:
    """Show something."""
    return CodePresented(read)


def found(request: int, *candidates: Candidate) -> AppointmentsFound:
    """Answer a look-up."""
    return AppointmentsFound(request, candidates)


def made(request: int, ticket: Ticket = TICKET, status: TicketStatus | None = None) -> CheckedIn:
    """Answer a check-in."""
    return CheckedIn(request, ticket, status)


def out(request: int, outcome: PrintOutcome | None = None) -> PrintEnded:
    """Answer a print; it worked unless told otherwise."""
    return PrintEnded(request, outcome or Printed())


def offered(session: Session, facts: Facts = OPEN) -> str:
    """List by name what can be tapped, without languages and settings; a greyed one is in brackets."""
    settings = (Control.LANGUAGE, Control.CONTRAST, Control.TEXT_SIZE, Control.LOW_REACH)
    shown = [offer for offer in view(session, facts).offers if offer.control not in settings]
    return " ".join(offer.name if offer.enabled else f"({offer.name})" for offer in shown)


def shown(session: Session, facts: Facts = OPEN) -> str:
    """Name the screen."""
    return view(session, facts).name


def work(effects: Iterable[Effect]) -> tuple[Effect, ...]:
    """Leave out timers and readers, which follow from the state."""
    return tuple(e for e in effects if not isinstance(e, StartTimer | ArmReaders | DisarmReaders))


def check_housekeeping(before: Session, after: Session, effects: Iterable[Effect]) -> None:
    """Hold timers and readers against the state: a move starts its delay and tells the readers, nothing else does."""
    timers = [e for e in effects if isinstance(e, StartTimer)]
    arming = [e for e in effects if isinstance(e, ArmReaders | DisarmReaders)]
    if after.timer == before.timer:
        assert not timers
        assert not arming
        assert delay_of(after.state) is delay_of(before.state)
        assert listens(after.state) is listens(before.state)
        return
    delay = delay_of(after.state)
    expected = [] if delay is None else [StartTimer(after.timer, delay, after.comfort.slow)]
    assert timers == expected
    assert arming == [ArmReaders() if listens(after.state) else DisarmReaders()]


def play(*lines: Then, session: Session = FRESH, facts: Facts = OPEN) -> Session:
    """Play a journey and return how it ended."""
    for number, line in enumerate(lines, start=1):
        before = session
        event = TimerFired(session.timer) if isinstance(line.event, Idleness) else line.event
        session, effects = step(session, event)
        where = f"line {number}: {event}"
        assert shown(session, facts) == line.screen, where
        assert tuple(type(effect) for effect in work(effects)) == line.effects, where
        if line.offers is not None:
            assert offered(session, facts) == line.offers, where
        check_housekeeping(before, session, effects)
    return session


def after(*events: Happening, session: Session = FRESH) -> Session:
    """Return the session after some events, without looking at the way."""
    for event in events:
        session, _ = step(session, TimerFired(session.timer) if isinstance(event, Idleness) else event)
    return session


def effects_of(session: Session, event: Event) -> tuple[Effect, ...]:
    """Return the work that one event asks for."""
    return work(step(session, event)[1])
