"""What staff do with tickets by hand: make one, take one back, adopt the paper of a kiosk that is gone."""

from datetime import datetime
from uuid import uuid4

from kiosk.central.desk.visits import Arrival, find_ticket, join_visit, numbered, void
from kiosk.central.queueing.telling import counter_name, visit_changed
from kiosk.central.refusals import RefusalError, not_found
from kiosk.central.storage import shapes
from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.leases import Holder, grant, holding, owner_of
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import Work
from kiosk.domain.errors import MalformedNumberError
from kiosk.domain.tickets import TicketNumber
from kiosk.scheduling import wire


def make(work: Work, request: wire.NewTicketRequest) -> wire.TicketStatusShape:
    """Make a ticket for a service or an appointment, with a number of the counters' own lease."""
    if (request.service_id is None) == (request.appointment_id is None):
        raise RefusalError(422, "service_or_appointment")
    appointment = None if request.appointment_id is None else _open_appointment(work, request.appointment_id)
    service_id = request.service_id if appointment is None else appointment.service_id
    service = next((each for each in work.office().services if each.id == service_id), None)
    if service is None:
        raise RefusalError(422, "unknown_service")
    asked = wire.LeaseRequest(series=service.series, day=work.day(), kind="live", size=1, epoch=1)
    number = TicketNumber(service.series, grant(work, Holder(), asked).first)
    while numbered(work, str(number)) is not None:
        # A kiosk has reported it, of a block that a backup had forgotten.
        number = TicketNumber(service.series, grant(work, Holder(), asked).first)
    visit = join_visit(work, Arrival(work.now, work.day(), service.id, appointment))
    ticket = _add(work, visit, number, work.now, adopted=False)
    ticket.persons, ticket.language = request.persons, request.language
    if appointment is not None:
        ticket.appointment_id, ticket.appointment_start = appointment.id, appointment.start
    work.session.flush()
    visit_changed(work, visit)
    return shapes.ticket_status(ticket, visit, work.now, counter_name(work, visit))


def take_back(work: Work, ticket_id: str) -> wire.TicketStatusShape:
    """Void a ticket; twice is once."""
    ticket = find_ticket(work, ticket_id)
    visit = void(work, ticket)
    return shapes.ticket_status(ticket, visit, work.now, counter_name(work, visit))


def amend(work: Work, ticket_id: str, request: wire.AmendRequest) -> wire.TicketStatusShape:
    """Say that somebody goes first, or how many have come with a number. Not of a visit that is over."""
    ticket = find_ticket(work, ticket_id)
    visit = work.session.get_one(VisitRow, ticket.visit_id)
    if ticket.voided or visit.state not in ("waiting", "called", "serving"):
        raise RefusalError(409, "not_in_this_state")
    if request.priority is not None:
        visit.priority = request.priority
    if request.persons is not None:
        ticket.persons = request.persons
    visit_changed(work, visit)
    return shapes.ticket_status(ticket, visit, work.now, counter_name(work, visit))


def adopt(work: Work, request: wire.AdoptRequest) -> wire.TicketStatusShape:
    """Take in a number that stands on a paper and nowhere else, from a kiosk's lease or from its own range."""
    try:
        number = TicketNumber.parse(request.number.strip().upper())
    except MalformedNumberError:
        raise RefusalError(422, "malformed_number") from None
    if numbered(work, str(number)) is not None:
        raise RefusalError(409, "number_taken")
    kiosk_id = _kiosk_of(work, number)
    if kiosk_id is None:
        raise RefusalError(409, "number_not_leased")
    visit = join_visit(work, Arrival(work.now, work.day(), _service_of(work, number, request)))
    ticket = _add(work, visit, number, work.now, adopted=True)
    ticket.kiosk_id = kiosk_id
    work.session.flush()
    visit_changed(work, visit)
    return shapes.ticket_status(ticket, visit, work.now, counter_name(work, visit))


def _kiosk_of(work: Work, number: TicketNumber) -> str | None:
    if number.series.endswith("-"):
        owner = owner_of(work, number)
        return None if owner is None else owner.id
    lease = holding(work, number, work.day())
    return None if lease is None else lease.kiosk_id


def _service_of(work: Work, number: TicketNumber, request: wire.AdoptRequest) -> str:
    """Tell the service: that of the series, or the one that is named among several, or for a number without any."""
    services = work.office().services
    if request.service_id is not None:
        if all(each.id != request.service_id for each in services):
            raise RefusalError(422, "unknown_service")
        return request.service_id
    service = next((each for each in services if each.series == number.series), None)
    if service is None:
        raise RefusalError(422, "service_needed")
    return service.id


def _open_appointment(work: Work, appointment_id: str) -> AppointmentRow:
    row = work.session.get(AppointmentRow, appointment_id)
    if row is None or row.office_id != work.office_id:
        raise not_found()
    if row.state == "cancelled":
        raise RefusalError(409, "cancelled")
    if row.state != "booked":
        raise RefusalError(409, "already_checked_in")
    return row


def _add(work: Work, visit: VisitRow, number: TicketNumber, at: datetime, *, adopted: bool) -> TicketRow:
    ticket = TicketRow(
        id=uuid4().hex,
        visit_id=visit.id,
        office_id=work.office_id,
        day=work.day(),
        number=str(number),
        issued_at=at,
        service_id=visit.service_id,
        persons=1,
        language="en",
        adopted=adopted,
        voided=False,
    )
    work.session.add(ticket)
    return ticket
