"""How the central takes this kiosk, kept over a power cut: one that was refused must not go on when it is cut off."""

import sqlite3
from dataclasses import replace

from kiosk.store import meta
from kiosk.store.database import Database
from kiosk.store.port import Standing
from kiosk.store.projections import DAY_LIST, OFFICE, QUEUE


def note(connection: sqlite3.Connection, standing: Standing) -> None:
    """Keep it; it is forgotten with the next enrolment."""
    meta.put(connection, meta.STANDING, None if standing is Standing.ACCEPTED else standing.value)


def read(connection: sqlite3.Connection) -> Standing:
    """Tell it. What nobody here has written counts as nothing."""
    found = meta.get(connection, meta.STANDING)
    return next((each for each in Standing if each.value == found), Standing.ACCEPTED)


def wipe(database: Database) -> None:
    """Forget what the central has told: day lists, queue, every key. The office stays, which anybody may know."""
    with database.lock:
        office = OFFICE.load(database)
        with database.write() as connection:
            DAY_LIST.clear(connection)
            QUEUE.clear(connection)
            if office is not None and office.code_keys:
                OFFICE.save(connection, replace(office, code_keys=()))
            meta.put(connection, meta.STREAM_POSITION, None)
            note(connection, Standing.REVOKED)
        # Nothing of it is left in the write-ahead log either.
        database.clear_log()
