"""How people get into a page and out again: one piece for the counters, the reports and the fleet."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from fastapi import Request
from fastapi.responses import Response

from kiosk.central.api.access import Caller, named_by
from kiosk.central.desk import page_sessions
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.web.pages import (
    Form,
    address_of,
    context_in,
    is_own,
    language_links,
    languages_of_request,
    page,
    see_other,
)
from kiosk.central.web.session_cookie import SessionCookie, form_secret, must_match
from kiosk.central.web.speaking import first_offered, speaking
from kiosk.i18n.words import Words

TRIES = 10
"""So many wrong codes a minute from one address."""
_LANGUAGE = "loket_language"
_ONWARD = re.compile(r"/[a-z]+(/[A-Za-z0-9_-]+)*(\?[A-Za-z0-9_=&%+.-]*)?")
_YEAR_S = 365 * 24 * 3600

SignIn = Callable[[Database, Form, datetime], str]
"""Begins a session by what a form says and returns its token, or raises `RefusalError` (401)."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is signed in; `csrf` is the secret in the forms of the session."""

    caller: Caller
    csrf: str
    token: str


@dataclass(frozen=True, slots=True)
class WayIn:
    """The way into the pages below `path`, for sessions of one `role`, in words of one `part` of the catalogues."""

    path: str
    part: str
    role: str
    template: str
    sign_in: SignIn
    prefix: str = ""
    """Before the names of the messages of a page that has a code and nothing else."""

    @property
    def cookie(self) -> SessionCookie:
        """Give the cookie of these sessions."""
        return SessionCookie(f"loket_{self.part}", self.path)

    def who(self, request: Request) -> SignedIn | None:
        """Find the session of a request; None where there is none, or none any more."""
        token = self.cookie.token(request)
        caller = named_by(context_in(request), token) if token else None
        if caller is None or caller.role != self.role:
            return None
        return SignedIn(caller, form_secret(token, self.part.encode()), token)

    def words(self, request: Request) -> Words:
        """Choose the language: that of the address, the one that was chosen before, the browser's."""
        asked, *accepted = languages_of_request(request)
        return speaking(self.part, (asked, request.cookies.get(_LANGUAGE), *accepted))

    def remember_language(self, request: Request, answer: Response) -> Response:
        """Keep the language that the address asks for."""
        asked = first_offered(self.part, [request.query_params.get("lang")])
        if asked is not None:
            answer.set_cookie(
                _LANGUAGE, asked, max_age=_YEAR_S, path=self.path, httponly=True, samesite="strict"
            )
        return answer

    def show(self, words: Words, problem: str = "", status: int = 200, then: str = "") -> Response:
        """Draw the page on which somebody signs in, and from which they go on to an address `then`."""
        return page(
            self.template,
            words,
            status,
            problem=problem,
            others=language_links(self.part, words),
            path=self.path,
            prefix=self.prefix,
            then=self._onward(then),
        )

    def begin(self, request: Request, form: Form) -> Response:
        """Sign in. Wrong codes are counted, right ones are not: a whole office may come from one address."""
        context, words, then = context_in(request), self.words(request), form.one("then")
        if not is_own(request):
            raise RefusalError(403, "forbidden")
        tries = f"{self.part} sign in {address_of(request)}"
        if context.look_ups.wait_s(tries, TRIES) is not None:
            return self.show(words, "too_many", 429, then)
        try:
            token = self.sign_in(context.database, form, context.clock.now())
        except RefusalError as refused:
            if refused.status != 401:
                raise
            context.look_ups.take(tries, TRIES)
            return self.show(words, "unknown", 401, then)
        answer = see_other(self._onward(then) or self.path)
        self.cookie.keep(request, answer, token)
        return answer

    def _onward(self, then: str) -> str:
        """Take an address below the way in's own path, and no other: it may have been written by anybody."""
        return then if _ONWARD.fullmatch(then) and then.startswith((f"{self.path}/", f"{self.path}?")) else ""

    def end(self, request: Request, form: Form) -> Response:
        """Sign out."""
        who = self.who(request)
        if who is not None:
            must_match(request, who.csrf, form)
            page_sessions.end(context_in(request).database, who.token, self.role)
        answer = see_other(self.path)
        self.cookie.forget(answer)
        return answer
