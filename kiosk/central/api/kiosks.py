"""Routes about the kiosks: for the counters, for managers, and for the kiosks themselves."""

from typing import Annotated

from fastapi import APIRouter, Header
from fastapi.responses import Response

from kiosk.central.api.access import Kiosk, Manager, Staff, by, kiosk_id
from kiosk.central.api.context import At
from kiosk.central.api.offices import NOT_CHANGED, tagged
from kiosk.central.api.once import Changing, Secret
from kiosk.central.api.openapi import refuses
from kiosk.central.desk import fleet, settings_keys, tokens
from kiosk.central.desk.silence import silent_kiosks
from kiosk.central.fleet import layers
from kiosk.central.storage.work import Work, looking
from kiosk.scheduling import wire, wire_fleet

router = APIRouter(prefix="/kiosks")


@router.get("/silent", response_model=wire_fleet.SilentKiosksShape)
def silent(context: At, who: Staff) -> wire_fleet.SilentKiosksShape:
    """Tell which kiosks are silent, since when, and which numbers may exist of which nothing is known here."""
    heard = context.heard.of_office(who.office_id)
    with looking(context.database, who.office_id, context.clock.now(), context.settings) as work:
        return silent_kiosks(work, heard)


@router.get("", response_model=wire_fleet.KiosksShape)
def kiosks(context: At, who: Manager) -> wire_fleet.KiosksShape:
    """The fleet: every kiosk of the office, with its last word on itself."""
    heard = context.heard.of_office(who.office_id)
    with looking(context.database, who.office_id, context.clock.now(), context.settings) as work:
        return fleet.listed(work, heard)


@router.post(
    "/self/heartbeat",
    response_model=wire_fleet.HeartbeatShape,
    openapi_extra=refuses("epoch_fenced", "too_many_requests"),
)
def heartbeat(who: Kiosk, change: Changing, body: wire_fleet.HeartbeatRequest) -> Response:
    """Say how this kiosk is, and hear what it is to do. To say it twice does no harm, so it needs no key."""
    settings = change.context.settings
    change.context.look_ups.must(f"heartbeats {who.scope}", settings.heartbeats_per_minute)

    with looking(change.context.database, who.office_id, change.context.clock.now(), settings) as seen:
        settled = tokens.is_settled(seen, kiosk_id(who), who.scope)
        short = fleet.unchanged(seen, kiosk_id(who), body) if settled else None
    if short is not None:
        return Response(short.model_dump_json(), media_type="application/json")

    def beat(work: Work) -> wire_fleet.HeartbeatShape:
        tokens.used(work, kiosk_id(who), who.scope)
        return fleet.heartbeat(work, kiosk_id(who), body)

    return change.once(beat, patient=True)


@router.get(
    "/self/settings",
    response_model=wire_fleet.SettingsShape,
    responses=NOT_CHANGED,
)
def settings(context: At, who: Kiosk, if_none_match: Annotated[str, Header()] = "") -> Response:
    """The settings that the central has for this kiosk, signed, with an `ETag`."""
    now = context.clock.now()
    settings_keys.prepare(context.database, now)
    with looking(context.database, who.office_id, now, context.settings) as work:
        body = layers.document(work, kiosk_id(who)).model_dump_json()
    return tagged(body, if_none_match)


@router.post(
    "/self/token",
    response_model=wire_fleet.TokenShape,
    status_code=201,
    openapi_extra=refuses("too_many_requests"),
)
def token(who: Kiosk, change: Changing) -> Response:
    """Get a new token for the one that asks; send a key, so that an answer that gets lost can be had again."""
    change.context.look_ups.must(f"tokens {who.scope}", change.context.settings.fleet_changes_per_minute)
    secret = Secret("token", tokens.as_token)
    return change.once_secret(secret, lambda work, text: tokens.rotate(work, kiosk_id(who), text), 201)


@router.post(
    "/{kiosk_id}/commands",
    response_model=wire_fleet.CommandShape,
    status_code=201,
    openapi_extra=refuses(
        "not_found", "kiosk_revoked", "text_and_kind", "too_many_commands", "too_many_requests"
    ),
)
def command(who: Manager, change: Changing, kiosk_id: wire.Id, body: wire_fleet.CommandRequest) -> Response:
    """Tell a kiosk to do something."""
    change.context.look_ups.must(f"fleet {who.scope}", change.context.settings.fleet_changes_per_minute)
    return change.once(lambda work: fleet.command(work, kiosk_id, body, by(who)), 201)


@router.post(
    "/{kiosk_id}/revoke",
    response_model=wire_fleet.KioskShape,
    openapi_extra=refuses("not_found", "too_many_requests"),
)
def revoke(who: Manager, change: Changing, kiosk_id: wire.Id) -> Response:
    """Take a kiosk out of the fleet."""
    context = change.context
    context.look_ups.must(f"fleet {who.scope}", context.settings.fleet_changes_per_minute)
    heard = context.heard.of_office(who.office_id)
    return change.once(lambda work: fleet.revoke(work, kiosk_id, heard, by(who)))
