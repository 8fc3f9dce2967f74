"""A mark beside the database: how often it was started and opened a block, so that an old copy of it is known as one.

A database that was put back from a backup says that numbers are free which are on paper. The mark is no part of it and
counts on, so it knows better. It is written after the database and before the first number of a block is used: a mark
that is behind is what a power cut leaves, one that is ahead, or gone, is a database that somebody has put there.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.store.database import code_of
from kiosk.store.port import StoreError


@dataclass(frozen=True, slots=True)
class MarkContent:
    """How often the database was started or opened a block, and how many databases were before it."""

    opened: int
    generation: int


class Mark:
    """The file. A file that cannot be read counts as gone."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(f"{database.name}.mark")

    def read(self) -> MarkContent | None:
        """Read it; None where there is none. Raises `StoreError` when the disk refuses."""
        try:
            content = json.loads(self._path.read_text("ascii"))
            return MarkContent(int(content["opened"]), int(content["generation"]))
        except FileNotFoundError:
            return None
        except OSError as refused:
            raise StoreError("io") from refused
        except (ValueError, TypeError, LookupError):
            return None

    def write(self, content: MarkContent) -> None:
        """Write it, durably. Raises `StoreError`."""
        text = json.dumps({"opened": content.opened, "generation": content.generation})
        fresh = self._path.with_name(f"{self._path.name}.new")
        try:
            _write(fresh, text.encode("ascii"))
            fresh.replace(self._path)
            make_durable(self._path.parent)
        except OSError as refused:
            with suppress(OSError):
                fresh.unlink()
            raise StoreError(code_of(refused)) from refused


def make_durable(folder: Path) -> None:
    """Have the names in a folder on disk. Raises OSError."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        os.pwrite(handle, content, 0)
        os.fsync(handle)
    finally:
        os.close(handle)
