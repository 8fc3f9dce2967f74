"""What the kiosk keeps on disk, as a port: numbers, tickets, pending events, print jobs, projections.

All methods may be called from any thread. Methods that change something commit durably before they return; they
raise `StoreError` when the disk refuses.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Protocol

from kiosk.domain.appointments import DayList
from kiosk.domain.events import DeliveryResult, JournalPosition, PendingEvent
from kiosk.domain.ids import AppointmentId, EventId, ServiceId, TicketId
from kiosk.domain.office import Office
from kiosk.domain.tickets import NumberLease, PrintOutcome, Ticket, TicketNumber
from kiosk.domain.waiting import QueueStatus


class StoreError(Exception):
    """The disk has refused. `code` is stable: ``disk_full``, ``io``, ``corrupt``, ``newer``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class NewTicket:
    """Everything about a ticket but its number. `series` is the letter of the service's tickets.

    `day_is_certain` is False where the clock is known to be wrong: its number is then of the kiosk's own range.
    `missing` are places on the service's checklist, from 0.
    """

    id: TicketId
    series: str
    day: date
    service_id: ServiceId
    issued_at: datetime
    persons: int
    language: str
    appointment_id: AppointmentId | None = None
    appointment_start: datetime | None = None
    verified: bool = True
    day_is_certain: bool = True
    missing: tuple[int, ...] = ()
    municipality: str | None = None


class JobState(Enum):
    """What is known of one print job."""

    SENDING = "sending"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One attempt to put a ticket on paper; `copy` counts the papers before it that may exist."""

    id: int
    ticket: Ticket
    copy: int
    state: JobState


@dataclass(frozen=True, slots=True)
class NumbersLeft:
    """How many unused numbers there are for a series and day."""

    live: int
    reserve: int


@dataclass(frozen=True, slots=True)
class Recovery:
    """What start-up found. `unconfirmed` are young tickets without the printer's word, newest first."""

    clean: bool
    burnt_numbers: int
    unconfirmed: tuple[PrintJob, ...]


@dataclass(frozen=True, slots=True)
class OutboxCount:
    """How many events wait, and how many the central rejected and staff must see."""

    pending: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class IssuedTicket:
    """A ticket as staff see it. `paper`, `reason` (a stable code) and `copy` are those of its latest print job."""

    ticket: Ticket
    paper: JobState
    reason: str
    copy: int
    voided: bool
    age_s: float


@dataclass(frozen=True, slots=True)
class QuarantinedEvent:
    """An event that the central rejected. `number` is empty where its ticket is no longer kept."""

    id: str
    type: str
    reason: str
    taken_at: datetime
    number: str


@dataclass(frozen=True, slots=True)
class LastPaper:
    """The latest paper that came out by the printer's word."""

    number: TicketNumber
    at: datetime


@dataclass(frozen=True, slots=True)
class StoreCondition:
    """How the store stands, for staff. `generation` counts the damaged databases that were before this one.

    `oldest_pending_s` is the age of the oldest event that waits. `own_used` counts the tickets that are kept with a
    number of the own range. The last day list that was read is of `day_list_day`.
    """

    pending: int
    oldest_pending_s: float | None
    quarantined: int
    rejected: tuple[QuarantinedEvent, ...]
    generation: int
    own_series: str
    own_used: int
    day_list_day: date | None
    day_list_read_at: datetime | None
    last_printed: LastPaper | None


@dataclass(frozen=True, slots=True)
class DiskHealth:
    """How the disk is under a store.

    `refusal` is the code of the refusal that stands (`StoreError`), None while it takes writes. `set_aside` counts the
    damaged databases beside this one, `replaced` those of them that were found while this program ran.
    """

    refusal: str | None = None
    set_aside: int = 0
    replaced: int = 0


class Standing(Enum):
    """How the central takes a kiosk."""

    ACCEPTED = "accepted"
    FENCED = "fenced"
    REVOKED = "revoked"


class Disk(Protocol):
    """The disk under a store, for whoever minds it; `kiosk.store.steady` is the one implementation."""

    def health(self) -> DiskHealth:
        """Tell how it is, as far as that is known without trying."""
        ...

    def watch(self, on_health: Callable[[DiskHealth], None]) -> None:
        """Call back, from any thread and while the store is held, whenever the health has changed."""
        ...

    def try_again(self) -> bool:
        """Try to write as much as an hour of visitors needs, and tell whether that is on disk. Blocks."""
        ...


@dataclass(frozen=True, slots=True)
class LastHeard:
    """The central's time `at`, when it was heard last, and how long ago that was, where that is certain."""

    at: datetime
    age_s: float | None


