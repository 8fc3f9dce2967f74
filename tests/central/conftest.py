"""What the central's tests share: a database that is brought to its schema once and then copied, a clock, an office."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from kiosk.central.app import create_app, parts
from kiosk.central.seed import seed
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from tests.central.desk import Desk
from tests.central.town import FakeClock, town


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty office without appointments; a migration for each test would take longer than the tests."""
    path = tmp_path_factory.mktemp("central") / "central.sqlite"
    database = Database(path)
    seed(database, town())
    database.close()
    return path


@pytest.fixture
def clock() -> FakeClock:
    """Return a clock that stands at ten on a Monday."""
    return FakeClock()


@pytest.fixture
def database(template: Path, tmp_path: Path) -> Iterator[Database]:
    """Return a database of the test's own."""
    path = tmp_path / "central.sqlite"
    shutil.copy(template, path)
    opened = Database(path)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def app(template: Path) -> FastAPI:
    """Return the application with all its routes, which takes longer to make than most tests."""
    unused = Database(template)
    made = create_app(unused, FakeClock())
    made.state.context.close()
    unused.close()
    return made


@pytest.fixture
def desk(app: FastAPI, database: Database, clock: FakeClock) -> Iterator[Desk]:
    """Return a way to ask the central, which works with the test's own database and clock."""
    app.state.context = parts(database, clock, CentralSettings())
    yield Desk(app)
    app.state.context.close()
