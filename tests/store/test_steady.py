"""The store that outlives its disk: refused, damaged or gone while it runs; no number twice, nothing forgotten."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.events import Delivery, DeliveryResult, EventType
from kiosk.domain.ids import AppointmentId
from kiosk.domain.tickets import LeaseKind, Printed
from kiosk.store.disk import REOPEN_EVERY
from kiosk.store.faults import FaultyDisk, vocabulary
from kiosk.store.port import DiskHealth, JobState, OutboxCount, StoreError
from kiosk.store.setting_aside import StoreFile
from kiosk.store.steady import SteadyStore
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog, LogLines
from tests.store.makers import DAY, lease, new_ticket

REFUSALS = {"full": "disk_full", "read_only": "io", "broken": "io"}


class Bench:
    """A store on a disk that can be spoilt."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "kiosk.db"
        self.clock = FakeClock()
        self.disk = FaultyDisk()
        self.told: list[DiskHealth] = []

    def start(self) -> SteadyStore:
        file = StoreFile(self.path, "kiosk-2", "K2", 1, self.clock, "boot-1", self.disk.connecting)
        store = SteadyStore(file)
        store.disk.watch(self.told.append)
        return store

    def issue(self, store: SteadyStore, name: str | None = None) -> str:
        return str(store.issue(new_ticket(self.clock, name)).ticket.number)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def store(bench: Bench) -> Iterator[SteadyStore]:
    store = bench.start()
    yield store
    store.close()


def test_every_state_is_here() -> None:
    assert set(vocabulary()) == {"ok", "damaged", "gone", *REFUSALS}


@pytest.mark.parametrize("state", list(REFUSALS))
def test_a_disk_that_refuses_is_told_once_and_comes_back(
    bench: Bench, store: SteadyStore, state: str, expect_log: ExpectLog, log_lines: LogLines
) -> None:
    expect_log("store.refused")
    store.add_lease(lease(1, 5))
    assert bench.issue(store, name="before") == "B001"
    store.outbox()
    bench.disk.set(state)
    for _ in range(3):
        with pytest.raises(StoreError, match=REFUSALS[state]):
            bench.issue(store)
        assert not store.disk.try_again()
    assert bench.told == [DiskHealth(refusal=REFUSALS[state])]
    readable = ["before"] if state != "broken" else []
    assert [job.ticket.id for job in store.recent()] == readable
    assert store.outbox() == OutboxCount(1, 0)
    with pytest.raises(StoreError):
        store.numbers_left("B", DAY)
    bench.disk.set("ok")
    assert store.disk.try_again()
    assert bench.told[1:] == [DiskHealth()]
    assert bench.issue(store) in ("B002", "K2-001")
    assert [line for line in log_lines.lines if "store.refused" in line] == log_lines.lines


def test_the_file_is_opened_anew_when_trying_was_long_in_vain(
    bench: Bench, store: SteadyStore, expect_log: ExpectLog
) -> None:
    expect_log("store.refused")
    job = store.issue(new_ticket(bench.clock, appointment="a-1"))
    bench.disk.set("broken")
    for _ in range(REOPEN_EVERY + 2):
        assert not store.disk.try_again()
    assert store.ticket(job.ticket.id) == store.ticket_of(AppointmentId("a-1")) == job.ticket
    assert store.pending() == ()
    bench.disk.set("ok")
    assert store.disk.try_again()
    # What was open when the file was let go is burnt, as after a power cut.
    assert bench.issue(store) == "K2-011"


def test_a_printers_word_is_written_later(bench: Bench, store: SteadyStore, expect_log: ExpectLog) -> None:
    expect_log("store.refused")
    job = store.issue(new_ticket(bench.clock))
    bench.disk.set("full")
    with pytest.raises(StoreError):
        store.print_ended(job, Printed(), bench.clock.now())
    assert store.recent()[0].state is JobState.SENDING
    bench.disk.set("ok")
    assert store.disk.try_again()
    assert store.recent()[0].state is JobState.PRINTED
    assert [event.type for event in store.pending()] == [EventType.CHECKED_IN, EventType.PRINTED]


def test_a_printers_word_that_never_got_to_the_disk_is_unknown_after_a_restart(
    bench: Bench, expect_log: ExpectLog
) -> None:
    expect_log("store.refused")
    store = bench.start()
    job = store.issue(new_ticket(bench.clock))
    bench.disk.set("full")
    with pytest.raises(StoreError):
        store.print_ended(job, Printed(), bench.clock.now())
    store.disk.let_go()
    bench.disk.set("ok")
    store = bench.start()
    assert [each.ticket for each in store.recover().unconfirmed] == [job.ticket]
    assert store.recent()[0].state is JobState.UNKNOWN
    store.close()


