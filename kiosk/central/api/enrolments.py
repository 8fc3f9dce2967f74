"""Routes of enrolment: a manager makes a code, a kiosk that has no token yet becomes one of the office's with it."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kiosk.central.api.access import Caller, Manager
from kiosk.central.api.context import At
from kiosk.central.api.once import Asking, Changing, Secret
from kiosk.central.api.openapi import refuses
from kiosk.central.desk import enrolling, tokens
from kiosk.scheduling import wire_fleet

router = APIRouter()


@router.post(
    "/enrolment-codes",
    response_model=wire_fleet.EnrolmentCodeShape,
    status_code=201,
    openapi_extra=refuses("not_found", "short_name_taken", "too_many_requests"),
)
def make_code(who: Manager, change: Changing, body: wire_fleet.EnrolmentCodeRequest) -> Response:
    """Make a code that enrols one kiosk, once, within half an hour."""
    change.context.look_ups.must(f"fleet {who.scope}", change.context.settings.fleet_changes_per_minute)
    secret = Secret("code", tokens.as_code)
    return change.once_secret(secret, lambda work, code: enrolling.make_code(work, body, code), 201)


@router.post(
    "/enrolments",
    response_model=wire_fleet.EnrolmentShape,
    status_code=201,
    openapi_extra=refuses("code_unknown", "code_used", "too_many_requests"),
)
def enrol(context: At, request: Request, asked: Asking, body: wire_fleet.EnrolmentRequest) -> Response:
    """Become a kiosk of the office whose code this is. The token is told here and never again."""
    address = "" if request.client is None else request.client.host
    context.look_ups.must(f"enrolments {address}", context.settings.enrolments_per_minute)
    hashed = tokens.code_hash(body.code)
    newcomer = Caller("newcomer", enrolling.office_of(context.database, hashed), None, None, hashed)
    secret = Secret("token", tokens.as_token)
    change = asked.by(newcomer, context)
    return change.once_secret(secret, lambda work, token: enrolling.enrol(work, hashed, token), 201)
