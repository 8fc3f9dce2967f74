"""What a visitor has not brought: from the kiosk's event to the counter, in words that stay."""

import pytest

from kiosk.central.storage.database import Database
from tests.central.desk import Desk, KioskSays
from tests.central.test_visits import act, changed
from tests.central.town import COUNTER

PASSPORT = {"en": "Your passport", "nl": "Uw paspoort"}
CONTRACT = {"en": "Your contract", "nl": "Uw contract"}
LIST: dict[str, object] = {"checklist": [PASSPORT, CONTRACT]}


def reported(desk: Desk, missing: str, says: KioskSays | None = None) -> None:
    """Report a check-in with what is missing."""
    number = f"A{desk.lease()['first']:03d}"
    says = says or KioskSays()
    reply = desk.post("/sync", says.batch(says.checked_in("1" * 32, number, missing=missing)))
    assert [each["result"] for each in reply.json["results"]] == ["applied"], reply.body


def listed(desk: Desk) -> list[dict[str, str]]:
    """Tell what counters see of the one who waits."""
    (ticket,) = desk.get("/tickets", COUNTER).json["tickets"]
    missing: list[dict[str, str]] = ticket["missing"]
    return missing


@pytest.mark.parametrize(
    ("missing", "seen"),
    [
        ("", []),
        ("1", [CONTRACT]),
        ("0,1", [PASSPORT, CONTRACT]),
        ("1,0,1", [PASSPORT, CONTRACT]),
        ("2", []),
        ("x,,-1,1e3,99999999999,0", [PASSPORT]),
    ],
)
def test_counters_see_what_is_missing_and_nobody_is_refused(
    desk: Desk, database: Database, missing: str, seen: list[dict[str, str]]
) -> None:
    changed(database, registration=LIST)
    reported(desk, missing)
    assert listed(desk) == seen


def test_the_words_stay_when_the_list_changes_and_the_visit_goes_on(desk: Desk, database: Database) -> None:
    changed(database, registration=LIST)
    reported(desk, "0")
    changed(database, registration={"checklist": []})
    assert listed(desk) == [PASSPORT]
    desk.counter("1", "open")
    act(desk, "call-next", "start")
    desk.counter("1", "complete", {"next_service_id": "pickup"})
    assert listed(desk) == [PASSPORT]


def test_an_older_kiosk_says_nothing_of_it(desk: Desk) -> None:
    number = f"A{desk.lease()['first']:03d}"
    says = KioskSays()
    event = says.checked_in("1" * 32, number)
    assert "missing" not in event["body"]
    assert desk.post("/sync", says.batch(event)).json["results"][0]["result"] == "applied"
    assert listed(desk) == []


def test_what_is_missing_is_known_of_a_number_that_was_adopted(desk: Desk, database: Database) -> None:
    changed(database, registration=LIST)
    number = f"A{desk.lease()['first']:03d}"
    assert desk.post("/tickets/adopt", {"number": number}, COUNTER).status == 201
    says = KioskSays()
    reply = desk.post("/sync", says.batch(says.checked_in("1" * 32, number, missing="1")))
    assert reply.json["results"][0]["result"] == "applied"
    assert listed(desk) == [CONTRACT]
