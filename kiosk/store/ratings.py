"""How visits were, as rows: one for each ticket, kept as long as the tickets of its day."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.ids import TicketId
from kiosk.store.ages import Stamp


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating (1 to 10), given here at a moment of a service day."""

    ticket_id: TicketId
    score: int
    day: date
    at: Stamp


def insert(connection: sqlite3.Connection, rating: Rating) -> bool:
    """Write a rating, the first of its ticket only; tell whether it was that."""
    made = connection.execute(
        "INSERT OR IGNORE INTO ratings (ticket_id, day, score, rated_at, boot, monotonic) VALUES (?, ?, ?, ?, ?, ?)",
        (
            rating.ticket_id,
            rating.day.isoformat(),
            rating.score,
            rating.at.wall.isoformat(),
            rating.at.boot,
            rating.at.monotonic,
        ),
    )
    return made.rowcount == 1


def is_known(connection: sqlite3.Connection, ticket: TicketId) -> bool:
    """Tell whether a ticket has its rating here."""
    row = connection.execute("SELECT 1 FROM ratings WHERE ticket_id = ?", (ticket,)).fetchone()
    return row is not None


def every(connection: sqlite3.Connection) -> tuple[Rating, ...]:
    """List them, first given first."""
    rows = connection.execute("SELECT * FROM ratings ORDER BY rated_at, ticket_id")
    return tuple(
        Rating(
            TicketId(row["ticket_id"]),
            row["score"],
            date.fromisoformat(row["day"]),
            Stamp(row["boot"], row["monotonic"], datetime.fromisoformat(row["rated_at"])),
        )
        for row in rows
    )


def forget(connection: sqlite3.Connection, before: date) -> int:
    """Delete the ratings of earlier days; tell how many."""
    return connection.execute("DELETE FROM ratings WHERE day < ?", (before.isoformat(),)).rowcount
