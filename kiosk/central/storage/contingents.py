"""How many visits without an appointment a service still has room for today."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import bindparam, func, select

from kiosk.central.storage.visits import VisitRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire

# Written once: to put a statement together costs as much as to run it.
_TAKEN = (
    select(VisitRow.came_for, func.count().label("visits"))
    .where(
        VisitRow.office_id == bindparam("office"),
        VisitRow.day == bindparam("day"),
        VisitRow.state != "void",
        VisitRow.appointment_id.is_(None),
        VisitRow.came_for.in_(bindparam("services", expanding=True)),
    )
    .group_by(VisitRow.came_for)
)


def walk_ins_left(work: Work) -> Mapping[str, int]:
    """Count what is left, for each service that has a contingent; never below zero."""
    limited = {
        service.id: service.walk_ins_per_day
        for service in work.office().services
        if service.walk_ins_per_day is not None
    }
    taken = _taken(work, work.day(), *limited) if limited else {}
    return {service: max(most - taken.get(service, 0), 0) for service, most in limited.items()}


def is_used_up(work: Work, service: wire.ServiceShape, day: date) -> bool:
    """Tell whether a service has taken all that it has room for on a day."""
    most = service.walk_ins_per_day
    return most is not None and _taken(work, day, service.id).get(service.id, 0) >= most


def _taken(work: Work, day: date, *services: str) -> dict[str, int]:
    # By what they came for: who is sent on to another service takes none of its numbers.
    rows = work.session.execute(_TAKEN, {"office": work.office_id, "day": day, "services": services})
    return {row.came_for: row.visits for row in rows}
