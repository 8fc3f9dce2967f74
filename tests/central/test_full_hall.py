"""What a check-in costs does not grow with the hall: told by counts, since times of a shared machine say little.

Nothing is estimated in it; it sends as many statements with a hundred waiting as with ten, the database takes as many
steps for them, and as many functions are called. A counter that calls reads only those who may be next. Streams share
one estimate for a while.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from types import FrameType

import pytest
from sqlalchemy import Engine, event

from kiosk.central.desk import claiming, sync
from kiosk.central.queueing import calling
from kiosk.central.queueing.crowd import read_crowd, read_front
from kiosk.central.queueing.hall import rules
from kiosk.central.queueing.order import next_for
from kiosk.central.queueing.views import STREAMS_SHARE, Views
from kiosk.central.seed import add_appointment
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.leases import Holder, grant
from kiosk.central.storage.work import Work, working
from kiosk.scheduling import wire
from tests.central.desk import KioskSays
from tests.central.test_waits import open_counter, visit, waiting
from tests.central.town import DAY, NOW, OFFICE, FakeClock, booking

FEW, MANY = 10, 100
EACH = 4
"""So often something is done to be measured."""
PRUNED = 1
"""Some of the times the oldest notices are forgotten, by a statement of its own."""
MOST_GROWTH = 1.1
GLANCE = 50
"""Steps of SQLite's machine for one who waits, and is not next."""
SERVICES = ("registration", "pickup")


@dataclass(frozen=True, slots=True)
class Cost:
    """Statements sent, hundreds of steps of SQLite's machine, functions called."""

    statements: int
    steps: int
    calls: int


@contextmanager
def counted(engine: Engine) -> Iterator[list[Cost]]:
    """Count what is done; the cost is in the list afterwards."""
    sent, steps, calls, found = [0], [0], [0], list[Cost]()

    def step() -> int:
        steps[0] += 1
        return 0

    def note(*_given: object) -> None:
        sent[0] += 1

    def called(_frame: FrameType, what: str, _of: object) -> None:
        calls[0] += what == "call"

    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
    # The one that was given back is the one that is taken next.
    driver.set_progress_handler(step, 100)
    event.listen(engine, "before_cursor_execute", note)
    sys.setprofile(called)
    try:
        yield found
    finally:
        sys.setprofile(None)
        event.remove(engine, "before_cursor_execute", note)
        driver.set_progress_handler(None, 0)
    found.append(Cost(sent[0], steps[0], calls[0]))


