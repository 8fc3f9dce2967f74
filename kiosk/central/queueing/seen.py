"""Durations that were seen lately, each as it would have been for one person."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select

from kiosk.central.storage.party import share_of
from kiosk.central.storage.visits import TicketRow, VisitRow, VisitStepRow
from kiosk.central.storage.work import Work

RECENT = 400
"""So many finished visits of an office are looked at, and as many services of visits that went on to another."""

_Seen = tuple[str, str, datetime | None, datetime | None]


def durations_seen(work: Work) -> dict[str, list[float]]:
    """Give the seconds of each service, newest first."""
    rows = (*_last(work), *_before(work))
    shares = {each.id: each.per_person for each in work.office().services if each.per_person > 0}
    persons = _persons(work, [visit for visit, service, *_ in rows if service in shares])
    seen: defaultdict[str, list[float]] = defaultdict(list)
    for visit, service, started, ended in rows:
        if started is not None and ended is not None:
            share = share_of(persons.get(visit, 1), shares.get(service, 0.0))
            seen[service].append((ended - started).total_seconds() / share)
    return dict(seen)


def _last(work: Work) -> Iterable[_Seen]:
    rows = work.session.execute(
        select(VisitRow.id, VisitRow.service_id, VisitRow.started_at, VisitRow.ended_at)
        .where(
            VisitRow.office_id == work.office_id,
            VisitRow.state == "done",
            VisitRow.started_at.is_not(None),
            VisitRow.ended_at.is_not(None),
        )
        .order_by(VisitRow.ended_at.desc())
        .limit(RECENT)
    )
    return [(row.id, row.service_id, row.started_at, row.ended_at) for row in rows]


def _before(work: Work) -> Iterable[_Seen]:
    step = VisitStepRow
    rows = work.session.execute(
        select(step.visit_id, step.service_id, step.started_at, step.ended_at)
        .where(step.office_id == work.office_id, step.outcome != "transferred")
        .order_by(step.ended_at.desc())
        .limit(RECENT)
    )
    return [(row.visit_id, row.service_id, row.started_at, row.ended_at) for row in rows]


def _persons(work: Work, visits: list[str]) -> dict[str, int]:
    if not visits:
        return {}
    rows = work.session.execute(
        select(TicketRow.visit_id, func.sum(TicketRow.persons).label("persons"))
        .where(TicketRow.visit_id.in_(visits), TicketRow.voided.is_(False))
        .group_by(TicketRow.visit_id)
    )
    return {row.visit_id: row.persons for row in rows}
