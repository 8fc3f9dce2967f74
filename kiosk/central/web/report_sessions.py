"""A reader's session at /reports: a cookie that no script reads and no other site sends, and a secret in each form."""

from dataclasses import dataclass

from fastapi import Request

from kiosk.central.api.access import named_by
from kiosk.central.desk.report_access import READER
from kiosk.central.web.pages import context_in
from kiosk.central.web.session_cookie import SessionCookie, form_secret

PATH = "/reports"
COOKIE = SessionCookie("loket_reports", PATH)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is signed in, for which office."""

    office_id: str
    csrf: str
    token: str


def reader_of(request: Request) -> Reader | None:
    """Find the session of a request; None where there is none, or none any more."""
    token = COOKIE.token(request)
    caller = named_by(context_in(request), token) if token else None
    if caller is None or caller.role != READER:
        return None
    return Reader(caller.office_id, form_secret(token, b"reports"), token)
