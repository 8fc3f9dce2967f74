"""How a figure is taken and told: the median of several runs after a warm-up, with the extremes, and its goal."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measure: what, against whom, the figure of ours and of theirs in `unit`, and whether the goal is met.

    `theirs` is None where there is nobody to compare with, or where the peer cannot be had; `note` then says why.
    """

    measure: str
    ours: float
    unit: str
    goal: str
    met: bool
    against: str = ""
    theirs: float | None = None
    spread: tuple[float, float] | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Return ours as a share of theirs."""
        return self.ours / self.theirs if self.theirs else None


def timed(work: Callable[[], object], runs: int = 7) -> list[float]:
    """Run something once to warm up and then `runs` times; return the seconds of each, sorted."""
    work()
    seconds = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return sorted(seconds)


def median(values: list[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)
