"""The question before a ticket: does the appointment still stand, and has nobody checked it in? It reserves nothing."""

from kiosk.central.desk.finding import ticket_of
from kiosk.central.refusals import not_found
from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.visits import TicketRow
from kiosk.central.storage.work import Work
from kiosk.scheduling import wire


def claim(work: Work, request: wire.ClaimRequest) -> wire.ClaimAnswer:
    """Answer a claim. The check-in's own ticket is no obstacle: the answer may have got lost."""
    row = work.session.get(AppointmentRow, request.appointment_id)
    if row is None or row.office_id != work.office_id:
        raise not_found()
    if row.state == "cancelled":
        return wire.ClaimAnswer(outcome="cancelled")
    if row.state == "booked" or _is_own(work, request):
        return wire.ClaimAnswer(outcome="ok")
    return wire.ClaimAnswer(outcome="already_checked_in", ticket=ticket_of(work, row.id))


def _is_own(work: Work, request: wire.ClaimRequest) -> bool:
    ticket = work.session.get(TicketRow, request.check_in_id)
    return ticket is not None and ticket.appointment_id == request.appointment_id
