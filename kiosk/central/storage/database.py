"""The central's database: SQLite in one file by default, PostgreSQL by its address; sessions to read and to write."""

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from kiosk.central.refusals import overloaded
from kiosk.central.storage.bell import Bell
from kiosk.central.storage.ear import Ear
from kiosk.central.storage.engines import WAIT_S, WRITES, open_engine, readers_of, url_of
from kiosk.central.storage.failures import is_locked_out
from kiosk.central.storage.migrate import is_newest, upgrade
from kiosk.central.storage.turns import Turns

_log = logging.getLogger(__name__)

TOLD = "told"
"""The name under which a session remembers of which office something is told, so that streams are woken."""
SHORTEST_WAIT_S = 0.05
"""PostgreSQL takes a wait of nothing for one without end."""
_MIGRATING, TIDYING, WATCHING = 7_310_001, 7_310_002, 7_310_003
"""Advisory locks of PostgreSQL: who migrates, who tidies, who looks for alarms."""


class Database:
    """Opens the database and brings it to the newest schema. Used from any thread; `close` at the end."""

    def __init__(self, where: Path | str) -> None:
        """Take the path of an SQLite file, or an address (``postgresql://…``). Raises `engines.AddressError`."""
        url = url_of(where)
        self.shared = url.get_backend_name() != "sqlite"
        """Whether other processes may work with it too."""
        self._engine = open_engine(url)
        self._readers = readers_of(self._engine)
        self._writers = self._engine.execution_options(**{WRITES: True})
        # SQLite has one writer; in PostgreSQL those of an office come one after the other. To wait here is fair, and
        # holds no connection.
        self._turns: dict[str, Turns] = {}
        self._ear = Ear(self._engine) if self.shared else None
        self.changed = Bell(self._hear)
        self._migrate()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Read one moment's state; nothing is kept."""
        with Session(self._readers, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(
        self, *, patient: bool = False, wait_s: float | None = None, office_id: str = ""
    ) -> Iterator[Session]:
        """Change in one transaction: all of it is durable when this ends, or none when it raises.

        A `patient` writer lets others go before. Whoever is going to lock an office's row names the office. Raises
        `RefusalError` (503) when its turn does not come, in `wait_s` if that is given.
        """
        told = ""
        with (
            self._turn(office_id, patient=patient, wait_s=wait_s),
            Session(self._writers, expire_on_commit=False) as session,
        ):
            try:
                with session.begin():
                    if self.shared and wait_s is not None:
                        _wait_for_locks(session, wait_s)
                    yield session
                    told = session.info.get(TOLD, "")
                    if told and self._ear is not None:
                        self._ear.say(session, told)
            except DBAPIError as error:
                if is_locked_out(error):
                    raise overloaded() from error
                raise
        if told:
            self.changed.ring(told)

    @contextmanager
    def alone(self, what: int = TIDYING) -> Iterator[bool]:
        """Tell whether no other process does the same; none begins to until this ends."""
        if not self.shared:
            yield True
            return
        with self._engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            key = {"key": what}
            got = bool(connection.execute(text("SELECT pg_try_advisory_lock(:key)"), key).scalar())
            try:
                yield got
            finally:
                # One whose line was lost holds nothing any more.
                if got and not connection.invalidated:
                    connection.execute(text("SELECT pg_advisory_unlock(:key)"), key)

    def is_current(self) -> bool:
        """Tell whether the schema is the one that this program knows; raises SQLAlchemyError when it cannot be told."""
        with self._engine.connect() as connection:
            return is_newest(connection)

    def clear_log(self) -> None:
        """Move SQLite's write-ahead log into the file and cut it to nothing, so that no deleted row is left in it."""
        if self.shared:
            return
        with self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            if driver is not None and driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                _log.info("central.log_not_cleared")

    @property
    def writers_waiting(self) -> int:
        """Count who waits in this process for a turn to write."""
        return sum(turns.waiting for turns in list(self._turns.values()))

    def close(self) -> None:
        """Let go of all connections."""
        if self._ear is not None:
            self._ear.close()
        self._engine.dispose()

    @property
    def engine(self) -> Engine:
        """The engine itself, for the migrations' own test."""
        return self._engine

    def _hear(self) -> None:
        if self._ear is not None:
            self._ear.open(self.changed.ring)

    def _turn(self, office_id: str, *, patient: bool, wait_s: float | None) -> AbstractContextManager[None]:
        if self.shared and not office_id:
            return nullcontext()
        turns = self._turns.setdefault(office_id if self.shared else "", Turns(WAIT_S))
        return turns.turn(patient=patient, wait_s=wait_s)

    def _migrate(self) -> None:
        with self._writers.begin() as connection:
            if is_newest(connection):
                return
            if self.shared:
                # Of several processes that start at once one does it, however long that takes.
                connection.execute(text("SET LOCAL lock_timeout = 0"))
                connection.execute(text("SET LOCAL statement_timeout = 0"))
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATING})
            upgrade(connection)


def _wait_for_locks(session: Session, wait_s: float) -> None:
    wait_ms = round(max(wait_s, SHORTEST_WAIT_S) * 1000)
    session.execute(text("SELECT set_config('lock_timeout', :wait, true)"), {"wait": f"{wait_ms}ms"})
