"""A disk that misbehaves on demand, for scenarios and tests: a layer between the store and its file."""

import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakSet

from kiosk.store.database import connect_as

_DESCRIPTIONS: Mapping[str, str] = {
    "ok": "works",
    "full": "nothing more can be written, what is there can be read",
    "read_only": "the same, as a file system that was mounted again for reading only",
    "broken": "nothing can be written or read: the medium answers with errors",
    "damaged": "the database's content is overwritten; the disk itself works",
    "gone": "the database is deleted; the disk itself works",
}
_REFUSALS = {
    "full": ("database or disk is full", "SQLITE_FULL"),
    "read_only": ("attempt to write a readonly database", "SQLITE_READONLY"),
    "broken": ("disk I/O error", "SQLITE_IOERR_READ"),
}
_WRITES = ("BEGIN", "COMMIT", "PRAGMA wal_checkpoint")
_PAGE = 4096


def vocabulary() -> tuple[str, ...]:
    """Name the states that a disk can be set to; `damaged` and `gone` happen once."""
    return tuple(_DESCRIPTIONS)


class FaultyDisk:
    """Connects to files as they are now; `set` may be called from any thread."""

    vocabulary = staticmethod(vocabulary)

    def __init__(self) -> None:
        self._lock = Lock()
        self._state = "ok"
        self._connections: WeakSet[_Connection] = WeakSet()

    @property
    def state(self) -> str:
        """Return what the disk was set to."""
        return self._state

    def set(self, state: str) -> None:
        """Change the disk. Raises ValueError for a name that is none."""
        if state not in _DESCRIPTIONS:
            raise ValueError(state)
        with self._lock:
            self._state = state if state in _REFUSALS else "ok"
            for connection in list(self._connections):
                if connection.is_open and state in ("damaged", "gone"):
                    _HAPPENINGS[state](connection)

    def connecting(self, path: Path) -> sqlite3.Connection:
        """Connect as `kiosk.store.database.connect` does."""
        connection = connect_as(_Connection, path)
        connection.disk, connection.file = self, path
        self._connections.add(connection)
        return connection


class _Connection(sqlite3.Connection):
    """Refuses to begin to write, or to commit what was begun, or even to read, as SQLite does on such a disk."""

    disk: FaultyDisk | None = None
    file = Path()
    is_open = True

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        """See the base."""
        state = self.disk.state if self.disk else "ok"
        if state == "broken" or (state in _REFUSALS and sql.startswith(_WRITES)):
            error = sqlite3.OperationalError(_REFUSALS[state][0])
            error.sqlite_errorname = _REFUSALS[state][1]
            raise error
        return super().execute(sql, *parameters)

    def executescript(self, sql: str, /) -> sqlite3.Cursor:
        """See the base."""
        if self.disk is not None and self.disk.state in _REFUSALS:
            self.execute("BEGIN")
        return super().executescript(sql)

    def close(self) -> None:
        """See the base."""
        self.is_open = False
        super().close()


def _damage(connection: _Connection) -> None:
    # All into the file first, and nothing kept in memory: else nobody would see it for a while.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = connection.file.stat().st_size
    handle = os.open(connection.file, os.O_WRONLY | os.O_CLOEXEC)
    try:
        os.pwrite(handle, b"\xa5" * (size - _PAGE), _PAGE)
    finally:
        os.close(handle)
    connection.execute("PRAGMA shrink_memory")


def _delete(connection: _Connection) -> None:
    for suffix in ("", "-wal", "-shm"):
        Path(f"{connection.file}{suffix}").unlink(missing_ok=True)


_HAPPENINGS = {"damaged": _damage, "gone": _delete}
