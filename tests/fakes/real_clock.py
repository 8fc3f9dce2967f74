"""The real clock, for tests with real sockets and lines: a device waits in real time."""

import time
from datetime import UTC, datetime


class RealClock:
    """Tells the time of this machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)
