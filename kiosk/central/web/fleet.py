"""`/fleet`: every kiosk, those that need somebody first; found, told what to do. It works without a script."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pydantic import ValidationError

from kiosk.central.api.news import Item
from kiosk.central.desk import fleet
from kiosk.central.fleet.listing import STATES, lines_of, shown
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.notices import FLEET as FLEET_CHANGED
from kiosk.central.web.fleet_common import (
    PATH,
    WAY_IN,
    NobodyError,
    changing,
    drawn,
    manager_of,
    posted_by,
    reading,
)
from kiosk.central.web.fleet_view import Saying
from kiosk.central.web.live import live
from kiosk.central.web.pages import HEADERS, Form, PageRoute, Posted, context_in, see_other
from kiosk.central.web.way_in import SignedIn
from kiosk.scheduling import wire_fleet

LONGEST_QUERY = 80
GATHER_S = 2.0
"""A thousand kiosks say something new all the time; nobody reads faster."""
AT_ONCE = 50
"""So many kiosks are told something in one transaction: whoever is in the hall waits for no more."""
KINDS = ("out_of_service", "in_service", "restart", "reload", "message")
LOOKS = ("command", FLEET_CHANGED, "reset")


class FleetRoute(PageRoute):
    """Shows the way in to whoever is not signed in, and afterwards what was asked for."""

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]
        """Wrap the route."""
        handle = super().get_route_handler()

        async def handled(request: Request) -> Response:
            try:
                return await handle(request)
            except NobodyError:
                then = request.url.path + (f"?{request.url.query}" if request.url.query else "")
                if request.method != "GET":
                    return see_other(PATH)
                answer = WAY_IN.show(WAY_IN.words(request), then=then)
                answer.headers.update(HEADERS)
                return WAY_IN.remember_language(request, answer)

        return handled


router = APIRouter(prefix=PATH, route_class=FleetRoute)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of the list is asked for."""

    query: str
    state: str
    page: int

    def address(self, **more: object) -> str:
        """Give the address of this part, or of another one."""
        told = {"q": self.query, "state": self.state, "page": self.page, **more}
        kept = {name: value for name, value in told.items() if value != "" and (name, value) != ("page", 1)}
        return f"{PATH}?{urlencode(kept)}" if kept else PATH


@router.get("")
def show(request: Request) -> Response:
    """Show the list, or the way in."""
    who, words = manager_of(request), WAY_IN.words(request)
    asked = _asked(request.query_params.get)
    heard = context_in(request).heard.of_office(who.caller.office_id)
    with reading(request, who) as work:
        found = shown(lines_of(work, heard), asked.query, asked.state, asked.page)
        saying = Saying(work, words)
        kiosks = [saying.kiosk(each) for each in found.lines]
        office, as_of = words.text(work.office().name), saying.moment(work.now)
    return drawn(
        request, who, words, "fleet.html", "kiosks", asked=asked, found=found, kiosks=kiosks, office=office,
        as_of=as_of, states=STATES, kinds=KINDS,
    )  # fmt: skip


@router.get("/stream")
def stream(request: Request) -> Response:
    """Tell the page that something has changed."""
    who = WAY_IN.who(request)
    if who is None:
        raise RefusalError(401, "unauthorized")
    return live(context_in(request), who.caller.office_id, _concerns, GATHER_S)


@router.post("/sign-in")
def begin(request: Request, form: Posted) -> Response:
    """Sign in."""
    return WAY_IN.begin(request, form)


@router.post("/sign-out")
def end(request: Request, form: Posted) -> Response:
    """Sign out."""
    return WAY_IN.end(request, form)


@router.post("/command")
def command(request: Request, form: Posted) -> Response:
    """Tell the chosen kiosks, or all that the list has found, what to do."""
    who = posted_by(request, form)
    asked = _asked(form.one)
    back = form.one("back") == "kiosk"
    try:
        told = wire_fleet.CommandRequest.model_validate(
            {"kind": form.one("kind"), "text": form.one("text").strip()}
        )
    except ValidationError:
        return see_other(asked.address(said="refused"))
    chosen = _chosen(request, who, form, asked)
    if not chosen:
        return see_other(asked.address(said="none"))
    done, problem = _tell(request, who, chosen, told)
    said = {"said": "done" if done else problem, "count": done}
    return see_other(f"{PATH}/kiosk/{chosen[0]}?{urlencode(said)}" if back else asked.address(**said))


def _tell(
    request: Request, who: SignedIn, chosen: list[str], told: wire_fleet.CommandRequest
) -> tuple[int, str]:
    """Tell each; count those that could be told, and say why the last one could not."""
    done, problem = 0, "none"
    for first in range(0, len(chosen), AT_ONCE):
        with changing(request, who) as work:
            for each in chosen[first : first + AT_ONCE]:
                try:
                    fleet.command(work, each, told, who.caller.name)
                    done += 1
                except RefusalError as refused:
                    problem = refused.code
    return done, problem


def _chosen(request: Request, who: SignedIn, form: Form, asked: Asked) -> list[str]:
    if form.one("scope") != "found":
        return list(dict.fromkeys(form.every("kiosk")))
    heard = context_in(request).heard.of_office(who.caller.office_id)
    with reading(request, who) as work:
        lines = lines_of(work, heard)
        pages = shown(lines, asked.query, asked.state, 1).pages
        found = [shown(lines, asked.query, asked.state, each + 1).lines for each in range(pages)]
    return [line.row.id for each in found for line in each if line.row.revoked_at is None]


def _asked(one: Callable[[str], str | None]) -> Asked:
    query, state, page = (one(name) or "" for name in ("q", "state", "page"))
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 5 else 1
    return Asked(query[:LONGEST_QUERY].strip(), state if state in STATES else "", number)


def _concerns(item: Item) -> bool:
    return item.kind in LOOKS
