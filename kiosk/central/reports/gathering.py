"""Reads visits for the report, a week at a time, so that a year needs no more memory than a week."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from kiosk.central.refusals import RefusalError
from kiosk.central.reports import counting
from kiosk.central.reports.facts import Lead, Period, ServiceTerms, Step, Terms, Told, Visit
from kiosk.central.reports.figures import ReportShape
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.planning import PromiseRow
from kiosk.central.storage.visits import TicketRow, VisitRow, VisitStepRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire

MOST_DAYS = 1_830
"""Five years: longer than visits are kept."""
_CALENDAR = Period(date(2000, 1, 1), date(2199, 12, 31))
_AT_ONCE = timedelta(days=7)
_DAY = timedelta(days=1)

_VISITS = (
    VisitRow.id, VisitRow.day, VisitRow.state, VisitRow.outcome, VisitRow.service_id, VisitRow.arrived_at,
    VisitRow.queued_at, VisitRow.called_at, VisitRow.started_at, VisitRow.ended_at, VisitRow.appointment_start,
    VisitRow.group_id, VisitRow.municipality, VisitRow.sponsor, VisitRow.asked_on, VisitRow.settled_on,
    PromiseRow.median_s, PromiseRow.bound_s, PromiseRow.waited_s,
)  # fmt: skip
_TICKETS = TicketRow.visit_id, TicketRow.persons, TicketRow.score, TicketRow.appointment_start
_STEPS = (
    VisitStepRow.visit_id, VisitStepRow.service_id, VisitStepRow.queued_at, VisitStepRow.called_at,
    VisitStepRow.started_at, VisitStepRow.ended_at, VisitStepRow.outcome,
    VisitStepRow.asked_on, VisitStepRow.settled_on,
)  # fmt: skip

TRANSFERRED = "transferred"


def report_on(work: Work, first: date, last: date) -> ReportShape:
    """Make the report of an office on a period. Raises ``period_out_of_range``."""
    known = _CALENDAR.first <= first <= last <= _CALENDAR.last
    if not known or (last - first).days >= MOST_DAYS:
        raise RefusalError(422, "period_out_of_range")
    period = Period(first, last)
    return counting.report(period, terms_of(work.office(), work.now, work.settings), visits_of(work, period))


def kept_from(now: datetime, settings: CentralSettings) -> date:
    """Tell the first day whose visits are all there still; the night forgets those before it."""
    return (now - settings.visits_kept).date()


def terms_of(shape: wire.OfficeShape, now: datetime, settings: CentralSettings) -> Terms:
    """Tell the report what an office is."""
    return Terms(
        shape.id,
        shape.name,
        {each.id: ServiceTerms(each.name, each.organisation_id, _lead(each)) for each in shape.services},
        {each.id: each.name for each in shape.organisations},
        kept_from(now, settings),
        now,
    )


def visits_of(work: Work, period: Period) -> Iterator[Visit]:
    """Read the visits of a period, one after the other."""
    first = period.first
    while first <= period.last:
        last = min(first + _AT_ONCE - _DAY, period.last)
        yield from _between(work, first, last)
        first = last + _DAY


def _between(work: Work, first: date, last: date) -> Iterator[Visit]:
    chosen = VisitRow.office_id == work.office_id, VisitRow.day.between(first, last)
    visits = work.session.execute(
        select(*_VISITS)
        .outerjoin(PromiseRow, PromiseRow.visit_id == VisitRow.id)
        .where(*chosen)
        .order_by(VisitRow.day, VisitRow.id)
    ).all()
    tickets, steps = defaultdict(list), defaultdict(list)
    # Read before the visits are gone through: one moment's state, and no cursor that is left open.
    for ticket in work.session.execute(
        select(*_TICKETS).join(VisitRow, VisitRow.id == TicketRow.visit_id).where(*chosen, ~TicketRow.voided)
    ):
        tickets[ticket.visit_id].append(ticket)
    for step in work.session.execute(
        select(*_STEPS)
        .join(VisitRow, VisitRow.id == VisitStepRow.visit_id)
        .where(*chosen)
        .order_by(VisitStepRow.visit_id, VisitStepRow.position)
    ):
        steps[step.visit_id].append(step)
    for row in visits:
        yield _visit(row, tickets.get(row.id, ()), steps.get(row.id, ()))


def _visit(row: Any, tickets: Sequence[Any], steps: Sequence[Any]) -> Visit:
    booked = [each.appointment_start for each in tickets if each.appointment_start is not None]
    return Visit(
        day=row.day,
        state=row.state,
        outcome=row.outcome,
        persons=_persons(row, tickets),
        steps=(*(_step(each) for each in steps), _present(row)),
        # That of a visit moves on with it; the papers have the one that somebody came for.
        appointment=min(booked, default=row.appointment_start),
        told=_told(row),
        scores=tuple(each.score for each in tickets if each.score is not None),
        municipality=row.municipality,
        sponsor=row.sponsor,
    )


def _persons(row: Any, tickets: Sequence[Any]) -> int:
    """Count persons: those of a group have a ticket each, else a second ticket is of the same people."""
    each = [ticket.persons for ticket in tickets] or [1]
    return max(each) if row.group_id is None else sum(each)


def _told(row: Any) -> Told | None:
    if row.median_s is None:
        return None
    waited = None if row.waited_s is None else timedelta(seconds=row.waited_s)
    return Told(timedelta(seconds=row.median_s), timedelta(seconds=row.bound_s), waited)


def _step(row: Any) -> Step:
    return Step(
        row.service_id,
        row.queued_at,
        row.called_at,
        row.started_at,
        row.ended_at,
        transferred=row.outcome == TRANSFERRED,
        asked_on=row.asked_on,
        settled_on=row.settled_on,
    )


def _present(row: Any) -> Step:
    return Step(
        row.service_id,
        row.queued_at or row.arrived_at,
        row.called_at,
        row.started_at,
        row.ended_at,
        asked_on=row.asked_on,
        settled_on=row.settled_on,
    )


def _lead(shape: wire.ServiceShape) -> Lead | None:
    return None if shape.lead is None else Lead(shape.lead.milestone, shape.lead.days)
