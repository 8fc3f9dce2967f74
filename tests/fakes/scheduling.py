"""A central in memory, scripted by a test: it keeps the contract, and fails as it is told."""

import queue as queues
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from kiosk.domain.appointments import Appointment, AppointmentState, Candidate, DayList, DayListEntry
from kiosk.domain.clock import Clock
from kiosk.domain.events import Delivery, DeliveryResult, EventType, JournalPosition, PendingEvent
from kiosk.domain.ids import AppointmentId, EventId, LeaseId, ServiceId, TicketId
from kiosk.domain.matching import code_keys, document_keys, name_keys, read_keys
from kiosk.domain.office import Office
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.rules import judge, service_day
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import LeaseKind, NumberLease, Ticket, TicketNumber
from kiosk.domain.waiting import QueueStatus, ServiceQueue, TicketState, TicketStatus
from kiosk.scheduling.port import (
    Capabilities,
    Claim,
    ClaimOutcome,
    Declined,
    Notice,
    StreamKind,
    SyncAnswer,
    Unreachable,
)

Failure = Unreachable | Declined

KEY = b"\x01" * 32


@dataclass
class FakeScheduling:
    """Implements the port over plain dictionaries; `asked` counts the calls of each method.

    `down` makes every call fail with it; `fail` scripts the next answers of one method.
    """

    office_now: Office
    clock: Clock
    epoch: int = 1
    newest_epoch: int = 1
    """Above `epoch`, this kiosk is fenced: enrolled again elsewhere."""
    down: Failure | None = None
    capabilities: Capabilities = field(default_factory=Capabilities)
    asked: Counter[str] = field(default_factory=Counter)
    applied: dict[EventId, PendingEvent] = field(default_factory=dict)
    tickets: dict[TicketId, Ticket] = field(default_factory=dict)
    lose_answers: int = 0
    """So many deliveries take effect while their answers are lost on the way."""
    voided: set[TicketId] = field(default_factory=set)
    reject: dict[EventType, str] = field(default_factory=dict)
    """Events of these types are rejected, each for its reason."""
    restored: str = ""
    """The name of its last return from a backup."""
    begun: list[JournalPosition | None] = field(default_factory=list)
    """How far the journal was, each time that a program began to speak for the kiosk."""
    leased_for: list[JournalPosition | None] = field(default_factory=list)
    leased_before: int = 0
    """Up to here each series had been leased before it began: for one that stands in the place of another."""
    _booked: dict[AppointmentId, DayListEntry] = field(default_factory=dict)
    _script: dict[str, list[Failure]] = field(default_factory=dict)
    _next_number: Counter[tuple[str, date]] = field(default_factory=Counter)
    _chain: tuple[int, str] = (0, "")
    _notices: list[Notice] = field(default_factory=list)
    _followers: list["queues.Queue[Notice | None]"] = field(default_factory=list)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def book(
        self,
        appointment: Appointment,
        *,
        code: str = "",
        surname: str = "",
        document_number: str = "",
        birth_date: date | None = None,
    ) -> None:
        """Add or replace an appointment, with what it can be found by."""
        keys = code_keys(KEY, Secret(code)) if code else frozenset()
        if birth_date is not None and surname:
            keys |= name_keys(KEY, Secret(surname), birth_date)
        if birth_date is not None and document_number:
            keys |= document_keys(KEY, Secret(document_number), birth_date)
        with self._lock:
            self._booked[appointment.id] = DayListEntry(appointment, keys)

    def cancel(self, appointment: AppointmentId) -> None:
        """Cancel an appointment and say so on the stream."""
        self._set_state(appointment, AppointmentState.CANCELLED)
        self.notify(StreamKind.APPOINTMENT)

    def fail(self, method: str, *failures: Failure) -> None:
        """Let the next calls of a method fail, one after the other."""
        self._script.setdefault(method, []).extend(failures)

    def notify(self, kind: StreamKind, content: TicketStatus | QueueStatus | None = None) -> None:
        """Send a notice to everybody who follows the stream, and keep it for those who resume."""
        with self._lock:
            notice = Notice(str(len(self._notices) + 1), kind, content)
            self._notices.append(notice)
            for follower in self._followers:
                follower.put(notice)

    def break_streams(self) -> None:
        """End all open streams, as a cut cable does."""
        with self._lock:
            for follower in self._followers:
                follower.put(None)
            self._followers.clear()

    def office(self) -> Office | Unreachable | Declined:
        return self._failure("office") or self.office_now

    def day_list(self, day: date) -> DayList | Unreachable | Declined:
        if failure := self._failure("day_list"):
            return failure
        with self._lock:
            entries = [
                e for e in self._booked.values() if service_day(self.office_now, e.appointment.start) == day
            ]
        return DayList(day, KEY.hex(), tuple(entries))

    def look_up(
        self, read: AppointmentCode | IdentityDocument
    ) -> tuple[Candidate, ...] | Unreachable | Declined:
        if failure := self._failure("look_up"):
            return failure
        wanted = read_keys(KEY, read)
        with self._lock:
            found = [entry.appointment for entry in self._booked.values() if entry.keys & wanted]
            return tuple(
                replace(judge(each, self.office_now, self.clock.now()), ticket=self._ticket_of(each.id))
                for each in found
            )

    def claim(self, check_in: TicketId, appointment: AppointmentId) -> Claim | Unreachable | Declined:
        if failure := self._failure("claim"):
            return failure
        with self._lock:
            entry = self._booked.get(appointment)
            if entry is None:
                return Declined("not_found")
            if entry.appointment.state is AppointmentState.CANCELLED:
                return Claim(ClaimOutcome.CANCELLED)
            ticket = self._ticket_of(appointment)
            if ticket is not None and ticket.id != check_in:
                return Claim(ClaimOutcome.ALREADY_CHECKED_IN, ticket)
            return Claim(ClaimOutcome.OK)

    def lease(
        self, series: str, day: date, kind: LeaseKind, size: int, journal: JournalPosition | None = None
    ) -> NumberLease | Unreachable | Declined:
        if failure := self._failure("lease") or self._fence():
            return failure
        self.leased_for.append(journal)
        with self._lock:
            first = max(self._next_number[series, day], self.leased_before) + 1
            self._next_number[series, day] = first + size - 1
        name = LeaseId(f"lease-{series}-{day}-{first}")
        return NumberLease(name, series, first, first + size - 1, day, kind, self.epoch)

    def deliver(
        self,
        events: Sequence[PendingEvent],
        journal: JournalPosition | None = None,
        *,
        begins: bool = False,
        at: datetime | None = None,
    ) -> SyncAnswer | Unreachable | Declined:
        if failure := self._failure("deliver") or self._fence():
            return failure
        with self._lock:
            if begins:
                self.begun.append(journal)
            results = tuple(self._apply(event) for event in events)
            if self.lose_answers:
                self.lose_answers -= 1
                return Unreachable("timeout")
            return SyncAnswer(results, self.epoch, *self._chain, self.restored, self.clock.now())

    def ticket(self, ticket_id: TicketId) -> TicketStatus | Unreachable | Declined:
        if failure := self._failure("ticket"):
            return failure
        with self._lock:
            ticket = self.tickets.get(ticket_id)
        return Declined("not_found") if ticket is None else self._status(ticket)

    def queue(self) -> QueueStatus | Unreachable | Declined:
        return self._failure("queue") or self._queue()

    def stream(self, last_id: str | None) -> Iterator[Notice]:
        if self._failure("stream"):
            return
        mine: queues.Queue[Notice | None] = queues.Queue()
        with self._lock:
            for notice in self._notices[int(last_id) if last_id else len(self._notices) :]:
                mine.put(notice)
            self._followers.append(mine)
        yield from iter(mine.get, None)

    def close(self) -> None:
        self.break_streams()

    def _failure(self, method: str) -> Failure | None:
        self.asked[method] += 1
        if self.down is not None:
            return self.down
        scripted = self._script.get(method)
        return scripted.pop(0) if scripted else None

    def _fence(self) -> Failure | None:
        return Declined("epoch_fenced") if self.epoch < self.newest_epoch else None

    def _apply(self, event: PendingEvent) -> DeliveryResult:
        if event.id in self.applied:
            return DeliveryResult(event.id, Delivery.DUPLICATE)
        self._chain = (event.seq, event.hash)
        if reason := self.reject.get(event.type):
            return DeliveryResult(event.id, Delivery.REJECTED, reason)
        if event.type is EventType.CHECKED_IN:
            self._check_in(event)
        if event.type is EventType.VOIDED:
            self._void(event.check_in_id)
        self.applied[event.id] = event
        return DeliveryResult(event.id, Delivery.APPLIED)

    def _check_in(self, event: PendingEvent) -> None:
        body = event.body
        appointment = None if body["appointment_id"] is None else AppointmentId(str(body["appointment_id"]))
        ticket = Ticket(
            id=event.check_in_id,
            number=TicketNumber.parse(str(body["number"])),
            day=date.fromisoformat(str(body["day"])),
            service_id=ServiceId(str(body["service_id"])),
            issued_at=event.taken_at,
            persons=int(body["persons"] or 1),
            language=str(body["language"]),
            appointment_id=appointment,
        )
        self.tickets[ticket.id] = ticket
        if appointment is not None:
            self._set_state(appointment, AppointmentState.CHECKED_IN)
        self.notify(StreamKind.TICKET, self._status(ticket))
        self.notify(StreamKind.QUEUE, self._queue())

    def _void(self, ticket_id: TicketId) -> None:
        self.voided.add(ticket_id)
        appointment = self.tickets[ticket_id].appointment_id
        if appointment is not None:
            self._set_state(appointment, AppointmentState.BOOKED)
            self.notify(StreamKind.APPOINTMENT)

    def _set_state(self, appointment: AppointmentId, state: AppointmentState) -> None:
        with self._lock:
            entry = self._booked[appointment]
            self._booked[appointment] = replace(entry, appointment=replace(entry.appointment, state=state))

    def _ticket_of(self, appointment: AppointmentId) -> Ticket | None:
        standing = (each for each in self.tickets.values() if each.id not in self.voided)
        return next((each for each in standing if each.appointment_id == appointment), None)

    def _status(self, ticket: Ticket) -> TicketStatus:
        earlier = [each for each in self.tickets.values() if each.service_id == ticket.service_id]
        return TicketStatus(
            ticket_id=ticket.id,
            number=ticket.number,
            state=TicketState.VOID if ticket.id in self.voided else TicketState.WAITING,
            as_of=self.clock.now(),
            service_id=ticket.service_id,
            ahead=earlier.index(ticket),
        )

    def _queue(self) -> QueueStatus:
        with self._lock:
            waiting = Counter(ticket.service_id for ticket in self.tickets.values())
        services = {s.id: ServiceQueue(s.id, waiting[s.id], 1) for s in self.office_now.services}
        return QueueStatus(self.clock.now(), services)
