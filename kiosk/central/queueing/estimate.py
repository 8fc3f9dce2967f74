"""How long each wait will be: the hall is simulated forward, by the calling order that is really used.

The honest first form: counters as they are now, nobody else comes, nobody leaves. The roster, the bookings, the day's
speed and the correction of the bound are not in it. One run serves every ticket; the seed follows from the hall, so
that the same hall gives the same answer.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from heapq import heapify, heappop, heapreplace
from math import ceil
from random import Random

from kiosk.central.queueing.durations import residuals
from kiosk.central.queueing.order import CallingRules, Waiting, calling_order
from kiosk.domain.waiting import Wait

RUNS = 200
"""As many runs as a hall of up to `FULL_RUNS_FOR` is played; a larger one is played less often, or a long queue would
cost its square. The further somebody is from the front, the more visits before even out, so fewer runs say as much."""
FULL_RUNS_FOR = 100
FEWEST_RUNS = 20
GRID_S = 600.0
"""Classes change with time (an appointment becomes due); within a run the order is taken anew every ten minutes."""
LAST_STEP = 24
"""After four hours the order stays as it is."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An open counter. `serving` is the service of the visit it is busy with, `since` when that began (UTC)."""

    id: str
    services: frozenset[str]
    serving: str | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Hall:
    """The hall at one moment. `durations` are the seconds to draw from, of each service (`durations.pool`)."""

    now: datetime
    waiting: tuple[Waiting, ...]
    desks: tuple[Desk, ...]
    durations: Mapping[str, Sequence[float]]
    rules: CallingRules


@dataclass(frozen=True, slots=True)
class Waits:
    """The answer: for each who waits, and for each service that was asked about, None where nothing can be known."""

    waiting: Mapping[str, Wait | None]
    joining: Mapping[str, Wait | None]


def estimate(hall: Hall, joining: Iterable[str] = (), runs: int | None = None) -> Waits:
    """Estimate the wait of everybody who waits, and of somebody who would join each of these services now."""
    services = tuple(joining)
    # Who would join is passed by the counters like anybody else, but takes nobody's turn, and stands behind whoever
    # came this very moment.
    phantoms = tuple(Waiting(f"~{service}", service, hall.now, number="~") for service in services)
    everybody = hall.waiting + phantoms
    pools = [hall.durations[one.service] for one in hall.waiting]
    orders = _Orders(everybody, hall)
    residual = [_residuals(desk, hall) for desk in hall.desks]
    random = Random(_seed(hall))  # noqa: S311  (chance that can be had again, no secret)
    wanted = runs or max(FEWEST_RUNS, RUNS * FULL_RUNS_FOR // max(FULL_RUNS_FOR, len(everybody)))
    starts = [_run(residual, pools, len(everybody), orders, random) for _ in range(wanted)]
    waits = [_wait(sorted(column)) for column in zip(*starts, strict=True)]
    known = len(hall.waiting)
    return Waits(
        {one.id: wait for one, wait in zip(hall.waiting, waits[:known], strict=True)},
        dict(zip(services, waits[known:], strict=True)),
    )


class _Orders:
    """The calling order of everybody whom a group of equal counters can serve, at each step of the grid."""

    def __init__(self, everybody: tuple[Waiting, ...], hall: Hall) -> None:
        self._everybody = everybody
        self._hall = hall
        self._index = {one.id: number for number, one in enumerate(everybody)}
        groups = tuple(dict.fromkeys(desk.services for desk in hall.desks))
        self.group_of = [groups.index(desk.services) for desk in hall.desks]
        self._groups = groups
        self._known: list[list[list[int]]] = []

    def at(self, step: int) -> list[list[int]]:
        """Give the order at a step, a list for each group of counters, as numbers of the waiting."""
        while len(self._known) <= step:
            then = self._hall.now + timedelta(seconds=GRID_S * len(self._known))
            order = calling_order(self._everybody, then, self._hall.rules)
            self._known.append(
                [[self._index[one.id] for one in order if one.service in group] for group in self._groups]
            )
        return self._known[step]


def _run(
    residual: list[tuple[float, ...]],
    pools: list[Sequence[float]],
    everybody: int,
    orders: _Orders,
    random: Random,
) -> list[float]:
    """Play the hall once; give the second at which each one's turn comes, below zero for never."""
    draw, group_of, known = random.random, orders.group_of, len(pools)
    starts = [-1.0] * everybody
    free = [(left[int(draw() * len(left))], desk) for desk, left in enumerate(residual)]
    heapify(free)
    step, lists, reached = -1, [[0]], [0]
    while free:
        at, desk = free[0]
        if step < LAST_STEP and int(at / GRID_S) != step:
            step = min(int(at / GRID_S), LAST_STEP)
            lists = orders.at(step)
            reached = [0] * len(lists)
        group = group_of[desk]
        order, position = lists[group], reached[group]
        end = len(order)
        while position < end:
            one = order[position]
            position += 1
            if starts[one] < 0:
                starts[one] = at
                if one < known:
                    durations = pools[one]
                    heapreplace(free, (at + durations[int(draw() * len(durations))], desk))
                    break
        else:
            heappop(free)
        reached[group] = position
    return starts


def _residuals(desk: Desk, hall: Hall) -> tuple[float, ...]:
    if desk.serving is None:
        return (0.0,)
    durations = hall.durations[desk.serving]
    if desk.since is None:
        return tuple(durations)
    return residuals(durations, (hall.now - desk.since).total_seconds())


def _wait(starts: list[float]) -> Wait | None:
    # Whether somebody's turn comes at all depends on who may serve whom, not on chance.
    if starts[0] < 0:
        return None
    return Wait(timedelta(seconds=_quantile(starts, 0.5)), timedelta(seconds=_quantile(starts, 0.8)))


def _quantile(ordered: list[float], share: float) -> float:
    return ordered[ceil(share * len(ordered)) - 1]


def _seed(hall: Hall) -> int:
    # Without the moment: the same hall a few seconds later draws the same numbers, and the answer does not jitter.
    told = [repr(one) for one in hall.waiting] + [
        f"{desk.id}{sorted(desk.services)}{desk.serving}{desk.since}" for desk in hall.desks
    ]
    return int.from_bytes(sha256("\n".join(told).encode()).digest()[:8])