@pytest.mark.parametrize("state", list(REFUSALS))
def test_a_start_on_a_disk_that_refuses_goes_on_by_itself(
    bench: Bench, state: str, expect_log: ExpectLog
) -> None:
    expect_log("store.refused")
    store = bench.start()
    store.save_device_statistics({"printer": {"printed": 7}})
    bench.issue(store)
    store.close()
    bench.disk.set(state)
    store = bench.start()
    assert store.disk.health().refusal == REFUSALS[state]
    assert store.recover().unconfirmed == ()
    assert (store.office(), store.pending(), store.device_statistics()) == (None, (), {})
    assert store.condition().own_series == "K2-"
    for call in (store.journal_position, lambda: store.start_copy(new_ticket(bench.clock).id)):
        with pytest.raises(StoreError):
            call()
    bench.disk.set("ok")
    assert store.disk.try_again()
    assert bench.issue(store) == "K2-002"
    # Counted over all starts, so one that did not know the earlier ones writes none.
    store.save_device_statistics({"printer": {"printed": 1}})
    assert store.device_statistics() == {"printer": {"printed": 7}}
    store.close()


@pytest.mark.parametrize("what", ["damaged", "gone"])
def test_damage_is_set_aside_by_the_call_that_finds_it(
    bench: Bench, store: SteadyStore, what: str, expect_log: ExpectLog
) -> None:
    expect_log("store.set_aside")
    if what == "damaged":
        expect_log("store.refused")
    store.add_lease(lease(1, 5))
    first = store.issue(new_ticket(bench.clock, "first", appointment="a-1"))
    store.print_ended(first, Printed(), bench.clock.now())
    second = store.issue(new_ticket(bench.clock, "second"))
    bench.disk.set(what)
    assert bench.issue(store, name="third") == "K2-1001"
    assert bench.told[-1] == DiskHealth(set_aside=1, replaced=1)
    # What is on paper goes on: it is known, it can be printed again, its printer's word is taken.
    store.print_ended(second, Printed(), bench.clock.now())
    assert {job.ticket.id: job.state for job in store.recent()} == {
        "first": JobState.PRINTED,
        "second": JobState.PRINTED,
        "third": JobState.SENDING,
    }
    assert store.ticket_of(AppointmentId("a-1")) == first.ticket
    copy = store.start_copy(first.ticket.id)
    assert copy is not None
    assert (copy.ticket, copy.copy) == (first.ticket, 1)
    told = [(event.check_in_id, event.type.value) for event in store.pending()]
    assert sorted(told) == [
        ("first", "checked_in"),
        ("first", "printed"),
        ("second", "checked_in"),
        ("second", "printed"),
        ("third", "checked_in"),
    ]
    # New leases only.
    store.add_lease(lease(6, 9, LeaseKind.LIVE))
    assert bench.issue(store) == "B006"


def test_what_the_central_knows_is_not_told_again(
    bench: Bench, store: SteadyStore, expect_log: ExpectLog
) -> None:
    expect_log("store.set_aside")
    bench.issue(store, name="known")
    store.settle([DeliveryResult(event.id, Delivery.APPLIED) for event in store.pending()])
    bench.issue(store, name="not known")
    bench.disk.set("gone")
    assert [event.check_in_id for event in store.pending()] == ["not known"]
    assert {job.ticket.id for job in store.recent()} == {"known", "not known"}


def test_damage_that_cannot_be_set_aside_yet(bench: Bench, store: SteadyStore, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    expect_log("store.refused")
    before = bench.issue(store, name="before")
    bench.disk.set("damaged")
    bench.disk.set("full")
    for _ in range(3):
        with pytest.raises(StoreError):
            bench.issue(store)
        assert not store.disk.try_again()
    bench.disk.set("ok")
    assert store.disk.try_again()
    assert bench.issue(store) not in {before, *(f"K2-{n:03d}" for n in range(1, 1000))}
    assert str(store.recent(5)[-1].ticket.number) == before


@pytest.mark.parametrize(("suffix", "begins"), [("", 1001), ("-wal", 2001)])
def test_a_file_that_is_deleted_under_it_is_missed_at_once(
    bench: Bench, store: SteadyStore, suffix: str, begins: int, expect_log: ExpectLog
) -> None:
    expect_log("store.set_aside")
    bench.issue(store)
    Path(f"{bench.path}{suffix}").unlink()
    assert bench.issue(store) == f"K2-{begins}"
    store.close()
    again = bench.start()
    assert len(again.recent()) == 2
    assert bench.issue(again) == f"K2-{begins + 1}"
    again.close()


def test_an_older_database_that_is_put_in_its_place_is_not_used(
    bench: Bench, store: SteadyStore, expect_log: ExpectLog
) -> None:
    expect_log("store.set_aside")
    bench.issue(store)
    old = bench.path.with_name("old")
    old.write_bytes(bench.path.read_bytes())
    bench.issue(store)
    old.replace(bench.path)
    assert bench.issue(store) == "K2-2001"
    assert len(store.recent()) == 3
