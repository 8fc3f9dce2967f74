"""Somebody at a counter and somebody elsewhere, at the central of the test."""

import pytest

from kiosk.central.desk.page_access import make_screen, make_staff_code
from kiosk.central.storage.database import Database
from tests.central.desk import Desk
from tests.central.town import COUNTER, OFFICE
from tests.central.web.person import Clerk, Person


@pytest.fixture
def person(desk: Desk) -> Person:
    return Person(desk.app)


@pytest.fixture
def clerk(desk: Desk) -> Clerk:
    """Return somebody signed in at the first counter, which is closed."""
    made = Clerk(desk.app)
    assert made.sign_in("1", COUNTER).status == 303
    return made


@pytest.fixture
def staff_code(database: Database) -> str:
    return make_staff_code(database, OFFICE)


@pytest.fixture
def screen(database: Database) -> str:
    return make_screen(database, OFFICE)
