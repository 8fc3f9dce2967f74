"""Puts visits that are over straight into the tables: for a demo that has something to look back on.

Nothing goes over the stream, and nothing else is touched. An office that has seen its own visitors on a day keeps that
day as it was.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import insert, select

from kiosk.central.storage.base import Base
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import OfficeRow
from kiosk.central.storage.planning import PromiseRow
from kiosk.central.storage.visits import TicketRow, VisitRow

_LEVEL = 0.8
"""Where the bound of a promise is read off before anything has been learned."""


@dataclass(frozen=True, slots=True)
class PastVisit:
    """A visit that is over, with its one ticket. Times are aware; `id` is both's.

    `median_s` and `bound_s` is the wait that was foretold on arrival, in seconds; None where nothing was.
    """

    id: str
    day: date
    number: str
    service_id: str
    arrived_at: datetime
    state: str
    persons: int
    language: str
    kiosk_id: str
    counter_id: str | None = None
    appointment_start: datetime | None = None
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: str | None = None
    score: int | None = None
    municipality: str | None = None
    sponsor: str | None = None
    asked_on: date | None = None
    settled_on: date | None = None
    median_s: float | None = None
    bound_s: float | None = None


def knows_office(database: Database, office_id: str) -> bool:
    """Tell whether an office is in a database."""
    with database.read() as session:
        return session.get(OfficeRow, office_id) is not None


def write_history(database: Database, office_id: str, visits: Iterable[PastVisit]) -> int:
    """Write visits, which come in the order of their days; return how many were written.

    The office must be there. A day on which it has visits already is left out.
    """
    count, tables = 0, Base.metadata.tables
    with database.write(patient=True) as session:
        known = set(
            session.execute(select(VisitRow.day).where(VisitRow.office_id == office_id).distinct()).scalars()
        )
        for day, group in groupby(visits, key=lambda each: each.day):
            if day in known:
                continue
            rows = list(group)
            session.execute(insert(tables[VisitRow.__tablename__]), list(_visits(office_id, rows)))
            session.execute(insert(tables[TicketRow.__tablename__]), list(_tickets(office_id, rows)))
            promises = list(_promises(office_id, rows))
            if promises:
                session.execute(insert(tables[PromiseRow.__tablename__]), promises)
            count += len(rows)
    return count


def _visits(office_id: str, visits: Iterable[PastVisit]) -> Iterator[Mapping[str, Any]]:
    for each in visits:
        yield {
            "id": each.id,
            "office_id": office_id,
            "day": each.day,
            "service_id": each.service_id,
            "came_for": each.service_id,
            "appointment_start": each.appointment_start,
            "arrived_at": each.arrived_at,
            "state": each.state,
            "counter_id": each.counter_id,
            "called_at": each.called_at,
            "started_at": each.started_at,
            "ended_at": each.ended_at,
            "outcome": each.outcome,
            "municipality": each.municipality,
            "sponsor": each.sponsor,
            "asked_on": each.asked_on,
            "settled_on": each.settled_on,
        }


def _tickets(office_id: str, visits: Iterable[PastVisit]) -> Iterator[Mapping[str, Any]]:
    for each in visits:
        yield {
            "id": each.id,
            "visit_id": each.id,
            "office_id": office_id,
            "day": each.day,
            "number": each.number,
            "issued_at": each.arrived_at,
            "service_id": each.service_id,
            "persons": each.persons,
            "language": each.language,
            "kiosk_id": each.kiosk_id,
            "print_state": "printed",
            "appointment_start": each.appointment_start,
            "score": each.score,
        }


def _promises(office_id: str, visits: Iterable[PastVisit]) -> Iterator[Mapping[str, Any]]:
    for each in visits:
        if each.median_s is not None:
            waited = None if each.called_at is None else (each.called_at - each.arrived_at).total_seconds()
            yield {
                "visit_id": each.id,
                "office_id": office_id,
                "made_at": each.arrived_at,
                "median_s": each.median_s,
                "bound_s": each.bound_s,
                "level": _LEVEL,
                "waited_s": waited,
            }
