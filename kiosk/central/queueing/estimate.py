"""How long each wait will be: the hall is simulated forward, by the calling order that is really used.

Counters finish by what is left of the visits that they are busy with, open and close by the roster, and call by the
order; booked people come when such people come; every duration is multiplied by today's pace. One set of runs serves
every ticket of the hall. The chance follows from names, not from the moment, so that the same hall gives the same
answer and a hall that is a little further along one much like it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from kiosk.central.queueing import pace
from kiosk.central.queueing.arrivals import NEVER, arrivals, punctuality
from kiosk.central.queueing.chance import levels, order_of
from kiosk.central.queueing.order import Waiting
from kiosk.central.queueing.playing import NOBODY, Event, Stage, play
from kiosk.central.queueing.roster import Plan, plan
from kiosk.central.queueing.situation import Booking, Desk, Hall, Waits
from kiosk.central.queueing.standing import Standing, coming, standing
from kiosk.domain.waiting import Wait

RUNS = 100
"""As many runs as a hall of up to `FULL_RUNS_FOR` is played; a larger one is played less often, or a long queue would
cost its square. The further somebody is from the front, the more visits before even out, so fewer runs say as much."""
FULL_RUNS_FOR = 100
FEWEST_RUNS = 20
_OVERTIME = 0.25
"""A visit that has taken longer than any before takes this share of the mean more: nobody can say."""
_SLACK_S = 1200.0


def estimate(
    hall: Hall, joining: Iterable[str] = (), runs: int | None = None, due: Iterable[str] = ()
) -> Waits:
    """Estimate the wait of everybody who waits, and of somebody who would join each of these services now.

    Those of `due` would have an appointment at this moment, those of `joining` none.
    """
    # Who would join is passed by the counters like anybody else, but takes nobody's turn, and stands behind whoever
    # came this very moment.
    walk_ins = {service: Waiting(f"~{service}", service, hall.now, number="~") for service in joining}
    booked = {service: Waiting(f"~{service}", service, hall.now, hall.now, number="~") for service in due}
    phantoms = (*walk_ins.values(), *booked.values())
    places = sorted((*hall.waiting, *phantoms), key=lambda one: (one.arrived, one.number, one.id))
    wanted = runs or max(FEWEST_RUNS, RUNS * FULL_RUNS_FOR // max(FULL_RUNS_FOR, len(places)))
    columns = _played(hall, tuple(places), frozenset(map(id, phantoms)), wanted)
    found = {id(one): _wait(sorted(column), hall.level) for one, column in zip(places, columns, strict=True)}
    return Waits(
        {one.id: found[id(one)] for one in hall.waiting},
        {service: found[id(one)] for service, one in walk_ins.items()},
        {service: found[id(one)] for service, one in booked.items()},
    )


@dataclass(frozen=True, slots=True)
class _Scene:
    """The hall with all that is needed to play it: forms of those who are booked, samples that are sorted."""

    hall: Hall
    plan: Plan
    pools: Mapping[str, tuple[float, ...]]
    late_s: tuple[float, ...]
    booked: tuple[Booking, ...]
    runs: int


def _played(
    hall: Hall, people: tuple[Waiting, ...], phantoms: frozenset[int], runs: int
) -> Iterable[tuple[float, ...]]:
    scene = _scene(hall, runs)
    standings = [standing(one, hall.now, hall.rules) for one in people]
    stage = _stage(scene, people, standings)
    paces = _paces(scene)
    nothing: list[tuple[float, ...]] = [()] * runs
    busy = zip(*(_busy(desk, scene, paces) for desk in scene.plan.desks), strict=True)
    takes = zip(*_takes(scene, people, phantoms), strict=True)
    starts = [
        play(stage, until, seconds, events, speed)
        for until, seconds, events, speed in zip(
            busy if scene.plan.desks else nothing,
            takes if people or scene.booked else nothing,
            _events(scene, standings),
            paces,
            strict=True,
        )
    ]
    return zip(*(each[: len(people)] for each in starts), strict=True)


def _scene(hall: Hall, runs: int) -> _Scene:
    pools = {service: tuple(sorted(known)) for service, known in hall.durations.items() if known}
    means = {service: sum(known) / len(known) for service, known in pools.items()}
    late_s = punctuality(hall.lateness_s)
    planned = plan(hall)
    # Bookings matter as long as somebody of now still waits; so long the work that is there takes at most.
    share = max(min([len(planned.desks), *(count for _, count in planned.steps if count)]), 1)
    until = sum(means[one.service] * one.load for one in hall.waiting) / share * 1.15 + _SLACK_S
    able = frozenset[str]().union(*(desk.services for desk in hall.desks))
    kept: list[Booking] = []
    for booking in sorted(hall.booked, key=lambda each: (each.start, each.service)):
        due = (booking.start - hall.now).total_seconds()
        if due + late_s[0] > until:
            break
        if due + late_s[-1] > 0 and booking.service in able and booking.service in pools:
            kept.append(booking)
            until += means[booking.service] / share
    return _Scene(hall, planned, pools, late_s, tuple(kept), runs)


def _stage(scene: _Scene, people: tuple[Waiting, ...], standings: Sequence[Standing]) -> Stage:
    hall = scene.hall
    groups = list(dict.fromkeys(desk.services for desk in scene.plan.desks))
    widest = frozenset[str]().union(*(desk.services for desk in hall.desks))
    if widest not in groups:
        groups.append(widest)
    services = [one.service for one in people] + [one.service for one in scene.booked]
    here = [_key_now(known) for known in standings]
    return Stage(
        tuple(
            tuple(sorted((here[n], n) for n, one in enumerate(people) if one.service in group))
            for group in groups
        ),
        tuple(tuple(n for n, group in enumerate(groups) if service in group) for service in services),
        tuple(groups.index(desk.services) for desk in scene.plan.desks),
        groups.index(widest),
        frozenset(number for number, one in enumerate(people) if one.returned is not None),
        scene.plan.steps,
        len(people),
    )


def _key_now(known: Standing) -> float:
    return next(key for at, key in reversed(known) if at <= 0)


def _paces(scene: _Scene) -> tuple[float, ...]:
    hall = scene.hall
    usuals = {service: pace.usual(pool) for service, pool in scene.pools.items()}
    under_way = [
        pace.UnderWay(desk.serving, _spent(desk, hall) / desk.load) for desk in hall.desks if desk.serving
    ]
    return pace.factors(usuals, hall.finished, under_way, hall.seed, scene.runs)


def _spent(desk: Desk, hall: Hall) -> float:
    return 0.0 if desk.since is None else max((hall.now - desk.since).total_seconds(), 0.0)


def _busy(desk: Desk, scene: _Scene, paces: Sequence[float]) -> list[float]:
    """Give for each run the seconds until a counter is free: of what its visit may take, what is longer than by now."""
    if desk.serving is None:
        return [0.0] * scene.runs
    pool = scene.pools[desk.serving]
    spent, found = _spent(desk, scene.hall), []
    mean = sum(pool) / len(pool)
    for level, speed in zip(order_of(f"desk {desk.id}", scene.hall.seed, scene.runs), paces, strict=True):
        factor, share = speed * desk.load, (level + 0.5) / scene.runs
        first = bisect_right(pool, spent / factor)
        if first < len(pool):
            found.append(pool[first + int(share * (len(pool) - first))] * factor - spent)
        else:
            found.append(mean * _OVERTIME * 2 * share * factor)
    return found


def _takes(scene: _Scene, people: tuple[Waiting, ...], phantoms: frozenset[int]) -> list[list[float]]:
    """Give for each person the seconds that the visit takes, run by run."""
    spread = {service: levels(pool, scene.runs) for service, pool in scene.pools.items()}
    nobody = [NOBODY] * scene.runs
    columns = [
        nobody if id(one) in phantoms else _column(spread[one.service], one.id, scene, one.load)
        for one in people
    ]
    return columns + [
        _column(spread[each.service], f"booked {number}", scene) for number, each in enumerate(scene.booked)
    ]


def _column(spread: Sequence[float], name: str, scene: _Scene, load: float = 1.0) -> list[float]:
    return [spread[level] * load for level in order_of(name, scene.hall.seed, scene.runs)]


def _events(scene: _Scene, standings: Sequence[Standing]) -> list[list[Event]]:
    """Give for each run who comes to stand where, and when: those who are here, and who comes of those booked."""
    hall = scene.hall
    steady = [(at, key, number) for number, known in enumerate(standings) for at, key in known if at > 0]
    told = [steady[:] for _ in range(scene.runs)]
    for number, booking in enumerate(scene.booked):
        form = coming(booking, hall.now, hall.rules)
        arriving = arrivals(booking, f"coming {number}", hall, scene.late_s, scene.runs)
        for events, at in zip(told, arriving, strict=True):
            if at != NEVER:
                events.extend(form.events(at, len(standings) + number))
    for events in told:
        events.sort()
    return told


def _wait(starts: list[float], level: float) -> Wait | None:
    # Whether somebody's turn comes at all depends on who may serve whom, not on chance.
    if not starts or starts[-1] < 0:
        return None
    return Wait(timedelta(seconds=_quantile(starts, 0.5)), timedelta(seconds=_quantile(starts, level)))


def _quantile(ordered: list[float], share: float) -> float:
    return max(ordered[min(max(ceil(share * len(ordered)), 1), len(ordered)) - 1], 0.0)
