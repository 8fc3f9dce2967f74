"""Counts each request and writes a line about it: its route as it is described, never its path, which has ids in it."""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.central.api.figures import NOWHERE
from kiosk.domain.clock import Clock
from kiosk.scheduling.wire import BASE

_STREAMS = ("/stream", "/live")
_QUIET = ("/healthz", "/readyz", "/metrics")
"""Asked every few seconds by a machine: counted, and not written down."""

_log = logging.getLogger(__name__)


class Watch:
    """The outermost layer: it sees also what is refused before the application."""

    def __init__(self, app: ASGIApp, clock: Clock) -> None:
        self._app = app
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status = 500

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        begun = self._clock.monotonic()
        try:
            await self._app(scope, receive, watched)
        finally:
            _note(scope, status, self._clock.monotonic() - begun)


def _note(scope: Scope, status: int, seconds: float) -> None:
    route = _described(scope)
    method = scope["method"]
    streams = route.endswith(_STREAMS)
    scope["app"].state.context.figures.answered(method, route, status, None if streams else seconds)
    if not route.endswith(_QUIET):
        fields = {"action": method, "route": route, "status": status, "ms": round(seconds * 1000, 1)}
        _log.info("central.request", extra=fields)


def _described(scope: Scope) -> str:
    """Give the route that answered, as it is described; a router that is included knows its own part only."""
    own = getattr(scope.get("route"), "path", None)
    if own is None:
        return NOWHERE
    return f"{BASE}{own}" if scope["path"].startswith(f"{BASE}/") and not own.startswith(BASE) else str(own)
