"""The screens as data: what each shows, without words; the window puts them into the visitor's language."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from kiosk.domain.appointments import Eligibility
from kiosk.domain.ids import AppointmentId, ServiceId, TicketId
from kiosk.domain.office import Texts
from kiosk.domain.reads import Refusal
from kiosk.domain.tickets import PrintOutcome
from kiosk.domain.waiting import TicketStatus, Wait
from kiosk.domain.walk_ins import Full
from kiosk.flow.controls import Offer
from kiosk.flow.entry_screens import ENTRY_NAMES, EntryScreen
from kiosk.flow.facts import Presence
from kiosk.flow.session import Comfort, Hearing
from kiosk.flow.states import Printing, Source


class AnswerKind(Enum):
    """The honest answers; each is a screen of its own name."""

    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    OTHER_DAY = "other_day"
    OTHER_OFFICE = "other_office"
    ALREADY_CHECKED_IN = "already_checked_in"
    CANCELLED = "cancelled"
    NOT_FOUND = "not_found"
    COULD_NOT_CHECK = "could_not_check"
    NO_TICKET = "no_ticket"
    CODE_REFUSED = "code_refused"
    SERVICE_CLOSED = "service_closed"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Offered:
    """What one organisation does at this desk: its services by their names."""

    organisation: Texts
    services: tuple[Texts, ...]


@dataclass(frozen=True, slots=True)
class AttractScreen:
    """Nobody is here: the office, the clock, the languages, how many wait (None: not known), can a code be shown.

    `as_of` says how old `waiting` is, while nothing newer can be heard. `desk` is what is done here.
    """

    office: Texts
    waiting: int | None
    scanner: Presence = Presence.READY
    as_of: datetime | None = None
    desk: tuple[Offered, ...] = ()


@dataclass(frozen=True, slots=True)
class StartScreen:
    """The first question."""


@dataclass(frozen=True, slots=True)
class ScanCodeScreen:
    """Where to hold the code, or that it cannot be shown just now; the document reader is the other way."""

    scanner: Presence = Presence.READY
    document_reader: Presence = Presence.READY


@dataclass(frozen=True, slots=True)
class ScanDocumentScreen:
    """Where to lay the document, what is read and what is kept; `tip` when nothing was read for a while.

    Or that it cannot be read just now; the scanner is the other way.
    """

    tip: bool
    document_reader: Presence = Presence.READY
    scanner: Presence = Presence.READY


@dataclass(frozen=True, slots=True)
class LookingUpScreen:
    """One moment."""

    source: Source


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """An appointment as the screen may show it."""

    id: AppointmentId
    start: datetime
    service: Texts
    initials: str
    persons: int
    eligibility: Eligibility


@dataclass(frozen=True, slots=True)
class ChooseScreen:
    """Which of these?"""

    rows: tuple[AppointmentRow, ...]


@dataclass(frozen=True, slots=True)
class ConfirmScreen:
    """Is this yours? `thing` is what to have at hand, where that is a single one."""

    row: AppointmentRow
    thing: Texts = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service on the walk-in and waiting screens. `opens_next` is there for a closed one where it is known.

    One that is `full` is open, and takes nobody more today without an appointment until `opens_next`.
    """

    id: ServiceId
    name: Texts
    takes_walk_ins: bool
    is_open: bool
    opens_next: datetime | None
    waiting: int | None
    wait: Wait | None
    full: Full | None = None


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """The services of one organisation."""

    organisation: Texts
    rows: tuple[ServiceRow, ...]


@dataclass(frozen=True, slots=True)
class WalkInScreen:
    """What do you come for? `as_of` says how old the queues are, while nothing newer can be heard."""

    groups: tuple[ServiceGroup, ...]
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class CheckingInScreen:
    """One moment, your ticket is being made."""


