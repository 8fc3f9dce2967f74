"""Tickets made, taken back and adopted by staff."""

import pytest

from kiosk.central.seed import cancel_appointment, seed
from kiosk.central.storage.database import Database
from tests.central.desk import Desk
from tests.central.town import COUNTER, ELSEWHERE, NOW, VILLAGE_COUNTER, booking, town


def test_numbers_come_from_the_same_range_as_the_kiosks(desk: Desk) -> None:
    lease = desk.lease()
    assert desk.hand()["number"] == f"A{lease['last'] + 1:03}"
    assert desk.hand("pickup")["number"] == "B001"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 422, "service_or_appointment"),
        ({"service_id": "pickup", "appointment_id": "a-LK1"}, 422, "service_or_appointment"),
        ({"service_id": "astrology"}, 422, "unknown_service"),
        ({"appointment_id": "none"}, 404, "not_found"),
        ({"appointment_id": "a-ELSE"}, 404, "not_found"),
        ({"appointment_id": "a-CANC"}, 409, "cancelled"),
        ({"service_id": "pickup", "persons": 0}, 422, "invalid_request"),
    ],
)
def test_what_is_not_made(
    desk: Desk, database: Database, body: dict[str, object], status: int, code: str
) -> None:
    seed(database, town(booking("LK1"), booking("CANC"), booking("ELSE", office_id=ELSEWHERE)))
    cancel_appointment(database, "a-CANC", NOW)
    reply = desk.post("/tickets", body, COUNTER)
    assert (reply.status, reply.code) == (status, code)


def test_an_appointment_is_checked_in_once(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1")))
    made = desk.post("/tickets", {"appointment_id": "a-LK1", "persons": 2, "language": "nl"}, COUNTER)
    assert (made.status, made.json["service_id"], made.json["state"]) == (201, "registration", "waiting")
    assert desk.post("/tickets", {"appointment_id": "a-LK1"}, COUNTER).code == "already_checked_in"


def test_taken_back_twice_is_once(desk: Desk) -> None:
    ticket = desk.hand()
    for _ in range(2):
        reply = desk.post(f"/tickets/{ticket['id']}/void", {"reason": "gone"}, COUNTER)
        assert (reply.status, reply.json["state"]) == (200, "void")
    assert desk.get("/queue").json["services"][0]["waiting"] == 0
    assert desk.post("/tickets/none/void", {"reason": "gone"}, COUNTER).code == "not_found"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("A006", "number_not_leased"),
        ("Z001", "number_not_leased"),
        ("K2-001", "number_not_leased"),
        ("nonsense", "malformed_number"),
    ],
)
def test_only_a_leased_number_is_adopted(desk: Desk, number: str, code: str) -> None:
    desk.lease()
    assert desk.post("/tickets/adopt", {"number": number}, COUNTER).code == code


def test_a_number_is_adopted_once(desk: Desk) -> None:
    desk.lease()
    adopted = desk.post("/tickets/adopt", {"number": "A003"}, COUNTER)
    assert (adopted.status, adopted.json["number"], adopted.json["state"]) == (201, "A003", "waiting")
    assert desk.post("/tickets/adopt", {"number": "A003"}, COUNTER).code == "number_taken"


def test_a_number_made_by_hand_is_nobodys_paper(desk: Desk) -> None:
    number = desk.hand()["number"]
    assert desk.post("/tickets/adopt", {"number": number}, COUNTER).code == "number_taken"


def test_another_office_adopts_nothing_of_ours(desk: Desk) -> None:
    desk.lease()
    assert desk.post("/tickets/adopt", {"number": "A001"}, VILLAGE_COUNTER).code == "number_not_leased"
