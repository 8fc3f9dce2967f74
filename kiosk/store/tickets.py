"""Tickets and their print jobs, as rows: what was issued here, and what became of each paper."""

import sqlite3
from datetime import date, datetime, timedelta

from kiosk.domain.ids import AppointmentId, ServiceId, TicketId
from kiosk.domain.tickets import Ticket, TicketNumber
from kiosk.store.ages import Ages, Stamp
from kiosk.store.port import JobState, NewTicket, PrintJob

UNCONFIRMED_FOR = timedelta(minutes=3)
"""So long after its birth a ticket without the printer's word is offered again."""

_JOBS = """
SELECT t.*, j.id AS job_id, j.copy AS copy, j.state AS job_state FROM print_jobs j JOIN tickets t ON t.id = j.ticket_id
"""  # fmt: skip
_LATEST = "j.id = (SELECT max(id) FROM print_jobs WHERE ticket_id = t.id)"


def insert(connection: sqlite3.Connection, new: NewTicket, number: TicketNumber, stamp: Stamp) -> Ticket:
    """Write a ticket that has got its number."""
    row = {
        "id": new.id,
        "series": number.series,
        "value": number.value,
        "day": new.day.isoformat(),
        "service_id": new.service_id,
        "issued_at": new.issued_at.isoformat(),
        "persons": new.persons,
        "language": new.language,
        "appointment_id": new.appointment_id,
        "appointment_start": None if new.appointment_start is None else new.appointment_start.isoformat(),
        "verified": int(new.verified),
        "missing": ",".join(map(str, new.missing)),
        "municipality": new.municipality,
        "boot": stamp.boot,
        "monotonic": stamp.monotonic,
    }
    columns, places = ", ".join(row), ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO tickets ({columns}) VALUES ({places})", row)  # noqa: S608  (names from above)
    return Ticket(
        new.id,
        number,
        new.day,
        new.service_id,
        new.issued_at,
        new.persons,
        new.language,
        new.appointment_id,
        new.appointment_start,
        new.verified,
        new.missing,
        new.municipality,
    )


def start_job(connection: sqlite3.Connection, ticket: Ticket) -> PrintJob:
    """Write a print job; a paper that certainly did not come out does not count as one before it."""
    copy = connection.execute(
        "SELECT count(*) FROM print_jobs WHERE ticket_id = ? AND state <> 'failed'", (ticket.id,)
    ).fetchone()[0]
    return insert_job(connection, ticket, int(copy))


def insert_job(connection: sqlite3.Connection, ticket: Ticket, copy: int) -> PrintJob:
    """Write a print job that counts so many papers before it."""
    made = connection.execute(
        "INSERT INTO print_jobs (ticket_id, copy, state) VALUES (?, ?, 'sending')", (ticket.id, copy)
    )
    return PrintJob(int(made.lastrowid or 0), ticket, copy, JobState.SENDING)


def end_job(
    connection: sqlite3.Connection, job: PrintJob, state: JobState, reason: str | None, at: datetime
) -> bool:
    """Write the printer's word, once; a word that comes late replaces only ``unknown``. Tell whether it was news."""
    changed = connection.execute(
        "UPDATE print_jobs SET state = ?, reason = ?, ended_at = ?"
        " WHERE id = ? AND ticket_id = ? AND state IN ('sending', 'unknown') AND state <> ?",
        (state.value, reason, at.isoformat(), job.id, job.ticket.id, state.value),
    )
    return changed.rowcount == 1


def find(connection: sqlite3.Connection, ticket: TicketId) -> Ticket | None:
    """Find a ticket by its id."""
    row = connection.execute("SELECT * FROM tickets WHERE id = ?", (ticket,)).fetchone()
    return None if row is None else ticket_of(row)


def find_of(connection: sqlite3.Connection, appointment: AppointmentId) -> Ticket | None:
    """Find the latest ticket of an appointment that stands."""
    row = connection.execute(
        "SELECT * FROM tickets WHERE appointment_id = ? AND voided = 0 ORDER BY rowid DESC LIMIT 1",
        (appointment,),
    ).fetchone()
    return None if row is None else ticket_of(row)


