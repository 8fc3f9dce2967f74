"""A reader's session at /reports: a cookie that no script reads and no other site sends, and a secret in each form."""

import hmac
from dataclasses import dataclass
from hashlib import sha256

from fastapi import Request
from fastapi.responses import Response

from kiosk.central.api.access import named_by
from kiosk.central.desk.page_access import SESSION
from kiosk.central.desk.report_access import READER
from kiosk.central.refusals import RefusalError
from kiosk.central.web.pages import Form, context_in, is_own

COOKIE = "loket_reports"
PATH = "/reports"


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is signed in, for which office."""

    office_id: str
    csrf: str
    token: str


def reader_of(request: Request) -> Reader | None:
    """Find the session of a request; None where there is none, or none any more."""
    token = request.cookies.get(COOKIE, "")
    caller = named_by(context_in(request), token) if token else None
    if caller is None or caller.role != READER:
        return None
    return Reader(caller.office_id, hmac.digest(token.encode(), b"reports", sha256).hex(), token)


def must_match(request: Request, who: Reader, form: Form) -> None:
    """Refuse (403) a form that was not drawn for this session."""
    if not is_own(request) or not hmac.compare_digest(form.one("csrf").encode(), who.csrf.encode()):
        raise RefusalError(403, "forbidden")


def keep(request: Request, response: Response, token: str) -> None:
    """Let the browser keep a session."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(SESSION.total_seconds()),
        path=PATH,
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


def forget(response: Response) -> None:
    """Let the browser forget it."""
    response.delete_cookie(COOKIE, path=PATH, httponly=True, samesite="strict")
