"""What the pages of the fleet have in common: the way in, the work at the office, a form that comes once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from fastapi import Request
from fastapi.responses import Response

from kiosk.central.desk.fleet_access import FLEET_MANAGER, sign_in
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import Work, looking, working
from kiosk.central.web.pages import Form, context_in, language_links, page
from kiosk.central.web.session_cookie import must_match
from kiosk.central.web.speaking import FLEET
from kiosk.central.web.way_in import SignedIn, WayIn
from kiosk.i18n.words import Words

PATH = "/fleet"
SAID = ("done", "acknowledged", "revoked", "refused", "changed", "same", "approved", "declined", "tested", "none",
        "kiosk_revoked", "text_and_kind", "too_many_commands", "short_name_taken", "not_found")  # fmt: skip
"""What a page says came of a form."""


def _sign_in(database: Database, form: Form, now: datetime) -> str:
    return sign_in(database, form.one("code"), now)


WAY_IN = WayIn(PATH, FLEET, FLEET_MANAGER, "code_sign_in.html", _sign_in, "fleet")


class NobodyError(Exception):
    """Nobody is signed in."""


def manager_of(request: Request) -> SignedIn:
    """Find who is signed in. Raises `NobodyError`."""
    who = WAY_IN.who(request)
    if who is None:
        raise NobodyError
    return who


def posted_by(request: Request, form: Form) -> SignedIn:
    """Find who has sent a form of ours. Raises `NobodyError`, and `RefusalError` (403) for one that is not ours."""
    who = manager_of(request)
    must_match(request, who.csrf, form)
    return who


@contextmanager
def reading(request: Request, who: SignedIn) -> Iterator[Work]:
    """Read at the manager's office."""
    context = context_in(request)
    with looking(context.database, who.caller.office_id, context.clock.now(), context.settings) as work:
        yield work


@contextmanager
def changing(request: Request, who: SignedIn) -> Iterator[Work]:
    """Change something at the manager's office, in one transaction."""
    context = context_in(request)
    context.look_ups.must(f"fleet page {who.caller.scope}", context.settings.fleet_changes_per_minute)
    with working(context.database, who.caller.office_id, context.clock.now(), context.settings) as work:
        yield work


def drawn(
    request: Request,
    who: SignedIn,
    words: Words,
    template: str,
    here: str,
    status: int = 200,
    **facts: object,
) -> Response:
    """Draw a page of the fleet; `here` names it in the menu."""
    said = request.query_params.get("said", "")
    answer = page(
        template,
        words,
        status,
        csrf=who.csrf,
        who=who.caller.name,
        here=here,
        key=str(uuid4()),
        said=words.say("fleet-said", what=said, count=_count(request)) if said in SAID else "",
        others=language_links(FLEET, words),
        **facts,
    )
    return WAY_IN.remember_language(request, answer)


def _count(request: Request) -> int:
    told = request.query_params.get("count", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 6 else 0
