"""The store over a file that may refuse, be damaged or go while the kiosk runs: it outlives all of them.

What is read is given from memory where the disk cannot give it; what was to be written is refused with a `StoreError`,
and what need not be lost (a printer's word, a ticket taken back) is written later. A database that is found damaged is
set aside at once, and the call that found it goes on with a fresh one, which knows the tickets of this run.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime

from kiosk.domain.appointments import DayList
from kiosk.domain.events import DeliveryResult, JournalPosition, PendingEvent
from kiosk.domain.ids import AppointmentId, EventId, TicketId
from kiosk.domain.office import Office
from kiosk.domain.tickets import NumberLease, PrintOutcome, Ticket, TicketNumber
from kiosk.domain.waiting import QueueStatus
from kiosk.store.carrying import Carried
from kiosk.store.disk import SteadyDisk
from kiosk.store.keeping import Kept
from kiosk.store.port import (
    IssuedTicket,
    LastHeard,
    NewTicket,
    NumbersLeft,
    OutboxCount,
    PrintJob,
    Recovery,
    Standing,
    StoreCondition,
    StoreError,
)
from kiosk.store.setting_aside import StoreFile


class SteadyStore:
    """Implements `kiosk.store.port.KioskStore`; see there. `disk` is for whoever minds the disk."""

    def __init__(self, file: StoreFile) -> None:
        """Open the file; a disk that refuses is no error here (`disk.health`)."""
        self._kept = Kept()
        self._own_series = f"{file.short_name}-"
        self._knows_figures = True
        self.disk = SteadyDisk(file, self._kept.write_into)

    def recover(self) -> Recovery:
        """See the port. A store that could not be opened has nothing to recover from until it can be."""
        return self.disk.read(lambda store: store.recover(), lambda: Recovery(True, 0, ()))

    def add_lease(self, lease: NumberLease) -> None:
        """See the port."""
        self.disk.write(lambda store: store.add_lease(lease))

    def numbers_left(self, series: str, day: date) -> NumbersLeft:
        """See the port. Raises while the disk refuses: what is leased then could not be kept, and would be lost."""
        refusal = self.disk.health().refusal
        if refusal is not None:
            raise StoreError(refusal)
        return self.disk.write(lambda store: store.numbers_left(series, day))

    def issue(self, new: NewTicket) -> PrintJob:
        """See the port."""
        with self.disk.lock:
            job = self.disk.write(lambda store: store.issue(new))
            self._kept.memory.add(Carried(new, job))
            return job

    def start_copy(self, ticket_id: TicketId) -> PrintJob | None:
        """See the port."""
        with self.disk.lock:
            job = self.disk.write(lambda store: store.start_copy(ticket_id))
            if job is not None:
                self._kept.copied(ticket_id, job)
            return job

    def print_ended(self, job: PrintJob, outcome: PrintOutcome, at: datetime) -> None:
        """See the port. What the disk refuses is written later, unless the program ends before: then it is unknown."""
        with self.disk.lock:
            self._kept.ended(job, outcome)
            self.disk.write_or_later(lambda store: store.print_ended(self._kept.present(job), outcome, at))

    def void(self, ticket_id: TicketId, reason: str, at: datetime) -> None:
        """See the port. What the disk refuses is written later."""
        with self.disk.lock:
            self.disk.write_or_later(lambda store: store.void(ticket_id, reason, at))
            self._kept.memory.forget(ticket_id)

    def rate(self, ticket_id: TicketId, score: int, at: datetime) -> bool:
        """See the port."""
        return self.disk.write(lambda store: store.rate(ticket_id, score, at))

    def ask_for_help(self, language: str, at: datetime) -> EventId:
        """See the port."""
        return self.disk.write(lambda store: store.ask_for_help(language, at))

    def has_rated(self, ticket_id: TicketId) -> bool:
        """See the port."""
        return self.disk.read(lambda store: store.has_rated(ticket_id), lambda: False)

    def ticket(self, ticket_id: TicketId) -> Ticket | None:
        """See the port."""
        return self.disk.read(lambda store: store.ticket(ticket_id), lambda: self._remembered(ticket_id))

    def ticket_of(self, appointment_id: AppointmentId) -> Ticket | None:
        """See the port."""
        return self.disk.read(
            lambda store: store.ticket_of(appointment_id), lambda: self._kept.ticket_of(appointment_id)
        )

    def recent(self, limit: int = 20) -> tuple[PrintJob, ...]:
        """See the port."""
        return self.disk.read(lambda store: store.recent(limit), tuple)

    def issued(self, limit: int = 20) -> tuple[IssuedTicket, ...]:
        """See the port."""
        return self.disk.read(lambda store: store.issued(limit), tuple)

    def numbered(self, number: TicketNumber) -> IssuedTicket | None:
        """See the port."""
        return self.disk.read(lambda store: store.numbered(number), _none)

    def condition(self) -> StoreCondition:
        """See the port."""
        return self.disk.read(lambda store: store.condition(), self._last_condition)

    def pending(self, limit: int = 50) -> tuple[PendingEvent, ...]:
        """See the port."""
        with self.disk.lock:
            events: tuple[PendingEvent, ...] = self.disk.read(lambda store: store.pending(limit), tuple)
            self._kept.sent(events)
            return events

    def settle(self, results: Sequence[DeliveryResult]) -> None:
        """See the port."""
        with self.disk.lock:
            self.disk.write(lambda store: store.settle(results))
            self._kept.settled(results)

    def journal_position(self) -> JournalPosition:
        """See the port. Raises when it cannot be read: a wrong answer would be another disk to the central."""
        return self.disk.write(lambda store: store.journal_position())

    def central_restored(self, name: str) -> int:
        """See the port."""
        return self.disk.write(lambda store: store.central_restored(name))

    def note_fenced(self) -> None:
        """See the port. What the disk refuses is written later."""
        with suppress(StoreError):
            self.disk.write_or_later(lambda store: store.note_fenced())

    def note_revoked(self) -> None:
        """See the port. What the disk refuses is written later."""
        with self.disk.lock, suppress(StoreError):
            self._kept.forget_told()
            self.disk.write_or_later(lambda store: store.note_revoked())

    def note_accepted(self) -> None:
        """See the port."""
        with suppress(StoreError):
            self.disk.write(lambda store: store.note_accepted())

    def standing(self) -> Standing:
        """See the port."""
        return self.disk.read(lambda store: store.standing(), lambda: Standing.ACCEPTED)

    def outbox(self) -> OutboxCount:
        """See the port."""
        self._kept.outbox = self.disk.read(lambda store: store.outbox(), lambda: self._kept.outbox)
        return self._kept.outbox

    def save_office(self, office: Office) -> None:
        """See the port."""
        self._kept.office = office
        self.disk.write(lambda store: store.save_office(office))

    def office(self) -> Office | None:
        """See the port."""
        found = self.disk.read(lambda store: store.office(), _none)
        self._kept.office = found or self._kept.office
        return self._kept.office

    def save_day_list(self, day_list: DayList) -> None:
        """See the port."""
        self._kept.keep_day_list(day_list)
        self.disk.write(lambda store: store.save_day_list(day_list))

    def day_list(self, day: date) -> DayList | None:
        """See the port."""
        found = self.disk.read(lambda store: store.day_list(day), _none)
        if found is not None:
            self._kept.keep_day_list(found)
        return found or self._kept.day_lists.get(day)

    def forget_past_days(self) -> None:
        """See the port."""
        self.disk.write(lambda store: store.forget_past_days())

    def save_queue(self, queue: QueueStatus) -> None:
        """See the port."""
        self._kept.queue = queue
        self.disk.write(lambda store: store.save_queue(queue))

    def queue(self) -> QueueStatus | None:
        """See the port."""
        return self.disk.read(lambda store: store.queue(), _none) or self._kept.queue

    def last_heard(self) -> LastHeard | None:
        """See the port."""
        return self.disk.read(lambda store: store.last_heard(), _none)

    def save_device_statistics(self, statistics: Mapping[str, Mapping[str, int]]) -> None:
        """See the port. Not where the earlier ones could not be read: they count over all starts.

        A disk that refuses, which is told once, is no news at each of these.
        """
        refuses = self.disk.health().refusal is not None
        if self._knows_figures and not refuses:
            self.disk.write(lambda store: store.save_device_statistics(statistics))

    def device_statistics(self) -> Mapping[str, Mapping[str, int]]:
        """See the port."""
        found = self.disk.read(lambda store: store.device_statistics(), _none)
        self._knows_figures = found is not None
        return found or {}

    def save_stream_position(self, last_id: str | None) -> None:
        """See the port."""
        self.disk.write(lambda store: store.save_stream_position(last_id))

    def stream_position(self) -> str | None:
        """See the port."""
        return self.disk.read(lambda store: store.stream_position(), _none)

    def close(self) -> None:
        """See the port."""
        self.disk.close()

    def _remembered(self, ticket_id: TicketId) -> Ticket | None:
        carried = self._kept.memory.tickets.get(ticket_id)
        return None if carried is None else carried.job.ticket

    def _last_condition(self) -> StoreCondition:
        return StoreCondition(
            pending=self._kept.outbox.pending,
            oldest_pending_s=None,
            quarantined=self._kept.outbox.quarantined,
            rejected=(),
            generation=self.disk.health().set_aside,
            own_series=self._own_series,
            own_used=0,
            day_list_day=None,
            day_list_read_at=None,
            last_printed=None,
        )


def _none() -> None:
    return None
