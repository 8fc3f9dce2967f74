"""Who is in the hall, read by one statement and as plain values: a hall of hundreds is looked at with every change.

Rows of the object mapper, which notice what is changed in them, cost several times as much.
"""

from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import InstrumentedAttribute

from kiosk.central.queueing.hall import OPEN, Crowd, Somebody, counters_of
from kiosk.central.storage.party import Paper
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work

_OF_VISIT: tuple[InstrumentedAttribute[Any], ...] = (
    VisitRow.id, VisitRow.service_id, VisitRow.state, VisitRow.counter_id, VisitRow.arrived_at, VisitRow.queued_at,
    VisitRow.called_at, VisitRow.started_at, VisitRow.returned_at, VisitRow.appointment_start, VisitRow.priority,
    VisitRow.mark,
)  # fmt: skip
_OF_TICKET: tuple[InstrumentedAttribute[Any], ...] = (
    TicketRow.id, TicketRow.number, TicketRow.persons, TicketRow.voided, TicketRow.appointment_id,
)  # fmt: skip
# Written once: to put a statement together costs as much as to run it.
_HERE = (
    select(*_OF_VISIT, *_OF_TICKET)
    .join(TicketRow, TicketRow.visit_id == VisitRow.id, isouter=True)
    .where(
        VisitRow.office_id == bindparam("office"),
        VisitRow.day == bindparam("day"),
        VisitRow.state.in_(bindparam("states", expanding=True)),
    )
    .order_by(TicketRow.issued_at, TicketRow.id)
)


def read_crowd(work: Work, states: tuple[str, ...] = OPEN) -> Crowd[Somebody, Paper]:
    """Read who is there today, in these states."""
    wanted = {"office": work.office_id, "day": work.day(), "states": states}
    visits: dict[str, Somebody] = {}
    papers: dict[str, tuple[Paper, ...]] = {}
    for row in work.session.execute(_HERE, wanted):
        visit, ticket = row[: len(_OF_VISIT)], row[len(_OF_VISIT) :]
        if visit[0] not in visits:
            visits[visit[0]] = Somebody(*visit)
        if ticket[0] is not None:
            papers[visit[0]] = (*papers.get(visit[0], ()), Paper(*ticket))
    return Crowd(work.now, work.office(), tuple(visits.values()), papers, counters_of(work))
