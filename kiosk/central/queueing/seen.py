"""Durations that were seen lately, each as it would have been for one person."""

from collections import defaultdict
from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select

from kiosk.central.storage.party import share_of
from kiosk.central.storage.visits import TicketRow, VisitRow, VisitStepRow
from kiosk.central.storage.work import Work

RECENT = 400
"""So many finished visits of an office are looked at, and as many services of visits that went on to another."""

LOOK_BACK = timedelta(days=90)

_Seen = tuple[str, str, datetime, datetime]
"""Visit, service, since when it had a counter, until when."""


# Written once: to put a statement together costs as much as to run it.
_ENDED = (
    select(VisitRow.id, VisitRow.service_id, VisitRow.called_at, VisitRow.started_at, VisitRow.ended_at)
    .where(
        VisitRow.office_id == bindparam("office"),
        VisitRow.state == "done",
        VisitRow.started_at.is_not(None),
        VisitRow.ended_at >= bindparam("since"),
        VisitRow.ended_at < bindparam("before"),
    )
    .order_by(VisitRow.ended_at.desc())
    .limit(RECENT)
)
_WENT_ON = (
    select(
        VisitStepRow.visit_id,
        VisitStepRow.service_id,
        VisitStepRow.called_at,
        VisitStepRow.started_at,
        VisitStepRow.ended_at,
    )
    .where(
        VisitStepRow.office_id == bindparam("office"),
        VisitStepRow.outcome != "transferred",
        VisitStepRow.started_at.is_not(None),
        VisitStepRow.ended_at >= bindparam("since"),
        VisitStepRow.ended_at < bindparam("before"),
    )
    .order_by(VisitStepRow.ended_at.desc())
    .limit(RECENT)
)


def durations_seen(work: Work, before: datetime) -> dict[str, list[float]]:
    """Give the seconds of each service that ended before a moment, oldest first."""
    seen: defaultdict[str, list[float]] = defaultdict(list)
    for service, seconds in finished_between(work, before - LOOK_BACK, before):
        seen[service].append(seconds)
    return dict(seen)


def finished_between(work: Work, since: datetime, before: datetime) -> list[tuple[str, float]]:
    """List service and seconds of what ended from one moment on until another, oldest first, the newest at most.

    The seconds are those that a counter was taken: from the call on, when there was one.
    """
    rows = [*_last(work, since, before), *_before(work, since, before)]
    rows.sort(key=lambda row: (row[3], row[0]))
    shares = {each.id: each.per_person for each in work.office().services if each.per_person > 0}
    persons = _persons(work, [visit for visit, service, *_ in rows if service in shares])
    return [
        (service, (ended - began).total_seconds() / share_of(persons.get(visit, 1), shares.get(service, 0.0)))
        for visit, service, began, ended in rows
        if began <= ended
    ]


def _last(work: Work, since: datetime, before: datetime) -> list[_Seen]:
    rows = work.session.execute(_ENDED, {"office": work.office_id, "since": since, "before": before})
    return [
        (row.id, row.service_id, row.called_at or row.started_at, row.ended_at)
        for row in rows
        if row.started_at is not None and row.ended_at is not None
    ]


def _before(work: Work, since: datetime, before: datetime) -> list[_Seen]:
    rows = work.session.execute(_WENT_ON, {"office": work.office_id, "since": since, "before": before})
    return [
        (row.visit_id, row.service_id, row.called_at or row.started_at, row.ended_at)
        for row in rows
        if row.started_at is not None
    ]


def _persons(work: Work, visits: list[str]) -> dict[str, int]:
    if not visits:
        return {}
    rows = work.session.execute(
        select(TicketRow.visit_id, func.sum(TicketRow.persons).label("persons"))
        .where(TicketRow.visit_id.in_(visits), TicketRow.voided.is_(False))
        .group_by(TicketRow.visit_id)
    )
    return {row.visit_id: row.persons for row in rows}
