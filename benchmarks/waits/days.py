"""A day as it went: `ciw`, an independent library, decides who was served when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import ciw

from benchmarks.waits.scenarios import SERVICES, Day, Visitor
from kiosk.central.queueing.order import CallingRules, Waiting, next_for

OPENS = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
RULES = CallingRules(timedelta(minutes=30), timedelta(minutes=15))
_LATEST = 400_000.0


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit as it went; seconds of the day."""

    number: int
    visitor: Visitor
    begins: float
    ends: float

    @property
    def waited(self) -> float:
        """Tell how long it waited."""
        return self.begins - self.visitor.arrives


def live(day: Day, *, house_order: bool = False, ciw_shifts: bool = False) -> tuple[Visit, ...]:
    """Let a day happen, by `ciw`'s priority of appointments over walk-ins, or by the house's own calling order.

    At a change of shift `ciw` lets all servers finish and puts as many new ones beside them as the next shift has. In
    an office the counters that go on are the same (`_OfficeNode`), but it can be had that way too.
    """
    kinds = {
        kind: [number for number, one in enumerate(day.visitors) if (one.due is None) == (kind == "walk-in")]
        for kind in ("appointment", "walk-in")
    }
    lengths = _OwnLength([one.seconds for one in day.visitors])
    network = ciw.create_network(
        arrival_distributions={kind: [_gaps(day, numbers)] for kind, numbers in kinds.items()},
        service_distributions={kind: [lengths] for kind in kinds},
        routing={kind: [[0.0]] for kind in kinds},
        number_of_servers=[
            ciw.Schedule(
                numbers_of_servers=[count for _, count in day.roster],
                shift_end_dates=[*(until for until, _ in day.roster[:-1]), _LATEST],
            )
        ],
        priority_classes={"appointment": 0, "walk-in": 0 if house_order else 1},
        service_disciplines=[_house_order(day) if house_order else ciw.disciplines.FIFO],
    )
    simulation = ciw.Simulation(network, node_class=ciw.Node if ciw_shifts else _OfficeNode)
    simulation.simulate_until_max_time(_LATEST / 2)
    records = sorted(simulation.get_all_records(), key=lambda record: record.id_number)
    return tuple(
        Visit(number, one, record.service_start_date, record.service_end_date)
        for number, (one, record) in enumerate(zip(day.visitors, records, strict=True))
    )


def moment(second: float) -> datetime:
    """Give a second of the day as a moment."""
    return OPENS + timedelta(seconds=second)


def waiting(number: int, one: Visitor) -> Waiting:
    """Give somebody who waits as the calling order sees it."""
    due = None if one.due is None else moment(one.due)
    return Waiting(f"{number:04d}", one.service, moment(one.arrives), due, number=f"{number:04d}")


def _gaps(day: Day, numbers: Sequence[int]) -> Any:
    times = [day.visitors[number].arrives for number in numbers]
    gaps = [at - before for at, before in zip(times, [0.0, *times], strict=False)]
    return ciw.dists.Sequential([*gaps, float("inf")])


def _house_order(day: Day) -> Any:
    services = frozenset(SERVICES)
    # `ciw` numbers people from one, as they come.
    people = [waiting(number, one) for number, one in enumerate(day.visitors)]

    def choose(individuals: Sequence[Any], at: float) -> Any:
        here = {people[each.id_number - 1].id: each for each in individuals}
        chosen = next_for(services, [people[each.id_number - 1] for each in individuals], moment(at), RULES)
        return here[chosen.id] if chosen is not None else individuals[0]

    return choose


class _OwnLength(ciw.dists.Distribution):  # type: ignore[misc]
    """Each takes the time that was drawn for it beforehand, in whichever order they are called."""

    def __init__(self, seconds: Sequence[float]) -> None:
        super().__init__()
        self._seconds = seconds

    def sample(self, t: float | None = None, ind: Any = None) -> float:  # noqa: ARG002  (as `ciw` calls it)
        """Return the seconds of this individual's visit."""
        number: int = ind.id_number
        return self._seconds[number - 1]


class _OfficeNode(ciw.Node):  # type: ignore[misc]
    """A hall in which a shift that begins with fewer counters lets some go, busy ones as soon as they have finished."""

    def take_servers_off_duty(self, preemption: object = False) -> None:  # noqa: ARG002  (as `ciw` calls it)
        """Let go as many as are too many: first who is idle."""
        staying = [server for server in self.servers if not server.offduty]
        staying.sort(key=lambda server: server.busy)
        for server in staying[: max(len(staying) - self.schedule.c, 0)]:
            server.shift_end = self.next_event_date
            if server.busy:
                server.offduty = True
            else:
                self.kill_server(server)

    def add_new_servers(self, num_servers: int) -> None:
        """Add as many as are missing."""
        here = sum(not server.offduty for server in self.servers)
        super().add_new_servers(max(num_servers - here, 0))
