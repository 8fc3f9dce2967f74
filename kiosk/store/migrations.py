"""The tables of the kiosk's store as numbered migrations: never changed once released, only added to.

`PRAGMA user_version` counts how many have run. No table has a column for anything that names a person.
"""

import sqlite3
from contextlib import closing

from kiosk.store.port import StoreError

_FIRST = """
CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- A block is what is opened at once: a live lease is one block, a reserve is cut into several, and the kiosk's
-- own range (without lease) grows by one block at a time. `next` is the first number that was not taken.
CREATE TABLE blocks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lease_id TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('live', 'reserve', 'own')),
    series TEXT NOT NULL,
    day TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last >= first),
    next INTEGER NOT NULL CHECK (next BETWEEN first AND last + 1),
    state TEXT NOT NULL CHECK (state IN ('unopened', 'open', 'used', 'burnt')),
    CHECK ((lease_id IS NULL) = (kind = 'own')),
    UNIQUE (day, series, first)
) STRICT;
CREATE INDEX blocks_by_lease ON blocks (lease_id);

CREATE TABLE tickets (
    id TEXT NOT NULL PRIMARY KEY,
    series TEXT NOT NULL,
    value INTEGER NOT NULL,
    day TEXT NOT NULL,
    service_id TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    persons INTEGER NOT NULL,
    language TEXT NOT NULL,
    appointment_id TEXT,
    appointment_start TEXT,
    verified INTEGER NOT NULL,
    boot TEXT NOT NULL,
    monotonic REAL NOT NULL,
    UNIQUE (day, series, value)
) STRICT;
CREATE INDEX tickets_by_appointment ON tickets (appointment_id);

CREATE TABLE print_jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ticket_id TEXT NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
    copy INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'printed', 'failed', 'unknown'))
) STRICT;
CREATE INDEX print_jobs_by_ticket ON print_jobs (ticket_id);

CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    type TEXT NOT NULL,
    check_in_id TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    boot TEXT NOT NULL,
    monotonic REAL NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'quarantined')),
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX events_by_state ON events (state, position);

CREATE TABLE projections (
    name TEXT NOT NULL,
    day TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (name, day)
) STRICT;
"""

_VOIDED = """
-- A ticket that was made and never shown to anybody: its number is not called.
ALTER TABLE tickets ADD COLUMN voided INTEGER NOT NULL DEFAULT 0;
"""

_DEVICE_FIGURES = """
-- What is counted of each device, over all starts.
CREATE TABLE device_figures (
    device TEXT NOT NULL,
    name TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value >= 0),
    PRIMARY KEY (device, name)
) STRICT, WITHOUT ROWID;
"""

_PAPER_ENDED = """
-- Why a paper failed or is unknown (a stable code), and when that, or that it is printed, was known.
ALTER TABLE print_jobs ADD COLUMN reason TEXT;
ALTER TABLE print_jobs ADD COLUMN ended_at TEXT;
"""

_BOOT_OF_BLOCKS = """
-- In which run of the machine a block was leased: live ones are used in that one only.
ALTER TABLE blocks ADD COLUMN boot TEXT NOT NULL DEFAULT '';
"""

_RATINGS = """
-- How visits were, by ticket, so that none is rated twice here; the day is the ticket's end here.
CREATE TABLE ratings (
    ticket_id TEXT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 10),
    rated_at TEXT NOT NULL,
    boot TEXT NOT NULL,
    monotonic REAL NOT NULL
) STRICT, WITHOUT ROWID;
"""

_MISSING = """
-- What of its service's checklist a visitor has not brought: places from 0, with commas between them.
ALTER TABLE tickets ADD COLUMN missing TEXT NOT NULL DEFAULT '';
"""

_MUNICIPALITY = """
-- Which of the region's municipalities a visitor without an appointment has named: no address, no free text.
ALTER TABLE tickets ADD COLUMN municipality TEXT;
"""

MIGRATIONS: tuple[str, ...] = (
    _FIRST,
    _VOIDED,
    _DEVICE_FIGURES,
    _PAPER_ENDED,
    _BOOT_OF_BLOCKS,
    _RATINGS,
    _MISSING,
    _MUNICIPALITY,
)


def migrate(connection: sqlite3.Connection, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Run the migrations that are missing, each in a transaction with its number.

    Raises `StoreError`: ``newer`` for a file that a later version of Loket has written, ``corrupt`` for one whose
    tables are not those of its own version: a flipped bit in them, or in the version, passes SQLite's own check.
    """
    done = int(connection.execute("PRAGMA user_version").fetchone()[0])
    schema = _schema(connection)
    # A later version has other tables; a later number over the tables of this one was flipped.
    if done > len(migrations) and schema != _schema_after(migrations):
        raise StoreError("newer")
    if schema != _schema_after(migrations[:done]) or done > len(migrations):
        raise StoreError("corrupt")
    for number, script in enumerate(migrations[done:], start=done + 1):
        connection.executescript(f"BEGIN IMMEDIATE;{script}PRAGMA user_version = {number};COMMIT;")


def _schema_after(migrations: tuple[str, ...]) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as empty:
        for script in migrations:
            empty.executescript(script)
        return _schema(empty)


def _schema(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    # What SQLite makes itself for its query planner (sqlite_stat1) is no table of ours.
    rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name"
    )
    return [tuple(row) for row in rows]
