"""The kiosk's numbers: leased blocks, one open at a time, and its own range as the last resort.

A block is opened in a commit of its own before its first number is used. What was open when power went is burnt, so
a number is on paper once even where the disk has lost the last commits. Only the rest of one small block is lost.

Live blocks are used in the run of the machine in which they were leased: the central was heard then, so the day is
certain. After a start without the central there is the reserve, which shares no number with that of the days beside it
(`kiosk.central.storage.leases`); and where the clock is known to be wrong, the kiosk's own range.
"""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.domain.ids import LeaseId
from kiosk.domain.tickets import LeaseKind, NumberLease, TicketNumber
from kiosk.store import meta
from kiosk.store.database import Database
from kiosk.store.port import NumbersLeft

BLOCK = 10
"""How many numbers of a reserve, or of the kiosk's own range, are open at once: what an unclean end costs."""

LARGEST_OWN = 999
"""Where the own range begins again from 1: three digits, as on every other ticket."""

OWN_STEP = 1_000
"""So far ahead the own range of a store begins that stands in for a damaged one; more than any kiosk's day."""

KEPT_DAYS = 7
"""Blocks of past days are kept this long, so that a clock put back gives no number a second time.

Further back there is nothing to fear: the central leases none of a day before yesterday, so the own range is left.
"""

_log = logging.getLogger(__name__)

