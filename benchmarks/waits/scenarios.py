"""The eight kinds of office day of the comparison: demand, bookings, the roster as planned and as it really was."""

from dataclasses import dataclass, field
from math import log
from random import Random

DAY_S = 8 * 3600.0
"""From nine to five; whoever is in the hall at five is served."""
SERVICES = {"A": 300.0, "B": 540.0, "C": 720.0, "D": 1200.0}
"""The mean of each service, in seconds."""
SHARES = {"A": 0.35, "B": 0.30, "C": 0.20, "D": 0.15}
MEAN_S = sum(SERVICES[name] * share for name, share in SHARES.items())
SHOW_RATE = 0.88
_LATE_MEAN_S, _LATE_SPREAD_S = -240.0, 420.0
_SLOT_S = 600.0

Roster = tuple[tuple[float, int], ...]
"""Until which second of the day so many counters are open; the last goes on."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A kind of day. `load` is the work that arrives as a share of what the planned counters can do.

    `peaks` multiply the walk-ins hour by hour; `speeds` are the factors of which a day has one; `spread` is the sigma
    of the logarithm of the durations; `losses` is how many counters go missing once a day, and for how long.
    """

    name: str
    roster: Roster
    load: float
    booked: float = 0.0
    peaks: tuple[float, ...] = (1.0,) * 8
    speeds: tuple[float, ...] = (1.0,)
    loss_s: tuple[float, float] = (0.0, 0.0)
    spread: float = 0.5

    def planned(self, at: float) -> int:
        """Tell how many counters are planned at a second of the day."""
        return counters(self.roster, at)


LUNCH = (10_800.0, 14_400.0)


def _lunch(many: int, few: int) -> Roster:
    return ((LUNCH[0], many), (LUNCH[1], few), (DAY_S, many))


SCENARIOS = (
    Scenario("2 desks, walk-in", ((DAY_S, 2),), 0.88),
    Scenario("3 desks, half by appointment", ((DAY_S, 3),), 0.92, 0.5),
    Scenario(
        "5 desks, peaks, lunch 5 to 3", _lunch(5, 3), 0.90, 0.3, (0.7, 1.3, 1.4, 1.1, 0.9, 0.8, 1.1, 0.7)
    ),
    Scenario("3 desks, lunch 3 to 2", _lunch(3, 2), 0.92, 0.3),
    Scenario("4 desks, 70 % appointments", ((DAY_S, 4),), 0.97, 0.7),
    Scenario("2 desks, overload", ((DAY_S, 2),), 1.10, 0.3),
    Scenario("day runs slow or fast", ((DAY_S, 3),), 0.92, 0.3, speeds=(0.7, 0.85, 1.0, 1.2, 1.35)),
    Scenario("unplanned desk loss", ((DAY_S, 4),), 0.80, 0.3, loss_s=(1800.0, 7200.0)),
)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who comes: seconds of the day, `due` where there is an appointment."""

    service: str
    arrives: float
    seconds: float
    due: float | None = None


@dataclass(frozen=True, slots=True)
class Booked:
    """An appointment: `arrives` is None for who does not come."""

    service: str
    due: float
    arrives: float | None


@dataclass(frozen=True, slots=True)
class Day:
    """All that chance decides beforehand: who comes, who is booked, which counters there really are."""

    scenario: Scenario
    visitors: tuple[Visitor, ...]
    booked: tuple[Booked, ...]
    roster: Roster
    speed: float = field(default=1.0)


def counters(roster: Roster, at: float) -> int:
    """Tell how many counters a roster has at a second of the day."""
    return next((count for until, count in roster if at < until), roster[-1][1])


def draw_day(scenario: Scenario, seed: int) -> Day:
    """Draw one day."""
    random = Random(f"{scenario.name} {seed}")
    speed = random.choice(scenario.speeds)
    work = sum(scenario.planned(hour * 3600.0) for hour in range(8)) * 3600.0 * scenario.load
    people = work / MEAN_S
    booked = tuple(_bookings(scenario, people * scenario.booked / SHOW_RATE, random))
    coming: list[tuple[str, float, float | None]] = [
        (each.service, each.arrives, each.due) for each in booked if each.arrives is not None
    ]
    coming += (
        (_service(random), at, None) for at in _walk_ins(scenario, people * (1 - scenario.booked), random)
    )
    coming.sort(key=lambda one: one[1])
    visitors = (
        # Nobody comes at the very same moment as another, or it would be left to chance who is first.
        Visitor(service, at + number * 0.001, _seconds(service, scenario, random) * speed, due)
        for number, (service, at, due) in enumerate(coming)
    )
    return Day(scenario, tuple(visitors), booked, _real_roster(scenario, random), speed)


def _bookings(scenario: Scenario, count: float, random: Random) -> list[Booked]:
    found = []
    slots = int(DAY_S / _SLOT_S)
    weights = [float(scenario.planned(slot * _SLOT_S)) for slot in range(slots)]
    for slot in random.choices(range(slots - 2), weights[: slots - 2], k=round(count)):
        due = slot * _SLOT_S
        late = random.gauss(_LATE_MEAN_S, _LATE_SPREAD_S)
        comes = random.random() < SHOW_RATE
        found.append(Booked(_service(random), due, max(due + late, 0.0) if comes else None))
    return sorted(found, key=lambda each: each.due)


def _walk_ins(scenario: Scenario, count: float, random: Random) -> list[float]:
    """Draw arrivals of a Poisson process whose rate changes by the hour; nobody comes in the last half hour."""
    weights = [peak * scenario.planned(hour * 3600.0) for hour, peak in enumerate(scenario.peaks)]
    most = max(weights)
    rate = count / (sum(weights) * 3600.0)
    found: list[float] = []
    at = 0.0
    while True:
        at += random.expovariate(rate * most)
        if at >= DAY_S - 1800.0:
            return found
        if random.random() < weights[int(at // 3600)] / most:
            found.append(at)


def _service(random: Random) -> str:
    return random.choices(list(SHARES), list(SHARES.values()))[0]


def _seconds(service: str, scenario: Scenario, random: Random) -> float:
    mean = log(SERVICES[service]) - scenario.spread**2 / 2
    return max(random.lognormvariate(mean, scenario.spread), 20.0)


def _real_roster(scenario: Scenario, random: Random) -> Roster:
    least, most = scenario.loss_s
    if not most:
        return scenario.roster
    begins = random.uniform(3600.0, DAY_S - 10_800.0)
    ends = begins + random.uniform(least, most)
    count = scenario.planned(begins)
    return ((begins, count), (ends, count - 1), (DAY_S, count))
