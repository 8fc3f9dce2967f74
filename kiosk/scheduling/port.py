"""The central scheduling system as the kiosk needs it: narrower than any vendor's interface.

Every method blocks, is called from worker threads, and keeps to its deadline. An expected failure is a value:
`Unreachable` (try again later) or `Declined` (the central has said no, with a stable code).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Protocol

from kiosk.domain.appointments import Candidate, DayList
from kiosk.domain.events import DeliveryResult, JournalPosition, PendingEvent
from kiosk.domain.fleet import KioskReport, Orders, SignedSettings
from kiosk.domain.ids import AppointmentId, TicketId
from kiosk.domain.office import Office
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import LeaseKind, NumberLease, Ticket
from kiosk.domain.waiting import QueueStatus, TicketStatus


@dataclass(frozen=True, slots=True)
class Unreachable:
    """No usable answer in time, which says nothing about what was asked.

    `code`: ``network``, ``timeout``, ``untrusted`` (a certificate), ``server`` (5xx), ``busy`` (429), or ``bad_answer``
    (not what the contract says).
    """

    code: str
    retry_after_s: float | None = None


@dataclass(frozen=True, slots=True)
class Declined:
    """The central understood and said no. `code` is the stable code of the problem (RFC 9457 body)."""

    code: str


class ClaimOutcome(Enum):
    """What a claim before the ticket found out."""

    OK = "ok"
    ALREADY_CHECKED_IN = "already_checked_in"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Claim:
    """The answer to a claim; `ticket` is there when the appointment is checked in already."""

    outcome: ClaimOutcome
    ticket: Ticket | None = None


@dataclass(frozen=True, slots=True)
class SyncAnswer:
    """The central's word on a batch of events, and how far it has got with this kiosk.

    `restored` names its last return from a backup: when that is new to the kiosk, it reports its day once more. `time`
    is the central's own, if it says it.
    """

    results: tuple[DeliveryResult, ...]
    epoch: int
    last_seq: int
    chain_hash: str
    restored: str = ""
    time: datetime | None = None


class StreamKind(Enum):
    """What a notice of the event stream is about."""

    TICKET = "ticket"
    QUEUE = "queue"
    OFFICE = "office"
    APPOINTMENT = "appointment"
    COMMAND = "command"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class Notice:
    """One message of the event stream. `content` is filled for tickets and queues; others say: read it again."""

    id: str
    kind: StreamKind
    content: TicketStatus | QueueStatus | None = None


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a central can do; a kiosk falls back openly where it cannot."""

    leases: bool = True
    events: bool = True
    estimates: bool = True
    print_outcomes: bool = True
    commands: bool = True


class Scheduling(Protocol):
    """The port. See docs on each adapter for what it can do."""

    @property
    def capabilities(self) -> Capabilities:
        """Say what this central can do."""
        ...

    def office(self) -> Office | Unreachable | Declined:
        """Read the office."""
        ...

    def day_list(self, day: date) -> DayList | Unreachable | Declined:
        """Read the day's appointments."""
        ...

    def look_up(
        self, read: AppointmentCode | IdentityDocument
    ) -> tuple[Candidate, ...] | Unreachable | Declined:
        """Find appointments by what was read, judged by the central; empty when there are none. At most 2 s."""
        ...

    def claim(self, check_in: TicketId, appointment: AppointmentId) -> Claim | Unreachable | Declined:
        """Ask before the ticket whether the appointment still stands. At most 1.5 s."""
        ...

    def lease(
        self, series: str, day: date, kind: LeaseKind, size: int, journal: JournalPosition | None = None
    ) -> NumberLease | Unreachable | Declined:
        """Lease a block of numbers for this kiosk and its epoch, whose journal is so far.

        ``Declined('epoch_fenced')``: this is not the kiosk that the central knows, its disk is old or a copy.
        """
        ...

    def deliver(
        self,
        events: Sequence[PendingEvent],
        journal: JournalPosition | None = None,
        *,
        begins: bool = False,
        at: datetime | None = None,
    ) -> SyncAnswer | Unreachable | Declined:
        """Deliver up to 50 events in order, or none; safe to repeat.

        `begins`: from now on this program speaks for the kiosk. `at` is the central's time now, where it is known.
        ``Declined('epoch_fenced')`` as for a lease.
        """
        ...

    def ticket(self, ticket_id: TicketId) -> TicketStatus | Unreachable | Declined:
        """Read where a ticket stands, within 2 s. ``Declined('not_found')`` when the central does not know it."""
        ...

    def queue(self) -> QueueStatus | Unreachable | Declined:
        """Read all queues of the office."""
        ...

    def stream(self, last_id: str | None) -> Iterator[Notice]:
        """Follow the event stream from after `last_id`; ends when the connection ends. Blocks."""
        ...

    def close(self) -> None:
        """End all connections, an open stream among them."""
        ...


class Fleet(Protocol):
    """What a central with the capability `commands` can do beside: see its kiosks, and tell them what to do."""

    def heartbeat(self, report: KioskReport) -> Orders | Unreachable | Declined:
        """Say how this kiosk is, and hear what it is to do, oldest first. At most 10 s.

        A command comes again until a report has acknowledged it. ``Declined('epoch_fenced')`` as for a lease.
        """
        ...

    def new_token(self, key: str) -> Secret | Unreachable | Declined:
        """Ask for a new token for the one that asks. The same `key` (a UUID) gets the same one again. At most 10 s."""
        ...

    def settings(self) -> SignedSettings | Unreachable | Declined:
        """Read the settings that the central has for this kiosk; nobody has checked them yet. At most 10 s."""
        ...

    def close(self) -> None:
        """End all connections."""
        ...
