"""An old copy of the database is known as one, and gives no number that can be on paper."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.tickets import LeaseKind
from kiosk.store.mark import Mark, MarkContent
from kiosk.store.outbox import SEQ_STEP
from kiosk.store.port import NumbersLeft
from kiosk.store.sqlite import SqliteStore
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog
from tests.store.makers import DAY, lease, new_ticket, open_at

ENDINGS = ("", "-wal")


def copy(path: Path, to: Path) -> None:
    """Copy the database as a backup program does: without what stands beside it."""
    for ending in ENDINGS:
        source, target = Path(f"{path}{ending}"), Path(f"{to}{ending}")
        target.unlink(missing_ok=True)
        if source.exists():
            shutil.copyfile(source, target)


def numbers(store: SqliteStore, clock: FakeClock, count: int = 3) -> list[str]:
    return [str(store.issue(new_ticket(clock)).ticket.number) for _ in range(count)]


def test_a_copy_of_the_first_start_is_known_by_its_leases(tmp_path: Path, expect_log: ExpectLog) -> None:
    path, twin, clock = tmp_path / "kiosk.db", tmp_path / "twin.db", FakeClock()
    with closing(open_at(path, clock)) as store:
        store.recover()
        store.add_lease(lease(500, 519, LeaseKind.RESERVE))
        copy(path, twin)
        first = numbers(store, clock)
    expect_log("store.set_back")
    with closing(open_at(twin, clock)) as store:
        store.recover()
        assert not set(numbers(store, clock)) & set(first)


@pytest.mark.parametrize("clean", [True, False])
def test_a_database_that_was_put_back_gives_no_number_again(
    tmp_path: Path, clean: bool, expect_log: ExpectLog
) -> None:
    path, backup, clock = tmp_path / "kiosk.db", tmp_path / "backup.db", FakeClock()
    store = open_at(path, clock)
    store.recover()
    store.add_lease(lease(1, 4))
    store.add_lease(lease(500, 519, LeaseKind.RESERVE))
    before = numbers(store, clock, 2)
    if clean:
        store.close()
    copy(path, backup)
    if clean:
        store = open_at(path, clock)
    after = numbers(store, clock, 30)
    store.close()
    copy(backup, path)
    expect_log("store.set_back")
    store = open_at(path, clock)
    assert store.numbers_left("B", DAY) == NumbersLeft(0, 0)
    again = numbers(store, clock, 15)
    assert again[0] == "K2-1001"
    assert not set(again) & {*before, *after}
    store.close()
    store = open_at(path, clock)
    assert numbers(store, clock, 1) == ["K2-1016"]
    store.close()


def test_its_events_begin_anew_behind_a_gap(tmp_path: Path, expect_log: ExpectLog) -> None:
    path, clock = tmp_path / "kiosk.db", FakeClock()
    store = open_at(path, clock)
    numbers(store, clock, 2)
    store.close()
    copy(path, tmp_path / "backup.db")
    open_at(path, clock).close()
    copy(tmp_path / "backup.db", path)
    expect_log("store.set_back")
    store = open_at(path, clock)
    assert [event.seq for event in store.pending()] == [SEQ_STEP + 1, SEQ_STEP + 2]
    position = store.journal_position()
    assert (position.last_seq, position.acknowledged_seq) == (SEQ_STEP + 2, 0)
    store.close()


def test_a_database_on_another_machine_is_not_the_one_that_was(tmp_path: Path, expect_log: ExpectLog) -> None:
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    numbers(store, clock)
    store.close()
    (tmp_path / "elsewhere").mkdir()
    copy(tmp_path / "kiosk.db", tmp_path / "elsewhere" / "kiosk.db")
    expect_log("store.set_back")
    store = open_at(tmp_path / "elsewhere" / "kiosk.db", clock)
    assert numbers(store, clock, 1) == ["K2-1001"]
    store.close()


@pytest.mark.parametrize("content", [b"", b"{", b'{"opened": null}', b"[]", b"\xff"])
def test_a_mark_that_cannot_be_read_counts_as_gone(
    tmp_path: Path, content: bytes, expect_log: ExpectLog
) -> None:
    path, clock = tmp_path / "kiosk.db", FakeClock()
    store = open_at(path, clock)
    numbers(store, clock)
    store.close()
    (tmp_path / "kiosk.db.mark").write_bytes(content)
    assert Mark(path).read() is None
    expect_log("store.set_back")
    open_at(path, clock).close()


@pytest.mark.parametrize("written", ["start", "opening"])
def test_a_mark_that_is_behind_is_what_a_power_cut_leaves(tmp_path: Path, written: str) -> None:
    path, clock = tmp_path / "kiosk.db", FakeClock()
    store = open_at(path, clock)
    store.recover()
    store.close()
    behind = Mark(path).read()
    assert behind is not None
    store = open_at(path, clock)
    if written == "opening":
        numbers(store, clock, 1)
    store.close()
    Mark(path).write(behind)
    store = open_at(path, clock)
    assert numbers(store, clock, 1)[0] in ("K2-001", "K2-002")
    store.close()


def test_the_mark_stands_before_the_first_number_of_a_block_is_used(tmp_path: Path) -> None:
    path, clock = tmp_path / "kiosk.db", FakeClock()
    store = open_at(path, clock)
    assert Mark(path).read() == MarkContent(1, 0)
    store.add_lease(lease(1, 2))
    numbers(store, clock, 2)
    assert Mark(path).read() == MarkContent(2, 0)
    numbers(store, clock, 1)
    assert Mark(path).read() == MarkContent(3, 0)
    store.close()


def test_live_blocks_are_of_one_run_of_the_machine(tmp_path: Path) -> None:
    path, clock = tmp_path / "kiosk.db", FakeClock()
    store = open_at(path, clock, boot="monday")
    store.add_lease(lease(1, 4))
    store.add_lease(lease(500, 519, LeaseKind.RESERVE))
    store.close()
    store = open_at(path, clock, boot="monday")
    assert numbers(store, clock, 1) == ["B001"]
    store.close()
    store = open_at(path, clock, boot="tuesday")
    assert store.numbers_left("B", DAY) == NumbersLeft(0, 20)
    assert numbers(store, clock, 1) == ["B500"]
    store.close()
