"""A visit goes on to another service, under the same number: to the next one, or from a wrong one to the right one.

Among those who wait there it goes by its arrival at the office, so that nobody begins the day anew at each counter. But
what it has waited before counts for the bound that lets walk-ins pass appointments only where it has not been served;
and an appointment counts for its own service, so the next one has the time of another appointment, or none.
"""

from collections.abc import Iterable

from sqlalchemy import func, select

from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.parties import of_group
from kiosk.central.storage.visits import TicketRow, VisitRow, VisitStepRow
from kiosk.central.storage.work import Work

TRANSFERRED = "transferred"


def go_on(work: Work, visit: VisitRow, tickets: Iterable[TicketRow], service_id: str, outcome: str) -> None:
    """Have a visit that was served wait for the next service."""
    add_step(work, visit, outcome)
    following = _appointment_for(work, visit, service_id)
    visit.appointment_start = None
    if following is not None:
        visit.appointment_start = following.start
        if following.state == "booked":
            following.state = "checked_in"
            work.tell("appointment")
    visit.queued_at = work.now
    wait_for(visit, tickets, service_id)


def wait_for(visit: VisitRow, tickets: Iterable[TicketRow], service_id: str) -> None:
    """Let a visit wait for a service, as one who has not been called."""
    visit.state, visit.counter_id, visit.service_id = "waiting", None, service_id
    visit.called_at = visit.started_at = visit.ended_at = visit.returned_at = visit.outcome = None
    for ticket in tickets:
        # What it says on the phone and at the kiosk: where to wait.
        ticket.service_id = service_id


def add_step(work: Work, visit: VisitRow, outcome: str) -> None:
    """Keep what a visit has been at, for reports and for what is learned of durations."""
    counted = select(func.count()).select_from(VisitStepRow).where(VisitStepRow.visit_id == visit.id)
    work.session.add(
        VisitStepRow(
            visit_id=visit.id,
            office_id=work.office_id,
            position=work.session.execute(counted).scalar_one(),
            service_id=visit.service_id,
            counter_id=visit.counter_id,
            queued_at=visit.queued_at or visit.arrived_at,
            called_at=visit.called_at,
            started_at=visit.started_at,
            ended_at=work.now,
            outcome=outcome,
            asked_on=visit.asked_on,
            settled_on=visit.settled_on,
        )
    )
    visit.asked_on = visit.settled_on = None


def settle(work: Work, visit: VisitRow, tickets: Iterable[TicketRow]) -> None:
    """Count the appointments of all who were here as served; those of a group who have not come stay as they are."""
    ids = {visit.appointment_id, *(ticket.appointment_id for ticket in tickets if not ticket.voided)}
    rows = list(
        work.session.execute(
            select(AppointmentRow).where(AppointmentRow.id.in_([each for each in ids if each is not None]))
        ).scalars()
    )
    if visit.group_id is not None:
        # Those that it has gone on with have no number of their own.
        numbered = select(TicketRow.appointment_id).where(TicketRow.appointment_id.is_not(None))
        rows += work.session.execute(
            select(AppointmentRow).where(
                of_group(work, visit.group_id, visit.day),
                AppointmentRow.state == "checked_in",
                AppointmentRow.id.not_in(numbered.where(TicketRow.day == visit.day)),
            )
        ).scalars()
    for row in rows:
        row.state = "served"
    if rows:
        work.tell("appointment")


def _appointment_for(work: Work, visit: VisitRow, service_id: str) -> AppointmentRow | None:
    if visit.group_id is None or service_id == visit.service_id:
        return None
    return work.session.execute(
        select(AppointmentRow)
        .where(
            of_group(work, visit.group_id, visit.day),
            AppointmentRow.service_id == service_id,
            AppointmentRow.state.in_(("booked", "checked_in")),
        )
        .order_by(AppointmentRow.start, AppointmentRow.id)
        .limit(1)
    ).scalar_one_or_none()
