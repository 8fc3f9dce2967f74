"""What the report's tests share: a past of some weeks, written once."""

from collections.abc import Iterator
from datetime import date

import pytest

from kiosk.app.demo.history import history
from kiosk.app.demo.office import OFFICE_ID, demo_office
from kiosk.central.history import write_history
from kiosk.central.seed import SeedCredential, SeedOffice, seed
from kiosk.central.storage.database import Database
from tests.central.reports.past import DAYS, LAST, MANAGER, SEED


@pytest.fixture(scope="session")
def past(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Return a central with a past, to be read only."""
    database = Database(tmp_path_factory.mktemp("past") / "central.sqlite")
    credentials = (
        SeedCredential(MANAGER, "manager", OFFICE_ID),
        SeedCredential("past-counter", "counter", OFFICE_ID),
    )
    seed(database, [SeedOffice(demo_office(), credentials=credentials)])
    write_history(database, OFFICE_ID, history(LAST, DAYS, SEED))
    yield database
    database.close()


@pytest.fixture
def last() -> date:
    """Return the last day of the past."""
    return LAST
