"""Moves simulated time: work that is under way is waited for, and time goes from one timer to the next."""

from collections.abc import Callable

from kiosk.app.clock import RealClock, SimulatedClock
from kiosk.service.loop import Loop
from kiosk.service.workers import THREAD, Workers

SETTLE_S = 60.0
"""Real seconds after which work that never ends is given up: a scenario must not hang."""
_LOOK_S = 0.002
_QUIET_LOOKS = 10
BACKGROUND = ("sync", "refresh", "top_up", "disk")
"""Work that no visitor waits for, by its names."""


class StuckError(Exception):
    """Work did not end."""


class Pace:
    """Pumps one kiosk. `draw` lets the window take part; `speed` 0 is as fast as it goes, 1 is real time."""

    def __init__(self, clock: SimulatedClock, loop: Loop, speed: float, draw: Callable[[], None]) -> None:
        self._clock = clock
        self.loop = loop
        self._speed = speed
        self._draw = draw
        self._real = RealClock()
        self.workers: Workers | None = None

    def settle(self, *, leaving: str = "") -> None:
        """Pump until nothing is under way, but for work of the name `leaving`.

        Time moves only as work sleeps in it that somebody waits for. Where nothing but background work is left, and all
        of it sleeps, it is left asleep: a network that is down would use up the visitor's time otherwise.
        """
        quiet = 0
        give_up = self._real.monotonic() + SETTLE_S
        while True:
            self.loop.pump()
            self._draw()
            busy = self.workers.busy_but_for(leaving) if self.workers else 0
            if busy == 0 and not self.loop.has_posted:
                return
            # Only workers count: the event stream may sleep as well, while a printer is at work.
            quiet = quiet + 1 if self._clock.sleepers(THREAD) >= busy > 0 else 0
            if quiet >= _QUIET_LOOKS:
                if self.workers and self.workers.busy_but_for(leaving, *BACKGROUND) == 0:
                    return
                self._wake_one()
                quiet = 0
            elif self._real.monotonic() > give_up:
                raise StuckError
            else:
                self._real.sleep(_LOOK_S)

    def until(self, holds: Callable[[], bool], real_s: float) -> bool:
        """Pump until something holds, for so many real seconds at most: news that comes by the network's own pace."""
        give_up = self._real.monotonic() + real_s
        while True:
            self.settle()
            if holds():
                return True
            if self._real.monotonic() > give_up:
                return False
            if self.workers and self.workers.busy:
                # What is waited for may come from the background.
                self._wake_one()
            self._real.sleep(_LOOK_S)

    def _wake_one(self) -> None:
        """Move time to where the first sleeper wakes."""
        self._clock.advance(self._clock.next_wake_up or 0.0)

    def let_pass(self, seconds: float) -> None:
        """Let simulated time pass, stopping at every timer on the way."""
        end = self._clock.monotonic() + seconds
        while True:
            self.settle()
            left = end - self._clock.monotonic()
            if left <= 0:
                return
            due = [s for s in (self.loop.next_due(), self._clock.next_wake_up) if s is not None]
            stride = min([left, *due])
            if self._speed > 0:
                stride = min(stride, self._speed * 0.05) or stride
                self._rest(stride / self._speed)
            self._clock.advance(stride)

    def _rest(self, real_s: float) -> None:
        until = self._real.monotonic() + real_s
        while self._real.monotonic() < until:
            self._draw()
            self._real.sleep(min(0.01, real_s))
