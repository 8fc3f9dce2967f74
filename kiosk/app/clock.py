"""The clocks: the real one, also set to another hour, and a simulated one that stands still until it is moved."""

import time
from datetime import UTC, datetime, timedelta
from threading import Condition, current_thread

from kiosk.domain.clock import Clock


class RealClock:
    """The machine's clocks. `offset` shifts the wall clock, for a demo that plays on another day."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self._offset = offset

    def now(self) -> datetime:
        """Return the wall-clock time in UTC."""
        return datetime.now(UTC) + self._offset

    def monotonic(self) -> float:
        """Return the machine's monotonic seconds, with those it has slept: the office has gone on meanwhile."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)

    def sleep(self, seconds: float) -> None:
        """Wait in a worker thread."""
        time.sleep(seconds)

    def jump(self, shift: timedelta) -> None:
        """Set the wall clock of a demo forward or back."""
        self._offset += shift


class SimulatedClock:
    """Time that moves only when it is told to. Threads that sleep are woken when their moment has come."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._elapsed = 0.0
        self._moved = Condition()
        self._wake_ups: list[tuple[float, str]] = []
        self._released = False

    def now(self) -> datetime:
        """Return the simulated wall-clock time."""
        return self._start + timedelta(seconds=self._elapsed)

    def monotonic(self) -> float:
        """Return the simulated seconds since the start."""
        return self._elapsed

    def sleep(self, seconds: float) -> None:
        """Wait until the clock was moved far enough, or was released."""
        with self._moved:
            due = self._elapsed + seconds
            sleeper = (due, current_thread().name)
            self._wake_ups.append(sleeper)
            try:
                self._moved.wait_for(lambda: self._released or self._elapsed >= due)
            finally:
                self._wake_ups.remove(sleeper)

    def advance(self, seconds: float) -> None:
        """Move time on."""
        with self._moved:
            self._elapsed += max(0.0, seconds)
            self._moved.notify_all()

    def jump(self, shift: timedelta) -> None:
        """Set the wall clock without a second passing: what a wrong clock or its correction does."""
        self._start += shift

    def release(self) -> None:
        """Let every sleeper go, at the end."""
        with self._moved:
            self._released = True
            self._moved.notify_all()

    def sleepers(self, of: str = "") -> int:
        """Count the threads, of names that begin so, that sleep now and whose moment has not come."""
        with self._moved:
            return sum(due > self._elapsed and name.startswith(of) for due, name in self._wake_ups)

    @property
    def next_wake_up(self) -> float | None:
        """Return the seconds until the first sleeper wakes."""
        with self._moved:
            coming = [due - self._elapsed for due, _ in self._wake_ups if due > self._elapsed]
        return min(coming, default=None)


class WrongClock:
    """A machine's clock that is wrong by `wrong_by` (ahead, or behind where it is negative); its ticks are right."""

    def __init__(self, right: Clock) -> None:
        self._right = right
        self.wrong_by = timedelta()

    def now(self) -> datetime:
        """Return the time as this clock shows it."""
        return self._right.now() + self.wrong_by

    def monotonic(self) -> float:
        """Return the monotonic seconds."""
        return self._right.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait in a worker thread."""
        self._right.sleep(seconds)
