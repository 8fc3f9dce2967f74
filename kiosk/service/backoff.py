"""How long to wait before trying again: doubling, with full jitter, so that kiosks do not come back in step."""

from random import Random

FIRST_S = 0.5
MOST_S = 30.0


class BackOff:
    """Counts failures and draws the next delay."""

    def __init__(self, random: Random, first_s: float = FIRST_S, most_s: float = MOST_S) -> None:
        self._random = random
        self._first_s = first_s
        self._most_s = most_s
        self._failures = 0

    def failed(self) -> float:
        """Return the seconds to wait after one more failure, between half the first delay and the cap."""
        cap = min(self._most_s, self._first_s * 2**self._failures)
        self._failures = min(self._failures + 1, 16)
        return self._random.uniform(self._first_s / 2, max(self._first_s, cap))

    def worked(self) -> None:
        """Begin anew."""
        self._failures = 0
