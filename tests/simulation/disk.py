"""A kiosk's disk: the real store on a file, with a place before and after each commit where the power may go."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.clock import Clock
from kiosk.domain.tickets import TicketNumber
from kiosk.store.ages import Ages
from kiosk.store.database import Database
from kiosk.store.mark import Mark, MarkContent
from kiosk.store.sqlite import SqliteStore
from kiosk.store.starting import Line

_ENDINGS = ("", "-wal")
MARK = ".mark"
MOST_LOST = 4
"""So many commits may a disk lose against its word: more than a check-in and its paper take."""
Files = dict[str, bytes]
"""A database, its log and maybe the mark beside it, by the ending of their names."""


class WatchedDatabase(Database):
    """The real database. `place` is called around each commit; a lying disk keeps what it may lose."""

    opens_in_a_commit_of_its_own = True
    """Whether a disk that loses its last commits still has the block that their numbers are from as an open one."""

    def __init__(self, path: Path, place: Callable[[], None], on_commit: Callable[[], None]) -> None:
        self._place = place
        self._on_commit = on_commit
        self._path = path
        self.lies = False
        self.may_be_lost: list[Files] = []
        """The files as they were before each of the last commits, none older than the last that opened a block.

        What was written to the mark after such a commit is lost with it.
        """
        self._before_opening: Files | None = None
        super().__init__(path)

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """See the base."""
        with self.lock:
            self._place()
            before, opened = (self._copied(), self._opened()) if self.lies else (None, -1)
            with super().write() as connection:
                yield connection
                self._place()
            if before is not None:
                self._keep(before, opens=self._opened() != opened)
            self._on_commit()
            self._place()

    def _copied(self) -> Files:
        merged, self._before_opening = self._before_opening, None
        return merged or read_files(self._path, mark=True)

    def _keep(self, before: Files, *, opens: bool) -> None:
        self.may_be_lost = [] if opens else [*self.may_be_lost, before][-MOST_LOST:]
        if opens and not self.opens_in_a_commit_of_its_own:
            self._before_opening = before

    def _opened(self) -> int:
        # How many blocks were ever opened: a disk that lies loses commits, but not one that was waited for twice.
        with self.read() as connection:
            count = connection.execute("SELECT count(*) FROM blocks WHERE state <> 'unopened'").fetchone()[0]
        return int(count)


MakeDatabase = Callable[[Path, Callable[[], None], Callable[[], None]], WatchedDatabase]


class WatchedMark(Mark):
    """The real mark. The power may go before it is written, and after that."""

    def __init__(self, path: Path, place: Callable[[], None]) -> None:
        super().__init__(path)
        self._place = place

    def write(self, content: MarkContent) -> None:
        """See the base."""
        self._place()
        super().write(content)
        self._place()


@dataclass(frozen=True)
class Opening:
    """With what a kiosk opens its store."""

    database: WatchedDatabase
    mark: Mark
    kiosk: str
    short_name: str
    epoch: int
    clock: Clock
    ages: Ages


StoreKind = Callable[[WatchedDatabase, str, str, int, Clock, Ages, Line], SqliteStore]
MakeStore = Callable[[Opening], SqliteStore]


def make_store(opening: Opening, kind: StoreKind = SqliteStore) -> SqliteStore:
    """Make the real store, as `kiosk.store.sqlite.open_store` does, or one of another kind."""
    own_series = TicketNumber.parse(f"{opening.short_name}-001").series
    return kind(
        opening.database,
        f"{opening.kiosk}/{opening.epoch}",
        own_series,
        opening.epoch,
        opening.clock,
        opening.ages,
        Line(mark=opening.mark),
    )


def read_files(path: Path, *, mark: bool = False) -> Files:
    """Copy database and log as they are, and maybe the mark."""
    endings = (*_ENDINGS, MARK) if mark else _ENDINGS
    files = {ending: Path(f"{path}{ending}") for ending in endings}
    return {ending: file.read_bytes() for ending, file in files.items() if file.exists()}


def write_files(path: Path, files: Files) -> None:
    """Put a copy in the place of what is there; a mark stays where none is copied."""
    for ending in (*_ENDINGS, "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    for ending, content in files.items():
        Path(f"{path}{ending}").write_bytes(content)