def latest_job(connection: sqlite3.Connection, ticket: TicketId) -> PrintJob | None:
    """Find the latest print job of a ticket."""
    row = connection.execute(f"{_JOBS} WHERE t.id = ? AND {_LATEST}", (ticket,)).fetchone()
    return None if row is None else _job(row)


def ended_jobs(connection: sqlite3.Connection, ticket: TicketId) -> tuple[tuple[PrintJob, str | None], ...]:
    """List the print jobs of a ticket that have ended, oldest first, with why they failed or are unknown."""
    rows = connection.execute(
        f"SELECT x.*, j.reason AS job_reason FROM ({_JOBS}) x JOIN print_jobs j ON j.id = x.job_id"  # noqa: S608
        " WHERE x.id = ? AND x.job_state <> 'sending' ORDER BY x.job_id",
        (ticket,),
    )
    return tuple((_job(row), row["job_reason"]) for row in rows)


def recent(connection: sqlite3.Connection, limit: int) -> tuple[PrintJob, ...]:
    """List the latest print job of the last tickets, newest first."""
    rows = connection.execute(f"{_JOBS} WHERE {_LATEST} ORDER BY t.rowid DESC LIMIT ?", (limit,))
    return tuple(_job(row) for row in rows)


def void(connection: sqlite3.Connection, ticket: TicketId) -> bool:
    """Take a ticket back, and the jobs that did not begin; tell whether it was news."""
    changed = connection.execute("UPDATE tickets SET voided = 1 WHERE id = ? AND voided = 0", (ticket,))
    connection.execute(
        "UPDATE print_jobs SET state = 'failed' WHERE ticket_id = ? AND state = 'sending'", (ticket,)
    )
    return changed.rowcount == 1


def sending(connection: sqlite3.Connection) -> tuple[PrintJob, ...]:
    """List the jobs whose end nobody wrote, oldest first."""
    return tuple(_job(row) for row in connection.execute(f"{_JOBS} WHERE j.state = 'sending' ORDER BY j.id"))


def unconfirmed(connection: sqlite3.Connection, ages: Ages) -> tuple[PrintJob, ...]:
    """List young tickets whose latest paper is unknown, newest first."""
    rows = connection.execute(
        f"{_JOBS} WHERE {_LATEST} AND j.state = 'unknown' AND t.voided = 0 ORDER BY t.rowid DESC"
    )
    return tuple(_job(row) for row in rows if age_of(row, ages) < UNCONFIRMED_FOR)


def forget(connection: sqlite3.Connection, before: date) -> int:
    """Delete the tickets of earlier days, but for those whose printing has not ended; tell how many."""
    gone = connection.execute(
        "DELETE FROM tickets WHERE day < ?"
        " AND NOT EXISTS (SELECT 1 FROM print_jobs j WHERE j.ticket_id = tickets.id AND j.state = 'sending')",
        (before.isoformat(),),
    )
    return gone.rowcount


def age_of(row: sqlite3.Row, ages: Ages) -> timedelta:
    """Tell how long ago the ticket in a row was born."""
    return timedelta(seconds=ages.age_s(born(row)))


def born(row: sqlite3.Row) -> Stamp:
    """Tell when the ticket in a row was born."""
    return Stamp(row["boot"], row["monotonic"], datetime.fromisoformat(row["issued_at"]))


def _job(row: sqlite3.Row) -> PrintJob:
    return PrintJob(row["job_id"], ticket_of(row), row["copy"], JobState(row["job_state"]))


def ticket_of(row: sqlite3.Row) -> Ticket:
    """Read the ticket in a row of its table."""
    appointment, start = row["appointment_id"], row["appointment_start"]
    return Ticket(
        id=TicketId(row["id"]),
        number=TicketNumber(row["series"], row["value"]),
        day=date.fromisoformat(row["day"]),
        service_id=ServiceId(row["service_id"]),
        issued_at=datetime.fromisoformat(row["issued_at"]),
        persons=row["persons"],
        language=row["language"],
        appointment_id=None if appointment is None else AppointmentId(appointment),
        appointment_start=None if start is None else datetime.fromisoformat(start),
        verified=bool(row["verified"]),
        missing=tuple(int(place) for place in row["missing"].split(",") if place),
        municipality=row["municipality"],
    )
