"""Hears what other processes have changed in a database that they share (PostgreSQL's LISTEN and NOTIFY).

A process hears its own words too and passes them over: it has rung by itself already. While the line is lost nothing
is heard, so with a new line everybody is woken; and streams look by themselves every few seconds in any case.
"""

import logging
import os
import select
import threading
from collections.abc import Callable
from secrets import token_hex
from typing import Any

from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

CHANNEL = "loket_changed"
EVERYBODY = ""
"""In place of an office: something may have changed at any."""
AGAIN_S = 1.0
"""After so long a lost line is made anew."""
LOOK_S = 30.0
"""So often a silent line is looked at: one that is dead says nothing."""

_log = logging.getLogger(__name__)
_SAY = text("SELECT pg_notify(:channel, :said)")


class Ear:
    """A line to the database and a thread that waits at it, from `open` to `close`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # Where the database is a file nobody has to load psycopg.
        self._lost = (SQLAlchemyError, engine.dialect.loaded_dbapi.Error)
        self._own = token_hex(8)
        self._ends = threading.Event()
        self._wakes, self._wake = os.pipe()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    def open(self, ring: Callable[[str], None]) -> None:
        """Begin to listen, unless that has begun: ring with the office's id for each change of another process."""
        with self._lock:
            if self._thread is None and not self._ends.is_set():
                self._thread = threading.Thread(target=self._run, args=(ring,), name="ear", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """End it."""
        with self._lock:
            if self._ends.is_set():
                return
            self._ends.set()
            os.write(self._wake, b".")
        if self._thread is not None:
            self._thread.join()
        os.close(self._wakes)
        os.close(self._wake)

    def say(self, session: Session, office_id: str) -> None:
        """Tell the other processes with the end of a transaction; one that is undone tells nothing."""
        session.execute(_SAY, {"channel": CHANNEL, "said": f"{self._own} {office_id}"})

    def _run(self, ring: Callable[[str], None]) -> None:
        while not self._ends.is_set():
            try:
                self._listen(ring)
            except self._lost as problem:
                _log.warning("central.ear_lost", extra={"code": type(problem).__name__})
                self._ends.wait(AGAIN_S)

    def _listen(self, ring: Callable[[str], None]) -> None:
        borrowed = self._engine.raw_connection()
        line: Any = borrowed.driver_connection
        # From here on it is not the pool's any more.
        borrowed.detach()
        with line:
            line.autocommit = True
            line.execute(f"LISTEN {CHANNEL}")
            ring(EVERYBODY)
            while not self._ends.is_set():
                for office_id in self._heard(line):
                    ring(office_id)

    def _heard(self, line: Any) -> set[str]:
        heard, _, _ = select.select([line.fileno(), self._wakes], [], [], LOOK_S)
        if not heard:
            line.execute("SELECT 1")
        said = [each.payload.partition(" ") for each in line.notifies(timeout=0)]
        return {office_id for who, _, office_id in said if who != self._own}
