"""A deadline for talking to a device: whatever the device does, waiting comes to an end."""

from kiosk.domain.clock import Clock

SLICE_S = 0.05
"""The longest single wait on a device."""

_NOTHING_S = 1e-6
"""Less than this is a remainder of sums, and too little for a clock to show."""


class Deadline:
    """A point in time some seconds ahead.

    It passes by the clock, or when as much time was spent waiting in vain (`waited`): a simulated clock may stand
    still, a device waits in real time.
    """

    def __init__(self, clock: Clock, seconds: float, within: "Deadline | None" = None) -> None:
        self._clock = clock
        self._until = clock.monotonic() + seconds
        self._patience = seconds
        self._within = within

    def left(self) -> float:
        """Return the seconds that are left, at least 0."""
        left = min(self._until - self._clock.monotonic(), self._patience)
        return left if left > _NOTHING_S else 0.0

    def passed(self) -> bool:
        """Say whether no time is left."""
        return self.left() <= 0

    def slice(self) -> float:
        """Return how long to wait next."""
        return min(SLICE_S, self.left())

    def waited(self, seconds: float) -> None:
        """Count a wait in which nothing came."""
        self._patience -= seconds
        if self._within is not None:
            self._within.waited(seconds)

    def within(self, seconds: float) -> "Deadline":
        """Return a deadline of its own that passes no later; what is waited on it counts for both."""
        return Deadline(self._clock, min(seconds, self.left()), self)