class Hall:
    """Lets people wait, and does things in the hall as the API's routes do."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._says = KioskSays()
        self._numbers: list[str] = []
        self._there = 0

    def fill(self, count: int) -> None:
        """Let so many wait."""
        waiting(self._database, *(f"v{n}" for n in range(self._there, count)), first=self._there + 1)
        self._there = count

    def prepare(self) -> None:
        """Lease numbers, which is no part of a check-in."""
        wanted = wire.LeaseRequest(series="A", day=DAY, kind="live", size=EACH, epoch=1)
        with working(self._database, OFFICE, NOW) as work:
            lease = grant(work, Holder("k1", 1), wanted)
        self._numbers = [f"A{number:03}" for number in range(lease.first, lease.last + 1)]

    def check_in(self) -> None:
        """Report somebody who has just taken a ticket."""
        number = self._numbers.pop(0)
        batch = self._says.batch(self._says.checked_in(f"c{number}", number))
        self._at_work(lambda work: sync.sync(work, "k1", wire.SyncRequest.model_validate(batch)))

    def claim(self) -> None:
        """Ask before a ticket."""
        asked = wire.ClaimRequest(check_in_id="c", appointment_id="a-LK1")
        self._at_work(lambda work: claiming.claim(work, asked))

    def serve(self) -> None:
        """Serve the one at the counter, and call the next."""
        self._at_work(lambda work: calling.start(work, "1"))
        self._at_work(lambda work: calling.complete(work, "1", "served"))
        self._at_work(lambda work: calling.call_next(work, "1"))

    def _at_work(self, part: Callable[[Work], object]) -> None:
        with working(self._database, OFFICE, NOW) as work:
            part(work)


def test_a_full_hall_costs_a_check_in_nothing(database: Database) -> None:
    add_appointment(database, booking("LK1"), NOW)
    hall, costs = Hall(database), dict[str, list[Cost]]()
    hall.fill(1)
    open_counter(database, busy=True)
    for people in (FEW, FEW, MANY):
        # The first time is to warm up: statements are put together, tables looked at.
        hall.fill(people)
        hall.prepare()
        for part in (hall.check_in, hall.claim, hall.serve):
            with counted(database.engine) as found:
                for _ in range(EACH):
                    part()
            costs.setdefault(part.__name__, []).extend(found)
    for name, (_, few, many) in costs.items():
        # To call somebody the database, nobody else, looks at all who wait; an index is a step deeper here and there.
        looked = GLANCE * EACH * MANY // 100 if name == "serve" else EACH
        assert 0 < many.statements <= few.statements + PRUNED
        assert many.steps <= MOST_GROWTH * few.steps + looked
        assert many.calls <= MOST_GROWTH * few.calls


@pytest.mark.parametrize("chance", range(8))
def test_whoever_is_next_is_at_the_front(database: Database, chance: int) -> None:
    """Of all who wait and of the few who are read the same one is called, at whatever counter and hour."""
    random = Random(chance)

    def perhaps(minutes: int) -> datetime | None:
        return NOW + timedelta(minutes=minutes) if random.random() < 0.2 else None

    with working(database, OFFICE, NOW) as work:
        for name in range(40):
            visit(
                work, str(name), 0, 0, state="waiting", service_id=random.choice(SERVICES),
                arrived_at=NOW - timedelta(minutes=random.randrange(50)), called_at=None, started_at=None,
                ended_at=None, appointment_start=perhaps(random.randrange(-60, 90)), priority=random.random() < 0.05,
                returned_at=perhaps(-random.randrange(30)), queued_at=perhaps(-random.randrange(30)),
                mark="cancelled" if random.random() < 0.2 else None,
            )  # fmt: skip
    for minutes in (0, 20, 45):
        with working(database, OFFICE, NOW + timedelta(minutes=minutes)) as work:
            everybody, few = read_crowd(work), read_front(work)
            for services in (frozenset(SERVICES), *(frozenset({each}) for each in SERVICES)):
                first, same = (
                    next_for(services, crowd.waiting(), work.now, rules(crowd.office))
                    for crowd in (everybody, few)
                )
                assert first is not None
                assert first == same


class CostlyClock(FakeClock):
    """Each look at it takes ten milliseconds, so that whatever is timed by it is long."""

    def monotonic(self) -> float:
        """Return the seconds so far, and let some pass."""
        self.sleep(0.01)
        return super().monotonic()


def test_streams_share_an_estimate_and_who_asks_has_a_new_one(database: Database) -> None:
    clock = CostlyClock()
    views = Views(database, CentralSettings(), clock)
    waiting(database, "first", "second")
    open_counter(database, busy=True)
    kept = views.lately(OFFICE, NOW)
    waiting(database, "third", first=3)
    assert views.lately(OFFICE, NOW) is kept
    asked = views.of(OFFICE, NOW)
    assert asked.seq > kept.seq
    assert asked.waits.keys() == {"second", "third"}
    waiting(database, "fourth", first=4)
    assert views.lately(OFFICE, NOW) is asked
    clock.sleep(STREAMS_SHARE * 0.02)
    assert views.due_s(OFFICE) == 0
    assert "fourth" in views.lately(OFFICE, NOW).waits


def test_the_count_would_see_work_that_grows(database: Database) -> None:
    hall, costs = Hall(database), []
    for people in (FEW, FEW, MANY):
        hall.fill(people)
        with counted(database.engine) as found, working(database, OFFICE, NOW) as work:
            read_crowd(work)
        costs += found
    _, few, many = costs
    assert replace(many, steps=0, calls=0) == replace(few, steps=0, calls=0)
    assert many.steps > 2 * few.steps
    assert many.calls > 2 * few.calls
