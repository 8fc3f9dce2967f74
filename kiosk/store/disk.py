"""Keeps one store open over a disk that may refuse, and opens a fresh one where it is found damaged or gone."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from threading import RLock
from typing import TypeVar

from kiosk.store.port import DiskHealth, StoreError
from kiosk.store.setting_aside import StoreFile
from kiosk.store.sqlite import SqliteStore

T = TypeVar("T")
Work = Callable[[SqliteStore], object]
OnHealth = Callable[[DiskHealth], None]

REOPEN_EVERY = 4
"""Every how manieth trial in vain a file that cannot be read is opened anew: mounted again it has other handles."""


class SteadyDisk:
    """Implements `kiosk.store.port.Disk`. `settle_in` is called with each store that was opened."""

    def __init__(self, file: StoreFile, settle_in: Work) -> None:
        """Open the file; where the disk refuses that, it can be tried again."""
        self.lock = RLock()
        self._file = file
        self._settle_in = settle_in
        self._store: SqliteStore | None = None
        self._settled = False
        self._health = DiskHealth()
        self._on_health: list[OnHealth] = []
        self._later: list[Work] = []
        self._in_vain = 0
        try:
            self._open()
        except StoreError as refused:
            self._refused(refused.code)

    def health(self) -> DiskHealth:
        """See `Disk`."""
        return self._health

    def watch(self, on_health: OnHealth) -> None:
        """See `Disk`."""
        self._on_health.append(on_health)

    def read(self, work: Callable[[SqliteStore], T], otherwise: Callable[[], T]) -> T:
        """Read, or answer otherwise."""
        with self.lock:
            try:
                return self.write(work)
            except StoreError:
                return otherwise()

    def write(self, work: Callable[[SqliteStore], T]) -> T:
        """Work on the store, on a fresh one if need be. Raises `StoreError` when the disk refuses."""
        with self.lock:
            try:
                return self._attempt(work)
            except StoreError as refused:
                self._refused(refused.code)
                raise

    def write_or_later(self, work: Work) -> None:
        """Work on the store. When the disk refuses it is done once it takes writes again; raises `StoreError` first."""
        with self.lock:
            try:
                self.write(work)
            except StoreError:
                self._later.append(work)
                raise

    def try_again(self) -> bool:
        """See `Disk`."""
        with self.lock:
            try:
                self._try()
            except StoreError as refused:
                self._refused(refused.code)
                self._in_vain += 1
                if self._in_vain % REOPEN_EVERY == 0 and not self._can_read():
                    self._let_go()
                return False
            self._in_vain = 0
            self._file.refusals.over()
            self._tell(replace(self._health, refusal=None))
            return True

    def close(self) -> None:
        """End cleanly, as far as the disk lets it be."""
        with self.lock, suppress(StoreError):
            if self._store is not None:
                self._store.close()

    def let_go(self) -> None:
        """Close the file and leave it as it is: what a power cut leaves."""
        with self.lock:
            self._let_go()

    def _try(self) -> None:
        if self._store is None:
            self._open()
        self._attempt(SqliteStore.try_room)
        if not self._settled:
            self._attempt(self._settle)
        while self._later:
            self._attempt(self._later[0])
            del self._later[0]

    def _can_read(self) -> bool:
        try:
            self._attempt(SqliteStore.try_reading)
        except StoreError:
            return False
        return True

    def _attempt(self, work: Callable[[SqliteStore], T]) -> T:
        store = self._usable()
        try:
            return work(store)
        except StoreError as refused:
            if refused.code != "corrupt":
                raise
        return work(self._replaced(store))

    def _usable(self) -> SqliteStore:
        if self._store is None:
            raise StoreError(self._health.refusal or "io")
        return self._store if self._store.is_there else self._replaced(self._store)

    def _replaced(self, damaged: SqliteStore) -> SqliteStore:
        self._store = None
        fresh = self._file.replace(damaged)
        self._tell(replace(self._health, replaced=self._health.replaced + 1))
        return self._take(fresh)

    def _open(self) -> None:
        self._take(self._file.open())

    def _take(self, store: SqliteStore) -> SqliteStore:
        self._store, self._settled = store, False
        with suppress(OSError):
            self._tell(replace(self._health, set_aside=self._file.generation))
        self._settle(store)
        return store

    def _settle(self, store: SqliteStore) -> None:
        self._settle_in(store)
        self._settled = True

    def _let_go(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            with suppress(StoreError):
                store.let_go()

    def _refused(self, code: str) -> None:
        self._file.refusals.tell(code)
        if self._health.refusal is None:
            self._tell(replace(self._health, refusal=code))

    def _tell(self, health: DiskHealth) -> None:
        if health == self._health:
            return
        self._health = health
        for on_health in self._on_health:
            on_health(health)
