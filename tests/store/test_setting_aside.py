"""A damaged database: set aside with the time, a fresh one in its place that gives out nothing twice."""

import logging
import os
import random
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.errors import MalformedNumberError
from kiosk.domain.events import chain_hash
from kiosk.domain.tickets import Printed
from kiosk.store.faults import FaultyDisk
from kiosk.store.numbers import BLOCK, LARGEST_OWN
from kiosk.store.outbox import SEQ_STEP
from kiosk.store.port import NumbersLeft, OutboxCount, StoreError
from kiosk.store.setting_aside import KEPT, StoreFile, open_or_replace
from kiosk.store.sqlite import SqliteStore
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog, LogLines
from tests.store.makers import DAY, lease, new_ticket


def start(path: Path, clock: FakeClock) -> SqliteStore:
    return open_or_replace(path, "kiosk-2", "K2", 1, clock, boot="boot-1")


def live(path: Path, clock: FakeClock, visits: int = 3) -> list[str]:
    """Live once to a clean end, and return the numbers that were given out."""
    store = start(path, clock)
    store.recover()
    jobs = [store.issue(new_ticket(clock)) for _ in range(visits)]
    for job in jobs:
        store.print_ended(job, Printed(), clock.now())
    store.close()
    return [str(job.ticket.number) for job in jobs]


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:8000] = b"\xa5" * 3904
    path.write_bytes(content)


