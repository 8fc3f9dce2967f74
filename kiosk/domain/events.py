"""What a kiosk reports to the central: pending events, in order, each taking effect exactly once."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.ids import EventId, TicketId

Body = Mapping[str, str | int | bool | None]
"""The content of an event: flat, without personal data."""


class EventType(Enum):
    """The kinds of events, in the words of the contract."""

    CHECKED_IN = "checked_in"
    PRINTED = "printed"
    PRINT_FAILED = "print_failed"
    PRINT_UNKNOWN = "print_unknown"
    REPRINTED = "reprinted"
    VOIDED = "voided"
    RATED = "rated"
    HELP_ASKED = "help_asked"


@dataclass(frozen=True, slots=True)
class PendingEvent:
    """An event in the outbox. `seq` counts per kiosk and epoch from 1; `age_ms` is measured by the monotonic clock.

    `hash` is SHA-256 over the previous event's hash and this body (hexadecimal): a chain that shows a cloned disk.
    """

    id: EventId
    seq: int
    type: EventType
    check_in_id: TicketId
    taken_at: datetime
    age_ms: int
    body: Body
    hash: str


@dataclass(frozen=True, slots=True)
class JournalPosition:
    """How far a kiosk's journal is: the last event written, and the last that the central has acknowledged.

    `restored` names the central's last return from a backup that the kiosk was told of; empty while there was none.
    """

    last_seq: int
    acknowledged_seq: int
    restored: str = ""


class Delivery(Enum):
    """What the central made of an event."""

    APPLIED = "applied"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class DeliveryResult:
    """The central's word on one event; `reason` is a stable code where it was rejected."""

    event_id: EventId
    delivery: Delivery
    reason: str = ""


def canonical(body: Body) -> str:
    """Write a body the one way that is hashed: JSON, sorted keys, no spaces."""
    return json.dumps(dict(body), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def chain_hash(previous: str, body: Body) -> str:
    """Link a body to the hash before it (both hexadecimal; the first has an empty previous)."""
    return hashlib.sha256(previous.encode("ascii") + canonical(body).encode("utf-8")).hexdigest()
