"""What the session wants done: each is run on a worker, and answers as an event with the number of its request."""

from dataclasses import dataclass

from kiosk.domain.appointments import Candidate
from kiosk.domain.ids import ServiceId, TicketId
from kiosk.domain.reads import AppointmentCode, IdentityDocument, TicketCode
from kiosk.domain.tickets import Ticket
from kiosk.flow.delays import Delay


@dataclass(frozen=True, slots=True)
class LookUp:
    """Find the appointments, or the ticket, of what was read."""

    request: int
    read: AppointmentCode | IdentityDocument | TicketCode


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Make a ticket: for an appointment where there is a candidate, else as a walk-in."""

    request: int
    service_id: ServiceId
    candidate: Candidate | None
    persons: int
    language: str
    missing: tuple[int, ...] = ()
    """Places on the service's checklist, from 0, of what is not at hand."""
    municipality: str | None = None
    """One of the office's, where it was asked for and is one of them."""


@dataclass(frozen=True, slots=True)
class PrintTicket:
    """Put a ticket on paper, in a language; `again` asks for a copy."""

    request: int
    ticket: Ticket
    language: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class VoidTicket:
    """Take back a ticket that came too late to be shown: nobody has its number, so it must not be called."""

    ticket_id: TicketId


@dataclass(frozen=True, slots=True)
class KeepRating:
    """Tell the central, now or when it can be heard again, how a visit was: 1 to 10, of nobody but a ticket."""

    ticket_id: TicketId
    score: int


@dataclass(frozen=True, slots=True)
class CallStaff:
    """Tell the staff, through the central, that somebody at this kiosk asks for a person."""

    request: int
    language: str


@dataclass(frozen=True, slots=True)
class FollowTicket:
    """Tell the session whenever the queue moves for this ticket, until the session ends."""

    ticket_id: TicketId


@dataclass(frozen=True, slots=True)
class StartTimer:
    """Post `TimerFired` with this number after a delay; `slow` visitors get more time."""

    number: int
    delay: Delay
    slow: bool


@dataclass(frozen=True, slots=True)
class ArmReaders:
    """Let the next read through."""


@dataclass(frozen=True, slots=True)
class DisarmReaders:
    """Ignore what is shown."""


@dataclass(frozen=True, slots=True)
class Wipe:
    """The session is over: forget everything that belonged to it."""


Effect = (
    LookUp
    | CheckIn
    | PrintTicket
    | VoidTicket
    | KeepRating
    | CallStaff
    | FollowTicket
    | StartTimer
    | ArmReaders
    | DisarmReaders
    | Wipe
)
