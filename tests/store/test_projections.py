"""What the central told last, kept and given back; and gone, from the bytes of the files too, when its day is over."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from kiosk.domain.appointments import Appointment, AppointmentState, DayList, DayListEntry
from kiosk.domain.events import Delivery, DeliveryResult
from kiosk.domain.ids import AppointmentId, OfficeId, OrganisationId, ServiceId
from kiosk.domain.office import Office, OpeningRule, Organisation, Policies, Service
from kiosk.domain.tickets import Printed
from kiosk.domain.waiting import QueueStatus, ServiceQueue, Wait
from kiosk.store.sqlite import SqliteStore
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog
from tests.store.makers import DAY, new_ticket, open_at

TOMORROW = DAY + timedelta(days=1)

OFFICE = Office(
    id=OfficeId("demo"),
    name={"nl": "Stadskantoor", "en": "City office"},
    address={"en": "Main street 1"},
    time_zone="Europe/Amsterdam",
    languages=("nl", "en"),
    organisations=(Organisation(OrganisationId("city"), {"en": "City"}),),
    services=(
        Service(
            id=ServiceId("biometrics"),
            series="B",
            organisation_id=OrganisationId("city"),
            name={"en": "Biometrics"},
            waiting_area={"en": "Hall B"},
            duration=timedelta(minutes=10),
            takes_walk_ins=True,
            opening=(OpeningRule(frozenset({0, 1}), time(9), time(17, 30)),),
            checklist=({"en": "Passport"},),
        ),
    ),
    policies=Policies(late=timedelta(minutes=20)),
    closed_on=frozenset({DAY}),
)


def a_list(day: datetime, *keys: str) -> DayList:
    appointment = Appointment(
        AppointmentId(f"appointment-{day:%d}"),
        OfficeId("demo"),
        ServiceId("biometrics"),
        day,
        2,
        AppointmentState.BOOKED,
        "W. B.",
    )
    return DayList(day.date(), "00ff", (DayListEntry(appointment, frozenset(keys)),))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[SqliteStore]:
    store = open_at(tmp_path / "kiosk.db", clock)
    yield store
    store.close()


def test_what_is_saved_comes_back_equal(store: SqliteStore, clock: FakeClock) -> None:
    wait = Wait(timedelta(minutes=5), timedelta(minutes=12))
    one = ServiceQueue(ServiceId("biometrics"), 3, 1, ("B044",), timedelta(seconds=90), wait)
    queue = QueueStatus(clock.now(), {one.service_id: one})
    day_list = a_list(clock.now(), "k" * 32)
    assert (store.office(), store.queue(), store.day_list(DAY), store.stream_position()) == (None,) * 4
    store.save_office(OFFICE)
    store.save_queue(queue)
    store.save_day_list(day_list)
    store.save_stream_position("41")
    assert (store.office(), store.queue(), store.day_list(DAY)) == (OFFICE, queue, day_list)
    assert store.stream_position() == "41"
    store.save_stream_position(None)
    assert store.stream_position() is None


def test_the_latest_replaces_the_one_before(store: SqliteStore, clock: FakeClock) -> None:
    store.save_day_list(a_list(clock.now(), "one"))
    store.save_day_list(a_list(clock.now(), "two"))
    assert store.day_list(DAY) == a_list(clock.now(), "two")


def test_what_another_version_wrote_is_dropped(store: SqliteStore, expect_log: ExpectLog) -> None:
    expect_log("store.projection_dropped")
    store.save_office(OFFICE)
    with store._database.write() as connection:
        connection.execute("UPDATE projections SET content = '{\"id\": 7}'")
    assert store.office() is None
    assert store.office() is None


def test_earlier_days_are_gone_from_the_bytes_of_the_files(
    store: SqliteStore, clock: FakeClock, tmp_path: Path
) -> None:
    store.save_office(OFFICE)
    keys = [f"canary{n:026d}" for n in range(300)]
    store.save_day_list(a_list(clock.now(), *keys))
    job = store.issue(new_ticket(clock, appointment="canary-appointment"))
    store.print_ended(job, Printed(), clock.now())
    assert b"canary" in in_files(tmp_path)
    store.settle([DeliveryResult(event.id, Delivery.APPLIED) for event in store.pending()])
    clock.turn(24 * 3600)
    store.save_day_list(a_list(clock.now(), "fresh"))
    assert store.day_list(DAY) is None
    assert store.recent() == ()
    assert b"canary" not in in_files(tmp_path)
    assert b"fresh" in in_files(tmp_path)


def test_todays_tickets_stay_when_tomorrows_list_comes_in_the_evening(
    store: SqliteStore, clock: FakeClock
) -> None:
    store.save_office(OFFICE)
    job = store.issue(new_ticket(clock))
    store.save_day_list(a_list(clock.now() + timedelta(days=1), "fresh"))
    assert store.recent() == (job,)
    assert store.day_list(TOMORROW) is not None


def test_a_ticket_of_yesterday_that_is_still_printing_stays_and_can_end(
    store: SqliteStore, clock: FakeClock
) -> None:
    store.save_office(OFFICE)
    job = store.issue(new_ticket(clock))
    clock.turn(24 * 3600)
    store.save_day_list(a_list(clock.now(), "fresh"))
    assert store.recent() == (job,)
    store.print_ended(job, Printed(), clock.now())
    assert store.outbox().pending == 2


def test_a_kiosk_started_after_days_forgets_them(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.save_office(OFFICE)
    store.save_day_list(a_list(clock.now(), "canary"))
    store.close()
    later = FakeClock(datetime(2026, 11, 27, 6, tzinfo=UTC), 1.0)
    again = open_at(tmp_path / "kiosk.db", later, boot="boot-2")
    again.recover()
    assert again.day_list(DAY) is None
    assert b"canary" not in in_files(tmp_path)
    again.close()


def in_files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())
