"""Bugs of a kiosk to prove that the campaign bites: each stands in the place of the real part, nothing is patched."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from kiosk.domain.events import Delivery, DeliveryResult, PendingEvent
from kiosk.domain.ids import TicketId
from kiosk.domain.tickets import PrintOutcome
from kiosk.scheduling.port import Declined, Scheduling, SyncAnswer, Unreachable
from kiosk.store import meta, tickets
from kiosk.store.ages import Ages, Stamp
from kiosk.store.port import NewTicket, PrintJob
from kiosk.store.sqlite import SqliteStore
from tests.simulation.disk import Opening, WatchedDatabase, make_store


class DoublesANumber(SqliteStore):
    """Every third ticket has the number of the one before it on its paper."""

    _before: PrintJob | None = None
    _count = 0

    def issue(self, new: NewTicket) -> PrintJob:
        """See the port."""
        job = super().issue(new)
        self._count += 1
        if self._before is not None and self._count % 3 == 0:
            job = replace(job, ticket=replace(job.ticket, number=self._before.ticket.number))
        self._before = job
        return job


class BurnsNothing(SqliteStore):
    """Goes on in an open block after an unclean end."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._was_clean = True


class IgnoresItsMark(SqliteStore):
    """Believes every database that it finds."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given[:-1])


class KeepsPastDays(SqliteStore):
    """Keeps by what appointments of past days were found."""

    def _purge(self, list_day: date | None) -> None:
        del list_day


class GivesTwoNumbers(SqliteStore):
    """Gives a second number now and then, as if the first had not been given, and prints that one."""

    _count = 0

    def issue(self, new: NewTicket) -> PrintJob:
        """See the port."""
        job = super().issue(new)
        self._count += 1
        return job if self._count % 3 else super().issue(replace(new, id=TicketId(new.id[::-1])))


class ForgetsTheBirth(SqliteStore):
    """Writes a ticket and its print job, and no event of it."""

    def issue(self, new: NewTicket) -> PrintJob:
        """See the port."""
        job = super().issue(new)
        with self._database.write() as connection:
            connection.execute("DELETE FROM events WHERE check_in_id = ?", (new.id,))
        return job


class KeepsOldLeases(SqliteStore):
    """Goes on with the numbers of its old epoch after a new enrolment."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        with self._database.write() as connection:
            connection.execute("UPDATE blocks SET epoch = ?", (self._epoch,))


class LosesOutboxAtEnrolment(SqliteStore):
    """Begins with an empty outbox in a new epoch."""

    def __init__(self, database: WatchedDatabase, identity: str, *given: Any) -> None:
        with database.write() as connection:
            if meta.get(connection, meta.IDENTITY) not in (None, identity):
                connection.execute("DELETE FROM events")
        super().__init__(database, identity, *given)


class ForgetsThePaper(SqliteStore):
    """Does not tell the central what became of a paper."""

    def print_ended(self, job: PrintJob, outcome: PrintOutcome, at: datetime) -> None:
        """See the port."""
        with self._database.write() as connection:
            connection.execute("UPDATE print_jobs SET state = 'printed' WHERE id = ?", (job.id,))


class TakesBackInSilence(SqliteStore):
    """Takes a ticket back without telling the central."""

    def void(self, ticket_id: TicketId, reason: str, at: datetime) -> None:
        """See the port."""
        with self._database.write() as connection:
            tickets.void(connection, ticket_id)


class AgesByTheWall(Ages):
    """Reckons ages by the wall clock alone."""

    def certain_age_s(self, stamp: Stamp) -> float | None:
        """Know nothing for certain."""
        del stamp
        return None


def store_with_wall_ages(opening: Opening) -> SqliteStore:
    """Make the real store with ages by the wall clock."""
    return make_store(replace(opening, ages=AgesByTheWall(opening.clock, opening.ages.boot)))


class CommitsLate(WatchedDatabase):
    """Commits what it was given when it is next asked to: tickets are printed before they are on disk."""

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """See the base."""
        with self.lock:
            self._commit()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._on_commit()
            self._place()

    def clear_log(self) -> None:
        """See the base."""
        self._commit()
        super().clear_log()

    def _commit(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")


class OpensWithFirstUse(WatchedDatabase):
    """Opens a block in the transaction that takes its first number: a disk that loses one commit loses both."""

    opens_in_a_commit_of_its_own = False


class Wrapped:
    """The real client, but for what a bug changes."""

    def __init__(self, real: Scheduling) -> None:
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


class TrustsTheNetwork(Wrapped):
    """Takes a delivery without an answer for one that arrived."""

    def deliver(
        self, events: Sequence[PendingEvent], *given: Any, **named: Any
    ) -> SyncAnswer | Unreachable | Declined:
        """See the port."""
        answer: SyncAnswer | Unreachable | Declined = self._real.deliver(events, *given, **named)
        if not events or not isinstance(answer, Unreachable):
            return answer
        return SyncAnswer(tuple(DeliveryResult(each.id, Delivery.APPLIED) for each in events), 1, 0, "")


class DeliversTheLast(Wrapped):
    """Delivers a batch without its first event, and says that all of it arrived."""

    def deliver(
        self, events: Sequence[PendingEvent], *given: Any, **named: Any
    ) -> SyncAnswer | Unreachable | Declined:
        """See the port."""
        answer: SyncAnswer | Unreachable | Declined
        answer = self._real.deliver(events[1:] or events, *given, **named)
        if not isinstance(answer, SyncAnswer):
            return answer
        return replace(answer, results=tuple(DeliveryResult(each.id, Delivery.APPLIED) for each in events))
