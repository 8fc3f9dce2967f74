"""`/counter`: sign in, the page of a counter and what its forms ask for, sign out. It works without a script."""

from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID, uuid4

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kiosk.central.api.once import Change
from kiosk.central.desk.page_access import DESK, sign_in
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import looking
from kiosk.central.web.counter_view import counter_view
from kiosk.central.web.counter_work import REFUSALS, SAID, WORK, number_in
from kiosk.central.web.live import live
from kiosk.central.web.pages import (
    Form,
    PageRoute,
    Posted,
    context_in,
    language_links,
    page,
    see_other,
)
from kiosk.central.web.session_cookie import must_match
from kiosk.central.web.speaking import COUNTER
from kiosk.central.web.way_in import SignedIn, WayIn
from kiosk.domain.errors import MalformedNumberError
from kiosk.domain.tickets import TicketNumber
from kiosk.i18n.words import Words

PATH = "/counter"


def _sign_in(database: Database, form: Form, now: datetime) -> str:
    return sign_in(database, form.one("counter"), form.one("code"), now)


WAY_IN = WayIn(PATH, COUNTER, DESK, "sign_in.html", _sign_in)

router = APIRouter(prefix=PATH, route_class=PageRoute)


@router.get("")
def counter(request: Request) -> Response:
    """Show the counter, or the way in."""
    who, words = WAY_IN.who(request), WAY_IN.words(request)
    answer = WAY_IN.show(words) if who is None else _page(request, who, words)
    return WAY_IN.remember_language(request, answer)


@router.get("/stream")
def stream(request: Request) -> Response:
    """Tell the page that something has changed."""
    who = WAY_IN.who(request)
    if who is None:
        raise RefusalError(401, "unauthorized")
    return live(context_in(request), who.caller.office_id)


@router.post("/sign-in")
def begin(request: Request, form: Posted) -> Response:
    """Sign in."""
    return WAY_IN.begin(request, form)


@router.post("/sign-out")
def end(request: Request, form: Posted) -> Response:
    """Sign out. The counter stays open or closed, as it is."""
    return WAY_IN.end(request, form)


@router.post("/{action}")
def act(request: Request, action: str, form: Posted) -> Response:
    """Do what a form asks for, and show the page again."""
    who = WAY_IN.who(request)
    if who is None:
        return see_other(PATH)
    must_match(request, who.csrf, form)
    if action not in WORK:
        raise RefusalError(404, "not_found")
    return see_other(f"{PATH}?{urlencode(_done(request, who, action, form))}")


def _done(request: Request, who: SignedIn, action: str, form: Form) -> dict[str, str]:
    """Let it take effect; tell in words of a query what came of it."""
    change = Change(context_in(request), who.caller, request.url.path, form.raw, _key(form))
    try:
        answer = change.once(lambda work: WORK[action](work, counter_of(who), form))
    except RefusalError as refused:
        return {"said": refused.code if refused.code in REFUSALS else "refused"}
    number = number_in(bytes(answer.body))
    if action == "call-next" and not number:
        return {"said": "nobody"}
    return {"said": action, "number": number or form.one("shown")}


def _page(request: Request, who: SignedIn, words: Words) -> Response:
    context, office_id = context_in(request), who.caller.office_id
    now = context.clock.now()
    view = context.views.of(office_id, now)
    with looking(context.database, office_id, now, context.settings) as work:
        shown = counter_view(work, counter_of(who), view, context.heard.of_office(office_id), words)
    return page(
        "counter.html",
        words,
        view=shown,
        csrf=who.csrf,
        said=_said(request, words),
        key=str(uuid4()),
        others=language_links(COUNTER, words),
    )


def _said(request: Request, words: Words) -> str:
    """Say what came of the last form; the address may have been written by anybody."""
    what, number = request.query_params.get("said", ""), request.query_params.get("number", "")
    if what not in SAID:
        return ""
    return words.say("counter-said", what=what, number=_harmless(number))


def _harmless(number: str) -> str:
    try:
        return str(TicketNumber.parse(number))
    except MalformedNumberError:
        return ""


def _key(form: Form) -> str | None:
    """Read the key that makes a form that is sent twice take effect once."""
    try:
        return str(UUID(form.one("key")))
    except ValueError:
        return None


def counter_of(who: SignedIn) -> str:
    """Name the counter of a session."""
    if who.caller.counter_id is None:
        raise RefusalError(403, "forbidden")
    return who.caller.counter_id
