"""When each kiosk was heard last: known in memory to the moment, on disk to a minute, so that a restart forgets little.

A kiosk that holds the event stream open is heard as long as that lasts; a line that is dead without a word ends within
half a minute (`kiosk.central.server.bound`).
"""

import logging
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.exc import SQLAlchemyError

from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import KioskRow
from kiosk.domain.clock import Clock

WRITE_EVERY = timedelta(seconds=20)
"""For all kiosks together, so that fifty of them cost as much as one."""

_log = logging.getLogger(__name__)


class Heard:
    """Used from any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()
        self._at: dict[str, datetime] = {}
        self._unwritten: set[str] = set()
        self._written_at: datetime | None = None
        self._streams: Counter[str] = Counter()

    def note(self, kiosk_id: str, *, may_write: bool) -> None:
        """Take note of a kiosk that calls; `may_write` unless a visitor waits for the answer."""
        now = self._clock.now()
        with self._lock:
            self._at[kiosk_id] = now
            self._unwritten.add(kiosk_id)
            due = self._written_at is None or abs(now - self._written_at) >= WRITE_EVERY
            if not (may_write and due):
                return
            self._written_at = now
            told = {each: self._at[each] for each in self._unwritten}
            self._unwritten = set()
        self._write(told)

    @contextmanager
    def listening(self, kiosk_id: str | None) -> Iterator[None]:
        """Count a kiosk as heard while it holds a stream open."""
        if kiosk_id is None:
            yield
            return
        with self._lock:
            self._streams[kiosk_id] += 1
        try:
            yield
        finally:
            self.note(kiosk_id, may_write=False)
            with self._lock:
                self._streams[kiosk_id] -= 1

    def of_office(self, office_id: str) -> Mapping[str, datetime | None]:
        """Tell when each kiosk of an office was heard last; None for one that never was."""
        with self._database.read() as session:
            rows = session.execute(
                select(KioskRow.id, KioskRow.heard_at).where(KioskRow.office_id == office_id)
            ).all()
        now = self._clock.now()
        with self._lock:
            return {
                kiosk_id: now if self._streams[kiosk_id] > 0 else _later(self._at.get(kiosk_id), kept)
                for kiosk_id, kept in rows
            }

    def keep(self) -> None:
        """Write down whom this process hears, for others that share the database. Called now and then."""
        now = self._clock.now()
        with self._lock:
            listening = [kiosk_id for kiosk_id, count in self._streams.items() if count > 0]
            self._at.update(dict.fromkeys(listening, now))
            told = {each: self._at[each] for each in self._unwritten.union(listening)}
            self._unwritten, self._written_at = set(), now
        if told:
            self._write(told)

    def _write(self, told: Mapping[str, datetime]) -> None:
        try:
            # A reader must not wait for those who write.
            with self._database.write(patient=True, wait_s=0.0) as session:
                # In one order, so that no two processes wait for each other.
                for kiosk_id, at in sorted(told.items()):
                    session.execute(update(KioskRow).where(KioskRow.id == kiosk_id).values(heard_at=at))
        except RefusalError:
            # Others write; it is noted again with the kiosk's next call.
            _log.info("central.heard_not_kept", extra={"code": "busy"})
        except SQLAlchemyError as problem:
            _log.warning("central.heard_not_kept", extra={"code": type(problem).__name__})


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    """Give the later of two moments: this process has heard one, another process has written the other down."""
    return max((each for each in (one, other) if each is not None), default=None)
