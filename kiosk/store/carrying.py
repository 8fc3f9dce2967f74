"""What the running program still knows of its tickets, written into the fresh store that stands in for a damaged one.

A ticket of this run is on paper or on a screen: its number goes on as it is, it can be printed again, its appointment
is not checked in twice, and the central is told of it where nobody can say that it knows.
"""

import sqlite3
from dataclasses import dataclass, field

from kiosk.domain.events import EventType
from kiosk.domain.ids import TicketId
from kiosk.domain.tickets import PrintOutcome
from kiosk.store import journal, tickets
from kiosk.store.ages import Ages
from kiosk.store.outbox import Outbox
from kiosk.store.port import NewTicket, PrintJob

MOST = 200
"""So many tickets are remembered, the newest."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A ticket with its latest print job, and what became of that where it is known."""

    new: NewTicket
    job: PrintJob
    outcome: PrintOutcome | None = None


@dataclass
class Memory:
    """The tickets of this run that are not taken back, oldest first; and those that the central knows."""

    tickets: dict[TicketId, Carried] = field(default_factory=dict)
    delivered: set[TicketId] = field(default_factory=set)

    def add(self, carried: Carried) -> None:
        """Remember one."""
        self.tickets[carried.new.id] = carried
        while len(self.tickets) > MOST:
            self.forget(next(iter(self.tickets)))

    def forget(self, ticket: TicketId) -> None:
        """Remember it no more."""
        self.tickets.pop(ticket, None)
        self.delivered.discard(ticket)


def carry(
    connection: sqlite3.Connection, outbox: Outbox, ages: Ages, carried: Carried, *, delivered: bool
) -> PrintJob | None:
    """Write a ticket as it was, in a transaction; None when it is there, or when its number has gone to another."""
    new, number = carried.new, carried.job.ticket.number
    there = connection.execute(
        "SELECT 1 FROM tickets WHERE id = ? OR (day = ? AND series = ? AND value = ?)",
        (new.id, new.day.isoformat(), number.series, number.value),
    ).fetchone()
    if there is not None:
        return None
    ticket = tickets.insert(connection, new, number, ages.stamp(new.issued_at))
    job = tickets.insert_job(connection, ticket, carried.job.copy)
    if not delivered and not _in_outbox(connection, new.id, "checked_in"):
        outbox.add(connection, EventType.CHECKED_IN, new.id, new.issued_at, journal.checked_in(ticket, None))
    if carried.outcome is None:
        return job
    state, kind, body = journal.print_ended(job, carried.outcome)
    tickets.end_job(connection, job, state, journal.reason_of(body), new.issued_at)
    if not delivered and not _in_outbox(connection, new.id, kind.value):
        outbox.add(connection, kind, new.id, new.issued_at, body)
    return PrintJob(job.id, ticket, job.copy, state)


def _in_outbox(connection: sqlite3.Connection, check_in: TicketId, kind: str) -> bool:
    found = connection.execute("SELECT 1 FROM events WHERE check_in_id = ? AND type = ?", (check_in, kind))
    return found.fetchone() is not None
