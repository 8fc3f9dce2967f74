"""Reports the tickets that are kept once more, to a central that was put back from a backup and has forgotten them.

The central knows a check-in by its id: of what it still knows it hears a second time, and nothing comes of that.
"""

import sqlite3

from kiosk.domain.events import EventType
from kiosk.domain.tickets import Printed, PrintProblem, PrintUnknown
from kiosk.store import journal, tickets
from kiosk.store.outbox import Outbox
from kiosk.store.port import JobState

_KEPT = """
SELECT t.*, b.lease_id FROM tickets t
LEFT JOIN blocks b ON b.series = t.series AND b.day = t.day AND t.value BETWEEN b.first AND b.last
WHERE t.voided = 0 AND NOT EXISTS (
    SELECT 1 FROM events e WHERE e.check_in_id = t.id AND e.type = 'checked_in' AND e.state = 'pending'
) GROUP BY t.id ORDER BY t.rowid
"""


def report(connection: sqlite3.Connection, outbox: Outbox) -> int:
    """Append the events of every ticket that stands and of its latest paper; tell how many tickets that were."""
    rows = connection.execute(_KEPT).fetchall()
    for row in rows:
        ticket, stamp = tickets.ticket_of(row), tickets.born(row)
        body = journal.checked_in(ticket, row["lease_id"])
        outbox.add(connection, EventType.CHECKED_IN, ticket.id, ticket.issued_at, body, stamp)
        job = tickets.latest_job(connection, ticket.id)
        if job is not None and job.state is not JobState.SENDING:
            outcome = Printed() if job.state is JobState.PRINTED else PrintUnknown(PrintProblem.RESTARTED)
            _, kind, said = journal.print_ended(job, outcome)
            outbox.add(connection, kind, ticket.id, ticket.issued_at, said, stamp)
    return len(rows)
