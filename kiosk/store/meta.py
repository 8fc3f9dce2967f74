"""Single values of the store that are no table: identity, chain, clean end, generation, position in the stream."""

import sqlite3

CLEAN_END = "clean_end"
STREAM_POSITION = "stream_position"
IDENTITY = "identity"
LAST_SEQ = "last_seq"
LAST_HASH = "last_hash"
GENERATION = "generation"
OPENED = "opened"
ACKNOWLEDGED_SEQ = "acknowledged_seq"
RESTORED = "restored"
FENCED = "fenced"
STANDING = "standing"
PLACE = "place"
HEARD = "heard"
TAKEN_OVER = "taken_over"
DAY_LIST_READ = "day_list_read"
ROOM = "room"

MOST_GENERATIONS = 99
"""So many databases can be set aside; after that nobody can promise that no number comes again."""


def get(connection: sqlite3.Connection, name: str) -> str | None:
    """Read a value."""
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def put(connection: sqlite3.Connection, name: str, value: str | None) -> None:
    """Write a value, or take it away."""
    if value is None:
        connection.execute("DELETE FROM meta WHERE name = ?", (name,))
    else:
        connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))


def count_opened(connection: sqlite3.Connection) -> int:
    """Count one start or one opening of a block more, and tell how many there were."""
    opened = int(get(connection, OPENED) or 0) + 1
    put(connection, OPENED, str(opened))
    return opened


def generation(connection: sqlite3.Connection) -> int:
    """Tell how many damaged databases were before this one (so many that its own range still fits into a number)."""
    return min(int(get(connection, GENERATION) or 0), MOST_GENERATIONS)
