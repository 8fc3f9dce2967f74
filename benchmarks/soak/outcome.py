"""Lives the days of a soak to their end and judges them: what grew, what broke, and whether it was a life at all."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.soak.gauges import Look
from benchmarks.soak.living import Length, Soak
from benchmarks.soak.verdict import Finding, judge

LEAST_PAPERS = 0.6
"""Of all visitors so many leave with a paper at least, or the days were not lived as they are meant to be."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What thirty days came to. `broken` counts pieces of work that raised, `wrong` all warnings and errors."""

    looks: tuple[Look, ...]
    findings: tuple[Finding, ...]
    undelivered: int
    broken: int
    wrong: tuple[tuple[str, int], ...]

    @property
    def problems(self) -> Iterator[str]:
        """Say in words what is not as it must be."""
        for finding in self.findings:
            if not finding.flat:
                bound = finding.bound
                yield f"{bound.name} grows by {finding.growth:.3g} {bound.unit} a day, allowed are {bound.most:g}"
        if self.undelivered:
            yield f"{self.undelivered} events are undelivered"
        if self.broken:
            yield f"{self.broken} pieces of work broke"
        visits, papers = (sum(getattr(look, name) for look in self.looks) for name in ("visits", "papers"))
        if papers < LEAST_PAPERS * visits:
            yield f"{visits} visitors left with {papers} papers only"


def soak(length: Length, *, window: bool, say: Callable[[Look], None] = lambda _: None) -> Outcome:
    """Live the days, in a folder that is thrown away, and judge them. `say` is told each morning's look."""
    looks: list[Look] = []
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        lived = Soak(Path(folder), length, window=window)
        try:
            for look in lived.days():
                looks.append(look)
                say(look)
            undelivered = lived.undelivered()
        finally:
            lived.close()
    wrong = lived.wrong
    broken = sum(count for what, count in wrong.items() if what.startswith(("work_failed", "uncaught")))
    return Outcome(
        tuple(looks),
        judge(looks, length.settling, length.bounds),
        undelivered,
        broken,
        tuple(wrong.most_common()),
    )
