"""`/t/TOKEN`: the visitor's own ticket on the phone, today only, without a name.

The token is the ticket's id: 128 random bits, drawn by the kiosk and printed in the code of the paper (decision 6).
Whoever holds the paper may see where it stands and rate the visit; nobody else can guess the address.
"""

from fastapi import APIRouter, Request
from fastapi.responses import Response
from sqlalchemy import select

from kiosk.central.api.context import Context
from kiosk.central.desk.rating import SCORES, holders_office, rate
from kiosk.central.desk.visits import find_ticket
from kiosk.central.refusals import RefusalError, not_found
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import looking, working
from kiosk.central.web.live import live
from kiosk.central.web.pages import (
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
from kiosk.central.web.phone_view import phone_view
from kiosk.central.web.speaking import PAGES, speaking

GUESSES = 30
"""So many addresses that lead nowhere are answered a minute, for one asker."""
_LONGEST = 64

router = APIRouter(prefix="/t", route_class=PageRoute)


@router.get("/{token}")
def phone(request: Request, token: str) -> Response:
    """Show where the ticket stands."""
    context = context_in(request)
    office_id, now = _office(request, context, token), context.clock.now()
    view = context.views.of(office_id, now)
    with looking(context.database, office_id, now, context.settings) as work:
        ticket = find_ticket(work, token)
        visit = work.session.get_one(VisitRow, ticket.visit_id)
        asked, *accepted = languages_of_request(request)
        words = speaking(PAGES, (asked, ticket.language, *accepted))
        shown = phone_view(work, ticket, visit, view, words)
    return page(
        "phone.html",
        words,
        view=shown,
        token=token,
        asked=asked,
        scores=SCORES,
        others=language_links(PAGES, words),
    )


@router.get("/{token}/stream")
def stream(request: Request, token: str) -> Response:
    """Tell the page that its ticket has changed; of others it is told nothing."""
    context = context_in(request)
    office_id = _office(request, context, token)
    names = _names(context, token)
    return live(context, office_id, lambda item: any(name in item.text for name in names))


@router.post("/{token}/rate")
def rating(request: Request, token: str, form: Posted) -> Response:
    """Rate the visit, once; the second time shows what was kept."""
    context = context_in(request)
    office_id = _office(request, context, token)
    score = form.one("score")
    if not is_own(request) or score not in {str(each) for each in SCORES}:
        raise RefusalError(422, "invalid_request")
    try:
        with working(context.database, office_id, context.clock.now(), context.settings) as work:
            rate(work, token, int(score))
    except RefusalError as refused:
        if refused.status != 409:
            raise
    language = form.one("lang")
    return see_other(f"/t/{token}" + (f"?lang={language}" if language.isalpha() else ""))


def _office(request: Request, context: Context, token: str) -> str:
    """Find the office of today's ticket; raises `RefusalError` for none, and for too many guesses."""
    guesses = f"guess {address_of(request)}"
    wait_s = context.look_ups.wait_s(guesses, GUESSES)
    if wait_s is not None:
        raise RefusalError(429, "too_many_requests", wait_s)
    office_id = None
    if len(token) <= _LONGEST and token.isascii() and token.isalnum():
        office_id = holders_office(context.database, token, context.clock.now())
    if office_id is None:
        context.look_ups.take(guesses, GUESSES)
        raise not_found()
    return office_id


def _names(context: Context, token: str) -> tuple[str, ...]:
    """List the names that notices may have for a ticket: its own, and that of a check-in that was merged into it."""
    with context.database.read() as session:
        row = session.execute(
            select(TicketRow.id, TicketRow.alias).where((TicketRow.id == token) | (TicketRow.alias == token))
        ).one()
    return tuple(f'"{name}"' for name in row if name is not None)
