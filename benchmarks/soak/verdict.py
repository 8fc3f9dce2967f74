"""Whether what a kiosk and its central hold is flat over the days: growth a day by a straight line, against bounds.

What the process holds is compared within each life of the kiosk's program, with one slope for all lives: a restart is
a new process in an office, and is a step here. Its first days are left out: what a start loads is no growth, nor are
pools that fill. Files outlast the lives, so they are compared over all days, from when the first of them is forgotten.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from benchmarks.soak.gauges import Look


@dataclass(frozen=True, slots=True)
class Bound:
    """What is watched, how much of it may be added a day, and whether it outlasts the program."""

    name: str
    unit: str
    most: float
    of: Callable[[Look], float]
    lasts: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """How much was added a day, and how much there was on the first and on the last day."""

    bound: Bound
    growth: float
    first: float
    last: float

    @property
    def flat(self) -> bool:
        """Tell whether it stays within its bound."""
        return self.growth <= self.bound.most


THIRTY_DAYS = (
    Bound("memory (RSS)", "MB", 0.5, lambda look: look.rss),
    Bound("objects", "objects", 250, lambda look: look.objects),
    Bound("references to None", "references", 250, lambda look: look.none_references),
    Bound("file descriptors", "descriptors", 0.3, lambda look: look.descriptors),
    Bound("threads", "threads", 0.3, lambda look: look.threads),
    Bound("widgets", "widgets", 1.5, lambda look: look.widgets),
    Bound("kiosk.db", "kB", 5, lambda look: look.kiosk_db, lasts=True),
    Bound("write-ahead log of kiosk.db", "kB", 40, lambda look: look.kiosk_log, lasts=True),
    Bound("central.db", "kB", 5, lambda look: look.central_db, lasts=True),
    Bound("write-ahead log of central.db", "kB", 40, lambda look: look.central_log, lasts=True),
    Bound("log lines of a day", "kB", 10, lambda look: look.log, lasts=True),
    Bound("processor time of a visit by code", "ms", 5, lambda look: look.visit_ms, lasts=True),
)
"""For a month. What is allowed is what chance adds: pools that fill, a button that a screen needs for the first time,
a machine that is slower today. A leak of one thing for each visitor adds far more."""


@dataclass(frozen=True, slots=True)
class Settling:
    """How many days of each life do not count for what the process holds, and how many of all days for files."""

    life: int = 2
    files: int = 9


def judge(
    looks: Sequence[Look], settling: Settling, bounds: Sequence[Bound] = THIRTY_DAYS
) -> tuple[Finding, ...]:
    """Compare the days that count. The kiosk's numbers are forgotten after a week, the rest sooner."""
    lives = [list(life)[settling.life :] for _, life in groupby(looks, key=lambda look: look.life)]
    found = []
    for bound in bounds:
        groups = [points(each, bound) for each in ([looks[settling.files :]] if bound.lasts else lives)]
        values = [value for group in groups for _, value in group]
        if values:
            found.append(Finding(bound, growth(groups), values[0], values[-1]))
    return tuple(found)


def points(looks: Iterable[Look], bound: Bound) -> list[tuple[float, float]]:
    """Give the days with what there was on them."""
    return [(look.day, bound.of(look)) for look in looks]


def growth(groups: Iterable[Sequence[tuple[float, float]]]) -> float:
    """Return the slope of the straight lines with the least squares, one slope for all groups; 0 for single points."""
    products = spread = 0.0
    for group in groups:
        if group:
            middle_x = sum(x for x, _ in group) / len(group)
            middle_y = sum(y for _, y in group) / len(group)
            products += sum((x - middle_x) * (y - middle_y) for x, y in group)
            spread += sum((x - middle_x) ** 2 for x, _ in group)
    return products / spread if spread else 0.0
