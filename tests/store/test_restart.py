"""After a restart: what is burnt, what is offered again, how old events are, and what a new enrolment keeps."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.errors import MalformedNumberError
from kiosk.domain.events import EventType, chain_hash
from kiosk.domain.tickets import LeaseKind, Printed
from kiosk.store.numbers import BLOCK
from kiosk.store.port import JobState, NumbersLeft
from kiosk.store.sqlite import open_store
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog
from tests.store.makers import DAY, copy_files, lease, new_ticket, open_at


def test_a_clean_end_burns_nothing(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.add_lease(lease(1, 5))
    store.print_ended(store.issue(new_ticket(clock)), Printed(), clock.now())
    store.close()
    again = open_at(tmp_path / "kiosk.db", clock)
    recovery = again.recover()
    assert (recovery.clean, recovery.burnt_numbers, recovery.unconfirmed) == (True, 0, ())
    assert str(again.issue(new_ticket(clock)).ticket.number) == "B002"
    again.close()


def test_an_unclean_end_burns_the_open_block_only(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.add_lease(lease(1, 100, LeaseKind.RESERVE))
    store.issue(new_ticket(clock))
    again = open_at(copy_files(tmp_path / "kiosk.db", tmp_path / "after"), clock)
    recovery = again.recover()
    assert (recovery.clean, recovery.burnt_numbers) == (False, BLOCK - 1)
    assert again.recover() == recovery
    assert again.numbers_left("B", DAY) == NumbersLeft(0, 100 - BLOCK)
    assert again.issue(new_ticket(clock)).ticket.number.value == BLOCK + 1
    again.close()
    store.close()


def test_the_own_range_is_burnt_too(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.issue(new_ticket(clock))
    again = open_at(copy_files(tmp_path / "kiosk.db", tmp_path / "after"), clock)
    assert again.issue(new_ticket(clock)).ticket.number.value == BLOCK + 1
    again.close()
    store.close()


def test_what_was_being_printed_is_unknown_and_offered_for_three_minutes(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    old, young = store.issue(new_ticket(clock)), None
    clock.turn(179)
    young = store.issue(new_ticket(clock))
    done = store.issue(new_ticket(clock))
    store.print_ended(done, Printed(), clock.now())
    clock.turn(2)
    again = open_at(copy_files(tmp_path / "kiosk.db", tmp_path / "after"), clock)
    recovery = again.recover()
    assert [job.ticket for job in recovery.unconfirmed] == [young.ticket]
    assert recovery.unconfirmed[0].state is JobState.UNKNOWN
    unknown = [event for event in again.pending() if event.type is EventType.PRINT_UNKNOWN]
    assert [event.check_in_id for event in unknown] == [old.ticket.id, young.ticket.id]
    assert unknown[0].body["reason"] == "restarted"
    again.close()
    store.close()


def test_a_second_crash_before_anybody_looked_still_offers_it(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    job = store.issue(new_ticket(clock))
    second = open_at(copy_files(tmp_path / "kiosk.db", tmp_path / "one"), clock)
    second.recover()
    third = open_at(copy_files(tmp_path / "one" / "kiosk.db", tmp_path / "two"), clock)
    assert [entry.ticket for entry in third.recover().unconfirmed] == [job.ticket]
    for opened in (store, second, third):
        opened.close()


def test_an_unclean_end_nobody_recovered_from_stays_one(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.issue(new_ticket(clock))
    path = copy_files(tmp_path / "kiosk.db", tmp_path / "after")
    open_at(path, clock).close()
    again = open_at(path, clock)
    assert not again.recover().clean
    again.close()
    store.close()


def test_ages_go_by_the_monotonic_clock_within_a_boot(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.issue(new_ticket(clock))
    clock.turn(90)
    clock.wall -= timedelta(days=400)
    assert store.pending()[0].age_ms == 90_000
    store.close()


@pytest.mark.parametrize(("turned_s", "age_ms"), [(90, 90_000), (-3600, 0)])
def test_across_boots_the_wall_clock_is_left_and_never_negative(
    tmp_path: Path, turned_s: int, age_ms: int
) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.issue(new_ticket(clock))
    store.close()
    later = FakeClock(clock.wall + timedelta(seconds=turned_s), 5_000.0)
    again = open_at(tmp_path / "kiosk.db", later, boot="boot-2")
    assert again.pending()[0].age_ms == age_ms
    again.close()


def test_a_new_epoch_carries_pending_events_over_and_leaves_old_leases(tmp_path: Path) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.add_lease(lease(1, 5))
    tickets = [store.issue(new_ticket(clock)).ticket for _ in range(2)]
    ids = [event.id for event in store.pending()]
    store.close()
    again = open_at(tmp_path / "kiosk.db", clock, epoch=2)
    events = again.pending()
    assert [event.id for event in events] == ids
    assert [event.seq for event in events] == [1, 2]
    assert events[1].hash == chain_hash(chain_hash("", events[0].body), events[1].body)
    assert again.numbers_left("B", DAY) == NumbersLeft(0, 0)
    assert again.ticket(tickets[0].id) == tickets[0]
    again.close()


def test_a_short_name_that_no_number_can_have(tmp_path: Path) -> None:
    with pytest.raises(MalformedNumberError):
        open_store(tmp_path / "kiosk.db", "kiosk-2", "kiosk two", 1, FakeClock())


def test_a_log_torn_anywhere_leaves_whole_tickets_only(tmp_path: Path, expect_log: ExpectLog) -> None:
    # A copy without its mark.
    expect_log("store.set_back")
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.add_lease(lease(1, 5))
    for _ in range(5):
        store.issue(new_ticket(clock))
    log = (tmp_path / "kiosk.db-wal").read_bytes()
    found = set()
    for cut in range(0, len(log) + 1, max(1, len(log) // 60) | 1):
        path = copy_files(tmp_path / "kiosk.db", tmp_path / str(cut))
        path.with_name("kiosk.db-wal").write_bytes(log[:cut])
        torn = open_at(path, clock)
        jobs = torn.recent()
        events = torn.pending()
        assert [event.check_in_id for event in events] == [job.ticket.id for job in reversed(jobs)]
        assert [event.seq for event in events] == list(range(1, len(jobs) + 1))
        assert [str(job.ticket.number) for job in reversed(jobs)] == [
            f"B{n:03d}" for n in range(1, len(jobs) + 1)
        ]
        found.add(len(jobs))
        torn.close()
    assert len(found) > 3
    store.close()
