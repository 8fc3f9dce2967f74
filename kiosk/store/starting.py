"""What a store finds out about itself when it is opened: whose it is, and whether it is the one that was used last."""

import logging
import sqlite3
from dataclasses import dataclass

from kiosk.store import meta, numbers, standing
from kiosk.store.mark import Mark, MarkContent
from kiosk.store.outbox import Outbox
from kiosk.store.port import Standing

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Line:
    """The line of databases that this one belongs to.

    `generation` counts the damaged ones in whose place it is, if it is made now; `mark` is what stands beside it,
    `place` the machine and folder, where they are known.
    """

    generation: int = 0
    mark: Mark | None = None
    place: str | None = None


NO_LINE = Line()


def begin(
    connection: sqlite3.Connection,
    outbox: Outbox,
    identity: str,
    line: Line,
) -> None:
    """Take the store into use, in a transaction: as it is, or as a new one of its line when it is not the last."""
    generation, marked = line.generation, None if line.mark is None else line.mark.read()
    opened = int(meta.get(connection, meta.OPENED) or 0)
    is_fresh = meta.get(connection, meta.IDENTITY) is None
    has_leases = connection.execute("SELECT 1 FROM blocks LIMIT 1").fetchone() is not None
    if line.mark is not None and _is_not_the_last(opened, marked, has_leases=has_leases):
        before = marked.generation if marked is not None else meta.generation(connection)
        number = max(generation, before + 1, meta.generation(connection) + (not is_fresh))
        meta.put(connection, meta.GENERATION, str(number))
        meta.put(connection, meta.OPENED, str(max(opened, 0 if marked is None else marked.opened)))
        numbers.burn_all(connection)
        outbox.begin_anew(connection)
        if not (is_fresh and generation):
            _log.error("store.set_back", extra={"count": number})
    elif is_fresh and generation:
        meta.put(connection, meta.GENERATION, str(generation))
    if meta.get(connection, meta.FENCED) is not None and meta.get(connection, meta.IDENTITY) != identity:
        # Nobody can tell what the own range had given, on this disk or on the other one.
        meta.put(connection, meta.FENCED, None)
        meta.put(connection, meta.GENERATION, str(meta.generation(connection) + 1))
        numbers.burn_all(connection)
    _look_around(connection, line.place)
    if meta.get(connection, meta.IDENTITY) != identity:
        standing.note(connection, Standing.ACCEPTED)
    outbox.enrol(connection, identity)


def _is_not_the_last(opened: int, marked: MarkContent | None, *, has_leases: bool) -> bool:
    """Tell whether a database was put here. One start without a mark is what a power cut leaves of the first.

    The mark stands before anything is leased; a database that never counted is of a version that had none.
    """
    if marked is None:
        return opened > 1 or (opened == 1 and has_leases)
    return marked.opened > opened


def _look_around(connection: sqlite3.Connection, place: str | None) -> None:
    """Burn every number where this database is in another place than last time: the one there may go on as well."""
    before = meta.get(connection, meta.PLACE)
    if place is None or place == before:
        return
    if before is not None:
        # Its chain goes on, so that the central can tell the two apart by it.
        meta.put(connection, meta.GENERATION, str(meta.generation(connection) + 1))
        numbers.burn_all(connection)
        _log.error("store.moved")
    meta.put(connection, meta.PLACE, place)
