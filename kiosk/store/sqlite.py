"""The kiosk's store over one SQLite file: a ticket, its event and its print job are born in one commit."""

import logging
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

from kiosk.domain.appointments import DayList
from kiosk.domain.clock import Clock
from kiosk.domain.events import Body, DeliveryResult, EventType, JournalPosition, PendingEvent
from kiosk.domain.ids import AppointmentId, EventId, TicketId
from kiosk.domain.office import Office
from kiosk.domain.rules import service_day
from kiosk.domain.tickets import (
    NumberLease,
    PrintOutcome,
    PrintProblem,
    PrintUnknown,
    Ticket,
    TicketNumber,
)
from kiosk.domain.waiting import QueueStatus
from kiosk.store import (
    figures,
    heard,
    journal,
    meta,
    numbers,
    overview,
    ratings,
    reporting_anew,
    standing,
    tickets,
)
from kiosk.store.ages import Ages
from kiosk.store.carrying import Carried, carry
from kiosk.store.database import Database, Medium
from kiosk.store.mark import Mark, MarkContent
from kiosk.store.outbox import Outbox
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
from kiosk.store.projections import DAY_LIST, OFFICE, QUEUE
from kiosk.store.starting import NO_LINE, Line, begin

ROOM = 256 * 1024
"""Bytes that a disk must take before it counts as one that takes writes again: some two hundred tickets."""

_log = logging.getLogger(__name__)


def open_store(
    path: Path,
    kiosk: str,
    short_name: str,
    epoch: int,
    clock: Clock,
    *,
    boot: str | None = None,
    medium: Medium | None = None,
) -> "SqliteStore":
    """Open or make the store of one kiosk and epoch.

    `short_name` (``K2``) names the kiosk's own range, `epoch` is that of its enrolment: another kiosk or epoch than
    last time begins a new chain of events and uses none of the old leases. `boot` names the run of the machine
    (default: the kernel's). Raises `StoreError`: ``corrupt`` for a damaged file, ``newer`` for one that a later
    version wrote; and `MalformedNumberError` for a short name that no number can have.
    """
    own_series = TicketNumber.parse(f"{short_name}-001").series
    medium = medium or Medium()
    database = Database(path, medium)
    identity, ages = f"{kiosk}/{epoch}", Ages(clock, boot)
    line = Line(medium.generation, Mark(path), medium.place)
    try:
        try:
            return SqliteStore(database, identity, own_series, epoch, clock, ages, line)
        except StoreError as refused:
            if refused.code != "disk_full":
                raise
        # The room of the log can be used again now.
        return SqliteStore(database, identity, own_series, epoch, clock, ages, line)
    except (ValueError, sqlite3.IntegrityError) as nonsense:
        # SQLite reads it well, and yet nobody here has written it.
        database.close()
        raise StoreError("corrupt") from nonsense
    except StoreError:
        database.close()
        raise


