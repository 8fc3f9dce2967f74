"""What staff may see of the store: the last tickets by number with their papers, and the outbox. No names."""

import sqlite3
from datetime import date, datetime

from kiosk.domain.tickets import TicketNumber
from kiosk.store import meta, tickets
from kiosk.store.ages import Ages, Stamp
from kiosk.store.port import IssuedTicket, JobState, LastPaper, QuarantinedEvent, StoreCondition

MOST_QUARANTINED = 50
"""So many rejected events are told one by one; the count is of all."""

_ISSUED = """
SELECT t.*, j.copy, j.state AS job_state, j.reason AS job_reason
FROM tickets t JOIN print_jobs j ON j.id = (SELECT max(id) FROM print_jobs WHERE ticket_id = t.id)
"""


def issued(connection: sqlite3.Connection, ages: Ages, limit: int) -> tuple[IssuedTicket, ...]:
    """List the last tickets, newest first."""
    rows = connection.execute(f"{_ISSUED} ORDER BY t.rowid DESC LIMIT ?", (limit,))
    return tuple(_issued(row, ages) for row in rows)


def numbered(connection: sqlite3.Connection, ages: Ages, number: TicketNumber) -> IssuedTicket | None:
    """Find the newest ticket with a number: each day has its own."""
    row = connection.execute(
        f"{_ISSUED} WHERE t.series = ? AND t.value = ? ORDER BY t.rowid DESC LIMIT 1",
        (number.series, number.value),
    ).fetchone()
    return None if row is None else _issued(row, ages)


def condition(connection: sqlite3.Connection, ages: Ages, own_series: str) -> StoreCondition:
    """Tell how the store stands."""
    counts = dict(connection.execute("SELECT state, count(*) FROM events GROUP BY state").fetchall())
    read_at = meta.get(connection, meta.DAY_LIST_READ)
    day, _, moment = (read_at or "").partition(" ")
    return StoreCondition(
        pending=int(counts.get("pending", 0)),
        oldest_pending_s=_oldest_pending_s(connection, ages),
        quarantined=int(counts.get("quarantined", 0)),
        rejected=_rejected(connection),
        generation=meta.generation(connection),
        own_series=own_series,
        own_used=_own_used(connection),
        day_list_day=date.fromisoformat(day) if day else None,
        day_list_read_at=datetime.fromisoformat(moment) if moment else None,
        last_printed=_last_printed(connection),
    )


def note_day_list(connection: sqlite3.Connection, day: date, now: datetime) -> None:
    """Write down when the list of a day was read."""
    meta.put(connection, meta.DAY_LIST_READ, f"{day.isoformat()} {now.isoformat()}")


def _oldest_pending_s(connection: sqlite3.Connection, ages: Ages) -> float | None:
    row = connection.execute(
        "SELECT boot, monotonic, taken_at FROM events WHERE state = 'pending' ORDER BY position LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    return ages.age_s(Stamp(row["boot"], row["monotonic"], datetime.fromisoformat(row["taken_at"])))


def _rejected(connection: sqlite3.Connection) -> tuple[QuarantinedEvent, ...]:
    rows = connection.execute(
        "SELECT e.id, e.type, e.reason, e.taken_at, t.series, t.value"
        " FROM events e LEFT JOIN tickets t ON t.id = e.check_in_id"
        " WHERE e.state = 'quarantined' ORDER BY e.position DESC LIMIT ?",
        (MOST_QUARANTINED,),
    )
    return tuple(
        QuarantinedEvent(
            id=row["id"],
            type=row["type"],
            reason=row["reason"],
            taken_at=datetime.fromisoformat(row["taken_at"]),
            number="" if row["series"] is None else str(TicketNumber(row["series"], row["value"])),
        )
        for row in rows
    )


def _own_used(connection: sqlite3.Connection) -> int:
    """Count the tickets that are kept with a number of the own range; those of past days are purged."""
    row = connection.execute("SELECT count(*) FROM tickets WHERE series LIKE '%-'").fetchone()
    return int(row[0])


def _last_printed(connection: sqlite3.Connection) -> LastPaper | None:
    row = connection.execute(
        "SELECT t.series, t.value, j.ended_at FROM print_jobs j JOIN tickets t ON t.id = j.ticket_id"
        " WHERE j.state = 'printed' AND j.ended_at IS NOT NULL ORDER BY j.ended_at DESC LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    return LastPaper(TicketNumber(row["series"], row["value"]), datetime.fromisoformat(row["ended_at"]))


def _issued(row: sqlite3.Row, ages: Ages) -> IssuedTicket:
    return IssuedTicket(
        ticket=tickets.ticket_of(row),
        paper=JobState(row["job_state"]),
        reason=row["job_reason"] or "",
        copy=row["copy"],
        voided=bool(row["voided"]),
        age_s=tickets.age_of(row, ages).total_seconds(),
    )
