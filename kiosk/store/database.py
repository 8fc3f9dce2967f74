"""One SQLite connection that commits durably: settings read back, one lock, errors with stable codes.

With `synchronous=FULL` in WAL mode a commit survives a power cut; with NORMAL it may not (SQLite documentation,
"PRAGMA synchronous"). `secure_delete` overwrites what is deleted; a truncating checkpoint clears the log of it.
"""

import errno
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kiosk.store.migrations import MIGRATIONS, migrate
from kiosk.store.port import StoreError
from kiosk.store.refusals import Refusals

_SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("secure_delete", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("trusted_schema", "OFF", "0"),
)
"""Name, value to set, and what reading it back must give."""

_BUSY_S = 5.0
"""How long to wait for another program that reads the file (a backup)."""

C = TypeVar("C", bound=sqlite3.Connection)
Connect = Callable[[Path], sqlite3.Connection]


@dataclass(frozen=True, slots=True)
class Medium:
    """What a database lies on: how it is connected to (faults come in here), and whom its refusals are told.

    `generation` counts the damaged databases in whose place it is, if it is made now (`kiosk.store.setting_aside`).
    `place` names the machine and folder that it lies in, where that is known.
    """

    connecting: Connect | None = None
    refusals: Refusals = field(default_factory=Refusals)
    generation: int = 0
    place: str | None = None


_log = logging.getLogger(__name__)


class Database:
    """A connection, used from any thread: readers and writers take turns."""

    def __init__(
        self, path: Path, medium: Medium | None = None, migrations: tuple[str, ...] = MIGRATIONS
    ) -> None:
        """Open or make the file, for its owner only; `migrations` make its tables. Raises `StoreError`."""
        medium = medium or Medium()
        self.lock = threading.RLock()
        self._refusals = medium.refusals
        with self._sorted_errors():
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
            self._connection = (medium.connecting or connect)(path)
        try:
            with self._sorted_errors():
                _check_integrity(self._connection)
                migrate(self._connection, migrations)
                self._files = tuple((file, _identity(file)) for file in (path, Path(f"{path}-wal")))
        except StoreError:
            self._connection.close()
            raise

    @property
    def is_there(self) -> bool:
        """Tell whether the file and its log still stand under their names.

        SQLite writes on into a file that was deleted under it, and all of that is gone with the program.
        """
        try:
            return all(_identity(file) == identity for file, identity in self._files)
        except OSError:
            return False

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for reading."""
        with self.lock, self._sorted_errors():
            yield self._connection

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Give the connection in a transaction: committed at the end, rolled back when anything is raised."""
        with self.lock, self._sorted_errors():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException as error:
                self._roll_back()
                if getattr(error, "sqlite_errorname", "") == "SQLITE_FULL":
                    self._use_log_again()
                raise

    def clear_log(self) -> None:
        """Move the write-ahead log into the file and cut it to nothing, so that no deleted row is left in it."""
        with self.lock, self._sorted_errors():
            busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            _log.warning("store.log_not_cleared")

    def copy_to(self, path: Path) -> None:
        """Write all that can be read into another file, as far as that goes."""
        with self.lock, suppress(sqlite3.Error), closing(sqlite3.connect(path)) as copy:
            self._connection.backup(copy)

    def close(self) -> None:
        """Close the connection; SQLite empties the log."""
        with self.lock, self._sorted_errors():
            self._connection.close()

    def _use_log_again(self) -> None:
        # On a full disk the log cannot grow; moved into the file, its own room can be written to from the start.
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA wal_checkpoint(RESTART)")

    def _roll_back(self) -> None:
        # SQLite rolls back by itself after some errors; what cannot be rolled back now is when it is used next.
        with suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    @contextmanager
    def _sorted_errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise
        except sqlite3.DatabaseError as error:
            raise self._refused(_code(getattr(error, "sqlite_errorname", ""))) from error
        except UnicodeDecodeError as error:
            # Every text was written as UTF-8; SQLite itself does not look.
            raise StoreError("corrupt") from error
        except OSError as error:
            raise StoreError(code_of(error)) from error

    def _refused(self, code: str) -> StoreError:
        self._refusals.tell(code)
        return StoreError(code)


def connect(path: Path) -> sqlite3.Connection:
    """Connect with every setting read back. Raises `StoreError('io')` when one did not take."""
    return connect_as(sqlite3.Connection, path)


def connect_as(kind: type[C], path: Path) -> C:
    """Connect with a kind of connection."""
    connection = sqlite3.connect(
        path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False, factory=kind
    )
    connection.row_factory = sqlite3.Row
    try:
        for name, value, expected in _SETTINGS:
            connection.execute(f"PRAGMA {name} = {value}")
            if str(connection.execute(f"PRAGMA {name}").fetchone()[0]) != expected:
                _log.error("store.setting_refused", extra={"object": name})
                raise StoreError("io")
    except BaseException:
        connection.close()
        raise
    return connection


def code_of(refused: OSError) -> str:
    """Name what a system call was refused with, as `StoreError` does."""
    return "disk_full" if refused.errno in (errno.ENOSPC, errno.EDQUOT) else "io"


def _identity(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_dev, found.st_ino


def _check_integrity(connection: sqlite3.Connection) -> None:
    verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if verdict != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise StoreError("corrupt")


def _code(name: str) -> str:
    if name == "SQLITE_FULL":
        return "disk_full"
    # No name: Python's own complaint that a text is no UTF-8.
    if not name or name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return "corrupt"
    return "io"
