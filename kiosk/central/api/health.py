"""Routes for whoever watches the process, from this machine only: does it live, can it work, what does it do?"""

import logging
from datetime import datetime
from ipaddress import ip_address
from typing import Literal

from fastapi import APIRouter, Depends, Request
from fastapi.responses import PlainTextResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST
from sqlalchemy.exc import SQLAlchemyError

from kiosk import __version__
from kiosk.central.api.access import named_by
from kiosk.central.api.context import At, Context
from kiosk.central.api.openapi import refuses
from kiosk.central.api.seen import look_around
from kiosk.central.refusals import RefusalError, not_found
from kiosk.scheduling import wire

_log = logging.getLogger(__name__)


class HealthShape(wire.Shape):
    """How this process is; no kiosk asks for it."""

    status: Literal["ok", "failing"]
    version: str
    time: datetime


def from_here(request: Request) -> None:
    """Answer anybody else as if there was nothing."""
    host = "" if request.client is None else request.client.host
    try:
        local = ip_address(host).is_loopback
    except ValueError:
        local = False
    if not local:
        raise not_found()


def may_watch(context: At, request: Request) -> None:
    """Let this machine pass, and a manager from elsewhere."""
    try:
        from_here(request)
    except RefusalError:
        # Not a parameter: to this machine the call needs no credential, so none is described.
        who = named_by(context, request.headers.get("authorization", "").partition(" ")[2].strip())
        if who is None or who.role != "manager":
            raise


router = APIRouter()

Here = [Depends(from_here)]


@router.get("/healthz", dependencies=Here, response_model=HealthShape, openapi_extra=refuses("not_found"))
def lives(context: At) -> Response:
    """The process answers."""
    return _health(context, works=True)


@router.get(
    "/readyz",
    dependencies=Here,
    response_model=HealthShape,
    responses={503: {"model": HealthShape}},
    openapi_extra=refuses("not_found"),
)
def works(context: At) -> Response:
    """The database answers too, and its schema is this program's; 503 when not."""
    try:
        current = context.database.is_current()
    except SQLAlchemyError as error:
        context.figures.database_failed(error)
        _log.error("central.database_failing", extra={"code": type(error).__name__})
        current = False
    return _health(context, works=current)


@router.get(
    "/metrics",
    dependencies=[Depends(may_watch)],
    response_class=PlainTextResponse,
    openapi_extra=refuses("not_found"),
)
def figures(context: At) -> Response:
    """The figures of this process, as Prometheus reads them; for this machine, and for managers."""
    return Response(context.figures.written(look_around(context)), media_type=CONTENT_TYPE_LATEST)


def _health(context: Context, *, works: bool) -> Response:
    shape = HealthShape(status="ok" if works else "failing", version=__version__, time=context.clock.now())
    return Response(shape.model_dump_json(), 200 if works else 503, media_type="application/json")
