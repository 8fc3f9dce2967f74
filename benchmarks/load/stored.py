"""A central's database with visits of past days in it, as many as wanted, made where they are: on both engines; and
with people who wait."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Date, bindparam, text
from sqlalchemy.types import TypeEngine

from benchmarks.load.office import always_open, today
from kiosk.central.storage.base import UtcDateTime
from kiosk.central.storage.database import Database
from kiosk.central.storage.visits import TicketRow, VisitRow

A_DAY = 4_000
"""So many visits are put on each past day."""

_COUNTING = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) "
_VISITS = (
    "INSERT INTO visits (id, office_id, day, service_id, came_for, arrived_at, priority, state, counter_id, called_at,"
    " started_at, ended_at, outcome, calls) "
    + _COUNTING
    + "SELECT :name || '-' || i, :office, :day, :service, :service,"
    " :at, FALSE, 'done', '1', :at, :at, :end, 'served', 1 FROM n"
)
_TICKETS = (
    "INSERT INTO tickets (id, visit_id, office_id, day, number, issued_at, service_id, persons, language, kiosk_id,"
    " verified, adopted, voided, print_state, copies) "
    + _COUNTING
    + "SELECT :name || '-' || i, :name || '-' || i, :office,"
    " :day, 'A' || (10000 + i), :at, :service, 1, 'en', 'kiosk-1', TRUE, FALSE, FALSE, 'printed', 0 FROM n"
)
_EVENTS = (
    "INSERT INTO events (kiosk_id, event_id, epoch, seq, hash, digest, type, check_in_id, body, applied, received_at) "
    + _COUNTING + "SELECT 'kiosk-1', :name || '-' || i, 0, :before + i, 'h', 'd', 'checked_in', :name || '-' || i,"
    " '{}', TRUE, :at FROM n"
)  # fmt: skip


def store(where: Path | str, visits: int) -> None:
    """Put so many finished visits, with their tickets and events, on the days before today."""
    database, office, now = Database(where), always_open(), datetime.now(UTC)
    done = 0
    while done < visits:
        count = min(A_DAY, visits - done)
        at = now - timedelta(days=2 + done // A_DAY)
        given = {
            "name": f"old-{done}",
            "office": office.id,
            "service": office.services[0].id,
            "day": at.date(),
        }
        with database.write() as session:
            _put(
                session.connection(),
                {**given, "at": at, "end": at + timedelta(minutes=9), "count": count, "before": done},
            )
        done += count
    if database.shared:
        with database.engine.connect() as connection:
            connection.exec_driver_sql("ANALYZE")
            connection.commit()
    database.close()


def _put(connection: Connection, given: dict[str, object]) -> None:
    for statement in (_VISITS, _TICKETS, _EVENTS):
        types: dict[str, TypeEngine[Any]] = {"day": Date(), "at": UtcDateTime(), "end": UtcDateTime()}
        typed = [bindparam(name, type_=each) for name, each in types.items() if f":{name}" in statement]
        used = {name: value for name, value in given.items() if f":{name}" in statement}
        connection.execute(text(statement).bindparams(*typed), used)


def let_wait(where: Path | str, people: int) -> None:
    """Let so many wait today, who came one after the other until now, with numbers that nobody leases."""
    database, office, now = Database(where), always_open(), datetime.now(UTC)
    service = office.services[0].id
    with database.write() as session:
        for number in range(people):
            at = now - timedelta(seconds=people - number)
            session.add(
                VisitRow(
                    id=f"waits-{number}", office_id=office.id, day=today(), service_id=service, came_for=service,
                    arrived_at=at, state="waiting",
                )
            )  # fmt: skip
        session.flush()
        for number in range(people):
            session.add(
                TicketRow(
                    id=f"waits-{number}", visit_id=f"waits-{number}", office_id=office.id, day=today(),
                    number=f"A{20_000 + number}", issued_at=now, service_id=service, persons=1, language="en",
                    kiosk_id="kiosk-1",
                )
            )  # fmt: skip
    database.close()
