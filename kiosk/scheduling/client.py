"""The scheduling port over HTTP, as the central in the box serves it (contract version 1).

Nothing is sent twice by itself, but for a lease that timed out: once more, with the same idempotency key.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import quote
from uuid import UUID, uuid4, uuid5

import requests

from kiosk.domain.appointments import Candidate, DayList
from kiosk.domain.clock import Clock
from kiosk.domain.events import JournalPosition, PendingEvent
from kiosk.domain.ids import AppointmentId, TicketId
from kiosk.domain.office import Office
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.tickets import LeaseKind, NumberLease
from kiosk.domain.waiting import QueueStatus, TicketStatus
from kiosk.scheduling import convert, wire
from kiosk.scheduling.answers import AnswerError, take
from kiosk.scheduling.port import Capabilities, Claim, Declined, Notice, SyncAnswer, Unreachable
from kiosk.scheduling.session import CentralAdapter, session_of
from kiosk.scheduling.stream import EventStream
from kiosk.scheduling.transport import Bearer, Call, Transport

_KEYS = UUID("6f0c3b52-5d0e-4a39-9f5e-3f1f0a3f8f11")
"""Name space of the idempotency keys that follow from what is sent (RFC 9562, version 5)."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long a whole call may take, in seconds.

    A visitor waits for the first two, and must have an answer within two seconds: the rest of them is for the screen.
    """

    look_up_s: float = 1.75
    claim_s: float = 1.5
    read_s: float = 5.0
    lease_s: float = 5.0
    day_list_s: float = 10.0
    sync_s: float = 10.0


_DEADLINES = Deadlines()


class HttpScheduling:
    """Implements `kiosk.scheduling.port.Scheduling`; see there. Used from any thread."""

    def __init__(
        self,
        url: str,
        token: str | Bearer,
        epoch: int,
        clock: Clock,
        session: requests.Session | None = None,
        *,
        deadlines: Deadlines = _DEADLINES,
    ) -> None:
        """Talk to the central at `url` (without path) as the kiosk whose `token` this is, in its `epoch`.

        A prepared `session` brings its own adapters: a faulty network, or one with its own trust in certificates.
        """
        self._epoch = epoch
        self._instance = uuid4().hex
        self._deadlines = deadlines
        self._transport = Transport(url, token, clock, session or session_of(CentralAdapter()))
        self._stream = EventStream(self._transport)

    @property
    def capabilities(self) -> Capabilities:
        """Say what this central can do: everything."""
        return Capabilities()

    def office(self) -> Office | Unreachable | Declined:
        """See the port."""
        answer = self._transport.ask(Call("GET", "/office", self._deadlines.read_s))
        return take(answer, wire.OfficeShape, convert.office)

    def day_list(self, day: date) -> DayList | Unreachable | Declined:
        """See the port."""

        def of_that_day(shape: wire.DayListShape) -> DayList:
            if shape.day != day:
                raise AnswerError
            return convert.day_list(shape)

        call = Call("GET", "/appointments", self._deadlines.day_list_s, params={"date": day.isoformat()})
        return take(self._transport.ask(call), wire.DayListShape, of_that_day)

    def look_up(
        self, read: AppointmentCode | IdentityDocument
    ) -> tuple[Candidate, ...] | Unreachable | Declined:
        """See the port. A document that does not say enough finds nothing, without asking."""
        request = convert.look_up_request(read)
        if request is None:
            return ()
        call = Call("POST", "/appointments/lookup", self._deadlines.look_up_s, content=_json(request))
        found = take(self._transport.ask(call), wire.LookUpAnswer, convert.candidates)
        return () if found == Declined("not_found") else found

    def claim(self, check_in: TicketId, appointment: AppointmentId) -> Claim | Unreachable | Declined:
        """See the port."""
        request = wire.ClaimRequest(check_in_id=check_in, appointment_id=appointment)
        key = _key("claim", check_in, appointment)
        call = Call("POST", "/claims", self._deadlines.claim_s, content=_json(request), idempotency_key=key)
        return take(self._transport.ask(call), wire.ClaimAnswer, convert.claim)

    def lease(
        self, series: str, day: date, kind: LeaseKind, size: int, journal: JournalPosition | None = None
    ) -> NumberLease | Unreachable | Declined:
        """See the port. Takes up to two deadlines: a time-out is asked once more, for the same block."""
        request = wire.LeaseRequest(
            series=series,
            day=day,
            kind=kind.value,
            size=size,
            epoch=self._epoch,
            journal=convert.journal(journal, self._instance),
        )
        call = Call(
            "POST",
            "/number-leases",
            self._deadlines.lease_s,
            content=_json(request),
            idempotency_key=str(uuid4()),
        )
        answer = self._transport.ask(call)
        if answer == Unreachable("timeout"):
            answer = self._transport.ask(call)
        return take(answer, wire.LeaseShape, lambda shape: convert.lease(shape, request))

    def deliver(
        self,
        events: Sequence[PendingEvent],
        journal: JournalPosition | None = None,
        *,
        begins: bool = False,
        at: datetime | None = None,
    ) -> SyncAnswer | Unreachable | Declined:
        """See the port."""
        request = wire.SyncRequest(
            epoch=self._epoch,
            events=[convert.event(event) for event in events],
            journal=convert.journal(journal, self._instance),
            begins=begins,
            sent_at=at,
        )
        content = _json(request)
        # The ages grow from try to try, and a key goes with one body only. Twice is told by the events' own ids; who
        # has none asks how things are now, not how they were when the same was asked before.
        key = (
            _key("sync", events[0].id, events[-1].id, hashlib.sha256(content).hexdigest())
            if events
            else str(uuid4())
        )
        call = Call("POST", "/sync", self._deadlines.sync_s, content=content, idempotency_key=key)
        return take(
            self._transport.ask(call), wire.SyncAnswerShape, lambda shape: convert.sync_answer(shape, events)
        )

    def ticket(self, ticket_id: TicketId) -> TicketStatus | Unreachable | Declined:
        """See the port."""
        answer = self._transport.ask(
            Call("GET", f"/tickets/{quote(ticket_id, safe='')}", self._deadlines.look_up_s)
        )
        return take(answer, wire.TicketStatusShape, convert.ticket_status)

    def queue(self) -> QueueStatus | Unreachable | Declined:
        """See the port."""
        return take(
            self._transport.ask(Call("GET", "/queue", self._deadlines.read_s)), wire.QueueShape, convert.queue
        )

    def stream(self, last_id: str | None) -> Iterator[Notice]:
        """See the port. Silent for 40 s, it ends; begun anew, it goes on from where this client heard it last."""
        return self._stream.follow(last_id)

    def close(self) -> None:
        """See the port."""
        self._transport.close()


def _json(shape: wire.Shape) -> bytes:
    return shape.model_dump_json().encode()


def _key(*parts: str) -> str:
    return str(uuid5(_KEYS, "|".join(parts)))
