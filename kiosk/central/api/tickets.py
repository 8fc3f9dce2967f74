"""Routes of tickets and the queue: read them, make them by hand, take them back, adopt them."""

from fastapi import APIRouter
from fastapi.responses import Response

from kiosk.central.api.access import Anybody, Counter
from kiosk.central.api.context import At
from kiosk.central.api.once import Changing
from kiosk.central.api.openapi import refuses
from kiosk.central.desk import by_hand
from kiosk.central.desk.visits import find_ticket
from kiosk.central.queueing import listing
from kiosk.central.queueing.hall import goes_by_appointment
from kiosk.central.queueing.telling import counter_name
from kiosk.central.storage import shapes
from kiosk.central.storage.visits import VisitRow
from kiosk.central.storage.work import looking
from kiosk.scheduling import wire

router = APIRouter()


@router.post(
    "/tickets",
    response_model=wire.TicketStatusShape,
    status_code=201,
    openapi_extra=refuses(
        "service_or_appointment",
        "not_found",
        "cancelled",
        "already_checked_in",
        "unknown_service",
        "numbers_used_up",
    ),
)
def make(_who: Counter, change: Changing, body: wire.NewTicketRequest) -> Response:
    """Make a ticket by hand."""
    return change.once(lambda work: by_hand.make(work, body), 201)


@router.post(
    "/tickets/adopt",
    response_model=wire.TicketStatusShape,
    status_code=201,
    openapi_extra=refuses(
        "malformed_number", "number_taken", "number_not_leased", "unknown_service", "service_needed"
    ),
)
def adopt(_who: Counter, change: Changing, body: wire.AdoptRequest) -> Response:
    """Adopt a paper whose kiosk is gone."""
    return change.once(lambda work: by_hand.adopt(work, body), 201)


@router.post(
    "/tickets/{ticket_id}/void", response_model=wire.TicketStatusShape, openapi_extra=refuses("not_found")
)
def void(_who: Counter, change: Changing, ticket_id: wire.Id, _body: wire.VoidRequest) -> Response:
    """Take a ticket back."""
    return change.once(lambda work: by_hand.take_back(work, ticket_id))


@router.post(
    "/tickets/{ticket_id}/amend",
    response_model=wire.TicketStatusShape,
    openapi_extra=refuses("not_found", "not_in_this_state"),
)
def amend(_who: Counter, change: Changing, ticket_id: wire.Id, body: wire.AmendRequest) -> Response:
    """Let somebody go first, or say how many have come."""
    return change.once(lambda work: by_hand.amend(work, ticket_id, body))


@router.get("/tickets", response_model=wire.CounterTicketsShape)
def tickets(context: At, who: Counter, state: wire.TicketStateName = "waiting") -> wire.CounterTicketsShape:
    """List today's tickets in a state, with what became of their papers: so that ghost numbers are seen."""
    now = context.clock.now()
    view = context.views.of(who.office_id, now)
    with looking(context.database, who.office_id, now, context.settings) as work:
        return listing.listed(work, state, view)


@router.get("/tickets/{ticket_id}", response_model=wire.TicketStatusShape, openapi_extra=refuses("not_found"))
def ticket(context: At, who: Anybody, ticket_id: wire.Id) -> wire.TicketStatusShape:
    """Where a ticket stands."""
    now = context.clock.now()
    with looking(context.database, who.office_id, now, context.settings) as work:
        row = find_ticket(work, ticket_id)
        visit = work.session.get_one(VisitRow, row.visit_id)
        name, newest = counter_name(work, visit), work.row().last_notice
        booked = goes_by_appointment(visit, work.office())
    view = context.views.of(who.office_id, now)
    ahead, wait = view.standing(visit.id, visit.service_id, newest, booked=booked)
    return shapes.ticket_status(row, visit, view.queue.as_of, name, ahead, wait)


@router.get("/queue", response_model=wire.QueueShape)
def queue(context: At, who: Anybody) -> wire.QueueShape:
    """All queues of the office."""
    return context.views.of(who.office_id, context.clock.now()).queue
