"""Single values of the store that are no table: identity, chain, clean end, generation, position in the stream."""

import sqlite3

CLEAN_END = "clean_end"
STREAM_POSITION = "stream_position"
IDENTITY = "identity"
LAST_SEQ = "last_seq"
LAST_HASH = "last_hash"
GENERATION = "generation"
TAKEN_OVER = "taken_over"
DAY_LIST_READ = "day_list_read"


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


def generation(connection: sqlite3.Connection) -> int:
    """Tell how many damaged databases were before this one (at most 99: its own range still fits into a number)."""
    return min(int(get(connection, GENERATION) or 0), 99)
