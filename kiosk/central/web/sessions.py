"""A counter's session: a cookie that no script reads and no other site sends, and a secret in each form."""

from dataclasses import dataclass

from fastapi import Request

from kiosk.central.api.access import Caller, named_by
from kiosk.central.desk.page_access import DESK
from kiosk.central.web.pages import context_in
from kiosk.central.web.session_cookie import SessionCookie, form_secret

PATH = "/counter"
COOKIE = SessionCookie("loket_counter", PATH)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is signed in, at which counter."""

    caller: Caller
    counter_id: str
    csrf: str
    token: str


def signed_in(request: Request) -> SignedIn | None:
    """Find the session of a request; None where there is none, or none any more."""
    token = COOKIE.token(request)
    caller = named_by(context_in(request), token) if token else None
    if caller is None or caller.role != DESK or caller.counter_id is None:
        return None
    return SignedIn(caller, caller.counter_id, form_secret(token, b"forms"), token)
