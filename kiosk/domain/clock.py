"""The clock as a port: the wall clock for people, the monotonic clock for ages and delays."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time. The real one is in `kiosk.app`; scenarios bring a simulated one."""

    def now(self) -> datetime:
        """Return the wall-clock time, always aware."""
        ...

    def monotonic(self) -> float:
        """Return seconds from an arbitrary start that never run backwards."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait in a worker thread; never called on the screen's thread."""
        ...
