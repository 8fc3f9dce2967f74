"""Every error as a problem document (RFC 9457) with a stable code, and nothing of what was sent in it."""

import logging
from http import HTTPStatus
from math import ceil

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from sqlalchemy.exc import DataError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from kiosk.central.refusals import OVERLOADED_S, RefusalError
from kiosk.central.storage.failures import will_pass
from kiosk.scheduling import wire

MEDIA_TYPE = "application/problem+json"

_CODES = {
    400: "bad_request",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    422: "invalid_request",
}

_log = logging.getLogger(__name__)


def problem(
    status: int,
    code: str,
    detail: str = "",
    retry_after_s: float | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    """Make the answer; `retry_after_s` goes into the header too, in whole seconds."""
    shape = wire.Problem(
        title=HTTPStatus(status).phrase, status=status, code=code, detail=detail, retry_after=retry_after_s
    )
    more = dict(headers or {})
    if retry_after_s is not None:
        more["Retry-After"] = str(ceil(retry_after_s))
    if status == 401:
        more["WWW-Authenticate"] = "Bearer"
    return Response(shape.model_dump_json(exclude_none=True), status, more, MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Answer every error of the application this way."""
    app.add_exception_handler(RefusalError, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(DBAPIError, _database)
    app.add_exception_handler(PoolTimeout, _database)
    app.add_exception_handler(Exception, _bug)


async def _refused(_request: Request, error: Exception) -> Response:
    if not isinstance(error, RefusalError):
        raise error
    return problem(error.status, error.code, retry_after_s=error.retry_after_s)


async def _invalid(_request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    # Where it is wrong and how, never what was sent: that may be a name.
    places = {".".join(map(str, each["loc"])) + ": " + str(each["type"]) for each in error.errors()}
    return problem(422, "invalid_request", "; ".join(sorted(places)))


async def _http(_request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    code = _CODES.get(error.status_code, "error")
    return problem(error.status_code, code, headers=dict(error.headers or {}))


async def _database(request: Request, error: Exception) -> Response:
    request.app.state.context.figures.database_failed(error)
    if isinstance(error, DataError):
        # A character or a number that no column holds, and that no shape forbids.
        _log.info("central.value_refused", extra={"code": type(error.orig).__name__})
        return problem(422, "invalid_request")
    if isinstance(error, DBAPIError) and not will_pass(error):
        raise error
    # Away, locked by somebody else for long, no connection free, a full disk: what was asked has had no effect.
    _log.error("central.database_failing", extra={"code": type(error).__name__})
    return problem(503, "database_failing", retry_after_s=OVERLOADED_S)


async def _bug(_request: Request, error: Exception) -> Response:
    _log.error("central.bug", extra={"code": type(error).__name__})
    return problem(500, "internal")
