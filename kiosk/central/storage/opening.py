"""Opens a database that somebody has named, and says what is wrong when it cannot be used."""

from pathlib import Path

from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError

from kiosk.central.storage.database import Database
from kiosk.central.storage.engines import AddressError, url_of


class CannotOpenError(Exception):
    """Says why, in English, without a password."""


def opened(where: Path | str) -> Database:
    """Open a file or an address, or begin one, and bring it to the newest schema. Raises `CannotOpenError`."""
    try:
        return Database(where)
    except AddressError as problem:
        raise CannotOpenError(str(problem)) from None
    except CommandError:
        raise CannotOpenError(f"{shown(where)}: a newer version of Loket has written it") from None
    except OSError as problem:
        raise CannotOpenError(f"{shown(where)}: cannot be used ({problem.strerror})") from None
    except SQLAlchemyError as problem:
        # What the driver says may repeat the address with its password.
        raise CannotOpenError(f"{shown(where)}: cannot be used ({type(problem).__name__})") from None


def shown(where: Path | str) -> str:
    """Write where it is, without a password."""
    return str(where) if isinstance(where, Path) else url_of(where).render_as_string(hide_password=True)
