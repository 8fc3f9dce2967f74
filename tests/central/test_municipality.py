"""The municipality that a visitor has named at a kiosk is of the visit, if it is one of the office's."""

import pytest

from kiosk.central.floor import Floor
from kiosk.central.storage.database import Database
from tests.central.desk import Desk, KioskSays
from tests.central.test_outcomes import with_municipalities
from tests.central.town import OFFICE


@pytest.mark.parametrize(("named", "kept"), [("Stein", ("Stein",)), ("Brussel", ()), ("", ()), (None, ())])
def test_it_is_kept_for_the_report(
    desk: Desk, database: Database, named: str | None, kept: tuple[str, ...]
) -> None:
    with_municipalities(database)
    number = f"A{desk.lease()['first']:03d}"
    event = KioskSays().checked_in("c", number, municipality=named)
    assert desk.post("/sync", KioskSays().batch(event)).json["results"][0]["result"] == "applied"
    assert Floor(database, OFFICE).municipalities() == kept
