"""The central's database: SQLite in one file by default, PostgreSQL by its address; sessions to read and to write."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session

from kiosk.central.storage.bell import Bell
from kiosk.central.storage.migrate import upgrade
from kiosk.central.storage.turns import Turns

_log = logging.getLogger(__name__)

_WRITES = "kiosk_writes"
_BUSY_S = 15.0
_TURN_S = 8.0
"""No kiosk waits longer for an answer than ten seconds."""


class Database:
    """Opens the database and brings it to the newest schema. Used from any thread; `close` at the end."""

    def __init__(self, where: Path | str) -> None:
        """Take the path of an SQLite file, or an address as SQLAlchemy writes it (with ``://``)."""
        url = where if isinstance(where, str) and "://" in where else f"sqlite:///{where}"
        self._sqlite = url.startswith("sqlite")
        self._engine = _sqlite_engine(url) if self._sqlite else create_engine(url, pool_pre_ping=True)
        self._write_engine = self._engine.execution_options(**{_WRITES: True})
        # SQLite has one writer. To wait here is fair; its own waiting is a sleep of up to 100 ms, again and again.
        self._turns = Turns(_TURN_S) if self._sqlite else None
        self.changed = Bell()
        with self._write_engine.begin() as connection:
            upgrade(connection)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Read one moment's state; nothing is kept."""
        with Session(self._engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self, *, patient: bool = False, wait_s: float | None = None) -> Iterator[Session]:
        """Change in one transaction: all of it is durable when this ends, or none when it raises.

        A `patient` writer lets others go before. Raises `RefusalError` (503) when its turn does not come, in `wait_s`
        if that is given.
        """
        turn = nullcontext() if self._turns is None else self._turns.turn(patient=patient, wait_s=wait_s)
        with turn, Session(self._write_engine, expire_on_commit=False) as session, session.begin():
            yield session
        self.changed.ring()

    def clear_log(self) -> None:
        """Move SQLite's write-ahead log into the file and cut it to nothing, so that no deleted row is left in it."""
        if not self._sqlite:
            return
        with self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            if driver is not None and driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                _log.info("central.log_not_cleared")

    @property
    def writers_waiting(self) -> int:
        """Count who waits for a turn to write (0 where the database itself sees to that)."""
        return 0 if self._turns is None else self._turns.waiting

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    @property
    def engine(self) -> Engine:
        """The engine itself, for the migrations' own test."""
        return self._engine


def _sqlite_engine(url: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": _BUSY_S}, pool_size=10, max_overflow=40)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # The driver would begin by itself, deferred and not before the first change: no place for BEGIN IMMEDIATE.
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
