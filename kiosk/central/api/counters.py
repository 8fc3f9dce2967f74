"""Routes of the counters' work. A counter's token is for that counter, one without a counter for all of its office."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from kiosk.central.api.access import Counter
from kiosk.central.api.once import Change, Changing
from kiosk.central.api.openapi import refuses
from kiosk.central.queueing import calling
from kiosk.central.refusals import RefusalError
from kiosk.scheduling import wire, wire_fleet

router = APIRouter(prefix="/counters/{counter_id}")

BUSY = ("not_found", "not_in_this_state")
"""What an action is refused with that needs somebody at the counter."""


async def at_counter(who: Counter, change: Changing, counter_id: wire.Id) -> Change:
    """Let a counter do its own work only."""
    if who.counter_id not in (None, counter_id):
        raise RefusalError(403, "forbidden")
    return change


Desk = Annotated[Change, Depends(at_counter)]


@router.post("/open", response_model=wire.CounterShape, openapi_extra=refuses("not_found", "unknown_service"))
def open_counter(desk: Desk, counter_id: wire.Id, body: wire.OpenCounterRequest | None = None) -> Response:
    """Open, for some services or for all that the counter can offer."""
    services = [] if body is None else body.services
    return desk.once(lambda work: calling.open_counter(work, counter_id, services))


@router.post("/close", response_model=wire.CounterShape, openapi_extra=refuses("not_found", "counter_busy"))
def close_counter(desk: Desk, counter_id: wire.Id) -> Response:
    """Close."""
    return desk.once(lambda work: calling.close_counter(work, counter_id))


@router.post(
    "/call-next",
    response_model=wire.CounterShape,
    openapi_extra=refuses("not_found", "counter_closed", "counter_busy"),
)
def call_next(desk: Desk, counter_id: wire.Id) -> Response:
    """Call whoever is next; without a ticket in the answer nobody waits."""
    return desk.once(lambda work: calling.call_next(work, counter_id))


@router.post("/recall", response_model=wire.CounterShape, openapi_extra=refuses(*BUSY))
def recall(desk: Desk, counter_id: wire.Id) -> Response:
    """Call the same one again."""
    return desk.once(lambda work: calling.recall(work, counter_id))


@router.post("/start", response_model=wire.CounterShape, openapi_extra=refuses(*BUSY))
def start(desk: Desk, counter_id: wire.Id) -> Response:
    """Serving begins."""
    return desk.once(lambda work: calling.start(work, counter_id))


@router.post(
    "/complete",
    response_model=wire.CounterShape,
    openapi_extra=refuses(*BUSY, "dates_impossible", "unknown_municipality", "unknown_service"),
)
def complete(desk: Desk, counter_id: wire.Id, body: wire.CompleteRequest | None = None) -> Response:
    """Serving is over."""
    outcome = "served" if body is None else body.outcome
    return desk.once(lambda work: calling.complete(work, counter_id, outcome, body))


@router.post("/no-show", response_model=wire.CounterShape, openapi_extra=refuses(*BUSY))
def no_show(desk: Desk, counter_id: wire.Id) -> Response:
    """Nobody came."""
    return desk.once(lambda work: calling.no_show(work, counter_id))


@router.post("/transfer", response_model=wire.CounterShape, openapi_extra=refuses(*BUSY, "unknown_service"))
def transfer(desk: Desk, counter_id: wire.Id, body: wire_fleet.TransferRequest) -> Response:
    """Let whoever is here wait for another service, as one who came when they came."""
    return desk.once(lambda work: calling.transfer(work, counter_id, body.service_id))


@router.post("/return", response_model=wire.CounterShape, openapi_extra=refuses(*BUSY))
def send_back(desk: Desk, counter_id: wire.Id) -> Response:
    """Send back to the waiting area."""
    return desk.once(lambda work: calling.send_back(work, counter_id))
