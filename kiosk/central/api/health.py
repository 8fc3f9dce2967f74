"""Routes for whoever watches the process, from this machine only: does it live, can it work?"""

import logging
from ipaddress import ip_address
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from sqlalchemy.exc import SQLAlchemyError

from kiosk import __version__
from kiosk.central.api.context import At, Context
from kiosk.central.api.openapi import refuses
from kiosk.central.refusals import not_found
from kiosk.scheduling import wire

_log = logging.getLogger(__name__)


def from_here(request: Request) -> None:
    """Answer anybody else as if there was nothing."""
    host = "" if request.client is None else request.client.host
    try:
        local = ip_address(host).is_loopback
    except ValueError:
        local = False
    if not local:
        raise not_found()


router = APIRouter(dependencies=[Depends(from_here)])

Here = Annotated[None, Depends(from_here)]


@router.get("/healthz", response_model=wire.HealthShape, openapi_extra=refuses("not_found"))
def lives(context: At) -> Response:
    """The process answers."""
    return _health(context, works=True)


@router.get(
    "/readyz",
    response_model=wire.HealthShape,
    responses={503: {"model": wire.HealthShape}},
    openapi_extra=refuses("not_found"),
)
def works(context: At) -> Response:
    """The database answers too, and its schema is this program's; 503 when not."""
    try:
        current = context.database.is_current()
    except SQLAlchemyError as error:
        _log.error("central.database_failing", extra={"code": type(error).__name__})
        current = False
    return _health(context, works=current)


def _health(context: Context, *, works: bool) -> Response:
    shape = wire.HealthShape(
        status="ok" if works else "failing", version=__version__, time=context.clock.now()
    )
    return Response(shape.model_dump_json(), 200 if works else 503, media_type="application/json")
