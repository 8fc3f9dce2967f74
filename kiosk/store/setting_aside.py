"""A damaged database is set aside under a name with the time, and a fresh one goes on in its place.

Nobody can tell what the damaged one has given out, so the fresh one gives nothing that it can have given: its leases
are new ones from the central (which leases no number twice), its own range begins a thousand numbers further on, and
its events are numbered ten million further on, so that the central sees a gap and not another disk. What can still be
read of the old outbox is taken over: the central knows each event by its id, and takes none twice.
"""

import logging
import os
import re
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from kiosk.domain.clock import Clock
from kiosk.store.port import StoreError
from kiosk.store.sqlite import SqliteStore, open_store

KEPT = timedelta(days=30)
"""So long somebody may look into a damaged database; then it is emptied. Its name stays, for it is counted."""

_SUFFIXES = ("", "-wal", "-shm")
"""The database first: without it SQLite throws its log away, but an old database without its log opens as if whole."""

_log = logging.getLogger(__name__)


def open_or_replace(
    path: Path, kiosk: str, short_name: str, epoch: int, clock: Clock, *, boot: str | None = None
) -> SqliteStore:
    """Open the store as `open_store` does; where it is damaged, set it aside and open a fresh one.

    Raises `StoreError` for everything else than damage, and where the disk refuses to let it be set aside.
    """
    try:
        _empty_old(path, clock.now())
        generation = _generation(path)
        try:
            store = open_store(path, kiosk, short_name, epoch, clock, boot=boot, generation=generation)
            _recover(store)
        except StoreError as refused:
            if refused.code != "corrupt":
                raise
            generation += 1
            _set_aside(path, generation, clock.now())
            store = open_store(path, kiosk, short_name, epoch, clock, boot=boot, generation=generation)
        if generation:
            store.take_over(lambda: _outbox_of(_newest(path)))
    except OSError as refused:
        raise StoreError("io") from refused
    return store


def _recover(store: SqliteStore) -> None:
    # What start-up reads is read here already, while a damaged store can still be set aside.
    try:
        store.recover()
    except StoreError:
        store.let_go()
        raise


def _newest(path: Path) -> Path:
    files = [(number, file) for file, number, _ in _damaged(path) if not file.name.endswith(_SUFFIXES[1:])]
    return max(files)[1]


def _outbox_of(damaged: Path) -> list[sqlite3.Row]:
    """Read the events of a damaged database up to where it cannot be read any more."""
    rows: list[sqlite3.Row] = []
    where = f"{damaged.absolute().as_uri()}?mode=ro"
    with suppress(sqlite3.Error, UnicodeDecodeError), closing(sqlite3.connect(where, uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        connection.text_factory = partial(str, encoding="utf-8", errors="replace")
        # One by one: what was read before the damage counts.
        for row in connection.execute("SELECT * FROM events ORDER BY position"):
            rows.append(row)
    return rows


def _set_aside(path: Path, generation: int, now: datetime) -> None:
    name = f"{path.name}.damaged-{generation}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for suffix in _SUFFIXES:
        source = path.with_name(path.name + suffix)
        if source.exists():
            source.replace(path.with_name(name + suffix))
    _make_durable(path.parent)
    _log.error("store.set_aside", extra={"object": name})


def _make_durable(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _generation(path: Path) -> int:
    """Count the databases that were set aside here: the number in the name of the last."""
    return max((number for _, number, _ in _damaged(path)), default=0)


def _empty_old(path: Path, now: datetime) -> None:
    for file, _, since in _damaged(path):
        if now - since > KEPT and file.stat().st_size:
            os.truncate(file, 0)


def _damaged(path: Path) -> list[tuple[Path, int, datetime]]:
    name = re.compile(re.escape(path.name) + r"\.damaged-(\d{1,3})-(\d{8}T\d{6}Z)(?:-wal|-shm)?", re.ASCII)
    if not path.parent.is_dir():
        return []
    found = ((file, name.fullmatch(file.name)) for file in path.parent.iterdir())
    return [
        (file, int(match[1]), datetime.strptime(match[2], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC))
        for file, match in found
        if match is not None
    ]
