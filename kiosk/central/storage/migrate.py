"""Brings a database to the newest schema, from the migrations in this package."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

_MIGRATIONS = Path(__file__).parent / "migrations"


def configuration(connection: Connection) -> Config:
    """Make Alembic's configuration for a connection; there is no file of its own."""
    config = _configuration()
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection) -> None:
    """Apply what is missing, in the transaction of the connection."""
    command.upgrade(configuration(connection), "head")


def is_newest(connection: Connection) -> bool:
    """Tell whether the schema is the newest that this program knows, and no newer one."""
    return MigrationContext.configure(connection).get_current_heads() == (newest(),)


@cache
def newest() -> str:
    """Name the newest revision."""
    head = ScriptDirectory.from_config(_configuration()).get_current_head()
    if head is None:
        raise LookupError("the migrations are missing")
    return head


def _configuration() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
