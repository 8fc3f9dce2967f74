"""The states of a visitor's session. A state holds only what is valid in it, so that leaving it forgets."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.appointments import Candidate
from kiosk.domain.ids import ServiceId, TicketId
from kiosk.domain.reads import Refusal
from kiosk.domain.tickets import PrintOutcome, Ticket
from kiosk.domain.waiting import TicketStatus
from kiosk.domain.walk_ins import Full
from kiosk.flow.entries import Preparing, Typing


class Source(Enum):
    """What the visitor has shown or typed."""

    CODE = "code"
    DOCUMENT = "document"
    TYPED_CODE = "typed_code"
    TYPED_NAME = "typed_name"
    TICKET = "ticket"


TYPED = (Source.TYPED_CODE, Source.TYPED_NAME)
"""What was typed, not shown."""


@dataclass(frozen=True, slots=True)
class Attract:
    """Nobody is here."""


@dataclass(frozen=True, slots=True)
class Start:
    """With or without an appointment?"""


@dataclass(frozen=True, slots=True)
class ScanCode:
    """Waiting for the code of an appointment."""


@dataclass(frozen=True, slots=True)
class ScanDocument:
    """Waiting for a document; `tip` after some seconds in which nothing was read."""

    tip: bool = False


@dataclass(frozen=True, slots=True)
class LookingUp:
    """A look-up is under way; only its own answer counts."""

    request: int
    source: Source


@dataclass(frozen=True, slots=True)
class Choose:
    """Several appointments were found."""

    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Confirm:
    """One appointment, to be confirmed; `others` are there to go back to."""

    candidate: Candidate
    others: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Choosing a service without an appointment."""


@dataclass(frozen=True, slots=True)
class CheckingIn:
    """A ticket is being made; it cannot be left, since it takes a moment and must end in a ticket."""

    request: int


@dataclass(frozen=True, slots=True)
class Printing:
    """The printer has not said its word yet."""

    request: int


@dataclass(frozen=True, slots=True)
class TicketShown:
    """The ticket exists. `paper` is under way or what became of it; `copies` counts the papers asked for again.

    `recovered`: the kiosk was started anew meanwhile, and nobody can say whose the number is that stands there now.
    """

    ticket: Ticket
    paper: Printing | PrintOutcome
    status: TicketStatus | None
    copies: int = 0
    recovered: bool = False


@dataclass(frozen=True, slots=True)
class NotNow:
    """Found, but it cannot be checked in here and now: too early, too late, other day, other office, cancelled."""

    candidate: Candidate


@dataclass(frozen=True, slots=True)
class AlreadyCheckedIn:
    """Found, and checked in before."""

    candidate: Candidate
    status: TicketStatus | None = None


@dataclass(frozen=True, slots=True)
class NotFound:
    """Nothing was found: the same answer whatever the reason."""

    source: Source


@dataclass(frozen=True, slots=True)
class CouldNotCheck:
    """Nobody can say, and it is not the visitor's fault.

    `check_in` is the request of a check-in that has not answered in time: its ticket is shown should it come late,
    or it would be a number that is called and that nobody has. `source` is what was looked up in vain.
    `busy`: more was looked up in the last minute than the central allows.
    """

    check_in: int | None = None
    source: Source | None = None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class NoTicket:
    """Nothing was made, since nothing can be written down here."""


@dataclass(frozen=True, slots=True)
class CodeRefused:
    """What was shown is not an appointment code."""

    why: Refusal


@dataclass(frozen=True, slots=True)
class ServiceClosed:
    """The chosen service takes nobody now, or (`full`) nobody more today."""

    service_id: ServiceId
    opens_next: datetime | None
    full: Full | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long do I wait? For one ticket where it was scanned, else in general."""

    status: TicketStatus | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """How was it? For a visit that is over; `score` (1 to 10) once it is given, and then no more."""

    ticket_id: TicketId
    score: int | None = None


@dataclass(frozen=True, slots=True)
class Help:
    """Help, over the state that goes on afterwards."""

    back: "Place"


@dataclass(frozen=True, slots=True)
class StillThere:
    """Is anybody still there? Over the state that goes on when somebody is."""

    back: "Place | Help"


Answer = NotNow | AlreadyCheckedIn | NotFound | CouldNotCheck | NoTicket | CodeRefused | ServiceClosed
"""The answers: each says what is true and has a next step."""

Place = (
    Start
    | ScanCode
    | ScanDocument
    | Choose
    | Confirm
    | WalkIn
    | Waiting
    | Rate
    | TicketShown
    | Typing
    | Preparing
    | Answer
)
"""Where a visitor can be and come back to."""

State = Attract | LookingUp | CheckingIn | Place | Help | StillThere
