"""`/hall`: the screen in the waiting room. A token in the address, once, names the office; a cookie keeps it."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from kiosk.central.api.access import named_by
from kiosk.central.desk.page_access import SCREEN
from kiosk.central.refusals import RefusalError, not_found
from kiosk.central.storage.work import looking
from kiosk.central.web.hall_view import hall_view
from kiosk.central.web.live import live
from kiosk.central.web.pages import PageRoute, context_in, page, see_other
from kiosk.central.web.speaking import PAGES, first_offered, words_in
from kiosk.i18n.words import Words

COOKIE = "loket_hall"
PATH = "/hall"
THEMES = ("dark", "light")
_KEPT_S = 400 * 24 * 3600
"""As long as a browser keeps a cookie at most; each day prolongs it."""

router = APIRouter(prefix=PATH, route_class=PageRoute)


@router.get("")
def hall(request: Request) -> Response:
    """Show the screen; with a token in the address keep it, and show the address without it."""
    token = request.query_params.get("token", "")
    if token:
        return _keep(request, token)
    office_id = _office(request)
    context = context_in(request)
    now = context.clock.now()
    view = context.views.of(office_id, now)
    with looking(context.database, office_id, now, context.settings) as work:
        spoken = _languages(request, work.office().languages)
        shown = hall_view(work, view, spoken)
    answer = page("hall.html", spoken[0], view=shown, theme=_theme(request), spoken=spoken)
    _set(request, answer, request.cookies[COOKIE])
    return answer


@router.get("/stream")
def stream(request: Request) -> Response:
    """Tell the screen that something has changed."""
    return live(context_in(request), _office(request))


def _keep(request: Request, token: str) -> Response:
    if _office_of(request, token) is None:
        raise not_found()
    rest = request.url.remove_query_params("token")
    answer = see_other(PATH + (f"?{rest.query}" if rest.query else ""))
    _set(request, answer, token)
    return answer


def _set(request: Request, answer: Response, token: str) -> None:
    answer.set_cookie(
        COOKIE,
        token,
        max_age=_KEPT_S,
        path=PATH,
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


def _office(request: Request) -> str:
    found = _office_of(request, request.cookies.get(COOKIE, ""))
    if found is None:
        raise RefusalError(401, "unauthorized")
    return found


def _office_of(request: Request, token: str) -> str | None:
    caller = named_by(context_in(request), token) if token else None
    return caller.office_id if caller is not None and caller.role == SCREEN else None


def _languages(request: Request, office: list[str]) -> tuple[Words, ...]:
    """Choose up to two languages to write in: those of the address, else the office's first."""
    asked = request.query_params.get("lang", "").split(",")
    found = [first_offered(PAGES, [each]) for each in (*asked, *office, "en")]
    chosen = list(dict.fromkeys(each for each in found if each is not None))
    wanted = 1 if request.query_params.get("lang", "").count(",") == 0 and asked != [""] else 2
    return tuple(words_in(PAGES, each) for each in chosen[:wanted])


def _theme(request: Request) -> str:
    theme = request.query_params.get("theme", "")
    return theme if theme in THEMES else "auto"
