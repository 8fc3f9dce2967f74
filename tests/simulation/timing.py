"""One time for all, and the clocks that show it: right at the central, right or wrong at each kiosk."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

START = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Amsterdam")
LATE_S = 5.0
"""By how much an arrival may be wrong at the central (I12)."""


class Time:
    """Seconds since the beginning of the schedule; moved by the world only."""

    def __init__(self, elapsed: float = 0.0) -> None:
        self.elapsed = elapsed

    @property
    def now(self) -> datetime:
        """Return the time as it is, whatever any clock shows."""
        return START + timedelta(seconds=self.elapsed)

    @property
    def local(self) -> datetime:
        """Return the time on the wall of the office."""
        return self.now.astimezone(ZONE)

    @property
    def day(self) -> date:
        """Return the date on the wall of the office."""
        return self.local.date()


class SimulatedMachineClock:
    """A clock of one machine: its wall clock may be wrong, its monotonic clock begins at its boot."""

    def __init__(self, time: Time) -> None:
        self._time = time
        self._booted = time.elapsed
        self.wrong_by = timedelta()

    def boot(self) -> None:
        """Begin the monotonic clock anew."""
        self._booted = self._time.elapsed

    def now(self) -> datetime:
        """Return what the wall clock shows."""
        return self._time.now + self.wrong_by

    def monotonic(self) -> float:
        """Return the seconds since boot."""
        return self._time.elapsed - self._booted

    def sleep(self, seconds: float) -> None:
        """Nothing in a schedule waits in a thread."""
        raise AssertionError(seconds)
