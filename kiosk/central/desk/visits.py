"""How a visit comes about and how a ticket joins it: shared by what kiosks report and what staff do by hand."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from sqlalchemy import select

from kiosk.central.queueing.telling import tickets_of, visit_changed
from kiosk.central.refusals import not_found
from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work

OVER = ("no_show", "void")
"""States from which somebody who checks in again comes back into the queue."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody is there, since `at`, for a service; `mark` is what the counter must know.

    `municipality` is what somebody without an appointment has named.
    """

    at: datetime
    day: date
    service_id: str
    appointment: AppointmentRow | None = None
    mark: str | None = None
    municipality: str | None = None


def join_visit(work: Work, arrival: Arrival) -> VisitRow:
    """Find the visit of the appointment or of its group, or begin one. An appointment checked in twice is one visit."""
    visit = None if arrival.appointment is None else _visit_of(work, arrival.appointment, arrival.day)
    if visit is None:
        visit = _begin(work, arrival)
    elif visit.state in OVER:
        # Called in vain, or taken back; now somebody is there with a paper.
        visit.state, visit.arrived_at, visit.counter_id, visit.ended_at = "waiting", arrival.at, None, None
        visit.called_at = visit.returned_at = visit.queued_at = None
    else:
        visit.arrived_at = min(visit.arrived_at, arrival.at)
        if visit.state == "done":
            visit.mark = "served_already"
    _called_by_the_first(visit, arrival)
    if arrival.appointment is not None and arrival.appointment.state == "booked":
        arrival.appointment.state = "checked_in"
        work.tell("appointment")
    return visit


def find_ticket(work: Work, ticket_id: str) -> TicketRow:
    """Find a ticket of this office by its id, or by that of the check-in that was merged into it."""
    row = work.session.execute(
        select(TicketRow).where(
            TicketRow.office_id == work.office_id,
            (TicketRow.id == ticket_id) | (TicketRow.alias == ticket_id),
        )
    ).scalar_one_or_none()
    if row is None:
        raise not_found()
    return row


def numbered(work: Work, number: str) -> TicketRow | None:
    """Find today's ticket with a number."""
    return work.session.execute(
        select(TicketRow).where(
            TicketRow.office_id == work.office_id, TicketRow.day == work.day(), TicketRow.number == number
        )
    ).scalar_one_or_none()


def void(work: Work, ticket: TicketRow) -> VisitRow:
    """Take a ticket back; when it was its visit's last valid one, nobody waits any more."""
    visit = work.session.get_one(VisitRow, ticket.visit_id)
    ticket.voided = True
    work.session.flush()
    left = [each for each in tickets_of(work, visit) if not each.voided]
    if not left and visit.state != "done":
        visit.state, visit.ended_at = "void", work.now
    if visit.state != "done" and all(each.appointment_id != ticket.appointment_id for each in left):
        _free(work, ticket)
    visit_changed(work, visit)
    return visit


def _free(work: Work, ticket: TicketRow) -> None:
    # Nobody holds a valid number any more, so the appointment can be checked in again.
    if ticket.appointment_id is None:
        return
    appointment = work.session.get_one(AppointmentRow, ticket.appointment_id)
    if appointment.state == "checked_in":
        appointment.state = "booked"
        work.tell("appointment")


def _visit_of(work: Work, appointment: AppointmentRow, day: date) -> VisitRow | None:
    own = work.session.execute(
        select(VisitRow).where(VisitRow.appointment_id == appointment.id)
    ).scalar_one_or_none()
    if own is not None or appointment.group_id is None:
        return own
    joined = select(VisitRow).join(TicketRow, TicketRow.visit_id == VisitRow.id)
    joined = joined.where(TicketRow.appointment_id == appointment.id).order_by(TicketRow.issued_at).limit(1)
    found = work.session.execute(joined).scalar_one_or_none()
    return group_visit(work, appointment.group_id, day) if found is None else found


def group_visit(work: Work, group_id: str, day: date) -> VisitRow | None:
    """Find the visit that a group has begun on a day; once it has been served, whoever comes begins another."""
    return work.session.execute(
        select(VisitRow)
        .where(
            VisitRow.office_id == work.office_id,
            VisitRow.group_id == group_id,
            VisitRow.day == day,
            VisitRow.state != "done",
        )
        .order_by(VisitRow.arrived_at, VisitRow.id)
        .limit(1)
    ).scalar_one_or_none()


def _called_by_the_first(visit: VisitRow, arrival: Arrival) -> None:
    # Of a group with several times for one service the first counts.
    if (
        arrival.appointment is not None
        and visit.appointment_start is not None
        and visit.service_id == arrival.appointment.service_id
    ):
        visit.appointment_start = min(visit.appointment_start, arrival.appointment.start)


def _begin(work: Work, arrival: Arrival) -> VisitRow:
    visit = VisitRow(
        id=uuid4().hex,
        office_id=work.office_id,
        day=arrival.day,
        service_id=arrival.service_id,
        came_for=arrival.service_id,
        group_id=None if arrival.appointment is None else arrival.appointment.group_id,
        appointment_id=None if arrival.appointment is None else arrival.appointment.id,
        appointment_start=None if arrival.appointment is None else arrival.appointment.start,
        arrived_at=arrival.at,
        mark=arrival.mark,
        state="waiting",
        municipality=arrival.municipality
        if arrival.appointment is None
        else arrival.appointment.municipality,
        sponsor=None if arrival.appointment is None else arrival.appointment.sponsor,
    )
    work.session.add(visit)
    work.session.flush()
    return visit