class SqliteStore:
    """Implements `kiosk.store.port.KioskStore`; see there."""

    def __init__(
        self,
        database: Database,
        identity: str,
        own_series: str,
        epoch: int,
        clock: Clock,
        ages: Ages,
        line: Line = NO_LINE,
    ) -> None:
        self._database = database
        self._own_series = own_series
        self._epoch = epoch
        self._clock = clock
        self._ages = ages
        self._outbox = Outbox(epoch, ages)
        self._recovery: Recovery | None = None
        self._closed = False
        self._mark = line.mark
        with database.write() as connection:
            begin(connection, self._outbox, identity, line)
            self._was_clean = meta.get(connection, meta.CLEAN_END) != "no"
            meta.put(connection, meta.CLEAN_END, "no")
            self._unmarked: int | None = meta.count_opened(connection)
        with suppress(StoreError):
            # On a disk that is full just now, it is written before the first number is taken.
            self._write_mark()

    def recover(self) -> Recovery:
        """See the port; a second call tells the same and changes nothing."""
        with self._database.lock:
            if self._recovery is None:
                self._recovery = self._recover()
                self._purge(None)
                self._database.clear_log()
            return self._recovery

    def _recover(self) -> Recovery:
        now = self._clock.now()
        with self._database.write() as connection:
            burnt = 0 if self._was_clean else numbers.burn_open(connection)
            if unreadable := self._outbox.put_aside_unreadable(connection):
                _log.error("store.events_unreadable", extra={"count": unreadable})
            for job in tickets.sending(connection):
                state, kind, body = journal.print_ended(job, PrintUnknown(PrintProblem.RESTARTED))
                tickets.end_job(connection, job, state, journal.reason_of(body), now)
                self._outbox.add(connection, kind, job.ticket.id, now, body)
            unconfirmed = tickets.unconfirmed(connection, self._ages)
        _log.info(
            "store.recovered", extra={"state": "clean" if self._was_clean else "unclean", "count": burnt}
        )
        return Recovery(self._was_clean, burnt, unconfirmed)

    def take_over(self, outbox_of_damaged: Callable[[], Sequence[sqlite3.Row]]) -> None:
        """Take over, once, what could be read of the outbox of the damaged store in whose place this one is."""
        with self._database.write() as connection:
            if meta.get(connection, meta.TAKEN_OVER) is None:
                meta.put(connection, meta.TAKEN_OVER, "yes")
                count = self._outbox.take_over(connection, outbox_of_damaged())
                _log.info("store.taken_over", extra={"count": count})

    def add_lease(self, lease: NumberLease) -> None:
        """See the port."""
        with self._database.write() as connection:
            numbers.add_lease(connection, lease, self._ages.boot)

    def numbers_left(self, series: str, day: date) -> NumbersLeft:
        """See the port."""
        with self._database.read() as connection:
            return numbers.left(connection, series, day, self._holder)

    def issue(self, new: NewTicket) -> PrintJob:
        """See the port. What an unclean end left open is burnt before the first number is taken."""
        with self._database.lock:
            try:
                return self._issue(new)
            except StoreError as refused:
                if refused.code not in ("disk_full", "io"):
                    raise
            # The room of the log can be used again now; and what failed once may not fail twice.
            return self._issue(new)

    def _issue(self, new: NewTicket) -> PrintJob:
        self.recover()
        with self._database.read() as connection:
            known = tickets.latest_job(connection, new.id)
        if known is not None:
            return known
        self._write_mark()
        wanted = numbers.Wanted(new.series, self._own_series, new.day, new.day_is_certain)
        block = numbers.open_block(self._database, wanted, self._holder, self._opened_block)
        return self._give_birth(new, block)

    @property
    def _holder(self) -> numbers.Holder:
        return numbers.Holder(self._epoch, self._ages.boot)

    def _opened_block(self, opened: int) -> None:
        self._unmarked = opened
        self._write_mark()

    def _write_mark(self) -> None:
        if self._mark is not None and self._unmarked is not None:
            with self._database.read() as connection:
                generation = meta.generation(connection)
            self._mark.write(MarkContent(self._unmarked, generation))
        self._unmarked = None

    def _give_birth(self, new: NewTicket, block: int) -> PrintJob:
        with self._database.write() as connection:
            taken = numbers.take(connection, block)
            ticket = tickets.insert(connection, new, taken.number, self._ages.stamp(new.issued_at))
            body = journal.checked_in(ticket, taken.lease_id)
            self._outbox.add(connection, EventType.CHECKED_IN, ticket.id, new.issued_at, body)
            return tickets.start_job(connection, ticket)

    def start_copy(self, ticket_id: TicketId) -> PrintJob | None:
        """See the port."""
        with self._database.write() as connection:
            ticket = tickets.find(connection, ticket_id)
            return None if ticket is None else tickets.start_job(connection, ticket)

    def print_ended(self, job: PrintJob, outcome: PrintOutcome, at: datetime) -> None:
        """See the port; the same word twice, or a word on a paper that is printed already, is no news."""
        state, kind, body = journal.print_ended(job, outcome)
        with self._database.write() as connection:
            if tickets.end_job(connection, job, state, journal.reason_of(body), at):
                self._outbox.add(connection, kind, job.ticket.id, at, body)

    def void(self, ticket_id: TicketId, reason: str, at: datetime) -> None:
        """See the port."""
        with self._database.write() as connection:
            ticket = tickets.find(connection, ticket_id)
            if ticket is not None and tickets.void(connection, ticket_id):
                self._outbox.add(connection, EventType.VOIDED, ticket_id, at, journal.voided(ticket, reason))

    def rate(self, ticket_id: TicketId, score: int, at: datetime) -> bool:
        """See the port."""
        office = self.office()
        day = at.date() if office is None else service_day(office, at)
        with self._database.write() as connection:
            is_news = ratings.insert(connection, ratings.Rating(ticket_id, score, day, self._ages.stamp(at)))
            if is_news:
                self._outbox.add(connection, EventType.RATED, ticket_id, at, journal.rated(score))
            return is_news

    def ask_for_help(self, language: str, at: datetime) -> EventId:
        """See the port."""
        with self._database.write() as connection:
            body: Body = {"language": language}
            return self._outbox.add(connection, EventType.HELP_ASKED, TicketId(uuid4().hex), at, body)

    def has_rated(self, ticket_id: TicketId) -> bool:
        """See the port."""
        with self._database.read() as connection:
            return ratings.is_known(connection, ticket_id)

    def ticket(self, ticket_id: TicketId) -> Ticket | None:
        """See the port."""
        with self._database.read() as connection:
            return tickets.find(connection, ticket_id)

    def ticket_of(self, appointment_id: AppointmentId) -> Ticket | None:
        """See the port."""
        with self._database.read() as connection:
            return tickets.find_of(connection, appointment_id)

    def recent(self, limit: int = 20) -> tuple[PrintJob, ...]:
        """See the port."""
        with self._database.read() as connection:
            return tickets.recent(connection, limit)

    def issued(self, limit: int = 20) -> tuple[IssuedTicket, ...]:
        """See the port."""
        with self._database.read() as connection:
            return overview.issued(connection, self._ages, limit)

    def numbered(self, number: TicketNumber) -> IssuedTicket | None:
        """See the port."""
        with self._database.read() as connection:
            return overview.numbered(connection, self._ages, number)

    def condition(self) -> StoreCondition:
        """See the port."""
        with self._database.read() as connection:
            return overview.condition(connection, self._ages, self._own_series)

    def pending(self, limit: int = 50) -> tuple[PendingEvent, ...]:
        """See the port."""
        with self._database.read() as connection:
            return self._outbox.pending(connection, limit)

    def settle(self, results: Sequence[DeliveryResult]) -> None:
        """See the port."""
        with self._database.write() as connection:
            self._outbox.settle(connection, results)

    def journal_position(self) -> JournalPosition:
        """See the port."""
        with self._database.read() as connection:
            return self._outbox.position(connection)

    def central_restored(self, name: str) -> int:
        """See the port."""
        with self._database.write() as connection:
            known = meta.get(connection, meta.RESTORED) or ""
            if name == known:
                return 0
            meta.put(connection, meta.RESTORED, name)
            return reporting_anew.report(connection, self._outbox)

    def note_fenced(self) -> None:
        """See the port."""
        with self._database.write() as connection:
            meta.put(connection, meta.FENCED, "yes")
            standing.note(connection, Standing.FENCED)

    def note_revoked(self) -> None:
        """See the port."""
        standing.wipe(self._database)

    def note_accepted(self) -> None:
        """See the port."""
        if self.standing() is not Standing.ACCEPTED:
            with self._database.write() as connection:
                standing.note(connection, Standing.ACCEPTED)

    def standing(self) -> Standing:
        """See the port."""
        with self._database.read() as connection:
            return standing.read(connection)

    def outbox(self) -> OutboxCount:
        """See the port."""
        with self._database.read() as connection:
            return self._outbox.count(connection)

    def save_office(self, office: Office) -> None:
        """See the port."""
        with self._database.write() as connection:
            OFFICE.save(connection, office)

    def office(self) -> Office | None:
        """See the port."""
        return OFFICE.load(self._database)

    def save_day_list(self, day_list: DayList) -> None:
        """See the port. With them go the tickets of past days, and every trace of both in the file and its log."""
        with self._database.lock:
            with self._database.write() as connection:
                DAY_LIST.save(connection, day_list, day_list.day)
                overview.note_day_list(connection, day_list.day, self._clock.now())
            self._purge(day_list.day)

    def day_list(self, day: date) -> DayList | None:
        """See the port."""
        return DAY_LIST.load(self._database, day)

    def forget_past_days(self) -> None:
        """See the port."""
        with self._database.lock:
            self._purge(None)

    def save_queue(self, queue: QueueStatus) -> None:
        """See the port."""
        with self._database.write() as connection:
            QUEUE.save(connection, queue)
            heard.save(connection, self._ages.stamp(queue.as_of))

    def last_heard(self) -> LastHeard | None:
        """See the port."""
        with self._database.read() as connection:
            stamp = heard.load(connection)
        return None if stamp is None else LastHeard(stamp.wall, self._ages.certain_age_s(stamp))

    def queue(self) -> QueueStatus | None:
        """See the port."""
        return QUEUE.load(self._database)

    def save_device_statistics(self, statistics: Mapping[str, Mapping[str, int]]) -> None:
        """See the port."""
        with self._database.write() as connection:
            figures.save(connection, statistics)

    def device_statistics(self) -> Mapping[str, Mapping[str, int]]:
        """See the port."""
        with self._database.read() as connection:
            return figures.load(connection)

    def save_stream_position(self, last_id: str | None) -> None:
        """See the port."""
        with self._database.write() as connection:
            meta.put(connection, meta.STREAM_POSITION, last_id)

    def stream_position(self) -> str | None:
        """See the port."""
        with self._database.read() as connection:
            return meta.get(connection, meta.STREAM_POSITION)

    def close(self) -> None:
        """See the port. An unclean end that nobody has recovered from stays one."""
        with self._database.lock:
            if self._closed:
                return
            self._closed = True
            try:
                if self._was_clean or self._recovery is not None:
                    with self._database.write() as connection:
                        meta.put(connection, meta.CLEAN_END, "yes")
            finally:
                self._database.close()

    @property
    def generation(self) -> int:
        """Count the damaged databases that were before this one."""
        with self._database.read() as connection:
            return meta.generation(connection)

    @property
    def is_there(self) -> bool:
        """Tell whether its files still stand under their names; if not, nothing written now would last."""
        return self._database.is_there

    def copy_to(self, path: Path) -> None:
        """Write all that can be read into another file, as far as that goes."""
        self._database.copy_to(path)

    def try_reading(self) -> None:
        """Read from the file itself, not from memory. Raises `StoreError`."""
        with self._database.read() as connection:
            connection.execute("PRAGMA shrink_memory")
            self._outbox.count(connection)

    def try_room(self) -> None:
        """Write as much as an hour of visitors needs, and take it back. Raises `StoreError`."""
        for content in ("-" * ROOM, None):
            with self._database.write() as connection:
                meta.put(connection, meta.ROOM, content)
            # Not into the room that the log has already: that is soon used up.
            self._database.clear_log()

    def carry(self, carried: Carried, *, delivered: bool) -> PrintJob | None:
        """Write a ticket of the store in whose place this one is, as `kiosk.store.carrying.carry` does."""
        with self._database.write() as connection:
            return carry(connection, self._outbox, self._ages, carried, delivered=delivered)

    def let_go(self) -> None:
        """Close the file and leave it as it is: what a power cut leaves."""
        with self._database.lock:
            self._closed = True
            self._database.close()

    def _purge(self, list_day: date | None) -> None:
        """Forget day lists before `list_day`, and what is of days before the office's today.

        Today's tickets stay when tomorrow's list arrives in the evening.
        """
        office = self.office()
        today = None if office is None else service_day(office, self._clock.now())
        with self._database.write() as connection:
            gone = 0
            if list_day is not None or today is not None:
                gone += DAY_LIST.forget(connection, list_day or today or date.min)
            if today is not None:
                gone += tickets.forget(connection, today) + ratings.forget(connection, today)
                numbers.forget(connection, today)
        if gone:
            self._database.clear_log()
            _log.info("store.purged", extra={"count": gone})
