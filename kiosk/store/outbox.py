"""Pending events: numbered without gaps, chained by hashes, kept until the central has said a word on each."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from kiosk.domain.events import (
    Body,
    Delivery,
    DeliveryResult,
    EventType,
    JournalPosition,
    PendingEvent,
    canonical,
    chain_hash,
)
from kiosk.domain.ids import EventId, TicketId
from kiosk.store import meta
from kiosk.store.ages import Ages, Stamp
from kiosk.store.port import OutboxCount

SEQ_STEP = 10_000_000
"""So far ahead a store goes on that stands in for a damaged one: the central takes a gap, but no number twice."""


_APPEND_AGAIN = """
INSERT INTO events (id, epoch, seq, type, check_in_id, taken_at, boot, monotonic, body, hash, state, reason)
VALUES (:id, :epoch, :seq, :type, :check_in_id, :taken_at, :boot, :monotonic, :body, :hash, :state, :reason)
"""


class Outbox:
    """The events of one kiosk and epoch."""

    def __init__(self, epoch: int, ages: Ages) -> None:
        self._epoch = epoch
        self._ages = ages

    def enrol(self, connection: sqlite3.Connection, identity: str) -> None:
        """Begin a new chain when kiosk or epoch are new; what was pending is carried over to it, in order."""
        if meta.get(connection, meta.IDENTITY) == identity:
            return
        meta.put(connection, meta.IDENTITY, identity)
        self.begin_anew(connection)

    def begin_anew(self, connection: sqlite3.Connection) -> None:
        """Begin a chain that shares no number with an earlier one, with what is pending at its head."""
        meta.put(connection, meta.LAST_SEQ, str(SEQ_STEP * meta.generation(connection)))
        meta.put(connection, meta.LAST_HASH, "")
        meta.put(connection, meta.ACKNOWLEDGED_SEQ, None)
        self.put_aside_unreadable(connection)
        rows = connection.execute(
            "SELECT position, body FROM events WHERE state = 'pending' ORDER BY position"
        ).fetchall()
        for row in rows:
            seq, link = self._next_link(connection, json.loads(row["body"]))
            connection.execute(
                "UPDATE events SET epoch = ?, seq = ?, hash = ? WHERE position = ?",
                (self._epoch, seq, link, row["position"]),
            )

    def position(self, connection: sqlite3.Connection) -> JournalPosition:
        """Tell how far the chain is written, and acknowledged."""
        return JournalPosition(
            int(meta.get(connection, meta.LAST_SEQ) or 0),
            int(meta.get(connection, meta.ACKNOWLEDGED_SEQ) or 0),
            meta.get(connection, meta.RESTORED) or "",
        )

    def add(
        self,
        connection: sqlite3.Connection,
        kind: EventType,
        check_in: TicketId,
        at: datetime,
        body: Body,
        stamp: Stamp | None = None,
    ) -> EventId:
        """Append an event, in the transaction of what it tells; `stamp` is when that was, if not now. Return its id."""
        event = EventId(uuid4().hex)
        seq, link = self._next_link(connection, body)
        stamp = stamp or self._ages.stamp(at)
        connection.execute(
            "INSERT INTO events (id, epoch, seq, type, check_in_id, taken_at, boot, monotonic, body, hash, state)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending')",
            (
                event,
                self._epoch,
                seq,
                kind.value,
                check_in,
                at.isoformat(),
                stamp.boot,
                stamp.monotonic,
                canonical(body),
                link,
            ),
        )
        return event

    def pending(self, connection: sqlite3.Connection, limit: int) -> tuple[PendingEvent, ...]:
        """List the oldest pending events with their age now."""
        rows = connection.execute(
            "SELECT * FROM events WHERE state = 'pending' ORDER BY position LIMIT ?", (limit,)
        )
        return tuple(self._event(row) for row in rows)

    def try_again(self, connection: sqlite3.Connection, reasons: Sequence[str]) -> int:
        """Append what the central rejected for these reasons once more, in order; tell how many events that were."""
        places = ", ".join("?" * len(reasons))
        rows = connection.execute(
            f"SELECT * FROM events WHERE state = 'quarantined' AND reason IN ({places}) ORDER BY position",  # noqa: S608
            list(reasons),
        ).fetchall()
        for row in rows:
            connection.execute("DELETE FROM events WHERE position = ?", (row["position"],))
            self._append_again(connection, row, "pending", "")
        return len(rows)

    def put_aside_unreadable(self, connection: sqlite3.Connection) -> int:
        """Quarantine events that a damaged disk has made unreadable, out of the way of the others; tell how many."""
        rows = connection.execute("SELECT * FROM events WHERE state = 'pending'").fetchall()
        bad = [row["position"] for row in rows if not self._is_readable(row)]
        connection.executemany(
            "UPDATE events SET state = 'quarantined', reason = 'unreadable' WHERE position = ?",
            [(position,) for position in bad],
        )
        return len(bad)

    def take_over(self, connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> int:
        """Append what could be read of the outbox of a damaged store; tell how many events that were.

        The central knows by their ids which of them it has. One that does not fit its own hash is left out.
        """
        taken = 0
        previous: sqlite3.Row | None = None
        for row in rows:
            readable = self._is_readable(row)
            if readable and _is_intact(row, previous):
                taken += self._take_over_one(connection, row)
            previous = row if readable else None
        return taken

    def _take_over_one(self, connection: sqlite3.Connection, row: sqlite3.Row) -> bool:
        connection.execute("SAVEPOINT one")
        try:
            self._append_again(connection, row, row["state"], row["reason"])
        except sqlite3.IntegrityError:
            # There twice, or in no state that there is.
            connection.execute("ROLLBACK TO one")
            return False
        finally:
            connection.execute("RELEASE one")
        return True

    def _append_again(
        self, connection: sqlite3.Connection, row: sqlite3.Row, state: str, reason: str
    ) -> None:
        seq, link = self._next_link(connection, json.loads(row["body"]))
        values = {"epoch": self._epoch, "seq": seq, "hash": link, "state": state, "reason": reason}
        connection.execute(_APPEND_AGAIN, {**dict(row), **values})

    def _is_readable(self, row: sqlite3.Row) -> bool:
        try:
            event = self._event(row)
            return (
                isinstance(event.body, dict) and isinstance(row["seq"], int) and isinstance(row["hash"], str)
            )
        except (ValueError, TypeError, LookupError):
            return False

    def settle(self, connection: sqlite3.Connection, results: Sequence[DeliveryResult]) -> None:
        """Delete what was applied, put aside what was rejected; sequence and chain go on from where they are."""
        self._acknowledge(connection, results)
        for result in results:
            if result.delivery is Delivery.REJECTED:
                connection.execute(
                    "UPDATE events SET state = 'quarantined', reason = ? WHERE id = ? AND state = 'pending'",
                    (result.reason, result.event_id),
                )
            else:
                connection.execute(
                    "DELETE FROM events WHERE id = ? AND state = 'pending'", (result.event_id,)
                )

    def _acknowledge(self, connection: sqlite3.Connection, results: Sequence[DeliveryResult]) -> None:
        places = ", ".join("?" * len(results))
        newest = connection.execute(
            f"SELECT max(seq) FROM events WHERE state = 'pending' AND id IN ({places})",  # noqa: S608  (places only)
            [result.event_id for result in results],
        ).fetchone()[0]
        if newest is not None and newest > self.position(connection).acknowledged_seq:
            meta.put(connection, meta.ACKNOWLEDGED_SEQ, str(newest))

    def count(self, connection: sqlite3.Connection) -> OutboxCount:
        """Count what waits and what was rejected."""
        rows = connection.execute("SELECT state, count(*) FROM events GROUP BY state")
        counts = {str(state): int(count) for state, count in rows}
        return OutboxCount(counts.get("pending", 0), counts.get("quarantined", 0))

    def _next_link(self, connection: sqlite3.Connection, body: Body) -> tuple[int, str]:
        seq = int(meta.get(connection, meta.LAST_SEQ) or 0) + 1
        link = chain_hash(meta.get(connection, meta.LAST_HASH) or "", body)
        meta.put(connection, meta.LAST_SEQ, str(seq))
        meta.put(connection, meta.LAST_HASH, link)
        return seq, link

    def _event(self, row: sqlite3.Row) -> PendingEvent:
        taken_at = datetime.fromisoformat(row["taken_at"])
        age_s = self._ages.age_s(Stamp(row["boot"], row["monotonic"], taken_at))
        return PendingEvent(
            id=EventId(row["id"]),
            seq=row["seq"],
            type=EventType(row["type"]),
            check_in_id=TicketId(row["check_in_id"]),
            taken_at=taken_at,
            age_ms=round(age_s * 1000),
            body=json.loads(row["body"]),
            hash=row["hash"],
        )


def _is_intact(row: sqlite3.Row, previous: sqlite3.Row | None) -> bool:
    """Check a body by its link, where the event before it is still there."""
    if previous is None or previous["seq"] + 1 != row["seq"]:
        return True
    return bool(row["hash"] == chain_hash(previous["hash"], json.loads(row["body"])))