_CHOOSE = """
SELECT id, state FROM blocks
WHERE series = ? AND day = ? AND epoch = ? AND state IN ('unopened', 'open')
AND (kind = 'reserve' OR kind = 'live' AND boot = ?)
ORDER BY kind = 'reserve', state = 'unopened', first LIMIT 1
"""
_TAKE = """
UPDATE blocks SET next = next + 1, state = CASE WHEN next = last THEN 'used' ELSE 'open' END
WHERE id = ? AND state = 'open' RETURNING lease_id, series, next - 1 AS value
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """A number and the lease that it is from (None: the kiosk's own range)."""

    number: TicketNumber
    lease_id: LeaseId | None


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose numbers: the epoch that leased them, and the run of the machine in which it asks for the next."""

    epoch: int
    boot: str


def add_lease(connection: sqlite3.Connection, lease: NumberLease, boot: str) -> None:
    """Keep a lease once. One that overlaps another of that day is left out: its numbers may be on paper."""
    if connection.execute("SELECT 1 FROM blocks WHERE lease_id = ?", (lease.id,)).fetchone() is not None:
        return
    day = lease.day.isoformat()
    overlap = connection.execute(
        "SELECT 1 FROM blocks WHERE series = ? AND day = ? AND first <= ? AND last >= ?",
        (lease.series, day, lease.last, lease.first),
    ).fetchone()
    if overlap is not None:
        _log.error("store.lease_overlaps", extra={"object": lease.id})
        return
    connection.executemany(
        "INSERT INTO blocks (lease_id, kind, series, day, epoch, first, last, next, state, boot)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'unopened', ?)",
        [
            (lease.id, lease.kind.value, lease.series, day, lease.epoch, first, last, first, boot)
            for first, last in _pieces(lease)
        ],
    )


def _pieces(lease: NumberLease) -> Iterator[tuple[int, int]]:
    size = BLOCK if lease.kind is LeaseKind.RESERVE else lease.last - lease.first + 1
    for first in range(lease.first, lease.last + 1, size):
        yield first, min(first + size - 1, lease.last)


def left(connection: sqlite3.Connection, series: str, day: date, holder: Holder) -> NumbersLeft:
    """Count what can still be taken of live blocks and of the reserve."""
    rows = connection.execute(
        "SELECT kind, sum(last - next + 1) FROM blocks WHERE series = ? AND day = ? AND epoch = ?"
        " AND state IN ('unopened', 'open') AND (kind = 'reserve' OR boot = ?) GROUP BY kind",
        (series, day.isoformat(), holder.epoch, holder.boot),
    )
    counts = {str(kind): int(count) for kind, count in rows}
    return NumbersLeft(live=counts.get("live", 0), reserve=counts.get("reserve", 0))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What number is wanted: of a series and day, or (`leased` is False, or nothing is left) of the own range."""

    series: str
    own_series: str
    day: date
    leased: bool = True


def open_block(database: Database, wanted: Wanted, holder: Holder, note: Callable[[int], None]) -> int:
    """Choose the block for the next number and see to it, in a commit of its own, that it is open; give its id.

    `note` is told how often the database was started or has opened a block, when one is opened (`kiosk.store.mark`).
    """
    chosen = None
    if wanted.leased:
        with database.read() as connection:
            given = (wanted.series, wanted.day.isoformat(), holder.epoch, holder.boot)
            chosen = connection.execute(_CHOOSE, given).fetchone()
    if chosen is None:
        return _own_block(database, wanted.own_series, wanted.day, holder.epoch, note)
    if chosen["state"] == "unopened":
        with database.write() as connection:
            connection.execute("UPDATE blocks SET state = 'open' WHERE id = ?", (chosen["id"],))
            opened = meta.count_opened(connection)
        note(opened)
    return int(chosen["id"])


def _own_block(database: Database, series: str, day: date, epoch: int, note: Callable[[int], None]) -> int:
    with database.write() as connection:
        found = connection.execute(
            "SELECT id FROM blocks WHERE kind = 'own' AND series = ? AND day = ? AND state = 'open'",
            (series, day.isoformat()),
        ).fetchone()
        if found is not None:
            return int(found["id"])
        first = _next_own(connection, series, day)
        made = connection.execute(
            "INSERT INTO blocks (kind, series, day, epoch, first, last, next, state)"
            " VALUES ('own', ?, ?, ?, ?, ?, ?, 'open')",
            (series, day.isoformat(), epoch, first, first + BLOCK - 1, first),
        )
        opened = meta.count_opened(connection)
    _log.info("store.own_range", extra={"number": first})
    note(opened)
    return int(made.lastrowid or 0)


def _next_own(connection: sqlite3.Connection, series: str, day: date) -> int:
    """Go on from the newest block, also over midnight: a wrong clock must not begin the hall's day a second time."""
    newest = connection.execute(
        "SELECT last FROM blocks WHERE kind = 'own' AND series = ? ORDER BY id DESC LIMIT 1", (series,)
    ).fetchone()
    base = OWN_STEP * meta.generation(connection)
    begins = newest is None or not base <= newest["last"] <= base + LARGEST_OWN - BLOCK
    first = base + 1 if begins else int(newest["last"]) + 1
    last_today, overlaps = connection.execute(
        "SELECT max(last), max(first <= ? AND last >= ?) FROM blocks WHERE series = ? AND day = ?",
        (first + BLOCK - 1, first, series, day.isoformat()),
    ).fetchone()
    return int(last_today) + 1 if overlaps else first


def take(connection: sqlite3.Connection, block: int) -> Taken:
    """Take the next number of an open block, in the transaction in which its ticket is born."""
    row = connection.execute(_TAKE, (block,)).fetchone()
    lease = row["lease_id"]
    return Taken(TicketNumber(row["series"], row["value"]), None if lease is None else LeaseId(lease))


def burn_open(connection: sqlite3.Connection) -> int:
    """Give up the rest of every open block, and tell how many numbers that were."""
    rows = connection.execute(
        "UPDATE blocks SET state = 'burnt' WHERE state = 'open' RETURNING last - next + 1"
    )
    return sum(int(row[0]) for row in rows.fetchall())


def burn_all(connection: sqlite3.Connection) -> None:
    """Give up all that was leased or is open: an older database than the last one cannot tell what is on paper."""
    connection.execute("UPDATE blocks SET state = 'burnt' WHERE state IN ('unopened', 'open')")


def forget(connection: sqlite3.Connection, before: date) -> None:
    """Delete leased blocks of long past days; the own range is kept, nobody else could tell what it gave."""
    limit = before - timedelta(days=KEPT_DAYS)
    connection.execute("DELETE FROM blocks WHERE kind <> 'own' AND day < ?", (limit.isoformat(),))
