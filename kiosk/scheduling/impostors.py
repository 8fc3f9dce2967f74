"""What others answer in the central's place, for scenarios: portals, proxies, nonsense; and answers that break off."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO, RawIOBase

import requests
from urllib3 import HTTPResponse

_PORTAL = b"<!doctype html><title>Welcome</title><p>Sign in to the wireless network</p>"
_GARBAGE = b"<html><body>\xff\xfe Sign in to the wireless network \x00</body></html>"
_BROKEN = b"<html><body>Internal server error</body></html>"
_BEYOND_MEASURE = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Impostor:
    """Somebody else than the central, who answers every request. The amount is what the scenario says."""

    about: str
    answer: Callable[[float], HTTPResponse]


class _Endless(RawIOBase):
    """A body of blanks, of which only as much is made as is read."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._left = size

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        size = min(self._left, 65_536 if size < 0 else size)
        self._left -= size
        return b" " * size

    def read1(self, size: int = -1) -> bytes:
        return self.read(size)


def _answer(
    status: int, media_type: str, body: bytes, headers: Mapping[str, str] | None = None
) -> HTTPResponse:
    named = {"Content-Type": media_type, "Content-Length": str(len(body)), **(headers or {})}
    return HTTPResponse(BytesIO(body), named, status=status, preload_content=False)


def _html(status: int, body: bytes, **headers: str) -> Callable[[float], HTTPResponse]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _: _answer(status, "text/html; charset=utf-8", body, named)


def _busy(amount: float) -> HTTPResponse:
    headers = {"Retry-After": str(int(amount))} if amount else {}
    return _answer(503, "text/html", _BROKEN, headers)


def _huge(_: float) -> HTTPResponse:
    headers = {"Content-Type": "application/json"}
    return HTTPResponse(_Endless(_BEYOND_MEASURE), headers, status=200, preload_content=False)


IMPOSTORS: Mapping[str, Impostor] = {
    "garbage": Impostor(
        "something else answers, with nonsense; open streams break",
        lambda _: _answer(200, "application/json", _GARBAGE),
    ),
    "portal": Impostor("a captive portal answers with its page", _html(200, _PORTAL)),
    "redirect": Impostor(
        "every request is sent elsewhere", _html(302, _PORTAL, Location="http://portal.invalid/sign-in")
    ),
    "error500": Impostor("every request ends in an internal error", _html(500, _BROKEN)),
    "error503": Impostor("nobody serves; the amount is for how many seconds, as the answer says", _busy),
    "wrong_answer": Impostor(
        "every answer is JSON of another kind", lambda _: _answer(200, "application/json", b'{"ok": true}')
    ),
    "huge": Impostor("every answer goes on and on", _huge),
}
"""Those who answer, by the name of the network's state."""


def cut_short(response: requests.Response) -> requests.Response:
    """Let an answer break off in the middle; an event stream goes on."""
    if response.headers.get("Content-Type", "").startswith("text/event-stream"):
        return response
    body = response.raw.read(decode_content=False)
    response.raw.release_conn()
    headers = {**response.headers, "Content-Length": str(len(body))}
    response.raw = HTTPResponse(
        BytesIO(body[: len(body) // 2]), headers, status=response.status_code, preload_content=False
    )
    return response
