"""How an office's row is held on PostgreSQL: against whoever works there too, not against rows that refer to it."""

from collections.abc import Iterator

import pytest

from kiosk.central.refusals import RefusalError
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import CredentialRow, KioskRow, OfficeRow
from kiosk.central.storage.work import HELD, working
from tests.central.conftest import TEMPLATE
from tests.central.town import ELSEWHERE, NOW, OFFICE
from tests.postgres import Postgres

A_MOMENT_S = 0.1


@pytest.fixture
def both(postgres: Postgres) -> Iterator[tuple[Database, Database]]:
    """Return one database as two processes have it: each with lines and turns of its own."""
    name = postgres.copy(TEMPLATE)
    one, other = Database(postgres.address(name)), Database(postgres.address(name))
    yield one, other
    one.close()
    other.close()
    postgres.drop(name)


def hold(database: Database, office: str) -> None:
    """Hold an office as work does, and give up soon."""
    with database.write(wait_s=A_MOMENT_S) as session:
        session.get_one(OfficeRow, office, with_for_update=HELD)


def test_nobody_else_works_at_an_office_meanwhile(both: tuple[Database, Database]) -> None:
    one, other = both
    with working(one, OFFICE, NOW):
        with pytest.raises(RefusalError):
            hold(other, OFFICE)
        hold(other, ELSEWHERE)
    hold(other, OFFICE)


def test_rows_that_refer_to_the_office_do_not_wait(both: tuple[Database, Database]) -> None:
    one, other = both
    with working(one, OFFICE, NOW) as work:
        work.session.get_one(KioskRow, "k1", with_for_update=HELD)
        with other.write(wait_s=A_MOMENT_S) as session:
            session.add(CredentialRow(token_hash="0" * 64, role="kiosk", office_id=OFFICE, kiosk_id="k1"))
    with one.read() as session:
        assert session.get_one(CredentialRow, "0" * 64).office_id == OFFICE
