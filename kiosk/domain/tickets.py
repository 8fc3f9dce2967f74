"""Queue tickets: their numbers, their identity, and what became of the paper."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from kiosk.domain.errors import MalformedNumberError
from kiosk.domain.ids import AppointmentId, LeaseId, ServiceId, TicketId

# One way to write each number: ASCII digits, three of them with leading zeros, more without.
_NUMBER = re.compile(r"(?P<series>[A-Z]|[A-Z][0-9]{1,2}-)(?P<value>[0-9]{3}|[1-9][0-9]{3,4})")


@dataclass(frozen=True, slots=True, order=True)
class TicketNumber:
    """A number as it is called: a series and at least three digits, ``B047``.

    The last resort of a kiosk without any lease is a range of its own, whose series is its short name and a dash:
    ``K2-017``.
    """

    series: str
    value: int

    def __str__(self) -> str:
        return f"{self.series}{self.value:03d}"

    @classmethod
    def parse(cls, text: str) -> "TicketNumber":
        """Read a number back. Raises `MalformedNumberError`."""
        match = _NUMBER.fullmatch(text)
        if match is None:
            raise MalformedNumberError(text)
        return cls(match["series"], int(match["value"]))


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket that was issued. `day` is the office's service day; `issued_at` is aware.

    `verified` is False when the central could not be asked first whether the appointment still stands. `missing` are
    places on the service's checklist, from 0, of what the visitor has not brought.
    """

    id: TicketId
    number: TicketNumber
    day: date
    service_id: ServiceId
    issued_at: datetime
    persons: int
    language: str
    appointment_id: AppointmentId | None = None
    appointment_start: datetime | None = None
    verified: bool = True
    missing: tuple[int, ...] = ()
    municipality: str | None = None


class LeaseKind(Enum):
    """A small block for the hall as it is, or a large one for a kiosk that is cut off."""

    LIVE = "live"
    RESERVE = "reserve"


@dataclass(frozen=True, slots=True)
class NumberLease:
    """A block of numbers, first to last inclusive, that the central leased to one kiosk for one day."""

    id: LeaseId
    series: str
    first: int
    last: int
    day: date
    kind: LeaseKind
    epoch: int


class PrintProblem(Enum):
    """Why a ticket did not come out, or why nobody can say whether it did."""

    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    JAM = "jam"
    CUTTER = "cutter"
    HEAD_HOT = "head_hot"
    OFFLINE = "offline"
    PAUSED = "paused"
    BUSY = "busy"
    TICKET_NOT_TAKEN = "ticket_not_taken"
    """The last ticket still blocks the output."""
    UNREACHABLE = "unreachable"
    NO_ANSWER = "no_answer"
    CUT_CONNECTION = "cut_connection"
    STORAGE = "storage"
    RESTARTED = "restarted"
    NOT_CONFIGURED = "not_configured"


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer said that the ticket is printed."""


@dataclass(frozen=True, slots=True)
class PrintFailed:
    """The ticket certainly did not come out."""

    why: PrintProblem


@dataclass(frozen=True, slots=True)
class PrintUnknown:
    """Nobody can say whether it came out."""

    why: PrintProblem


PrintOutcome = Printed | PrintFailed | PrintUnknown


def outcome_name(outcome: PrintOutcome) -> str:
    """Name an outcome as the contract does: ``printed``, ``failed`` or ``unknown``."""
    match outcome:
        case Printed():
            return "printed"
        case PrintFailed():
            return "failed"
        case PrintUnknown():
            return "unknown"


TICKET_CODE_PREFIX = "LT1:"
"""What stands before the id in the code of a ticket where the office has no public address for phones."""


def ticket_code(ticket_id: TicketId, public_url: str) -> str:
    """Return what the QR code on a ticket says: the visitor's own page, or the bare id for a kiosk to read."""
    return (
        f"{public_url.rstrip('/')}/t/{ticket_id}"
        if public_url
        else f"{TICKET_CODE_PREFIX}{ticket_id.upper()}"
    )
