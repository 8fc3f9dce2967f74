"""Kiosks that are silent: since when, and which numbers may exist; nothing of it while they are heard."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from kiosk.central.api.heard import Heard
from kiosk.central.storage.database import Database
from tests.central.desk import Desk, KioskSays
from tests.central.town import COUNTER, KIOSK, MANAGER, NOW, OFFICE, OTHER_KIOSK, VILLAGE_COUNTER, FakeClock
from tests.guards.log_lines import ExpectLog


def silent(desk: Desk, token: str = COUNTER) -> Mapping[str, Any]:
    reply = desk.get("/kiosks/silent", token)
    assert reply.status == 200, reply.body
    return {each["kiosk_id"]: each for each in reply.json["kiosks"]}


def test_a_kiosk_is_silent_after_a_minute_and_not_before(desk: Desk, clock: FakeClock) -> None:
    desk.lease()
    clock.move(timedelta(seconds=60))
    assert silent(desk) == {}
    clock.move(timedelta(seconds=1))
    told = silent(desk)["k1"]
    assert told["silent_since"] == "2026-11-23T09:00:00Z"
    assert told["may_exist"] == [{"first": "A001", "last": "A005", "kind": "live"}]
    # It is heard again: nothing more is told.
    desk.get("/queue")
    assert silent(desk) == {}


def test_numbers_that_are_known_are_left_out(desk: Desk, clock: FakeClock) -> None:
    says = KioskSays()
    desk.lease()
    desk.lease(kind="reserve", size=10)
    desk.post("/sync", says.batch(says.checked_in("c1", "A001"), says.checked_in("c2", "A003")))
    clock.move(timedelta(minutes=2))
    assert [(each["first"], each["last"]) for each in silent(desk)["k1"]["may_exist"]] == [
        ("A002", "A002"),
        ("A004", "A005"),
        ("A500", "A509"),
    ]


def test_a_paper_that_a_counter_adopts_is_known(desk: Desk, clock: FakeClock) -> None:
    desk.lease(size=3)
    clock.move(timedelta(minutes=2))
    assert desk.post("/tickets/adopt", {"number": "A002"}, COUNTER).status == 201
    assert [(each["first"], each["last"]) for each in silent(desk)["k1"]["may_exist"]] == [
        ("A001", "A001"),
        ("A003", "A003"),
    ]


def test_each_kiosk_is_told_for_itself_and_one_without_numbers_is_not(desk: Desk, clock: FakeClock) -> None:
    desk.lease()
    desk.get("/queue", OTHER_KIOSK)
    clock.move(timedelta(minutes=2))
    assert set(silent(desk)) == {"k1"}
    desk.lease(token=OTHER_KIOSK, series="B")
    clock.move(timedelta(minutes=2))
    assert set(silent(desk, MANAGER)) == {"k1", "k2"}
    assert silent(desk, VILLAGE_COUNTER) == {}
    clock.move(timedelta(days=1))
    # The numbers of yesterday are not today's.
    assert silent(desk) == {}


def test_only_for_counters_and_managers(desk: Desk) -> None:
    assert desk.get("/kiosks/silent", KIOSK).status == 403
    assert desk.get("/kiosks/silent", None).status == 401


def test_an_open_stream_counts(database: Database, clock: FakeClock) -> None:
    heard = Heard(database, clock)
    with heard.listening("k1"), heard.listening("k1"):
        clock.move(timedelta(minutes=5))
        assert heard.of_office(OFFICE)["k1"] == clock.now()
    ended = clock.now()
    clock.move(timedelta(minutes=5))
    assert heard.of_office(OFFICE) == {"k1": ended, "k2": None}


@pytest.mark.parametrize(("passed_s", "kept"), [(0, NOW), (19, NOW), (20, NOW + timedelta(seconds=20))])
def test_it_outlives_the_program_and_is_written_rarely(
    database: Database, clock: FakeClock, passed_s: float, kept: object
) -> None:
    heard = Heard(database, clock)
    heard.note("k1", may_write=True)
    clock.move(timedelta(seconds=passed_s))
    heard.note("k2", may_write=False)
    heard.note("k1", may_write=True)
    assert Heard(database, clock).of_office(OFFICE)["k1"] == kept
    # What a visitor waits for writes nothing; the next one that may takes it along.
    assert Heard(database, clock).of_office(OFFICE)["k2"] == (clock.now() if passed_s == 20 else None)


def test_a_database_that_refuses_is_in_nobodys_way(
    database: Database, clock: FakeClock, expect_log: ExpectLog
) -> None:
    expect_log(r"central\.heard_not_kept")
    heard = Heard(database, clock)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE kiosks RENAME TO gone")
    heard.note("k1", may_write=True)
