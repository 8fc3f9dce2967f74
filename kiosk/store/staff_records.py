"""What must last of the staff's side: PINs, wrong tries, what was done by whom, and what keeps the kiosk closed.

It is a file of its own beside the kiosk's database: that one may be set aside as damaged, and neither a PIN nor a lock
may go with it. A lock counts by the monotonic clock of one run of the machine. After a power cut it goes on with what
was left of it when that was written last, so that no setting of the clock, and no plug, makes it shorter.
"""

import logging
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import RLock

from kiosk.domain.clock import Clock
from kiosk.domain.staff import AuditEvent, PinEntry, Role, Tries
from kiosk.store.ages import Ages, Stamp
from kiosk.store.database import Database, code_of
from kiosk.store.port import StoreError
from kiosk.store.staff_migrations import STAFF_MIGRATIONS

NAME = "staff.db"
KEPT_EVENTS = 1000
"""So many of the last things done are kept."""

_ASIDE = 99
_log = logging.getLogger(__name__)


class StaffRecords:
    """Implements `kiosk.service.staff.records.StaffRecords`; see there. Used from any thread.

    There must be one for a folder in a process, and no more: to open the file a second time would drop the locks by
    which SQLite knows in other processes that the first is at work (fcntl(2), "close").

    The file is opened when it is first needed, and again where the disk refused before. One that is damaged is set
    aside: the fresh one has no PIN, and without a PIN nobody is served.
    """

    def __init__(self, folder: Path, clock: Clock, boot: str | None = None) -> None:
        self._path = folder / NAME
        self._clock = clock
        self._ages = Ages(clock, boot)
        self._lock = RLock()
        self._open: Database | None = None

    def pins(self, role: Role | None = None) -> tuple[PinEntry, ...]:
        """List the PINs of a role, or of both, by person."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT * FROM pins ORDER BY role DESC, person").fetchall()
        entries = (
            PinEntry(row["person"], Role(row["role"]), row["hashed"], datetime.fromisoformat(row["set_at"]))
            for row in rows
        )
        return tuple(each for each in entries if role in (None, each.role))

    def set_pin(self, entry: PinEntry) -> None:
        """Give a person a PIN, in place of the one before."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO pins (person, role, hashed, set_at) VALUES (?, ?, ?, ?)",
                (entry.person, entry.role.value, entry.hashed, entry.set_at.isoformat()),
            )

    def remove_pins(self, person: str) -> int:
        """Take away all PINs of a person; tell how many there were."""
        with self._database.write() as connection:
            return connection.execute("DELETE FROM pins WHERE person = ?", (person,)).rowcount

    def tries(self, role: Role) -> Tries:
        """Tell how many wrong PINs there were in a row, and for how long nothing is looked at."""
        with self._database.read() as connection:
            row = connection.execute("SELECT * FROM tries WHERE role = ?", (role.value,)).fetchone()
        return Tries() if row is None else Tries(row["failed"], self._left_s(row))

    def note_tries(self, role: Role, tries: Tries) -> None:
        """Write it down; a lock begins, or goes on, at this moment."""
        stamp = self._ages.stamp(self._clock.now())
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO tries (role, failed, locked_s, boot, monotonic) VALUES (?, ?, ?, ?, ?)",
                (role.value, tries.failed, tries.locked_s, stamp.boot, stamp.monotonic),
            )

    def note_done(self, event: AuditEvent) -> None:
        """Write down what somebody has done; the oldest go."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO audit (at, person, action, object, result) VALUES (?, ?, ?, ?, ?)",
                (event.at.isoformat(), event.person, event.action, event.object, event.result),
            )
            connection.execute(
                "DELETE FROM audit WHERE id <= (SELECT MAX(id) FROM audit) - ?", (KEPT_EVENTS,)
            )

    def done(self, limit: int) -> tuple[AuditEvent, ...]:
        """List what was done last, newest first."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT * FROM audit ORDER BY id DESC LIMIT ?", (limit,)).fetchall()
        return tuple(
            AuditEvent(
                datetime.fromisoformat(row["at"]), row["person"], row["action"], row["object"], row["result"]
            )
            for row in rows
        )

    def kept(self, name: str) -> str | None:
        """Read what is kept under a name."""
        with self._database.read() as connection:
            row = connection.execute("SELECT value FROM kept WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row["value"])

    def keep(self, name: str, value: str | None) -> None:
        """Keep a value under a name, or take it away."""
        with self._database.write() as connection:
            if value is None:
                connection.execute("DELETE FROM kept WHERE name = ?", (name,))
            else:
                connection.execute("INSERT OR REPLACE INTO kept (name, value) VALUES (?, ?)", (name, value))

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._open is not None:
                with suppress(StoreError):
                    self._open.close()
                self._open = None

    def _left_s(self, row: sqlite3.Row) -> float:
        age_s = self._ages.certain_age_s(Stamp(row["boot"], row["monotonic"], self._clock.now()))
        return max(0.0, float(row["locked_s"]) - (age_s or 0.0))

    @property
    def _database(self) -> Database:
        with self._lock:
            if self._open is not None and not self._open.is_there:
                # Somebody has taken the file away: what is written into it now would be gone with the program.
                self.close()
            if self._open is None:
                opened = self._opened()
                try:
                    self._go_on_counting(opened)
                except StoreError:
                    opened.close()
                    raise
                self._open = opened
            return self._open

    def _go_on_counting(self, database: Database) -> None:
        """Let locks of an earlier run of the machine go on in this one, with what was left of them."""
        stamp = self._ages.stamp(self._clock.now())
        with database.write() as connection:
            connection.execute(
                "UPDATE tries SET boot = ?, monotonic = ? WHERE boot != ?",
                (stamp.boot, stamp.monotonic, stamp.boot),
            )

    def _opened(self) -> Database:
        try:
            return Database(self._path, migrations=STAFF_MIGRATIONS)
        except StoreError as refused:
            if refused.code != "corrupt":
                raise
        self._set_aside()
        return Database(self._path, migrations=STAFF_MIGRATIONS)

    def _set_aside(self) -> None:
        """Rename the damaged file as the kiosk's database is renamed. Raises `StoreError`."""
        stamp = self._clock.now().strftime("%Y%m%dT%H%M%SZ")
        taken = {each.name for each in self._path.parent.glob(f"{NAME}.damaged-*")}
        number = next(
            n for n in range(1, _ASIDE + 2) if n > _ASIDE or f"{NAME}.damaged-{n}-" not in str(taken)
        )
        try:
            for ending in ("-wal", "-shm"):
                Path(f"{self._path}{ending}").unlink(missing_ok=True)
            self._path.replace(self._path.with_name(f"{NAME}.damaged-{number}-{stamp}"))
        except OSError as refused:
            raise StoreError(code_of(refused)) from refused
        _log.error("staff_records_set_aside", extra={"count": number})
