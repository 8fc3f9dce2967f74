"""What the central forgets, when and how: people first, a little at once, in the night, and without a trace."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.central.housekeeping import Housekeeper
from kiosk.central.seed import SeedAppointment, seed
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.appointments import AppointmentKeyRow, AppointmentRow, PersonRow
from kiosk.central.storage.base import Base
from kiosk.central.storage.database import Database
from kiosk.central.storage.records import EventRow, LeaseRow, SeriesRow
from kiosk.central.storage.retention import AT_ONCE, forget_some
from kiosk.central.storage.visits import TicketRow, VisitRow
from tests.central.desk import Desk, KioskSays
from tests.central.town import NOW, OFFICE, FakeClock, booking, town
from tests.guards.log_lines import ExpectLog, LogLines
from tests.waiting import wait_until

CANARY = "Zwanenburgwal"
TO_NEXT_NIGHT = timedelta(hours=17)
"""From ten in the morning, in Maastricht, to three."""
SETTINGS = CentralSettings(night_look_s=0.005)


@pytest.fixture
def housekeeper(database: Database, clock: FakeClock) -> Iterator[Housekeeper]:
    keeper = Housekeeper(database, clock, SETTINGS)
    yield keeper
    keeper.stop()


class WatchedClock(FakeClock):
    """Counts how often it was looked at."""

    looks = 0

    def now(self) -> datetime:
        """Return the time that was set."""
        self.looks += 1
        return super().now()

    def wait_for_looks(self) -> None:
        """Wait until it was looked at several times more."""
        wanted = self.looks + 4
        wait_until(lambda: self.looks >= wanted)


@pytest.fixture
def watched() -> WatchedClock:
    return WatchedClock()


@pytest.fixture
def keeper(database: Database, watched: WatchedClock) -> Iterator[Housekeeper]:
    """Return one whose clock tells that it looks."""
    made = Housekeeper(database, watched, SETTINGS)
    yield made
    made.stop()


def count(database: Database, table: type[Base]) -> int:
    with database.read() as session:
        return session.execute(select(func.count()).select_from(table)).scalar_one()


def checked_in(desk: Desk, database: Database) -> KioskSays:
    """Let somebody with an appointment check in at a kiosk; return what that kiosk says."""
    seed(database, town(booking("LK1")))
    desk.lease()
    says = KioskSays()
    batch = says.batch(says.checked_in("c1", "A001", "a-LK1"))
    assert desk.post("/sync", batch).status == 200
    return says


@pytest.mark.parametrize(("days", "left"), [(29, 1), (31, 0)])
def test_a_person_goes_thirty_days_after_the_appointment(
    housekeeper: Housekeeper, desk: Desk, database: Database, clock: FakeClock, days: int, left: int
) -> None:
    checked_in(desk, database)
    clock.move(timedelta(days=days))
    assert (housekeeper.tidy() > 0) is (left == 0)
    assert count(database, PersonRow) == count(database, AppointmentRow) == left
    assert (count(database, AppointmentKeyRow) > 0) is bool(left)
    with database.read() as session:
        visit = session.execute(select(VisitRow)).scalar_one()
    assert (visit.appointment_id is None) is (left == 0)
    assert visit.appointment_start is not None


def test_no_trace_of_a_name_is_left_in_the_files(
    housekeeper: Housekeeper, database: Database, clock: FakeClock, tmp_path: Path
) -> None:
    seed(database, town(booking("LK1", surname=CANARY), booking("LK2")))
    files = [path for path in tmp_path.iterdir() if path.name.startswith("central.sqlite")]

    def found() -> bool:
        return any(CANARY.encode() in path.read_bytes() for path in files)

    assert found()
    clock.move(timedelta(days=31))
    housekeeper.tidy()
    assert not found()


@pytest.mark.parametrize(("days", "left"), [(89, 1), (91, 0)])
def test_applied_events_leases_and_series_go_after_ninety_days(
    housekeeper: Housekeeper, desk: Desk, database: Database, clock: FakeClock, days: int, left: int
) -> None:
    checked_in(desk, database)
    clock.move(timedelta(days=days))
    housekeeper.tidy()
    assert [count(database, table) for table in (EventRow, LeaseRow, SeriesRow)] == [left] * 3
    assert count(database, VisitRow) == count(database, TicketRow) == 1


def test_an_event_that_comes_once_more_when_it_is_forgotten_takes_no_second_effect(
    housekeeper: Housekeeper, desk: Desk, database: Database, clock: FakeClock
) -> None:
    seed(database, town(booking("LK1")))
    desk.lease()
    says = KioskSays()
    batch = says.batch(says.checked_in("c1", "A001", "a-LK1"))
    desk.post("/sync", batch)
    clock.move(timedelta(days=91))
    housekeeper.tidy()
    assert count(database, EventRow) == 0
    again = desk.post("/sync", batch)
    assert [each["result"] for each in again.json["results"]] == ["applied"]
    assert (again.json["last_seq"], count(database, TicketRow), count(database, VisitRow)) == (1, 1, 1)


def test_a_rejected_event_stays_as_long_as_the_visits(
    housekeeper: Housekeeper, desk: Desk, database: Database, clock: FakeClock, expect_log: ExpectLog
) -> None:
    expect_log(r"central\.event_rejected")
    says = KioskSays()
    desk.post("/sync", says.batch(says.checked_in("c1", "A001")))
    clock.move(timedelta(days=399))
    housekeeper.tidy()
    assert count(database, EventRow) == 1
    clock.move(timedelta(days=2))
    housekeeper.tidy()
    assert count(database, EventRow) == 0


def test_visits_and_tickets_go_after_four_hundred_days(
    housekeeper: Housekeeper, desk: Desk, database: Database, clock: FakeClock
) -> None:
    checked_in(desk, database)
    clock.move(timedelta(days=401))
    housekeeper.tidy()
    assert [count(database, table) for table in (VisitRow, TicketRow, AppointmentRow)] == [0, 0, 0]


def test_a_transaction_forgets_a_part_only(database: Database) -> None:
    seed(database, town(*(old_appointment(number) for number in range(AT_ONCE * 2 + 10))))
    later = NOW + timedelta(days=31)
    parts = []
    while True:
        with database.write() as session:
            parts.append(forget_some(session, later, SETTINGS))
        if not parts[-1]:
            break
    assert parts == [AT_ONCE, AT_ONCE, 10, 0]


def old_appointment(number: int) -> SeedAppointment:
    return SeedAppointment(f"a{number}", f"LK{number}", "pickup", NOW, "A", "B", date(1990, 1, 1), OFFICE)


def test_it_is_done_in_the_night_and_once(
    database: Database, watched: WatchedClock, keeper: Housekeeper
) -> None:
    seed(database, town(booking("LK1")))
    watched.move(timedelta(days=40))
    keeper.start()
    watched.wait_for_looks()
    assert count(database, PersonRow) == 1
    watched.move(TO_NEXT_NIGHT)
    wait_until(lambda: count(database, PersonRow) == 0)
    watched.wait_for_looks()
    seed(database, town(booking("LK2")))
    watched.wait_for_looks()
    assert count(database, PersonRow) == 1
    watched.move(timedelta(days=1))
    wait_until(lambda: count(database, PersonRow) == 0)


def test_a_database_that_refuses_is_asked_again(
    housekeeper: Housekeeper, database: Database, clock: FakeClock, log_lines: LogLines
) -> None:
    log_lines.expect(r"central\.not_tidied")
    seed(database, town(booking("LK1")))
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE appointment_keys RENAME TO away")
    clock.move(timedelta(days=40) + TO_NEXT_NIGHT)
    housekeeper.start()
    wait_until(lambda: bool(log_lines.lines))
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO appointment_keys")
    wait_until(lambda: count(database, PersonRow) == 0)
