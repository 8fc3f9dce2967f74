"""One thread's inbox with timers: everything that changes the kiosk's state runs here, one call after the other.

Whoever owns the thread pumps it: Qt's event loop, a plain waiting loop, or a scenario's simulated time.
"""

import heapq
import itertools
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from kiosk.domain.clock import Clock

Call = Callable[[], None]


@dataclass(order=True)
class Timer:
    """A call that is due at a moment of the monotonic clock."""

    due: float
    order: int
    call: Call = field(compare=False)
    cancelled: bool = field(default=False, compare=False)

    def cancel(self) -> None:
        """Never call it."""
        self.cancelled = True


class Loop:
    """The inbox. `post` may be called from any thread, everything else from the owner's."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._inbox: deque[Call] = deque()
        self._timers: list[Timer] = []
        self._order = itertools.count()
        self._lock = Lock()
        self._wake: Call = _nothing

    def on_wake(self, wake: Call) -> None:
        """Call `wake`, from any thread, whenever there is something new to pump."""
        self._wake = wake

    def post(self, call: Call) -> None:
        """Run a call soon, on the owner's thread."""
        self._inbox.append(call)
        self._wake()

    def after(self, seconds: float, call: Call) -> Timer:
        """Run a call after some seconds, on the owner's thread."""
        with self._lock:
            timer = Timer(self._clock.monotonic() + seconds, next(self._order), call)
            heapq.heappush(self._timers, timer)
        self._wake()
        return timer

    def pump(self) -> float | None:
        """Run all that is due; return the seconds until the next timer (None: there is none)."""
        while True:
            call = self._next_call()
            if call is None:
                return self.next_due()
            call()

    def next_due(self) -> float | None:
        """Return the seconds until the next timer, at least 0."""
        with self._lock:
            self._drop_cancelled()
            if not self._timers:
                return None
            return max(0.0, self._timers[0].due - self._clock.monotonic())

    @property
    def has_posted(self) -> bool:
        """Tell whether calls wait in the inbox."""
        return bool(self._inbox)

    def _next_call(self) -> Call | None:
        if self._inbox:
            return self._inbox.popleft()
        with self._lock:
            self._drop_cancelled()
            if self._timers and self._timers[0].due <= self._clock.monotonic():
                return heapq.heappop(self._timers).call
        return None

    def _drop_cancelled(self) -> None:
        while self._timers and self._timers[0].cancelled:
            heapq.heappop(self._timers)


def _nothing() -> None:
    return None
