"""Routes of what a kiosk reads about its office: the office itself and the day list."""

from datetime import date
from hashlib import sha256
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Query
from fastapi.responses import Response

from kiosk.central.api.access import Kiosk, Manager
from kiosk.central.api.context import At
from kiosk.central.api.openapi import refuses
from kiosk.central.desk import finding, signing
from kiosk.central.desk.code_keys import public_keys
from kiosk.central.desk.code_pictures import Labelled, pdf, png, svg
from kiosk.central.storage.work import looking
from kiosk.scheduling import wire

router = APIRouter()

NOT_CHANGED: dict[int | str, dict[str, Any]] = {304: {"description": "As it was when its `ETag` was told"}}
Form = Literal["json", "text", "svg", "png", "pdf"]
_PICTURES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The code",
        "content": {
            kind: {"schema": {"type": "string"}}
            for kind in ("text/plain", "image/svg+xml", "image/png", "application/pdf")
        },
    }
}


@router.get("/office", response_model=wire.OfficeShape, responses=NOT_CHANGED)
def office(context: At, who: Kiosk, if_none_match: Annotated[str, Header()] = "") -> Response:
    """The office, with an `ETag`."""
    with looking(context.database, who.office_id, context.clock.now(), context.settings) as work:
        keys = public_keys(work.session, work.now)
        body = work.office().model_copy(update={"code_keys": keys}).model_dump_json()
    return tagged(body, if_none_match)


def tagged(body: str, if_none_match: str) -> Response:
    """Answer with what the caller may have already, and says so by its tag."""
    tag = f'"{sha256(body.encode()).hexdigest()[:32]}"'
    given = {each.strip().removeprefix("W/") for each in if_none_match.split(",")}
    if tag in given:
        return Response(status_code=304, headers={"ETag": tag})
    return Response(body, headers={"ETag": tag}, media_type="application/json")


@router.get("/appointments", response_model=wire.DayListShape, openapi_extra=refuses("day_out_of_range"))
def appointments(context: At, who: Kiosk, day: Annotated[date, Query(alias="date")]) -> wire.DayListShape:
    """The day list: least data, with keyed hashes to match."""
    with looking(context.database, who.office_id, context.clock.now(), context.settings) as work:
        return finding.day_list(work, day)


@router.get(
    "/appointments/{appointment_id}/code",
    response_model=wire.SignedCodeShape,
    responses=_PICTURES,
    openapi_extra=refuses("not_found", "no_code_key", "not_signable"),
)
def signed_code(
    context: At, who: Manager, appointment_id: wire.Id, form: Annotated[Form, Query(alias="format")] = "json"
) -> Response:
    """The signed code of an appointment, for its confirmation: asked by the booking system, never by a kiosk.

    `format`: the text for a mail or a wallet pass, a picture, or a sheet.
    """
    with looking(context.database, who.office_id, context.clock.now(), context.settings) as work:
        signed = signing.signed_code(work, appointment_id)
    body, kind = _written(signed, form, appointment_id)
    return Response(body, headers={"Cache-Control": "no-store"}, media_type=kind)


def _written(signed: wire.SignedCodeShape, form: Form, label: str) -> tuple[str | bytes, str]:
    match form:
        case "json":
            return signed.model_dump_json(), "application/json"
        case "text":
            return signed.code, "text/plain"
        case "svg":
            return svg(signed.code), "image/svg+xml"
        case "png":
            return png(signed.code), "image/png"
        case "pdf":
            return pdf([Labelled(signed.code, label)]), "application/pdf"
