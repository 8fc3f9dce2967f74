"""Lets as many requests in at once as can be answered in time, and tells the others at once to come back later."""

from collections import Counter

from starlette.types import ASGIApp, Receive, Scope, Send

from kiosk.central.api.problems import problem
from kiosk.central.refusals import overloaded
from kiosk.central.settings import CentralSettings

_REPORTS, _OTHERS = "reports", "others"
_UNCOUNTED = ("/stream", "/healthz", "/readyz", "/metrics")
"""A stream takes no thread while it is silent; whoever watches the process must see it in a rush too."""


class Gate:
    """Counts the requests inside, reports apart: a hundred kiosks that all deliver leave room for their visitors.

    Used on one event loop.
    """

    def __init__(self, app: ASGIApp, settings: CentralSettings) -> None:
        self._app = app
        self._most = {_REPORTS: settings.reports_at_once, _OTHERS: settings.requests_at_once}
        self._inside: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it."""
        if scope["type"] != "http" or scope["path"].endswith(_UNCOUNTED):
            await self._app(scope, receive, send)
            return
        kind = _REPORTS if scope["path"].endswith("/sync") else _OTHERS
        if self._inside[kind] >= self._most[kind]:
            refusal = overloaded()
            await problem(refusal.status, refusal.code, retry_after_s=refusal.retry_after_s)(
                scope, receive, send
            )
            return
        self._inside[kind] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._inside[kind] -= 1
