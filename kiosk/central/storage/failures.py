"""What the database's refusals mean: whether it will pass, whether nothing has happened, whether to try once more."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

T = TypeVar("T")

TIMES = 3
"""So often a transaction is tried in all."""
_UNDONE = ("40001", "40P01")
"""Serialization failure and deadlock (PostgreSQL, appendix A): one of the two is undone and shall come again."""
_LOCKED = "55P03"
_READ_ONLY = "25006"
"""The server has become a standby: somebody is changing over to another one."""


def state_of(error: DBAPIError) -> str:
    """Give PostgreSQL's code (SQLSTATE), empty where there is none."""
    return getattr(error.orig, "sqlstate", None) or ""


def will_pass(error: DBAPIError) -> bool:
    """Tell a database that is away, busy or full, all of which end, from a statement that is wrong, which is a bug."""
    if error.connection_invalidated or isinstance(error, InterfaceError) or state_of(error) == _READ_ONLY:
        return True
    # SQLite calls a wrong statement, a table that is not there, operational too.
    return (
        isinstance(error, OperationalError) and getattr(error.orig, "sqlite_errorname", "") != "SQLITE_ERROR"
    )


def is_locked_out(error: DBAPIError) -> bool:
    """Tell whether it waited in vain for others to end."""
    return state_of(error) == _LOCKED


def tried(attempt: Callable[[], T], *, repeatable: bool) -> T:
    """Run a transaction, and again when it was undone because of another one.

    Where the line was lost nobody knows whether it took effect: it is run again when it is `repeatable`.
    """
    for _ in range(TIMES - 1):
        try:
            return attempt()
        except DBAPIError as error:
            if state_of(error) not in _UNDONE and not (repeatable and error.connection_invalidated):
                raise
    return attempt()