class KioskStore(Protocol):
    """The port; `kiosk.store.sqlite` implements it, `kiosk.store.steady` over a file that may fail."""

    def recover(self) -> Recovery:
        """Run once at start-up: burn the rest of open blocks after an unclean end, turn ``sending`` to unknown."""
        ...

    def add_lease(self, lease: NumberLease) -> None:
        """Keep a leased block; the same lease twice is kept once."""
        ...

    def numbers_left(self, series: str, day: date) -> NumbersLeft:
        """Count what is left of the blocks of one series and day."""
        ...

    def issue(self, new: NewTicket) -> PrintJob:
        """Take a number and write ticket, ``checked_in`` event and print job (``sending``) in one transaction.

        Live blocks first, then the reserve, then the kiosk's own range: a visitor is never refused for want of a
        number. The same `new.id` again gives the same ticket and makes nothing new.
        """
        ...

    def start_copy(self, ticket_id: TicketId) -> PrintJob | None:
        """Begin another print of a ticket that exists (same number); None when it is not known here."""
        ...

    def print_ended(self, job: PrintJob, outcome: PrintOutcome, at: datetime) -> None:
        """Write what became of a print job, with its event, in one transaction."""
        ...

    def void(self, ticket_id: TicketId, reason: str, at: datetime) -> None:
        """Take back a ticket that nobody was shown, with its ``voided`` event; its appointment can check in again.

        Nothing happens when it is not known here, or was taken back before. `reason` is a stable code.
        """
        ...

    def rate(self, ticket_id: TicketId, score: int, at: datetime) -> bool:
        """Write how a visit was (1 to 10) with its ``rated`` event, once for each ticket; tell whether it was news.

        The ticket may be of another kiosk.
        """
        ...

    def ask_for_help(self, language: str, at: datetime) -> EventId:
        """Write a ``help_asked`` event, of no ticket and of nobody, and return its id."""
        ...

    def has_rated(self, ticket_id: TicketId) -> bool:
        """Tell whether a visit was rated here."""
        ...

    def ticket(self, ticket_id: TicketId) -> Ticket | None:
        """Find a ticket issued here."""
        ...

    def ticket_of(self, appointment_id: AppointmentId) -> Ticket | None:
        """Find the ticket issued here for an appointment."""
        ...

    def recent(self, limit: int = 20) -> tuple[PrintJob, ...]:
        """List the last tickets with their latest print job, newest first."""
        ...

    def issued(self, limit: int = 20) -> tuple[IssuedTicket, ...]:
        """List the last tickets as staff see them, newest first."""
        ...

    def numbered(self, number: TicketNumber) -> IssuedTicket | None:
        """Find the newest ticket with a number."""
        ...

    def condition(self) -> StoreCondition:
        """Tell how outbox, own range, day list and papers stand."""
        ...

    def pending(self, limit: int = 50) -> tuple[PendingEvent, ...]:
        """List the oldest events that are not acknowledged, in order, with their age now."""
        ...

    def settle(self, results: Sequence[DeliveryResult]) -> None:
        """Acknowledge applied and duplicate events; put rejected ones in quarantine, never delete them."""
        ...

    def journal_position(self) -> JournalPosition:
        """Tell how far the journal is written, and acknowledged."""
        ...

    def central_restored(self, name: str) -> int:
        """Take note that the central was put back from a backup, by the name of that; report today's tickets anew.

        Tell how many tickets that were: none for a name that is known.
        """
        ...

    def note_fenced(self) -> None:
        """Remember that the central does not take this kiosk for the one it knows; its next enrolment begins anew."""
        ...

    def note_revoked(self) -> None:
        """Remember that this is no kiosk of the office any more, and wipe what it was told: day lists, queue, keys.

        Tickets and pending events stay: the next enrolment delivers them.
        """
        ...

    def note_accepted(self) -> None:
        """The central takes this kiosk for its own."""
        ...

    def standing(self) -> Standing:
        """Tell how the central took this kiosk last, in the present enrolment."""
        ...

    def outbox(self) -> OutboxCount:
        """Count the outbox."""
        ...

    def save_office(self, office: Office) -> None:
        """Keep the latest office."""
        ...

    def office(self) -> Office | None:
        """Read the latest office, if there ever was one."""
        ...

    def save_day_list(self, day_list: DayList) -> None:
        """Keep the latest list of a day; lists of earlier days are purged."""
        ...

    def day_list(self, day: date) -> DayList | None:
        """Read the list of a day."""
        ...

    def forget_past_days(self) -> None:
        """Purge day lists and tickets of days that are over, also where nobody brings a new list."""
        ...

    def save_queue(self, queue: QueueStatus) -> None:
        """Keep the latest queue."""
        ...

    def queue(self) -> QueueStatus | None:
        """Read the latest queue."""
        ...

    def last_heard(self) -> LastHeard | None:
        """Tell when the central was heard last, by the queue that was kept."""
        ...

    def save_device_statistics(self, statistics: Mapping[str, Mapping[str, int]]) -> None:
        """Keep figures of devices, by the name of each device and of each figure; whole and at least 0."""
        ...

    def device_statistics(self) -> Mapping[str, Mapping[str, int]]:
        """Read them back; empty when there are none."""
        ...

    def save_stream_position(self, last_id: str | None) -> None:
        """Remember up to where the event stream was read (None: begin anew)."""
        ...

    def stream_position(self) -> str | None:
        """Tell up to where the event stream was read."""
        ...

    def close(self) -> None:
        """Mark the end as clean and close."""
        ...
