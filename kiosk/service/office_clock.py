"""The office's time: the machine's own clock, held against what the central says, so that a wrong one does no harm.

The central's time is kept by the monotonic clock, which nobody can set. While the machine's own clock agrees with it,
that one is shown (it is disciplined, and runs on evenly); where it does not, it is wrong. Before the central was heard
in this run of the machine, all that is known is that it cannot be earlier than when it was heard last.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from kiosk.domain.clock import Clock

TOLERANCE = timedelta(seconds=60)
"""So far the machine's clock may be away from the central's before it counts as wrong."""

SURE_S = 2.0
"""A time that is known more loosely than this is not told to the central as the moment of sending."""

KEPT_S = 15.0
"""So loosely the time is known that a program takes over from the one before it in the same run of the machine.

It is that of the last queue, which the central may have worked out some seconds before it answered.
"""

_DRIFT = 1e-4
"""By so much, of the time that passes, a cheap oscillator is wrong at most (100 parts per million)."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What time it was at a moment of the monotonic clock, give or take some seconds."""

    at: datetime
    monotonic: float
    within_s: float


class OfficeClock:
    """Implements `kiosk.domain.clock.Clock`. Used from any thread."""

    def __init__(self, machine: Clock) -> None:
        self._machine = machine
        self._heard: _Reading | None = None
        self._not_before: _Reading | None = None
        self._told_wrong = False
        self._lock = Lock()

    def now(self) -> datetime:
        """Return the office's time as well as it is known."""
        machine = self._machine.now()
        with self._lock:
            heard, not_before = self._heard, self._not_before
        if heard is not None:
            central = self._at_present(heard)
            return central if self._differ(machine, central, heard) else machine
        if not_before is not None:
            return max(machine, self._at_present(not_before))
        return machine

    def monotonic(self) -> float:
        """Return the machine's monotonic seconds."""
        return self._machine.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait in a worker thread."""
        self._machine.sleep(seconds)

    def heard(self, at: datetime, asked: float) -> None:
        """Learn the central's time `at`, from an answer to what was asked at a moment of the monotonic clock."""
        now = self._machine.monotonic()
        half = max(0.0, now - asked) / 2
        self._take(_Reading(at, now - half, half))

    def remember(self, at: datetime, age_s: float | None) -> None:
        """Take over what an earlier program knew: the central's time `at`, and how long ago that was, if known."""
        now = self._machine.monotonic()
        if age_s is None:
            with self._lock:
                self._not_before = _Reading(at, now, 0.0)
        else:
            self._take(_Reading(at, now - age_s, KEPT_S))

    def forget(self) -> None:
        """Believe the machine's clock again: somebody has set the time of the whole office, as a tester does."""
        with self._lock:
            self._heard = self._not_before = None

    @property
    def central_time(self) -> datetime | None:
        """The central's time, where it is known to some two seconds."""
        with self._lock:
            heard = self._heard
        if heard is None or self._within_s(heard) > SURE_S:
            return None
        return self._at_present(heard)

    @property
    def knows_the_day(self) -> bool:
        """Tell whether the day can be believed: not where the machine's clock is earlier than what is known."""
        with self._lock:
            heard, not_before = self._heard, self._not_before
        return heard is not None or not_before is None or self._machine.now() >= not_before.at - TOLERANCE

    @property
    def wrong_by(self) -> timedelta:
        """How far the machine's clock is ahead of the central's (negative: behind); nothing where nothing was heard."""
        with self._lock:
            heard = self._heard
        return timedelta() if heard is None else self._machine.now() - self._at_present(heard)

    @property
    def is_wrong(self) -> bool:
        """Tell whether the machine's clock is away from the central's by more than can be an error of either."""
        with self._lock:
            heard = self._heard
        return heard is not None and self._differ(self._machine.now(), self._at_present(heard), heard)

    def _differ(self, machine: datetime, central: datetime, heard: _Reading) -> bool:
        return abs(machine - central) > TOLERANCE + timedelta(seconds=self._within_s(heard))

    def _take(self, reading: _Reading) -> None:
        with self._lock:
            known = self._heard
            if known is None or self._is_better(reading, known):
                self._heard = reading
        is_wrong = self.is_wrong
        if is_wrong != self._told_wrong:
            self._told_wrong = is_wrong
            _log.error("clock_wrong") if is_wrong else _log.info("clock_right")

    def _is_better(self, reading: _Reading, known: _Reading) -> bool:
        loose = self._within_s(known)
        # When both cannot be true, the central's clock was set meanwhile.
        apart = abs((self._at_present(reading) - self._at_present(known)).total_seconds())
        return reading.within_s <= loose or apart > loose + reading.within_s

    def _within_s(self, reading: _Reading) -> float:
        return reading.within_s + _DRIFT * (self._machine.monotonic() - reading.monotonic)

    def _at_present(self, reading: _Reading) -> datetime:
        return reading.at + timedelta(seconds=self._machine.monotonic() - reading.monotonic)
