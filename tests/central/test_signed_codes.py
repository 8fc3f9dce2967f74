"""Signed appointment codes at the central: who gets one, what it finds, and what becomes of it when keys change."""

from datetime import timedelta

import pytest
from sqlalchemy import delete

from kiosk.central.desk.code_keys import KEPT, SIGNS_AFTER, rotate
from kiosk.central.seed import add_appointment, cancel_appointment
from kiosk.central.storage.code_keys import CodeKeyRow
from kiosk.central.storage.database import Database
from kiosk.domain.ids import OfficeId, ServiceId
from kiosk.domain.signed_codes import PREFIX, TEXT_LENGTH, office_tag, parse, service_tag
from kiosk.scheduling.wire import MOST_CODE_KEYS
from tests.central.desk import Desk
from tests.central.town import COUNTER, ELSEWHERE, KIOSK, MANAGER, NOW, OFFICE, FakeClock, booking


def code_of(desk: Desk, appointment: str) -> str:
    """Ask for an appointment's signed code, which there must be."""
    reply = desk.get(f"/appointments/{appointment}/code", MANAGER)
    assert reply.status == 200, reply.body
    return str(reply.json["code"])


def found(desk: Desk, code: str) -> list[tuple[str, str]]:
    """Look a code up: the appointments and how each is judged."""
    reply = desk.post("/appointments/lookup", {"code": code})
    if reply.status == 404:
        return []
    return [(each["id"], each["eligibility"]) for each in reply.json["appointments"]]


def test_a_code_says_what_was_booked_and_nobody_s_name(desk: Desk, database: Database) -> None:
    booked = booking("LK1", persons=4, language="en-GB")
    add_appointment(database, booked, NOW)
    reply = desk.get("/appointments/a-LK1/code", MANAGER)
    text = reply.json["code"]
    assert (len(text), text[: len(PREFIX)]) == (TEXT_LENGTH, PREFIX)
    signed = parse(text)
    assert signed is not None
    record = signed.record
    assert (record.office, record.service) == (
        office_tag(OfficeId(OFFICE)),
        service_tag(ServiceId("registration")),
    )
    assert (record.appointment_id, record.start, record.persons) == ("a-LK1", booked.start, 4)
    assert (record.language, record.expires) == ("en", booked.start + timedelta(days=1))
    assert record.key_id == reply.json["key_id"]
    assert reply.headers["cache-control"] == "no-store"
    assert b"AMINA" not in signed.message.upper()


@pytest.mark.parametrize(("token", "status"), [(KIOSK, 403), (COUNTER, 403), (None, 401)])
def test_only_a_manager_gets_codes(desk: Desk, database: Database, token: str | None, status: int) -> None:
    add_appointment(database, booking("LK1"), NOW)
    assert desk.get("/appointments/a-LK1/code", token).status == status


def test_what_is_not_ours_or_has_no_room_is_not_signed(desk: Desk, database: Database) -> None:
    add_appointment(database, booking("LK1", office_id=ELSEWHERE), NOW)
    add_appointment(database, booking("LK2", id="an-id-of-more-than-16"), NOW)
    assert desk.get("/appointments/a-LK1/code", MANAGER).code == "not_found"
    assert desk.get("/appointments/a-NONE/code", MANAGER).code == "not_found"
    assert desk.get("/appointments/an-id-of-more-than-16/code", MANAGER).code == "not_signable"


def test_a_code_finds_the_appointment_as_it_is_now(desk: Desk, database: Database) -> None:
    add_appointment(database, booking("LK1"), NOW)
    code = code_of(desk, "a-LK1")
    assert found(desk, code) == [("a-LK1", "ok")]
    add_appointment(database, booking("LK1", minutes=120), NOW)
    assert found(desk, code) == [("a-LK1", "too_early")]
    cancel_appointment(database, "a-LK1", NOW)
    assert found(desk, code) == [("a-LK1", "cancelled")]


def test_a_changed_code_finds_nothing(desk: Desk, database: Database) -> None:
    add_appointment(database, booking("LK1"), NOW)
    code = code_of(desk, "a-LK1")
    for place in (len(PREFIX), 40, len(code) - 1):
        other = "1" if code[place] == "0" else "0"
        assert found(desk, code[:place] + other + code[place + 1 :]) == []


def test_kiosks_are_told_of_keys_but_not_of_their_private_half(desk: Desk, database: Database) -> None:
    before = desk.get("/office")
    assert [set(each) for each in before.json["code_keys"]] == [{"id", "public", "valid_from", "valid_until"}]
    rotate(database, NOW)
    after = desk.get("/office")
    assert len(after.json["code_keys"]) == 2
    assert before.headers["etag"] != after.headers["etag"]


def test_the_next_key_signs_when_kiosks_know_it_and_the_old_stays_good(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    add_appointment(database, booking("LK1"), NOW)
    old, key = code_of(desk, "a-LK1"), rotate(database, NOW)
    assert desk.get("/appointments/a-LK1/code", MANAGER).json["key_id"] != key.id
    clock.move(SIGNS_AFTER)
    assert desk.get("/appointments/a-LK1/code", MANAGER).json["key_id"] == key.id
    assert found(desk, old) == [("a-LK1", "other_day")]
    clock.move(KEPT)
    assert [each["id"] for each in desk.get("/office").json["code_keys"]] == [key.id]


def test_a_key_that_is_in_other_hands_ends_at_once(desk: Desk, database: Database) -> None:
    add_appointment(database, booking("LK1"), NOW)
    old = code_of(desk, "a-LK1")
    key = rotate(database, NOW, at_once=True)
    assert found(desk, old) == []
    assert [each["id"] for each in desk.get("/office").json["code_keys"]] == [key.id]
    assert found(desk, code_of(desk, "a-LK1")) == [("a-LK1", "ok")]


def test_kiosks_are_told_of_no_more_keys_than_they_take(desk: Desk, database: Database) -> None:
    made = [rotate(database, NOW + timedelta(hours=hour)) for hour in range(MOST_CODE_KEYS)]
    told = [each["id"] for each in desk.get("/office").json["code_keys"]]
    assert (len(told), told[-1]) == (MOST_CODE_KEYS, made[-1].id)


def test_an_installation_without_a_key_signs_when_it_gets_one(desk: Desk, database: Database) -> None:
    add_appointment(database, booking("LK1"), NOW)
    with database.write() as session:
        session.execute(delete(CodeKeyRow))
    assert desk.get("/office").json["code_keys"] == []
    assert desk.get("/appointments/a-LK1/code", MANAGER).code == "no_code_key"
    assert rotate(database, NOW).valid_from == NOW
    assert found(desk, code_of(desk, "a-LK1")) == [("a-LK1", "ok")]
