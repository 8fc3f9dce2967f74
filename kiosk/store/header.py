"""The first bytes of a database file, looked at before SQLite does: it trusts some that a disk may have flipped.

A file without content is a fresh database to SQLite, and one whose number says that it has no log is opened without
what is in the log (SQLite, "Database File Format", 1.3 The Database Header).
"""

from pathlib import Path

from kiosk.store.port import StoreError

_LENGTH = 100
_MAGIC = b"SQLite format 3\0"
_WITH_LOG = b"\x02\x02"
"""File format versions for writing and reading, at 18: 2 is with a write-ahead log."""


def check_header(path: Path) -> None:
    """Raise `StoreError('corrupt')` for a file that was never finished as one of ours."""
    with path.open("rb") as file:
        header = file.read(_LENGTH)
    if len(header) < _LENGTH or not header.startswith(_MAGIC) or header[18:20] != _WITH_LOG:
        raise StoreError("corrupt")
