"""The migrations make the tables that the models say, and the database is opened as it must be."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Integer
from sqlalchemy.exc import IntegrityError

from kiosk.central.seed import seed
from kiosk.central.storage.database import Database
from kiosk.central.storage.models import METADATA
from kiosk.central.storage.offices import OfficeRow
from tests.central.town import booking, town


def differences(database: Database) -> list[object]:
    """Return in what the models and a migrated database differ."""
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, METADATA))


def test_models_and_migrations_agree(database: Database) -> None:
    assert not differences(database)


def test_a_difference_would_be_seen(database: Database) -> None:
    column: Column[int] = Column("forgotten", Integer)
    table = METADATA.tables["answers"]
    table.append_column(column)
    try:
        assert differences(database)
    finally:
        table._columns.remove(column)


def test_a_new_database_gets_all_tables_and_an_old_one_keeps_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "new.sqlite"
    for _ in range(2):
        database = Database(path)
        seed(database, town(booking("LK1")))
        database.close()
    database = Database(path)
    with database.read() as session:
        assert session.get(OfficeRow, "town") is not None
    database.close()


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)]
)
def test_sqlite_is_durable_and_checks_references(database: Database, pragma: str, value: object) -> None:
    with database.read() as session:
        assert session.connection().exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def make_twice(database: Database) -> None:
    """Make an office that is new and one that is there already, in one transaction."""
    with database.write() as session:
        session.add(OfficeRow(id="new", shape={}, last_notice=0))
        session.flush()
        session.add(OfficeRow(id="town", shape={}, last_notice=0))


def test_a_failed_change_leaves_nothing(database: Database) -> None:
    with pytest.raises(IntegrityError):
        make_twice(database)
    with database.read() as session:
        assert session.get(OfficeRow, "new") is None
