"""Who is in the hall, read by one statement and as plain values: a hall of hundreds is looked at with every change.

Rows of the object mapper, which notice what is changed in them, cost several times as much.
"""

from typing import Any

from sqlalchemy import Select, and_, bindparam, func, not_, or_, select
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


# Walk-ins of a service who have not been elsewhere go by arrival, whatever the moment, those with a mark among
# themselves: of each the first is read, and everybody about whom there is anything else.
_ORDINARY = and_(
    VisitRow.appointment_start.is_(None),
    VisitRow.returned_at.is_(None),
    VisitRow.queued_at.is_(None),
    VisitRow.priority.is_(False),
)
_FIRST = (
    select(func.min(VisitRow.arrived_at))
    .where(
        VisitRow.office_id == bindparam("office"),
        VisitRow.day == bindparam("day"),
        VisitRow.state == "waiting",
        _ORDINARY,
    )
    .group_by(VisitRow.service_id, func.coalesce(VisitRow.mark, ""))
)
_FRONT = _HERE.where(or_(not_(_ORDINARY), VisitRow.arrived_at.in_(_FIRST)))


def read_crowd(work: Work) -> Crowd[Somebody, Paper]:
    """Read who is there today."""
    return _read(work, _HERE, OPEN)


def read_front(work: Work) -> Crowd[Somebody, Paper]:
    """Read of those who wait whoever may be the next one at some counter: few, however many wait."""
    return _read(work, _FRONT, ("waiting",))


def _read(work: Work, who: Select[Any], states: tuple[str, ...]) -> Crowd[Somebody, Paper]:
    wanted = {"office": work.office_id, "day": work.day(), "states": states}
    visits: dict[str, Somebody] = {}
    papers: dict[str, tuple[Paper, ...]] = {}
    for row in work.session.execute(who, wanted):
        visit, ticket = row[: len(_OF_VISIT)], row[len(_OF_VISIT) :]
        if visit[0] not in visits:
            visits[visit[0]] = Somebody(*visit)
        if ticket[0] is not None:
            papers[visit[0]] = (*papers.get(visit[0], ()), Paper(*ticket))
    return Crowd(work.now, work.office(), tuple(visits.values()), papers, counters_of(work))
