"""Whatever happens at the counters: no ticket is lost, none is served twice, and no walk-in waits beyond its bound."""

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.central.desk import by_hand
from kiosk.central.floor import Floor
from kiosk.central.queueing.order import WALK_IN_BOUND, CallingRules, Waiting, next_for
from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.visits import TicketRow, VisitRow, VisitStepRow
from kiosk.central.storage.work import working
from kiosk.scheduling import wire
from tests.central.town import NOW, OFFICE

COUNTERS = ("1", "2", "3")
SERVICES = ("registration", "pickup")
RULES = CallingRules(timedelta(minutes=30), timedelta(minutes=15))
LONGEST_VISIT = 15
"""Minutes."""


def make(database: Database, service: str, now: datetime) -> str:
    """Give somebody a ticket."""
    with working(database, OFFICE, now) as work:
        return by_hand.make(work, wire.NewTicketRequest(service_id=service)).number


@dataclass
class Day:
    """A day at the counters, as it is told from outside: who is where, by number."""

    database: Database
    now: datetime = NOW
    made: list[str] = field(default_factory=list)
    at: dict[str, str] = field(default_factory=dict)
    over: list[str] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    def act(self, counter: str, action: str, service: str) -> None:
        """Do something at a counter; what cannot be done now is refused, and changes nothing."""
        self.now += timedelta(seconds=37)
        floor = Floor(self.database, OFFICE)
        try:
            match action:
                case "make":
                    self.made.append(make(self.database, service, self.now))
                case "call":
                    shape = floor.call_next(counter, self.now)
                    if shape.ticket is not None:
                        assert shape.ticket.number not in (*self.at.values(), *self.over)
                        self.at[counter] = shape.ticket.number
                case "start":
                    floor.start(counter, self.now)
                case "complete":
                    floor.complete(counter, self.now)
                    self.over.append(self.at.pop(counter))
                case "no_show":
                    floor.no_show(counter, self.now)
                    self.over.append(self.at.pop(counter))
                case "go_on":
                    floor.complete(counter, self.now, next_service=service)
                    self.at.pop(counter)
                case "transfer":
                    floor.transfer(counter, self.now, service)
                    self.at.pop(counter)
                case _:
                    floor.send_back(counter, self.now)
                    self.at.pop(counter)
        except RefusalError as refusal:
            self.refused.add(refusal.code)

    def empty(self) -> None:
        """Serve everybody who is left."""
        for counter in COUNTERS:
            for action in ("start", "complete"):
                if counter in self.at:
                    self.act(counter, action, "")
        self.act("1", "call", "")
        while "1" in self.at:
            for action in ("start", "complete", "call"):
                self.act("1", action, "")


ACTIONS = st.tuples(
    st.sampled_from(COUNTERS),
    st.sampled_from(
        [
            "make",
            "make",
            "call",
            "call",
            "start",
            "start",
            "complete",
            "no_show",
            "go_on",
            "transfer",
            "return",
        ]
    ),
    st.sampled_from(SERVICES),
)


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(st.lists(ACTIONS, min_size=15, max_size=35))
def test_no_ticket_is_lost_and_none_is_served_twice(
    database: Database, actions: list[tuple[str, str, str]]
) -> None:
    with database.write() as session:
        for table in (VisitStepRow, TicketRow, VisitRow):
            session.query(table).delete()
    day = Day(database)
    floor = Floor(database, OFFICE)
    for counter in COUNTERS:
        floor.open(counter, day.now)
    for action in actions:
        day.act(*action)
    day.empty()
    assert sorted(day.over) == sorted(day.made)
    assert day.refused <= {"not_in_this_state", "counter_busy"}
    with database.read() as session:
        states = [visit.state for visit in session.query(VisitRow).all()]
        served = [visit for visit in session.query(VisitRow).all() if visit.state == "done"]
    assert set(states) <= {"done", "no_show"}
    assert all(visit.started_at is not None and visit.ended_at is not None for visit in served)


def test_counters_that_press_at_once_share_the_hall_without_doubles(database: Database) -> None:
    floor = Floor(database, OFFICE)
    made = [make(database, "pickup", NOW + timedelta(seconds=n)) for n in range(9)]
    for counter in COUNTERS:
        floor.open(counter, NOW)

    def work_off(counter: str) -> list[str]:
        called = []
        while (ticket := floor.call_next(counter, NOW).ticket) is not None:
            called.append(ticket.number)
            floor.start(counter, NOW)
            floor.complete(counter, NOW)
        return called

    with ThreadPoolExecutor(len(COUNTERS)) as pool:
        called = [number for numbers in pool.map(work_off, COUNTERS) for number in numbers]
    assert sorted(called) == sorted(made)


@given(
    st.integers(0, 2**32 - 1),
    st.integers(1, 4),
    st.floats(0.2, 0.9),
    st.integers(2, 40),
)
@settings(max_examples=40, deadline=None)
def test_no_walk_in_waits_beyond_its_bound_while_counters_work(
    seed: int, desks: int, booked: float, crowd: int
) -> None:
    """Beyond the bound only those go first whose time has come, and whoever has waited longer than they have."""
    chance = random.Random(seed)
    waiting = [_somebody(number, chance, booked) for number in range(crowd)]
    free = [NOW.astimezone(UTC)] * desks
    while waiting:
        free.sort()
        now = free[0] = max(free[0], min(one.arrived for one in waiting))
        here = [one for one in waiting if one.arrived <= now]
        chosen = next_for(frozenset({"s"}), here, now, RULES)
        assert chosen is not None
        for one in here:
            late = one.appointment is None and now - one.arrived >= WALK_IN_BOUND
            if late and one is not chosen:
                due = chosen.appointment is not None and chosen.appointment <= now
                assert due or chosen.arrived <= one.arrived
        waiting.remove(chosen)
        free[0] = now + timedelta(minutes=chance.randint(1, LONGEST_VISIT))


def _somebody(number: int, chance: random.Random, booked: float) -> Waiting:
    arrived = NOW + timedelta(minutes=chance.randint(0, 180))
    appointment = arrived + timedelta(minutes=chance.randint(-15, 60)) if chance.random() < booked else None
    return Waiting(str(number), "s", arrived, appointment)


@given(st.integers(0, 2**32 - 1), st.integers(2, 30))
@settings(max_examples=40, deadline=None)
def test_a_walk_in_is_called_within_its_bound_and_the_work_before_it(seed: int, crowd: int) -> None:
    """Where a counter keeps up with appointments, a walk-in waits its bound, for who came before and for who is due."""
    chance = random.Random(seed)
    visit = timedelta(minutes=5)
    # Every other slot is booked, so half of the counter is left for walk-ins.
    waiting = [
        Waiting(f"b{n}", "s", NOW + 2 * n * visit - timedelta(minutes=10), NOW + 2 * n * visit)
        for n in range(60)
    ]
    walk_ins = [Waiting(f"w{n}", "s", NOW + timedelta(minutes=chance.randint(0, 60))) for n in range(crowd)]
    waiting += walk_ins
    now, waits = NOW, {}
    while waiting and now < NOW + timedelta(hours=12):
        here = [one for one in waiting if one.arrived <= now]
        chosen = next_for(frozenset({"s"}), here, now, RULES)
        if chosen is not None:
            waiting.remove(chosen)
            waits[chosen.id] = now - chosen.arrived
        now += visit
    for one in walk_ins:
        before = sum(other.arrived <= one.arrived for other in walk_ins)
        assert waits[one.id] <= WALK_IN_BOUND + 2 * visit * (before + 2)
