"""Whether what a kiosk and its central hold is flat over the days: growth a day by a straight line, against bounds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from benchmarks.soak.gauges import Look


@dataclass(frozen=True, slots=True)
class Bound:
    """What is watched, and how much of it may be added a day."""

    name: str
    unit: str
    most: float
    of: Callable[[Look], float]


@dataclass(frozen=True, slots=True)
class Finding:
    """How much was added a day: over all days, and over the longest life of the program; the larger counts."""

    bound: Bound
    over_all: float
    over_a_life: float
    first: float
    last: float

    @property
    def growth(self) -> float:
        """Return the larger one."""
        return max(self.over_all, self.over_a_life)

    @property
    def flat(self) -> bool:
        """Tell whether it stays within its bound."""
        return self.growth <= self.bound.most


THIRTY_DAYS = (
    Bound("memory (PSS)", "MB", 0.5, lambda look: look.pss),
    Bound("objects", "objects", 400, lambda look: look.objects),
    Bound("references to None", "references", 1_000, lambda look: look.none_references),
    Bound("file descriptors", "descriptors", 0.15, lambda look: look.descriptors),
    Bound("threads", "threads", 0.15, lambda look: look.threads),
    Bound("widgets", "widgets", 0.15, lambda look: look.widgets),
    Bound("kiosk.db", "kB", 5, lambda look: look.kiosk_db),
    Bound("write-ahead log of kiosk.db", "kB", 40, lambda look: look.kiosk_log),
    Bound("central.db", "kB", 10, lambda look: look.central_db),
    Bound("write-ahead log of central.db", "kB", 40, lambda look: look.central_log),
    Bound("log lines of a day", "kB", 10, lambda look: look.log),
    Bound("processor time of a visit by code", "ms", 1, lambda look: look.visit_ms),
)
"""For many days of some 300 visitors. What is allowed is what a month of chance adds, far below what a leak adds."""


def judge(looks: Sequence[Look], settled: int, bounds: Sequence[Bound] = THIRTY_DAYS) -> tuple[Finding, ...]:
    """Compare the days from number `settled` on; before that caches fill, and the first retention is not due."""
    counted = [look for look in looks if look.day >= settled]
    if not counted:
        return ()
    life = max((list(lived) for _, lived in groupby(counted, key=lambda look: look.life)), key=len)
    return tuple(
        Finding(
            bound,
            growth([(look.day, bound.of(look)) for look in counted]),
            # The first day of a life is left out: what a start loads is no growth.
            growth([(look.day, bound.of(look)) for look in life[1:]]),
            bound.of(counted[0]),
            bound.of(counted[-1]),
        )
        for bound in bounds
    )


def growth(points: Sequence[tuple[float, float]]) -> float:
    """Return the slope of the straight line with the least squares; 0 for less than three points."""
    if len(points) < 3:
        return 0.0
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    spread = sum((x - middle_x) ** 2 for x, _ in points)
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / spread
