"""How a page is drawn and sent: one template engine, strict headers, and words instead of problem documents."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.routing import APIRoute
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk.central.api.context import Context
from kiosk.central.refusals import RefusalError
from kiosk.central.web import static_files
from kiosk.central.web.speaking import COUNTER, FLEET, PAGES, accepted, offered, speaking
from kiosk.i18n.words import Words, language_name

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    # The address of a ticket is its secret, so no other site is told it; our own forms may say where they stood.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}
"""What every page is sent with. Nothing but our own files runs or is loaded, and nobody else frames it."""

_PARTS = {"/counter": COUNTER, "/fleet": FLEET}
"""Pages whose words say themselves that there is nothing here."""
_MOST_FIELDS = 120
_LONGEST_FIELD = 300

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_TEMPLATES.globals["static"] = static_files.address
_TEMPLATES.globals["version"] = static_files.VERSION
_TEMPLATES.globals["language_name"] = language_name


class PageRoute(APIRoute):
    """Sends every answer with the headers, and refusals as a page."""

    def get_route_handler(self) -> Callable[[Request], Awaitable[Response]]:  # type: ignore[override]
        """Wrap the route."""
        handle = super().get_route_handler()

        async def handled(request: Request) -> Response:
            try:
                response: Response = await handle(request)
            except RefusalError as refused:
                response = sorry(request, refused)
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
            return response

        return handled


def page(template: str, words: Words, status: int = 200, **facts: object) -> HTMLResponse:
    """Draw a page. `say` in it is `Words.say`, `lang` and `dir` are the page's."""
    drawn = _TEMPLATES.get_template(template).render(
        words=words, say=words.say, lang=words.language, dir=words.direction, **facts
    )
    return HTMLResponse(drawn, status)


def sorry(request: Request, refused: RefusalError) -> HTMLResponse:
    """Say that there is nothing here, or that it cannot be had now."""
    part = next((part for path, part in _PARTS.items() if request.url.path.startswith(path)), PAGES)
    words = speaking(part, languages_of_request(request))
    kind = "not_found" if refused.status == 404 else "other"
    answer = page("sorry.html", words, refused.status, kind=kind, home=_home(request))
    if refused.retry_after_s is not None:
        answer.headers["Retry-After"] = str(int(refused.retry_after_s) + 1)
    return answer


def languages_of_request(request: Request) -> tuple[str, ...]:
    """List what a browser asks for: in the address first, then in its settings."""
    return (request.query_params.get("lang", ""), *accepted(request.headers.get("accept-language", "")))


def _home(request: Request) -> str:
    return next((path for path in _PARTS if request.url.path.startswith(path)), request.url.path)


def language_links(part: str, words: Words) -> list[tuple[str, str]]:
    """List the other languages of a kind of page, each with its own name."""
    return [(each, language_name(each)) for each in offered(part) if each != words.language]


def see_other(address: str) -> RedirectResponse:
    """Send the browser to a page after a form."""
    return RedirectResponse(address, 303)


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a posted form, bounded and text only, and the body that they were read from."""

    fields: tuple[tuple[str, str], ...]
    raw: bytes = b""

    def one(self, name: str) -> str:
        """Give a field, empty where it is not there."""
        return next((value for key, value in self.fields if key == name), "")

    def every(self, name: str) -> list[str]:
        """Give every value of a field."""
        return [value for key, value in self.fields if key == name]


async def form_of(request: Request) -> Form:
    """Read a posted form. Raises `RefusalError` (422) for what is none."""
    if request.headers.get("content-type", "").partition(";")[0] != "application/x-www-form-urlencoded":
        raise RefusalError(422, "invalid_request")
    raw = await request.body()
    try:
        text = raw.decode("ascii")
        fields = parse_qsl(text, keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict")
    except ValueError:
        raise RefusalError(422, "invalid_request") from None
    if any(len(value) > _LONGEST_FIELD for _, value in fields):
        raise RefusalError(422, "invalid_request")
    return Form(tuple(fields), raw)


Posted = Annotated[Form, Depends(form_of)]


def address_of(request: Request) -> str:
    """Tell where a request comes from, for limits."""
    return "" if request.client is None else request.client.host


def is_own(request: Request) -> bool:
    """Tell whether a form was posted from a page of ours, as far as the browser says."""
    return request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


def context_in(request: Request) -> Context:
    """Find the parts of the application."""
    context: Context = request.app.state.context
    return context
