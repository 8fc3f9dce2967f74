"""What the sessions of people have in common: a cookie that no script reads, and a secret in each form."""

import hmac
from dataclasses import dataclass
from hashlib import sha256

from fastapi import Request
from fastapi.responses import Response

from kiosk.central.desk.page_sessions import SESSION
from kiosk.central.refusals import RefusalError
from kiosk.central.web.pages import Form, is_own


@dataclass(frozen=True, slots=True)
class SessionCookie:
    """The cookie of one kind of page: no other site sends it, and no other path hears it."""

    name: str
    path: str

    def token(self, request: Request) -> str:
        """Return what the browser has kept; empty where it has kept nothing."""
        return request.cookies.get(self.name, "")

    def keep(self, request: Request, response: Response, token: str) -> None:
        """Let the browser keep a session."""
        response.set_cookie(
            self.name,
            token,
            max_age=int(SESSION.total_seconds()),
            path=self.path,
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="strict",
        )

    def forget(self, response: Response) -> None:
        """Let the browser forget it."""
        response.delete_cookie(self.name, path=self.path, httponly=True, samesite="strict")


def form_secret(token: str, purpose: bytes) -> str:
    """Make the secret that stands in the forms of a session."""
    return hmac.digest(token.encode(), purpose, sha256).hex()


def must_match(request: Request, csrf: str, form: Form) -> None:
    """Refuse (403) a form that was not drawn for the session with this secret."""
    if not is_own(request) or not hmac.compare_digest(form.one("csrf").encode(), csrf.encode()):
        raise RefusalError(403, "forbidden")
