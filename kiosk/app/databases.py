"""Where the central's database is: a file, or PostgreSQL by its address; what cannot be used is a complaint."""

from pathlib import Path

from kiosk.app.complaints import ComplaintError
from kiosk.central.storage.database import Database
from kiosk.central.storage.opening import CannotOpenError, opened


def open_existing(where: Path | str) -> Database:
    """Open a database that is there; a mistyped file is not to become a new one. Raises `ComplaintError`."""
    if isinstance(where, Path) and not where.is_file():
        raise ComplaintError(f"{where}: there is no such file")
    return open_database(where)


def open_database(where: Path | str) -> Database:
    """Open a database, or begin one, and bring it to the newest schema. Raises `ComplaintError`."""
    try:
        return opened(where)
    except CannotOpenError as problem:
        raise ComplaintError(str(problem)) from None
