"""Routes of a check-in: look up, claim, lease numbers, report events."""

from fastapi import APIRouter
from fastapi.responses import Response

from kiosk.central.api.access import Kiosk, kiosk_id
from kiosk.central.api.batch import open_batch
from kiosk.central.api.context import At
from kiosk.central.api.once import Changing
from kiosk.central.api.openapi import body_of, refuses
from kiosk.central.desk import claiming, finding, sync
from kiosk.central.desk.restoring import compare
from kiosk.central.refusals import RefusalError
from kiosk.central.storage import leases, shapes
from kiosk.central.storage.work import Work, looking
from kiosk.scheduling import wire

OFFICE_FACTOR = 4

router = APIRouter()


@router.post(
    "/appointments/lookup",
    response_model=wire.LookUpAnswer,
    openapi_extra=refuses("not_found", "too_many_look_ups"),
)
def look_up(context: At, who: Kiosk, body: wire.LookUpRequest) -> wire.LookUpAnswer:
    """Find appointments; changes nothing, so it takes no key."""
    limit, misses = context.settings.look_ups_per_minute, f"misses {who.office_id}"
    # Whoever guesses misses; fifty kiosks with a hall full of honest visitors hardly do.
    wait_s = context.look_ups.wait_s(misses, limit * OFFICE_FACTOR)
    if wait_s is None:
        wait_s = context.look_ups.take(f"kiosk {who.scope}", limit)
    if wait_s is not None:
        raise RefusalError(429, "too_many_look_ups", wait_s)
    try:
        with looking(context.database, who.office_id, context.clock.now(), context.settings) as work:
            return finding.look_up(work, body)
    except RefusalError:
        context.look_ups.take(misses, limit * OFFICE_FACTOR)
        raise


@router.post("/claims", response_model=wire.ClaimAnswer, openapi_extra=refuses("not_found"))
def claim(who: Kiosk, change: Changing, body: wire.ClaimRequest) -> Response:
    """Ask before the ticket."""
    kiosk_id(who)
    return change.once(lambda work: claiming.claim(work, body))


@router.post(
    "/number-leases",
    response_model=wire.LeaseShape,
    status_code=201,
    openapi_extra=refuses(
        "not_found", "epoch_fenced", "unknown_series", "day_out_of_range", "numbers_used_up"
    ),
)
def lease(who: Kiosk, change: Changing, body: wire.LeaseRequest) -> Response:
    """Lease a block of numbers."""
    holder = leases.Holder(kiosk_id(who), body.epoch)

    def grant(work: Work) -> wire.LeaseShape:
        kiosk = sync.newest_epoch(work, kiosk_id(who), body.epoch)
        compare(work, kiosk, body.journal)
        return shapes.lease(leases.grant(work, holder, body))

    return change.once(grant, 201)


@router.post(
    "/sync",
    response_model=wire.SyncAnswerShape,
    openapi_extra=body_of("SyncRequest") | refuses("not_found", "epoch_fenced"),
)
def report(who: Kiosk, change: Changing) -> Response:
    """Report up to fifty events."""
    batch = open_batch(change.body)

    became: list[str] = []

    def take_in(work: Work) -> wire.SyncAnswerShape:
        answer = batch.with_malformed(sync.sync(work, kiosk_id(who), batch.request))
        became[:] = [each.result for each in answer.results]
        return answer

    # Nobody waits for it: the ticket is out.
    response = change.once(take_in, patient=True)
    change.context.figures.taken_in(became)
    return response