def test_a_whole_database_stays(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    assert live(path, FakeClock()) == ["K2-001", "K2-002", "K2-003"]
    assert live(path, FakeClock()) == ["K2-004", "K2-005", "K2-006"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["kiosk.db", "kiosk.db.mark"]


def test_the_damaged_one_is_kept_and_no_number_comes_again(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    damage(path)
    content = path.read_bytes()
    clock.turn(60)
    assert live(path, clock) == ["K2-1001", "K2-1002", "K2-1003"]
    aside = tmp_path / "kiosk.db.damaged-1-20261123T090100Z"
    assert aside.read_bytes() == content
    assert aside.stat().st_mode & 0o777 == 0o600
    damage(path)
    assert live(path, clock) == ["K2-2001", "K2-2002", "K2-2003"]


def test_leases_are_new_ones(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    store = start(path, clock)
    store.add_lease(lease(1, 5))
    store.close()
    damage(path)
    store = start(path, clock)
    assert store.numbers_left("B", DAY) == NumbersLeft(0, 0)
    store.add_lease(lease(6, 10))
    assert str(store.issue(new_ticket(clock)).ticket.number) == "B006"
    store.close()


def test_events_go_on_behind_a_gap(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    path.write_bytes(b"\xa5" * 8192)
    live(path, clock, 2)
    store = start(path, clock)
    assert [event.seq for event in store.pending()] == [SEQ_STEP + n for n in range(1, 5)]
    store.close()


def test_the_old_outbox_is_taken_over_as_far_as_it_can_be_read(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock, 3)
    store = start(path, clock)
    before = store.pending()
    store.close()
    # A table's definition is damaged, the events are not, but for the body of one.
    content = path.read_bytes()
    content = content.replace(b"'sending', 'printed'", b"'seNding', 'printed'")
    path.write_bytes(content.replace(b'"number":"K2-002"', b'"number":"K2-008"', 1))
    live(path, clock, 1)
    store = start(path, clock)
    after = store.pending()
    kept = [event for event in before if event.id in {each.id for each in after}]
    assert len(before) - len(kept) == 1
    assert [event.id for event in after[: len(kept)]] == [event.id for event in kept]
    assert [event.seq for event in after] == [SEQ_STEP + n for n in range(1, len(kept) + 3)]
    link = ""
    for event in after:
        link = chain_hash(link, event.body)
        assert event.hash == link
    store.close()


def test_the_own_range_stays_in_its_thousand(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    damage(path)
    store = start(path, clock)
    day, values = DAY, []
    for _ in range(LARGEST_OWN // BLOCK + 2):
        values.append(store.issue(new_ticket(clock, day=day)).ticket.number.value)
        store.close()
        store = start(path, clock)
        with store._database.write() as connection:
            connection.execute("UPDATE blocks SET state = 'burnt'")
        day += timedelta(days=1)
    assert min(values) == 1001
    assert max(values) <= 1999
    store.close()


def test_a_log_beside_it_does_not_get_into_the_fresh_one(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    store = start(path, clock)
    store.issue(new_ticket(clock))
    log = path.with_name("kiosk.db-wal")
    content = log.read_bytes()
    store.close()
    path.write_bytes(b"\xa5" * 8192)
    log.write_bytes(content)
    assert live(path, clock) == ["K2-1001", "K2-1002", "K2-1003"]
    store = start(path, clock)
    assert len(store.recent()) == 3
    store.close()


def test_a_power_cut_half_way_through(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    damage(path)
    path.rename(tmp_path / "kiosk.db.damaged-1-20261123T090000Z")
    path.with_name("kiosk.db-wal").write_bytes(b"what was under way")
    # Nobody can tell whether a fresh one was there already, and is gone.
    assert live(path, clock) == ["K2-2001", "K2-2002", "K2-2003"]
    assert (tmp_path / "kiosk.db.damaged-1-20261123T090000Z-wal").read_bytes() == b"what was under way"


def test_a_database_that_is_gone_does_not_begin_anew(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    damage(path)
    assert live(path, clock) == ["K2-1001", "K2-1002", "K2-1003"]
    path.unlink()
    assert live(path, clock) == ["K2-2001", "K2-2002", "K2-2003"]


def test_one_that_cannot_be_replaced_yet_counts_once(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    expect_log("store.refused")
    path, clock, disk = tmp_path / "kiosk.db", FakeClock(), FaultyDisk()
    live(path, clock)
    damage(path)
    disk.set("full")
    for _ in range(5):
        with pytest.raises(StoreError, match="disk_full"):
            StoreFile(path, "kiosk-2", "K2", 1, clock, "boot-1", disk.connecting).open()
    assert live(path, clock) == ["K2-2001", "K2-2002", "K2-2003"]


def test_a_database_without_content_is_a_damaged_one(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    os.truncate(path, 0)
    assert live(path, clock) == ["K2-1001", "K2-1002", "K2-1003"]


def test_one_that_was_set_aside_and_is_put_back_begins_a_thousand_of_its_own(
    tmp_path: Path, expect_log: ExpectLog
) -> None:
    expect_log("store.set_aside")
    expect_log("store.set_back")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    before = path.read_bytes()
    damage(path)
    live(path, clock)
    path.write_bytes(before)
    assert live(path, clock) == ["K2-2001", "K2-2002", "K2-2003"]


@pytest.mark.parametrize(("place", "value"), [(18, 1), (18, 3), (19, 1), (19, 0), (63, 99), (0, 0)])
def test_a_flipped_byte_in_the_header_is_damage(
    tmp_path: Path, place: int, value: int, expect_log: ExpectLog
) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    content = bytearray(path.read_bytes())
    content[place] = value
    path.write_bytes(content)
    assert live(path, clock) == ["K2-1001", "K2-1002", "K2-1003"]


def test_it_is_emptied_after_its_time_and_counts_on(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    damage(path)
    live(path, clock)
    clock.turn(KEPT.total_seconds() + 1)
    start(path, clock).close()
    aside = tmp_path / "kiosk.db.damaged-1-20261123T090000Z"
    assert aside.stat().st_size == 1
    damage(path)
    start(path, clock).close()
    assert [file.name.split("-")[1] for file in sorted(tmp_path.glob("*.damaged-*Z"))] == ["1", "2"]


def test_what_is_no_damage_is_left_alone(tmp_path: Path, expect_log: ExpectLog) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    with pytest.raises(StoreError, match="io"):
        start(tmp_path / "taken" / "kiosk.db", FakeClock())
    path = tmp_path / "kiosk.db"
    start(path, FakeClock()).close()
    before = path.stat().st_ino
    path.chmod(0o600)
    start(path, FakeClock()).close()
    assert path.stat().st_ino == before


@pytest.mark.parametrize(
    ("column", "value"), [("body", '{"numb'), ("body", "7"), ("taken_at", "2026-x"), ("type", "chekced_in")]
)
def test_an_event_that_cannot_be_read_is_in_nobodys_way(
    tmp_path: Path, column: str, value: str, expect_log: ExpectLog
) -> None:
    expect_log("store.events_unreadable")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock, 2)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE events SET {column} = ? WHERE seq = 2", (value,))
    store = start(path, clock)
    store.recover()
    assert [event.seq for event in store.pending()] == [1, 3, 4]
    assert store.outbox() == OutboxCount(3, 1)
    store.close()


@pytest.mark.parametrize(
    "flip",
    [
        "UPDATE meta SET value = '1x' WHERE name = 'opened'",
        "UPDATE meta SET value = 'o' WHERE name = 'last_seq'",
        "UPDATE tickets SET issued_at = '2026-11-2x'; UPDATE print_jobs SET state = 'sending'",
    ],
)
def test_what_a_start_cannot_make_sense_of_is_damage(
    tmp_path: Path, flip: str, expect_log: ExpectLog
) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(flip)
    numbers = live(path, clock)
    assert all(number.startswith("K2-1") for number in numbers)


def test_a_short_name_that_is_none_is_nobodys_damage(tmp_path: Path) -> None:
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    before = path.read_bytes()
    with pytest.raises(MalformedNumberError):
        open_or_replace(path, "kiosk-2", "no name", 1, clock)
    assert path.read_bytes() == before


def test_a_table_with_a_flipped_bit_is_damage(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.set_aside")
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    content = path.read_bytes()
    assert content.count(b"'sending', 'printed'") == 1
    path.write_bytes(content.replace(b"'sending', 'printed'", b"'seNding', 'printed'"))
    assert live(path, clock) == ["K2-1001", "K2-1002", "K2-1003"]


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_wrong_with_the_file_a_visitor_gets_a_number(
    tmp_path: Path, seed: int, log_lines: LogLines
) -> None:
    log_lines.setLevel(logging.CRITICAL)
    chance = random.Random(seed)
    path, clock = tmp_path / "kiosk.db", FakeClock()
    live(path, clock)
    whole = path.read_bytes()
    for _ in range(10):
        path.write_bytes(spoilt(bytearray(whole), chance))
        live(path, clock, 1)


def spoilt(content: bytearray, chance: random.Random) -> bytes:
    """Spoil a file the way disks do: cut off, zeros, noise, a sector of elsewhere, some bits."""
    place = chance.randrange(0, len(content), 512)
    match chance.randrange(5):
        case 0:
            del content[place or 512 :]
        case 1:
            content[place : place + 512] = bytes(512)
        case 2:
            content[place : place + 512] = chance.randbytes(512)
        case 3:
            other = chance.randrange(0, len(content), 512)
            content[place : place + 512] = content[other : other + 512]
        case _:
            for _ in range(8):
                content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)
