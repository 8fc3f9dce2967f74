"""`/counter`: sign in, the page of a counter and what its forms ask for, sign out. It works without a script."""

from urllib.parse import urlencode
from uuid import UUID, uuid4

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kiosk.central.api.once import Change
from kiosk.central.desk.page_access import sign_in, sign_out
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.work import looking
from kiosk.central.web.counter_view import counter_view
from kiosk.central.web.counter_work import REFUSALS, SAID, WORK, number_in
from kiosk.central.web.live import live
from kiosk.central.web.pages import (
    Form,
    PageRoute,
    Posted,
    address_of,
    context_in,
    is_own,
    language_links,
    languages_of_request,
    page,
    see_other,
)
from kiosk.central.web.session_cookie import must_match
from kiosk.central.web.sessions import COOKIE, PATH, SignedIn, signed_in
from kiosk.central.web.speaking import COUNTER, first_offered, speaking
from kiosk.domain.errors import MalformedNumberError
from kiosk.domain.tickets import TicketNumber
from kiosk.i18n.words import Words

TRIES = 10
"""So many wrong codes a minute from one address."""
_LANGUAGE = "loket_language"
_YEAR_S = 365 * 24 * 3600

router = APIRouter(prefix=PATH, route_class=PageRoute)


@router.get("")
def counter(request: Request) -> Response:
    """Show the counter, or the way in."""
    who, words = signed_in(request), _words(request)
    answer = _way_in(words) if who is None else _page(request, who, words)
    asked = first_offered(COUNTER, [request.query_params.get("lang")])
    if asked is not None:
        answer.set_cookie(_LANGUAGE, asked, max_age=_YEAR_S, path=PATH, httponly=True, samesite="strict")
    return answer


@router.get("/stream")
def stream(request: Request) -> Response:
    """Tell the page that something has changed."""
    who = signed_in(request)
    if who is None:
        raise RefusalError(401, "unauthorized")
    return live(context_in(request), who.caller.office_id)


@router.post("/sign-in")
def begin(request: Request, form: Posted) -> Response:
    """Sign in. Wrong codes are counted, right ones are not: a whole office may come from one address."""
    context, words = context_in(request), _words(request)
    if not is_own(request):
        raise RefusalError(403, "forbidden")
    tries = f"sign in {address_of(request)}"
    if context.look_ups.wait_s(tries, TRIES) is not None:
        return _way_in(words, "too_many", 429)
    try:
        token = sign_in(context.database, form.one("counter"), form.one("code"), context.clock.now())
    except RefusalError as refused:
        if refused.status != 401:
            raise
        context.look_ups.take(tries, TRIES)
        return _way_in(words, "unknown", 401)
    answer = see_other(PATH)
    COOKIE.keep(request, answer, token)
    return answer


@router.post("/sign-out")
def end(request: Request, form: Posted) -> Response:
    """Sign out. The counter stays open or closed, as it is."""
    who = signed_in(request)
    if who is not None:
        must_match(request, who.csrf, form)
        sign_out(context_in(request).database, who.token)
    answer = see_other(PATH)
    COOKIE.forget(answer)
    return answer


@router.post("/{action}")
def act(request: Request, action: str, form: Posted) -> Response:
    """Do what a form asks for, and show the page again."""
    who = signed_in(request)
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
        answer = change.once(lambda work: WORK[action](work, who.counter_id, form))
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
        shown = counter_view(work, who.counter_id, view, context.heard.of_office(office_id), words)
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


def _way_in(words: Words, problem: str = "", status: int = 200) -> Response:
    return page("sign_in.html", words, status, problem=problem, others=language_links(COUNTER, words))


def _words(request: Request) -> Words:
    asked, *accepted = languages_of_request(request)
    return speaking(COUNTER, (asked, request.cookies.get(_LANGUAGE), *accepted))
