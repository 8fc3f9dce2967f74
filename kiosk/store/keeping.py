"""What the running program keeps in memory of its store, for when the disk cannot give it, and for a fresh one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.domain.appointments import DayList
from kiosk.domain.events import Delivery, DeliveryResult, EventType, PendingEvent
from kiosk.domain.ids import AppointmentId, EventId, TicketId
from kiosk.domain.office import Office
from kiosk.domain.tickets import PrintOutcome, Ticket
from kiosk.domain.waiting import QueueStatus
from kiosk.store.carrying import Carried, Memory
from kiosk.store.port import OutboxCount, PrintJob
from kiosk.store.sqlite import SqliteStore


@dataclass
class Kept:
    """The latest of everything; of tickets those of this run."""

    office: Office | None = None
    day_lists: dict[date, DayList] = field(default_factory=dict)
    queue: QueueStatus | None = None
    outbox: OutboxCount = field(default_factory=lambda: OutboxCount(0, 0))
    memory: Memory = field(default_factory=Memory)
    _sent: dict[EventId, TicketId] = field(default_factory=dict)
    _moved: dict[tuple[TicketId, int], PrintJob] = field(default_factory=dict)

    def keep_day_list(self, day_list: DayList) -> None:
        """Keep a list; those of earlier days go."""
        self.day_lists = {day: each for day, each in self.day_lists.items() if day >= day_list.day}
        self.day_lists[day_list.day] = day_list

    def forget_told(self) -> None:
        """Let go of what the central has told, but for the office without its keys."""
        self.day_lists, self.queue = {}, None
        self.office = None if self.office is None else replace(self.office, code_keys=())

    def ticket_of(self, appointment: AppointmentId) -> Ticket | None:
        """Find the ticket of an appointment among those of this run."""
        tickets = (carried.job.ticket for carried in reversed(self.memory.tickets.values()))
        return next((ticket for ticket in tickets if ticket.appointment_id == appointment), None)

    def copied(self, ticket: TicketId, job: PrintJob) -> None:
        """Another paper of a ticket is under way."""
        self._moved.pop((ticket, job.id), None)
        if ticket in self.memory.tickets:
            self.memory.add(replace(self.memory.tickets[ticket], job=job, outcome=None))

    def ended(self, job: PrintJob, outcome: PrintOutcome) -> None:
        """A paper has come to its end."""
        carried = self.memory.tickets.get(job.ticket.id)
        if carried is not None and carried.job.id == self.present(job).id:
            self.memory.add(replace(carried, outcome=outcome))

    def sent(self, events: Iterable[PendingEvent]) -> None:
        """These events are on their way to the central."""
        self._sent = {e.id: e.check_in_id for e in events if e.type is EventType.CHECKED_IN}

    def settled(self, results: Sequence[DeliveryResult]) -> None:
        """The central has said its word on them."""
        for result in results:
            ticket = self._sent.pop(result.event_id, None)
            if ticket in self.memory.tickets and result.delivery is not Delivery.REJECTED:
                self.memory.delivered.add(ticket)

    def present(self, job: PrintJob) -> PrintJob:
        """Return the job that a job of an earlier store is in the present one."""
        return self._moved.get((job.ticket.id, job.id), job)

    def write_into(self, store: SqliteStore) -> None:
        """Bring a store that was opened just now up to what is known. Raises `StoreError`."""
        store.recover()
        if self.office is not None and store.office() is None:
            store.save_office(self.office)
        for day, day_list in sorted(self.day_lists.items()):
            if store.day_list(day) is None:
                store.save_day_list(day_list)
        for carried in list(self.memory.tickets.values()):
            self._carry(store, carried)

    def _carry(self, store: SqliteStore, carried: Carried) -> None:
        job = store.carry(carried, delivered=carried.new.id in self.memory.delivered)
        if job is None:
            return
        earlier = [key for key in self._moved if key[0] == carried.new.id]
        self._moved |= dict.fromkeys([*earlier, (carried.new.id, carried.job.id)], job)
        self.memory.add(replace(carried, job=job))
