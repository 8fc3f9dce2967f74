"""What the central told the kiosk last, as JSON made and checked by pydantic.

A projection that no longer fits (another version wrote it) is dropped and read from the central anew.
"""

import logging
import sqlite3
from datetime import date
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from kiosk.domain.appointments import DayList
from kiosk.domain.office import Office
from kiosk.domain.waiting import QueueStatus
from kiosk.store.database import Database

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Projection(Generic[T]):
    """One kind of projection; the latest of each day, or the latest of all (`day` left out)."""

    def __init__(self, name: str, adapter: TypeAdapter[T]) -> None:
        self._name = name
        self._adapter = adapter

    def save(self, connection: sqlite3.Connection, value: T, day: date | None = None) -> None:
        """Keep the latest."""
        connection.execute(
            "INSERT OR REPLACE INTO projections (name, day, content) VALUES (?, ?, ?)",
            (self._name, _key(day), self._adapter.dump_json(value).decode()),
        )

    def load(self, database: Database, day: date | None = None) -> T | None:
        """Read it back; None when there is none that can be used."""
        with database.read() as connection:
            row = connection.execute(
                "SELECT content FROM projections WHERE name = ? AND day = ?", (self._name, _key(day))
            ).fetchone()
        if row is None:
            return None
        try:
            return self._adapter.validate_json(row["content"])
        except ValidationError:
            _log.warning("store.projection_dropped", extra={"object": self._name})
        with database.write() as connection:
            connection.execute(
                "DELETE FROM projections WHERE name = ? AND day = ? AND content = ?",
                (self._name, _key(day), row["content"]),
            )
        return None

    def clear(self, connection: sqlite3.Connection) -> None:
        """Delete all of it."""
        connection.execute("DELETE FROM projections WHERE name = ?", (self._name,))

    def forget(self, connection: sqlite3.Connection, before: date) -> int:
        """Delete those of earlier days; tell how many."""
        gone = connection.execute(
            "DELETE FROM projections WHERE name = ? AND day < ?", (self._name, before.isoformat())
        )
        return gone.rowcount


OFFICE: Projection[Office] = Projection("office", TypeAdapter(Office))
DAY_LIST: Projection[DayList] = Projection("day_list", TypeAdapter(DayList))
QUEUE: Projection[QueueStatus] = Projection("queue", TypeAdapter(QueueStatus))


def _key(day: date | None) -> str:
    return "" if day is None else day.isoformat()
