"""Looking an appointment up: what finds it, what it is judged to be, and what nobody is told."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.central.app import parts
from kiosk.central.seed import (
    SeedAppointment,
    SeedCredential,
    SeedOffice,
    add_appointment,
    cancel_appointment,
    seed,
)
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.domain.matching import code_keys, read_keys
from kiosk.domain.reads import IdentityDocument
from kiosk.domain.secret import Secret
from tests.central.desk import Desk
from tests.central.town import (
    DAY,
    ELSEWHERE,
    NOW,
    OFFICE,
    OTHER_KIOSK,
    VILLAGE_KIOSK,
    FakeClock,
    booking,
    office_shape,
    town,
)

EARLY, LATE = timedelta(minutes=30), timedelta(minutes=15)
SECOND = timedelta(seconds=1)


def found(desk: Desk, **request: object) -> list[dict[str, object]]:
    """Look up and return what was found."""
    reply = desk.post("/appointments/lookup", request)
    assert reply.status in (200, 404), reply.body
    return list(reply.json["appointments"]) if reply.status == 200 else []


@pytest.mark.parametrize(
    ("from_start", "eligibility"),
    [
        (-EARLY - SECOND, "too_early"),
        (-EARLY, "ok"),
        (timedelta(), "ok"),
        (LATE, "ok"),
        (LATE + SECOND, "too_late"),
        (timedelta(days=-1), "other_day"),
        (timedelta(days=1), "other_day"),
    ],
)
def test_the_window_at_its_edges(
    desk: Desk, database: Database, clock: FakeClock, from_start: timedelta, eligibility: str
) -> None:
    start = NOW + timedelta(hours=3)
    seed(database, town(booking("LK1", start=start)))
    clock.move(start + from_start - NOW)
    (only,) = found(desk, code="LK1")
    assert only["eligibility"] == eligibility
    assert datetime.fromisoformat(str(only["window_opens"])) == start - EARLY
    assert datetime.fromisoformat(str(only["window_closes"])) == start + LATE


@pytest.mark.parametrize(
    "request_",
    [
        {"code": "LK1"},
        {"code": "lk-1 "},
        {"document_number": "SPECLK1", "birth_date": "1990-05-17"},
        {"document_number": "speclk1", "birth_date": "1990-05-17", "surname": "SOMEBODY"},
        {"surname": "Grünfeld", "birth_date": "1990-05-17"},
        {"surname": "GRUENFELD", "birth_date": "1990-05-17"},
        {"surname": "GRUNFELD", "birth_date": "1990-05-17"},
    ],
)
def test_it_is_found_by(desk: Desk, database: Database, request_: dict[str, str]) -> None:
    seed(database, town(booking("LK1")))
    assert [each["id"] for each in found(desk, **request_)] == ["a-LK1"]


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"code": ""},
        {"code": "LK"},
        {"code": "LK%"},
        {"code": "' OR 1=1 --"},
        {"birth_date": "1990-05-17"},
        {"surname": "Grünfeld"},
        {"surname": "", "document_number": "", "birth_date": "1990-05-17"},
        {"surname": "Grün", "birth_date": "1990-05-17"},
        {"surname": "Grünfeld", "birth_date": "1990-05-18"},
        {"document_number": "SPECLK", "birth_date": "1990-05-17"},
    ],
)
def test_nothing_found_is_always_the_same(desk: Desk, database: Database, request_: dict[str, str]) -> None:
    seed(database, town(booking("LK1")))
    reply = desk.post("/appointments/lookup", request_)
    assert reply.status == 404
    assert reply.json == desk.get("/tickets/none").json


def test_a_truncated_name_of_a_zone_matches(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1", surname="Papadimitriou-Schwarzenbergerhof")))
    assert found(desk, surname="PAPADIMITRIOU SCHWARZENB", birth_date="1990-05-17")


def test_twins_and_several_appointments_are_all_found(desk: Desk, database: Database) -> None:
    twins = booking("LK1", minutes=300), booking("LK2"), booking("LK3", minutes=20, given_names="Bram")
    seed(database, town(*twins))
    answer = found(desk, surname="Grunfeld", birth_date="1990-05-17")
    assert [each["id"] for each in answer] == ["a-LK2", "a-LK3", "a-LK1"]
    assert [each["initials"] for each in answer] == ["A. G.", "B. G.", "A. G."]


def test_another_office_is_named(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1", office_id=ELSEWHERE)))
    (only,) = found(desk, code="LK1")
    assert (only["eligibility"], only["office_name"]) == ("other_office", {"en": "Village"})
    assert only["office_address"] == {"en": "1 Market Square"}


def test_cancelled_and_checked_in(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1"), booking("LK2", surname="Other")))
    cancel_appointment(database, "a-LK1", NOW)
    assert found(desk, code="LK1")[0]["eligibility"] == "cancelled"
    ticket = desk.post("/tickets", {"appointment_id": "a-LK2"}, "counter-token").json
    (only,) = found(desk, code="LK2")
    assert only["eligibility"] == "already_checked_in"
    assert isinstance(only["ticket"], dict)
    assert only["ticket"]["number"] == ticket["number"]


def test_a_taken_back_ticket_frees_the_appointment(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1")))
    ticket = desk.post("/tickets", {"appointment_id": "a-LK1"}, "counter-token").json
    desk.post(f"/tickets/{ticket['id']}/void", {"reason": "mistake"}, "counter-token")
    assert found(desk, code="LK1")[0]["eligibility"] == "ok"


def test_an_appointment_added_later_is_found(desk: Desk, database: Database, clock: FakeClock) -> None:
    add_appointment(database, booking("LK9"), clock.now())
    assert found(desk, code="LK9")


def test_look_ups_are_limited_for_each_kiosk(desk: Desk, clock: FakeClock) -> None:
    for _ in range(30):
        assert desk.post("/appointments/lookup", {"code": "X"}).status == 404
    clock.move(timedelta(seconds=20))
    refused = desk.post("/appointments/lookup", {"code": "X"})
    assert (refused.status, refused.code) == (429, "too_many_look_ups")
    assert refused.json["retry_after"] == pytest.approx(40)
    assert refused.headers["retry-after"] == "40"
    assert desk.post("/appointments/lookup", {"code": "X"}, OTHER_KIOSK).status == 404
    clock.move(timedelta(seconds=40))
    assert desk.post("/appointments/lookup", {"code": "X"}).status == 404


def test_guesses_are_counted_over_all_kiosks_of_an_office_and_finds_are_not(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    more = tuple(SeedCredential(f"token-{n}", "kiosk", OFFICE, kiosk_id=f"more-{n}") for n in range(6))
    seed(database, [SeedOffice(office_shape(), credentials=more)])
    add_appointment(database, booking("LK9"), clock.now())
    desk.app.state.context.close()
    desk.app.state.context = parts(database, clock, CentralSettings(look_ups_per_minute=2))

    def asked(token: str, code: str) -> list[int]:
        return [desk.post("/appointments/lookup", {"code": code}, token).status for _ in range(2)]

    assert [asked(f"token-{n}", "X") for n in range(3)] == [[404, 404]] * 3
    assert asked("token-3", "LK9") == [200, 200]
    assert asked("token-4", "X") == [404, 404]
    assert asked("token-5", "LK9") == [429, 429]


def day_of(*appointments: SeedAppointment) -> tuple[SeedAppointment, ...]:
    """Return a day with an appointment at each of its ends, and beyond."""
    local_midnight = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
    return (
        booking("FIRST", start=local_midnight),
        booking("BEFORE", start=local_midnight - SECOND),
        booking("LAST", start=local_midnight + timedelta(days=1) - SECOND),
        booking("AFTER", start=local_midnight + timedelta(days=1)),
        booking("ELSEWHERE", office_id=ELSEWHERE),
        *appointments,
    )


def test_the_day_list_is_of_that_day_and_office(desk: Desk, database: Database) -> None:
    seed(database, town(*day_of()))
    listed = desk.get(f"/appointments?date={DAY}").json
    assert listed["day"] == DAY.isoformat()
    assert [each["id"] for each in listed["appointments"]] == ["a-FIRST", "a-LAST"]


def test_the_day_lists_keys_match_and_name_nobody(desk: Desk, database: Database) -> None:
    seed(database, town(booking("LK1")))
    reply = desk.get(f"/appointments?date={DAY}")
    (only,) = reply.json["appointments"]
    key = bytes.fromhex(reply.json["key"])
    assert code_keys(key, Secret("lk-1")) <= set(only["keys"])
    document = IdentityDocument(Secret("GRUENFELD"), Secret("AMINA"), date(1990, 5, 17), Secret("SPECLK1"))
    assert read_keys(key, document) & set(only["keys"])
    for personal in (b"nfeld", b"NFELD", b"Amina", b"1990", b"SPEC", b'"LK1"'):
        assert personal not in reply.body


def test_the_key_is_of_one_office_and_day(desk: Desk, database: Database) -> None:
    tomorrow = DAY + timedelta(days=1)
    keys = {
        desk.get(f"/appointments?date={DAY}").json["key"],
        desk.get(f"/appointments?date={tomorrow}").json["key"],
        desk.get(f"/appointments?date={DAY}", VILLAGE_KIOSK).json["key"],
    }
    assert len(keys) == 3


def test_the_office_has_a_tag(desk: Desk) -> None:
    reply = desk.get("/office")
    assert reply.json["id"] == "town"
    again = desk.ask("GET", "/office", headers={"if-none-match": reply.headers["etag"]})
    assert (again.status, again.body) == (304, b"")
    assert desk.ask("GET", "/office", headers={"if-none-match": '"other"'}).status == 200
