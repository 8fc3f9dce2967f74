"""Limits on what one caller may ask: how much in one request, how often in a minute."""

import threading
from collections import deque

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.central.api.problems import problem
from kiosk.central.refusals import RefusalError
from kiosk.domain.clock import Clock

_WINDOW_S = 60.0
_MOST = 10_000


class RateLimiter:
    """Counts by a sliding minute. Used from any thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._taken: dict[str, deque[float]] = {}

    def wait_s(self, who: str, limit: int) -> float | None:
        """Tell the seconds to wait when one more would be too many; counts nothing."""
        now = self._clock.monotonic()
        with self._lock:
            taken = self._recent(who, now)
            return taken[0] + _WINDOW_S - now if len(taken) >= limit else None

    def take(self, who: str, limit: int) -> float | None:
        """Count one; when it is one too many give the seconds to wait instead."""
        now = self._clock.monotonic()
        with self._lock:
            taken = self._recent(who, now)
            if len(taken) >= limit:
                return taken[0] + _WINDOW_S - now
            taken.append(now)
            return None

    def must(self, who: str, limit: int) -> None:
        """Count one; raises `RefusalError` (429) for one too many."""
        wait_s = self.take(who, limit)
        if wait_s is not None:
            raise RefusalError(429, "too_many_requests", wait_s)

    def _recent(self, who: str, now: float) -> deque[float]:
        if len(self._taken) >= _MOST:
            # Addresses of anybody are among them.
            self._taken = {
                each: taken for each, taken in self._taken.items() if taken and taken[-1] > now - _WINDOW_S
            }
        taken = self._taken.setdefault(who, deque())
        while taken and taken[0] <= now - _WINDOW_S:
            taken.popleft()
        return taken


class BodyLimit:
    """Reads each request to its end before the application sees it, and answers 413 to one that is too large."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = await self._read(receive)
        if body is None:
            await problem(413, "too_large")(scope, receive, send)
            return
        given = False

        async def once() -> Message:
            nonlocal given
            if given:
                return await receive()
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, once, send)

    async def _read(self, receive: Receive) -> bytes | None:
        parts, size = [], 0
        while True:
            message = await receive()
            part = message.get("body", b"")
            size += len(part)
            if size > self._limit:
                return None
            parts.append(part)
            if not message.get("more_body", False):
                return b"".join(parts)
