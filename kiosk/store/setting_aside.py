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
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from kiosk.domain.clock import Clock
from kiosk.store.database import Connect, Database, Medium, code_of
from kiosk.store.header import check_header
from kiosk.store.mark import make_durable
from kiosk.store.meta import MOST_GENERATIONS
from kiosk.store.port import StoreError
from kiosk.store.refusals import Refusals
from kiosk.store.sqlite import SqliteStore, open_store

KEPT = timedelta(days=30)
"""So long somebody may look into a damaged database; then it is emptied but for a byte. Its name stays and counts."""

_SUFFIXES = ("", "-wal", "-shm")
"""The database first: without it SQLite throws its log away, but an old database without its log opens as if whole."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StoreFile:
    """Where the store of one kiosk and epoch is; see `open_store`. `connecting` is for faults.

    `place` names machine and folder: in another one than last time the store takes itself for a copy.
    """

    path: Path
    kiosk: str
    short_name: str
    epoch: int
    clock: Clock
    boot: str | None = None
    connecting: Connect | None = None
    refusals: Refusals = field(default_factory=Refusals)
    place: str | None = None

    @property
    def generation(self) -> int:
        """Count the databases that were set aside here: the number in the name of the last."""
        return max((number for _, number, _ in _damaged(self.path)), default=0)

    @property
    def _medium(self) -> Medium:
        return Medium(self.connecting, self.refusals, self.generation, self.place)

    def open(self) -> SqliteStore:
        """Open the store; where it is damaged, or gone where one was, set it aside and open a fresh one.

        Raises `StoreError` for everything else than damage, and where the disk refuses to let it be set aside.
        """
        try:
            _empty_old(self.path, self.clock.now())
            try:
                return self._open_whole()
            except StoreError as refused:
                if refused.code != "corrupt":
                    raise
            _set_aside(self.path, self.generation + 1, self.clock.now())
            return self._open_fresh()
        except OSError as refused:
            raise StoreError(code_of(refused)) from refused

    def replace(self, damaged: SqliteStore) -> SqliteStore:
        """Set a store aside that was found damaged while it was open, and open a fresh one. Raises as `open`.

        Where its files are not under their names any more, what stands there is set aside, and then a copy of it.
        """
        try:
            is_there, now = damaged.is_there, self.clock.now()
            if not is_there and self.path.exists():
                _set_aside(self.path, self.generation + 1, now)
            number = self.generation + 1
            if not is_there:
                damaged.copy_to(_aside(self.path, number, now))
            # Before anything new has these names: SQLite deletes its log by name as it closes.
            damaged.let_go()
            _set_aside(self.path, number, now)
            return self._open_fresh()
        except OSError as refused:
            raise StoreError(code_of(refused)) from refused

    def _open_whole(self) -> SqliteStore:
        if not self.path.exists():
            # One that was set aside and never replaced, or whose replacement is gone: nobody can tell.
            return self._gone() if _was_replaced(self.path) else self._open_fresh()
        check_header(self.path)
        store = self._open()
        _check_start(store, self.generation)
        return store

    def _open_fresh(self) -> SqliteStore:
        self._make()
        return self._open()

    def _gone(self) -> SqliteStore:
        _finish_setting_aside(self.path)
        raise StoreError("corrupt")

    def _open(self) -> SqliteStore:
        store = open_store(
            self.path,
            self.kiosk,
            self.short_name,
            self.epoch,
            self.clock,
            boot=self.boot,
            medium=self._medium,
        )
        if self.generation:
            store.take_over(lambda: _outbox_of(_newest(self.path)))
        return store

    def _make(self) -> None:
        """Make the file whole under another name: one that is under its own without content was damaged."""
        new = self.path.with_name(f"{self.path.name}.new")
        for suffix in _SUFFIXES:
            new.with_name(new.name + suffix).unlink(missing_ok=True)
        Database(new, self._medium).close()
        for suffix in _SUFFIXES[1:]:
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        new.replace(self.path)
        make_durable(self.path.parent)
        _note_replaced(self.path)


def open_or_replace(
    path: Path, kiosk: str, short_name: str, epoch: int, clock: Clock, *, boot: str | None = None
) -> SqliteStore:
    """Open a store as `StoreFile.open` does."""
    return StoreFile(path, kiosk, short_name, epoch, clock, boot).open()


def _check_start(store: SqliteStore, generation: int) -> None:
    # What start-up reads is read here already, while a damaged store can still be set aside.
    try:
        store.recover()
        store.journal_position()
        if store.generation < min(generation, MOST_GENERATIONS):
            # One that was set aside before, put back in its place.
            raise StoreError("corrupt")
    except (ValueError, sqlite3.IntegrityError) as nonsense:
        store.let_go()
        raise StoreError("corrupt") from nonsense
    except StoreError:
        store.let_go()
        raise


def _set_aside_before(path: Path) -> list[Path]:
    files = [(number, file) for file, number, _ in _damaged(path) if not file.name.endswith(_SUFFIXES[1:])]
    return [file for _, file in sorted(files)]


def _newest(path: Path) -> Path | None:
    """Find the last one that was set aside and has content."""
    return next((file for file in reversed(_set_aside_before(path)) if file.stat().st_size > 1), None)


def _was_replaced(path: Path) -> bool:
    """Tell whether a fresh one may have been in use after the last that was set aside; one without content waits."""
    before = _set_aside_before(path)
    return bool(before) and before[-1].stat().st_size > 0


def _note_replaced(path: Path) -> None:
    before = _set_aside_before(path)
    if before and not before[-1].stat().st_size:
        os.truncate(before[-1], 1)


def _outbox_of(damaged: Path | None) -> list[sqlite3.Row]:
    """Read the events of a damaged database up to where it cannot be read any more."""
    rows: list[sqlite3.Row] = []
    if damaged is None:
        return rows
    where = f"{damaged.absolute().as_uri()}?mode=ro"
    with suppress(sqlite3.Error, UnicodeDecodeError), closing(sqlite3.connect(where, uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        connection.text_factory = partial(str, encoding="utf-8", errors="replace")
        # One by one: what was read before the damage counts.
        for row in connection.execute("SELECT * FROM events ORDER BY position"):
            rows.append(row)
    return rows


def _set_aside(path: Path, generation: int, now: datetime) -> None:
    """Rename what is there, and see to it that something has the name: it is counted."""
    aside = _aside(path, generation, now)
    for suffix in _SUFFIXES:
        source = path.with_name(path.name + suffix)
        if source.exists():
            source.replace(aside.with_name(aside.name + suffix))
    os.close(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600))
    make_durable(path.parent)
    _log.error("store.set_aside", extra={"object": aside.name})


def _aside(path: Path, generation: int, now: datetime) -> Path:
    return path.with_name(f"{path.name}.damaged-{generation}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")


def _finish_setting_aside(path: Path) -> None:
    """Give a log that a power cut has left behind to the database that was set aside before it."""
    log, newest = path.with_name(path.name + _SUFFIXES[1]), _newest(path)
    if newest is None or not log.exists():
        return
    behind = newest.with_name(newest.name + _SUFFIXES[1])
    if not behind.exists():
        log.replace(behind)


def _empty_old(path: Path, now: datetime) -> None:
    for file, _, since in _damaged(path):
        if now - since > KEPT and file.stat().st_size > 1:
            os.truncate(file, 1)


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
