"""How fast today is: a factor on every duration, learned from today's visits and shrunk towards one.

Empirical Bayes on the logarithm. Most days are like others, some are not, so what is known beforehand is a spike at
one within a wider hill. Finished visits count by how they differ from what their service takes otherwise; a visit
that is under way counts as one that takes longer than it has so far, or the short ones, which are finished first,
would make every morning look fast.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import erfc, exp, log, sqrt
from statistics import fmean

from kiosk.central.queueing.chance import order_of
from kiosk.central.queueing.situation import Finished

_STEP = 0.04
_GRID = tuple(step * _STEP for step in range(-22, 23))
_AS_ALWAYS = 0.5
"""So likely a day is like any other."""
_SPREAD = 0.25
"""Standard deviation of the logarithm of the factor on the days that are not."""
_OUTLIER = 3.0
"""A visit counts no further than so many deviations from its service's mean: somebody forgot to press a key."""
_LEAST_SPREAD = 0.2


@dataclass(frozen=True, slots=True)
class Usual:
    """What a service takes: mean and standard deviation of the logarithm of the seconds."""

    mean: float
    spread: float


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A visit that has taken so many seconds by now."""

    service: str
    seconds: float


def usual(durations: Sequence[float]) -> Usual:
    """Learn what a service takes."""
    logs = [log(max(seconds, 1.0)) for seconds in durations]
    mean = fmean(logs)
    spread = sqrt(fmean((each - mean) ** 2 for each in logs))
    return Usual(mean, max(spread, _LEAST_SPREAD))


def factors(
    usuals: Mapping[str, Usual],
    finished: Sequence[Finished],
    under_way: Sequence[UnderWay],
    seed: int,
    runs: int,
) -> tuple[float, ...]:
    """Give a factor for each run; together they say what is known of today."""
    sums = list(accumulate(_posterior(usuals, finished, under_way)))
    found = []
    for level in order_of("today", seed, runs):
        wanted = (level + 0.5) / runs * sums[-1]
        cell = min(bisect_left(sums, wanted), len(sums) - 1)
        before = sums[cell - 1] if cell else 0.0
        within = (wanted - before) / max(sums[cell] - before, 1e-12) - 0.5
        # The cell in the middle is the day like any other.
        found.append(1.0 if _GRID[cell] == 0 else exp(_GRID[cell] + within * _STEP))
    return tuple(found)


def _posterior(
    usuals: Mapping[str, Usual], finished: Sequence[Finished], under_way: Sequence[UnderWay]
) -> list[float]:
    pull, weight = 0.0, 0.0
    for visit in finished:
        if (known := usuals.get(visit.service)) is not None:
            off = (log(max(visit.seconds, 1.0)) - known.mean) / known.spread
            pull += min(max(off, -_OUTLIER), _OUTLIER) / known.spread
            weight += 1 / known.spread**2
    long = [
        ((log(max(visit.seconds, 1.0)) - known.mean) / known.spread, known.spread)
        for visit in under_way
        if (known := usuals.get(visit.service)) is not None
    ]
    told = [
        log(_prior(at))
        + pull * at
        - weight * at * at / 2
        + sum(_log_longer(min(off, _OUTLIER) - at / spread) for off, spread in long)
        for at in _GRID
    ]
    most = max(told)
    return [exp(each - most) for each in told]


def _prior(at: float) -> float:
    hill = exp(-at * at / (2 * _SPREAD**2)) * _STEP / (_SPREAD * 2.5066)
    return (1 - _AS_ALWAYS) * hill + (_AS_ALWAYS if at == 0 else 0.0)


def _log_longer(deviations: float) -> float:
    return log(max(erfc(deviations / 1.41421356), 1e-12))
