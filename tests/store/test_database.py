"""The file itself: its settings, its rights, damage, a full disk, a disk that refuses."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.tickets import Ticket
from kiosk.store.database import Database, connect
from kiosk.store.migrations import MIGRATIONS
from kiosk.store.port import StoreError
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog
from tests.store.makers import new_ticket, open_at


def pragma(connection: sqlite3.Connection, name: str) -> str:
    return str(connection.execute(f"PRAGMA {name}").fetchone()[0])


def test_the_settings_are_what_they_must_be(tmp_path: Path) -> None:
    connection = connect(tmp_path / "kiosk.db")
    settings = {
        name: pragma(connection, name)
        for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
    }
    assert settings == {"journal_mode": "wal", "synchronous": "2", "secure_delete": "1", "foreign_keys": "1"}
    connection.close()


def test_a_setting_that_does_not_take_is_refused(expect_log: ExpectLog) -> None:
    # A database in memory has no write-ahead log.
    expect_log("store.setting_refused")
    with pytest.raises(StoreError, match="io"):
        connect(Path(":memory:"))


def test_only_the_owner_may_read_the_files(tmp_path: Path) -> None:
    store = open_at(tmp_path / "kiosk.db", FakeClock())
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}
    store.close()


@pytest.mark.parametrize("place", [0, 4096])
def test_a_damaged_file_is_said_to_be_corrupt(tmp_path: Path, place: int, expect_log: ExpectLog) -> None:
    path = tmp_path / "kiosk.db"
    open_at(path, FakeClock()).close()
    content = bytearray(path.read_bytes())
    content[place : place + 3800] = b"\xa5" * 3800
    path.write_bytes(content)
    if place == 0:
        expect_log("store.refused")
    with pytest.raises(StoreError, match="corrupt"):
        open_at(path, FakeClock())


def test_a_file_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    open_at(path, FakeClock()).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        connection.execute("CREATE TABLE of_tomorrow (name TEXT)")
    connection.close()
    with pytest.raises(StoreError, match="newer"):
        open_at(path, FakeClock())


def test_a_place_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    with pytest.raises(StoreError, match="io"):
        open_at(tmp_path / "taken" / "kiosk.db", FakeClock())


def test_a_transaction_that_raises_leaves_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "kiosk.db")

    def fail_half_way() -> None:
        with database.write() as connection:
            connection.execute("INSERT INTO meta (name, value) VALUES ('a', 'b')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM meta").fetchone()[0] == 0
    database.close()


def test_a_full_disk_refuses_and_leaves_the_store_usable(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.refused")
    clock = FakeClock()
    store = open_at(tmp_path / "kiosk.db", clock)
    store.recover()
    limit = store._database._connection
    limit.execute(f"PRAGMA max_page_count = {pragma(limit, 'page_count')}")
    issued: list[Ticket] = []

    def fill() -> None:
        while True:
            issued.append(store.issue(new_ticket(clock)).ticket)

    with pytest.raises(StoreError, match="disk_full"):
        fill()
    limit.execute("PRAGMA max_page_count = 100000")
    after = store.issue(new_ticket(clock)).ticket
    assert after.number.value == len(issued) + 1
    assert store.outbox().pending == len(issued) + 1
    assert [event.seq for event in store.pending(2000)] == list(range(1, len(issued) + 2))
    store.close()


REFUSING_DISK = """
import resource, sys
from pathlib import Path
from kiosk.store.port import StoreError
from tests.fakes.clock import FakeClock
from tests.store.makers import new_ticket, open_at

clock = FakeClock()
path = Path(sys.argv[1])
store = open_at(path, clock)
store.issue(new_ticket(clock, "first"))
size = path.with_name(path.name + "-wal").stat().st_size
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
try:
    store.issue(new_ticket(clock, "refused"))
except StoreError as error:
    code = error.code
else:
    code = "none"
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
store.issue(new_ticket(clock, "after"))
store.close()
sys.stdout.write(code)
"""


def test_a_disk_that_refuses_to_write(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    said = subprocess.run(
        [sys.executable, "-c", REFUSING_DISK, str(path)],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert said.stdout in ("io", "disk_full")
    store = open_at(path, FakeClock())
    assert [job.ticket.id for job in store.recent()] == ["after", "first"]
    assert store.outbox().pending == 2
    store.close()


def test_no_column_could_hold_a_person(tmp_path: Path) -> None:
    database = Database(tmp_path / "kiosk.db")
    with database.read() as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        columns = {row[1] for table in tables for row in connection.execute(f"PRAGMA table_info({table})")}
    database.close()
    assert {"appointment_id", "check_in_id"} <= columns
    words = ("surname", "given", "first_name", "last_name", "birth", "document", "email", "phone", "initials")
    assert not [column for column in columns if any(word in column for word in words)]