@dataclass(frozen=True, slots=True)
class TicketScreen:
    """The ticket: the number, where to wait, how long, and what the printer does.

    `recovered`: after a restart the number alone is there, for whoever stands here now may be somebody else.
    """

    ticket_id: TicketId
    number: str
    service: Texts
    waiting_area: Texts
    appointment_start: datetime | None
    status: TicketStatus | None
    paper: Printing | PrintOutcome
    copies: int
    code: str
    printer: Presence = Presence.READY
    recovered: bool = False


@dataclass(frozen=True, slots=True)
class AnswerScreen:
    """An answer with what it needs; the rest is empty."""

    kind: AnswerKind
    source: Source | None = None
    refusal: Refusal | None = None
    service: Texts | None = None
    start: datetime | None = None
    opens: datetime | None = None
    closes: datetime | None = None
    office_name: Texts | None = None
    office_address: Texts | None = None
    number: str = ""
    checked_in_at: datetime | None = None
    status: TicketStatus | None = None
    may_wait: bool = False
    may_walk_in: bool = False
    may_print: bool = False
    to_desk: bool = False
    full: Full | None = None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class WaitingScreen:
    """How long do I wait: for a scanned ticket, and in general; `as_of` as on the walk-in screen."""

    status: TicketStatus | None
    waiting_area: Texts
    groups: tuple[ServiceGroup, ...]
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class RateScreen:
    """How was it, from 1 to 10? Or thanks, where `score` is given."""

    score: int | None = None


@dataclass(frozen=True, slots=True)
class HelpScreen:
    """Where a person can be found, and what became of a call; `may_call`: one can be called to this kiosk."""

    address: Texts
    hearing: Hearing | None = None
    may_call: bool = False


@dataclass(frozen=True, slots=True)
class StillThereScreen:
    """Is anybody still there? `seconds` from its first showing to the end."""

    seconds: float


@dataclass(frozen=True, slots=True)
class ClosedScreen:
    """The office is closed; `why` names the day where it is a special one."""

    office: Texts
    opens_next: datetime | None
    why: Texts = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class OutOfServiceScreen:
    """The kiosk cannot be used; `code` is for staff. `may_look`: all but tickets works."""

    code: str
    may_look: bool = False


Screen = (
    AttractScreen
    | StartScreen
    | ScanCodeScreen
    | ScanDocumentScreen
    | LookingUpScreen
    | ChooseScreen
    | ConfirmScreen
    | WalkInScreen
    | CheckingInScreen
    | TicketScreen
    | AnswerScreen
    | WaitingScreen
    | RateScreen
    | HelpScreen
    | StillThereScreen
    | ClosedScreen
    | OutOfServiceScreen
    | EntryScreen
)

_NAMES: dict[type, str] = {
    AttractScreen: "attract",
    StartScreen: "start",
    ScanCodeScreen: "scan_code",
    ScanDocumentScreen: "scan_document",
    LookingUpScreen: "looking_up",
    ChooseScreen: "choose",
    ConfirmScreen: "confirm",
    WalkInScreen: "walk_in",
    CheckingInScreen: "checking_in",
    TicketScreen: "ticket",
    WaitingScreen: "waiting",
    RateScreen: "rate",
    HelpScreen: "help",
    StillThereScreen: "still_there",
    ClosedScreen: "closed",
    OutOfServiceScreen: "out_of_service",
    **ENTRY_NAMES,
}

SCREEN_NAMES = (*_NAMES.values(), *(kind.value for kind in AnswerKind))
"""Every screen by the name that scenarios use; each answer is a screen of its own."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything that the window draws: the screen, what can be tapped on it, and how the visitor likes to see it.

    Times on the screen are shown in `time_zone` (IANA name), the office's. `demo`: simulated devices, said on screen.
    `cut_off`: the central cannot be reached, and what can be done on this screen works all the same.
    """

    screen: Screen
    offers: tuple[Offer, ...]
    language: str
    languages: tuple[str, ...]
    comfort: Comfort
    time_zone: str
    demo: bool
    cut_off: bool = False

    @property
    def name(self) -> str:
        """Name the screen as scenarios do."""
        if isinstance(self.screen, AnswerScreen):
            return self.screen.kind.value
        return _NAMES[type(self.screen)]
