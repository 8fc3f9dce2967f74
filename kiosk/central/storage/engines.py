"""How each engine is opened: SQLite in one file, PostgreSQL by its address."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

WRITES = "kiosk_writes"
"""The execution option of a connection that writes."""
WAIT_S = 8.0
"""So long a change waits for another one: no kiosk waits longer for an answer than ten seconds."""

_BUSY_S = 15.0
_CONNECT_S = 5
_POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg")
_SESSION = {
    "timezone": "UTC",
    "lock_timeout": f"{WAIT_S:.0f}s",
    "statement_timeout": "30s",
    # A process that was stopped in the middle holds no lock for ever.
    "idle_in_transaction_session_timeout": "60s",
}


class AddressError(ValueError):
    """No address of a database that Loket works with."""


def is_address(where: Path | str) -> bool:
    """Tell an address (``postgresql://…``) from the path of a file."""
    return isinstance(where, str) and "://" in where


def url_of(where: Path | str) -> URL:
    """Read the path of an SQLite file, or an address. Raises `AddressError`."""
    if not is_address(where):
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(str(where))
    except (ArgumentError, ValueError):
        # What was given may hold a password.
        raise AddressError("this is no address of a database") from None
    if url.drivername in _POSTGRESQL:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername == "sqlite":
        return url
    raise AddressError("a database is the path of a file, or postgresql://…")


def open_engine(url: URL) -> Engine:
    """Make the engine of an address; nothing is opened yet."""
    return _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)


def readers_of(engine: Engine) -> Engine:
    """Give the engine whose transactions read one moment's state, as SQLite's do by themselves."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _postgresql(url: URL) -> Engine:
    # Most of them idle: writers of one office come one after the other, and reading takes a millisecond.
    return create_engine(
        url, pool_pre_ping=True, pool_size=10, max_overflow=10, pool_timeout=WAIT_S,
        connect_args={
            "connect_timeout": _CONNECT_S,
            "application_name": "loket",
            "keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3, "tcp_user_timeout": 30_000,
            "options": " ".join([*_given_options(url), *(f"-c {name}={value}" for name, value in _SESSION.items())]),
        },
    )  # fmt: skip


def _given_options(url: URL) -> tuple[str, ...]:
    given = url.query.get("options", ())
    return (given,) if isinstance(given, str) else tuple(given)


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": _BUSY_S}, pool_size=10, max_overflow=40)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # The driver would begin by itself, deferred and not before the first change: no place for BEGIN IMMEDIATE.
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
