"""What happens to a session: touches, reads, answers to requests, timers."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.appointments import Candidate
from kiosk.domain.ids import ServiceId
from kiosk.domain.reads import Read
from kiosk.domain.tickets import PrintOutcome, Ticket
from kiosk.domain.waiting import TicketStatus
from kiosk.domain.walk_ins import Full
from kiosk.flow.controls import Control


@dataclass(frozen=True, slots=True)
class Tapped:
    """A control was tapped."""

    control: Control
    item: str = ""


@dataclass(frozen=True, slots=True)
class CodePresented:
    """A scanner or a reader has read something."""

    read: Read


@dataclass(frozen=True, slots=True)
class AppointmentsFound:
    """The answer to `LookUp`; there is at least one candidate."""

    request: int
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class TicketFound:
    """The answer to `LookUp` of a ticket."""

    request: int
    status: TicketStatus


@dataclass(frozen=True, slots=True)
class NothingFound:
    """The answer to `LookUp`: there is none."""

    request: int


@dataclass(frozen=True, slots=True)
class LookUpFailed:
    """`LookUp` could not be answered; `busy`: so much was looked up that the central waits."""

    request: int
    busy: bool = False


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """The answer to `CheckIn`: the ticket exists, durably."""

    request: int
    ticket: Ticket
    status: TicketStatus | None


@dataclass(frozen=True, slots=True)
class CheckInAnswered:
    """The answer to `CheckIn`: the appointment turned out to be checked in already, or cancelled."""

    request: int
    candidate: Candidate


@dataclass(frozen=True, slots=True)
class CheckInClosed:
    """The answer to `CheckIn`: the service takes nobody now, or (`full`) nobody more today."""

    request: int
    service_id: ServiceId
    opens_next: datetime | None
    full: Full | None = None


@dataclass(frozen=True, slots=True)
class CheckInFailed:
    """`CheckIn` made nothing: the disk refused."""

    request: int


@dataclass(frozen=True, slots=True)
class PrintEnded:
    """The answer to `PrintTicket`."""

    request: int
    outcome: PrintOutcome


@dataclass(frozen=True, slots=True)
class TicketStatusChanged:
    """The queue has moved for a ticket."""

    status: TicketStatus


@dataclass(frozen=True, slots=True)
class TicketRecovered:
    """After a restart: a ticket was born a moment ago and nobody knows whether it is on paper."""

    ticket: Ticket
    outcome: PrintOutcome


@dataclass(frozen=True, slots=True)
class StaffCalled:
    """The answer to `CallStaff`: the staff see it, or (not `heard`) the central has not answered in time.

    It may be heard later all the same, and then answers once more.
    """

    request: int
    heard: bool


@dataclass(frozen=True, slots=True)
class TimerFired:
    """A timer has run out; only the newest counts."""

    number: int


@dataclass(frozen=True, slots=True)
class KeyPressed:
    """A key of the keypad was pressed: whatever it does, somebody is there."""


@dataclass(frozen=True, slots=True)
class UtteranceEnded:
    """Something was said to its end: from here on the visitor has time to answer."""


class Ending(Enum):
    """Who ended a session from outside."""

    STAFF = "staff"
    CLOSING_TIME = "closing_time"
    OUT_OF_SERVICE = "out_of_service"


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The session is over, whatever it was doing."""

    by: Ending


Event = (
    Tapped
    | CodePresented
    | AppointmentsFound
    | TicketFound
    | NothingFound
    | LookUpFailed
    | CheckedIn
    | CheckInAnswered
    | CheckInClosed
    | CheckInFailed
    | PrintEnded
    | TicketStatusChanged
    | TicketRecovered
    | StaffCalled
    | TimerFired
    | KeyPressed
    | UtteranceEnded
    | SessionEnded
)
