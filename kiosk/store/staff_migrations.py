"""The tables of the staff's own file, as numbered migrations like those of the kiosk's store."""

_FIRST = """
CREATE TABLE pins (
    person TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('staff', 'manager')),
    hashed TEXT NOT NULL,
    set_at TEXT NOT NULL,
    PRIMARY KEY (person, role)
) STRICT, WITHOUT ROWID;

-- How long nothing is looked at counts from `monotonic` in the run of the machine `boot`, and from nothing else.
CREATE TABLE tries (
    role TEXT NOT NULL PRIMARY KEY CHECK (role IN ('staff', 'manager')),
    failed INTEGER NOT NULL CHECK (failed >= 0),
    locked_s REAL NOT NULL CHECK (locked_s >= 0),
    boot TEXT NOT NULL,
    monotonic REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    result TEXT NOT NULL
) STRICT;

CREATE TABLE kept (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

STAFF_MIGRATIONS: tuple[str, ...] = (_FIRST,)
