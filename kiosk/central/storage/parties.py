"""Who belongs to visits, as the database has it: tickets, and the appointments of those who come together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, select

from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.party import Party, party
from kiosk.central.storage.visits import TicketRow, VisitRow, VisitStepRow
from kiosk.central.storage.work import Work


def parties(work: Work, visits: Iterable[VisitRow]) -> Mapping[str, Party]:
    """Gather the tickets of many visits, by a few queries for all of them."""
    known = {visit.id: visit for visit in visits}
    rows = work.session.execute(
        select(TicketRow).where(TicketRow.visit_id.in_(known)).order_by(TicketRow.issued_at, TicketRow.id)
    ).scalars()
    tickets: defaultdict[str, list[TicketRow]] = defaultdict(list)
    for row in rows:
        tickets[row.visit_id].append(row)
    booked, before = _booked(work, known.values()), _before(work, known)
    return {visit: party(tickets[visit], booked.get(visit), before.get(visit, ())) for visit in known}


def party_of(work: Work, visit: VisitRow) -> Party:
    """Gather the tickets of one visit."""
    return parties(work, (visit,))[visit.id]


def of_group(work: Work, group_id: str, day: date) -> ColumnElement[bool]:
    """Say which appointments are those of a group on a day; those that were cancelled are none."""
    begin, end = (_midnight(work, each) for each in (day, day + timedelta(days=1)))
    return (
        (AppointmentRow.group_id == group_id)
        & (AppointmentRow.office_id == work.office_id)
        & (AppointmentRow.state != "cancelled")
        & (AppointmentRow.start >= begin)
        & (AppointmentRow.start < end)
    )


def _before(work: Work, visits: Iterable[str]) -> dict[str, tuple[str, ...]]:
    rows = work.session.execute(
        select(VisitStepRow.visit_id, VisitStepRow.service_id)
        .where(VisitStepRow.visit_id.in_(tuple(visits)))
        .order_by(VisitStepRow.visit_id, VisitStepRow.position)
    )
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        found[row.visit_id] = (*found.get(row.visit_id, ()), row.service_id)
    return found


def _booked(work: Work, visits: Iterable[VisitRow]) -> dict[str, int]:
    visits = tuple(visits)
    single = {visit.appointment_id: visit.id for visit in visits if visit.group_id is None}
    rows = work.session.execute(
        select(AppointmentRow.id, AppointmentRow.persons).where(
            AppointmentRow.id.in_([each for each in single if each is not None])
        )
    )
    found = {single[row.id]: row.persons for row in rows}
    for visit in visits:
        if visit.group_id is not None:
            persons = select(func.sum(AppointmentRow.persons)).where(
                of_group(work, visit.group_id, visit.day), AppointmentRow.service_id == visit.came_for
            )
            found[visit.id] = work.session.execute(persons).scalar_one() or 0
    return found


def _midnight(work: Work, day: date) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(work.office().time_zone)).astimezone(UTC)
