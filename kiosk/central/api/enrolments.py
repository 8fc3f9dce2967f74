"""Routes of enrolment: a manager makes a code, a kiosk that has no token yet becomes one of the office's with it."""

from uuid import UUID, uuid5

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kiosk.central.api.access import Caller, Manager, by
from kiosk.central.api.context import At
from kiosk.central.api.once import Asked, Asking, Changing, Secret
from kiosk.central.api.openapi import refuses
from kiosk.central.desk import enrolling, tokens
from kiosk.central.fleet import joining
from kiosk.scheduling import wire, wire_fleet

_KEYS = UUID("a6f7b8a2-8a53-4f35-9f0a-6f0f8f2f1d55")
"""Name space of the keys of those who join (RFC 9562, version 5)."""
_MINUTE_S = 60.0

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
    return change.once_secret(secret, lambda work, code: enrolling.make_code(work, body, code, by(who)), 201)


@router.post(
    "/enrolments",
    response_model=wire_fleet.EnrolmentShape,
    status_code=201,
    openapi_extra=refuses("code_unknown", "code_used", "too_many_requests"),
)
def enrol(context: At, request: Request, asked: Asking, body: wire_fleet.EnrolmentRequest) -> Response:
    """Become a kiosk of the office whose code this is. The token is told here and never again."""
    context.look_ups.must(f"enrolments {_address(request)}", context.settings.enrolments_per_minute)
    hashed = tokens.code_hash(body.code)
    newcomer = Caller("newcomer", enrolling.office_of(context.database, hashed), None, None, hashed)
    secret = Secret("token", tokens.as_token)
    change = asked.by(newcomer, context)
    return change.once_secret(secret, lambda work, token: enrolling.enrol(work, hashed, token), 201)


@router.post(
    "/enrolments/requests",
    response_model=wire_fleet.JoiningShape,
    status_code=201,
    openapi_extra=refuses("too_many_requests"),
)
def ask_to_join(context: At, request: Request, body: wire_fleet.JoiningRequest) -> Response:
    """Ask, as a kiosk without a credential, to become one of some office's: a manager types the `user_code`."""
    settings = context.settings
    context.look_ups.must(f"joining {_address(request)}", settings.enrolments_per_minute)
    made = joining.ask(context.database, context.clock, settings, body, _address(request))
    return _never_kept(made, 201)


@router.post(
    "/enrolments/requests/outcome",
    response_model=wire_fleet.EnrolmentShape,
    status_code=201,
    responses={202: {"model": wire_fleet.JoiningPendingShape, "description": "Nobody has approved it yet"}},
    openapi_extra=refuses("code_unknown", "code_used", "too_many_requests"),
)
def outcome_of_joining(context: At, request: Request, body: wire_fleet.JoiningQuestion) -> Response:
    """Ask what came of it; approved it is an enrolment. The same question gets the same answer again."""
    settings = context.settings
    context.look_ups.must(f"outcomes {_address(request)}", settings.joining_questions_per_minute)
    hashed = tokens.token_hash(body.device_code)
    if joining.is_pending(context.database, context.clock, hashed):
        # Whoever asks more often than that is made to wait (RFC 8628, 3.5: slow_down).
        context.look_ups.must(f"outcome {hashed}", int(2 * _MINUTE_S / settings.joining_interval_s))
        return _never_kept(wire_fleet.JoiningPendingShape(interval_s=settings.joining_interval_s), 202)
    newcomer = Caller("newcomer", enrolling.office_of(context.database, hashed), None, None, hashed)
    # The secret is asked for by what is secret already: its hash is the key.
    asked = Asked(request.url.path, b"", str(uuid5(_KEYS, body.device_code)))
    secret = Secret("token", tokens.as_token)
    return asked.by(newcomer, context).once_secret(
        secret, lambda work, token: enrolling.enrol(work, hashed, token), 201
    )


def _address(request: Request) -> str:
    return "" if request.client is None else request.client.host


def _never_kept(shape: wire.Shape, status: int) -> Response:
    headers = {"Cache-Control": "no-store"}
    return Response(shape.model_dump_json(), status, headers, media_type="application/json")
