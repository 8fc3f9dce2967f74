"""Reports the tickets that are kept once more, to a central that was put back from a backup and has forgotten them.

The central knows a check-in by its id: of what it still knows it hears a second time, and nothing comes of that.
"""

import sqlite3

from kiosk.domain.events import EventType
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown
from kiosk.store import journal, ratings, tickets
from kiosk.store.outbox import Outbox
from kiosk.store.port import JobState

AGAIN = "told_again"
"""The reason of a ticket that was taken back: which one it was is not kept."""

UNKNOWN_THEN = ("unknown_ticket", "number_not_leased")
"""Why a central rejects what it has forgotten, before it notices that it was put back."""

_KEPT = """
SELECT t.*, b.lease_id FROM tickets t
LEFT JOIN blocks b ON b.series = t.series AND b.day = t.day AND t.value BETWEEN b.first AND b.last
WHERE NOT EXISTS (
    SELECT 1 FROM events e WHERE e.check_in_id = t.id AND e.type = 'checked_in' AND e.state = 'pending'
) GROUP BY t.id ORDER BY t.rowid
"""


def report(connection: sqlite3.Connection, outbox: Outbox) -> int:
    """Append the events of every ticket, of its papers and of its end; tell how many tickets that were.

    What was rejected for being unknown goes first, once more: it was known before the backup.
    """
    outbox.try_again(connection, UNKNOWN_THEN)
    rows = connection.execute(_KEPT).fetchall()
    for row in rows:
        ticket, stamp = tickets.ticket_of(row), tickets.born(row)
        body = journal.checked_in(ticket, row["lease_id"])
        outbox.add(connection, EventType.CHECKED_IN, ticket.id, ticket.issued_at, body, stamp)
        for job, reason in tickets.ended_jobs(connection, ticket.id):
            _, kind, said = journal.print_ended(job, _outcome(job.state, reason))
            outbox.add(connection, kind, ticket.id, ticket.issued_at, said, stamp)
        if row["voided"]:
            said = journal.voided(ticket, AGAIN)
            outbox.add(connection, EventType.VOIDED, ticket.id, ticket.issued_at, said, stamp)
    for each in ratings.every(connection):
        outbox.add(
            connection, EventType.RATED, each.ticket_id, each.at.wall, journal.rated(each.score), each.at
        )
    return len(rows)


def _outcome(state: JobState, reason: str | None) -> PrintOutcome:
    if state is JobState.PRINTED:
        return Printed()
    # An earlier version kept no reason.
    why = PrintProblem.RESTARTED if reason is None else PrintProblem(reason)
    return PrintFailed(why) if state is JobState.FAILED else PrintUnknown(why)
