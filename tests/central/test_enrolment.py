"""A kiosk becomes one of the office's by a code: once, in time, and told its token in one answer only."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from kiosk.central.desk.tokens import as_code, code_hash
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import KioskRow
from tests.central.desk import Desk, KioskSays, Reply
from tests.central.town import COUNTER, KIOSK, MANAGER, OTHER_KIOSK, FakeClock
from tests.guards.log_lines import ExpectLog

KEY = "11111111-2222-3333-4444-555555555555"


def code_for(desk: Desk, **wishes: object) -> str:
    """Let the manager make a code."""
    reply = desk.post("/enrolment-codes", wishes, MANAGER)
    assert reply.status == 201, reply.body
    return str(reply.json["code"])


def enrol(desk: Desk, code: str, key: str | None = None, host: str = "192.0.2.9") -> Reply:
    """Type a code at a kiosk."""
    body = {"code": code, "hardware": "test", "software_version": "0.1"}
    return desk.ask("POST", "/enrolments", body, token=None, key=key, host=host)


def dump(database: Database) -> str:
    """Write down all that the database holds."""
    with database.read() as session:
        connection = session.connection().connection.driver_connection
        assert connection is not None
        return "\n".join(connection.iterdump())


def test_a_new_kiosk(desk: Desk) -> None:
    given = enrol(desk, code_for(desk, name="Hall, left"))
    assert given.status == 201
    assert given.headers["cache-control"] == "no-store"
    who = given.json
    assert {key: who[key] for key in ("name", "office_id", "epoch", "short_name")} == {
        "name": "Hall, left",
        "office_id": "town",
        "epoch": 1,
        "short_name": "K2",
    }
    assert desk.get("/office", who["token"]).json["id"] == "town"
    lease = {"series": "A", "day": "2026-11-23", "kind": "live", "size": 1, "epoch": 1}
    assert desk.post("/number-leases", lease, who["token"]).status == 201
    assert enrol(desk, code_for(desk, name="Hall, right")).json["short_name"] == "K3"


def test_a_kiosk_enrolled_anew_begins_a_new_epoch(desk: Desk) -> None:
    says = KioskSays()
    desk.lease()
    assert desk.post("/sync", says.batch(says.checked_in("c1", "A001"))).json["last_seq"] == 1
    who = enrol(desk, code_for(desk, kiosk_id="k1")).json
    assert (who["kiosk_id"], who["epoch"]) == ("k1", 2)
    assert desk.get("/office", KIOSK).code == "credential_revoked"
    anew = KioskSays("new", epoch=2)
    answer = desk.post("/sync", anew.batch(), who["token"]).json
    assert (answer["epoch"], answer["last_seq"], answer["chain_hash"]) == (2, 0, "")
    assert desk.post("/sync", says.batch(), who["token"]).code == "epoch_fenced"
    assert desk.get("/office", OTHER_KIOSK).status == 200


@pytest.mark.parametrize(
    "as_typed", [str.lower, lambda code: code.replace("-", " "), lambda code: f" {code} "]
)
def test_a_code_is_read_as_people_type_it(desk: Desk, as_typed: Any) -> None:
    assert enrol(desk, as_typed(code_for(desk))).status == 201


def test_letters_that_look_alike_are_one() -> None:
    assert code_hash("OIL0-1111") == code_hash("o11 0iL1l")
    assert len({as_code(bytes([n]) * 32) for n in range(32)}) == 32


def test_a_code_is_good_once(desk: Desk) -> None:
    code = code_for(desk)
    assert enrol(desk, code).status == 201
    again = enrol(desk, code)
    assert (again.status, again.code) == (410, "code_used")


def test_a_code_ends(desk: Desk, clock: FakeClock) -> None:
    code = code_for(desk)
    clock.move(timedelta(minutes=31))
    reply = enrol(desk, code)
    assert (reply.status, reply.code) == (404, "code_unknown")
    assert reply.json == enrol(desk, "7777-7777-7777").json


def test_guessing_is_slow(desk: Desk, clock: FakeClock) -> None:
    code = code_for(desk)
    for number in range(10):
        assert enrol(desk, f"GUESS-{number}").code == "code_unknown"
    refused = enrol(desk, code)
    assert (refused.status, refused.code) == (429, "too_many_requests")
    assert 0 < refused.json["retry_after"] <= 60
    assert enrol(desk, "GUESS-1", host="192.0.2.10").code == "code_unknown"
    clock.move(timedelta(seconds=61))
    assert enrol(desk, code).status == 201


def test_a_lost_answer_can_be_had_again_with_its_key_and_its_secret_is_kept_nowhere(
    desk: Desk, database: Database
) -> None:
    made = [desk.post("/enrolment-codes", {}, MANAGER, KEY) for _ in range(2)]
    assert made[0].json == made[1].json
    code = made[0].json["code"]
    first, again = enrol(desk, code, KEY), enrol(desk, code, KEY)
    assert (first.status, first.json) == (again.status, again.json)
    assert enrol(desk, code).code == "code_used"
    kept = dump(database)
    assert "enrolment_codes" in kept
    for secret in (code, code.replace("-", ""), first.json["token"], KEY):
        assert secret not in kept


def test_whose_short_name_it_is(desk: Desk) -> None:
    kiosk = enrol(desk, code_for(desk, short_name="Q7")).json
    assert kiosk["short_name"] == "Q7"
    assert desk.post("/enrolment-codes", {"short_name": "Q7"}, MANAGER).code == "short_name_taken"
    assert enrol(desk, code_for(desk, kiosk_id=kiosk["kiosk_id"], short_name="Q7")).json["short_name"] == "Q7"
    # Two codes with one wish: who comes second gets another name.
    codes = [code_for(desk, short_name="Q8") for _ in range(2)]
    assert [enrol(desk, code).json["short_name"] for code in codes] == ["Q8", "K2"]


@pytest.mark.parametrize("token", [KIOSK, COUNTER])
def test_codes_are_made_by_managers(desk: Desk, token: str) -> None:
    assert desk.post("/enrolment-codes", {}, token).code == "forbidden"


def test_a_kiosk_of_another_office_is_as_unknown_as_none(desk: Desk) -> None:
    there = desk.post("/enrolment-codes", {"kiosk_id": "k9"}, MANAGER)
    assert there.code == "not_found"
    assert there.json == desk.post("/enrolment-codes", {"kiosk_id": "none"}, MANAGER).json


def beat(desk: Desk, token: str) -> int:
    """Say how a kiosk is, with one of its tokens."""
    body = {"epoch": 1, "last_seq": 0, "pending": 0, "quarantined": 0, "clock": "2026-11-23T10:00:00+01:00"}
    return desk.post("/kiosks/self/heartbeat", body, token).status


def alarm(desk: Desk) -> Any:
    """Tell when an old token of the kiosk was used."""
    kiosks = desk.get("/kiosks", MANAGER).json["kiosks"]
    return next(each["old_token_at"] for each in kiosks if each["id"] == "k1")


def test_a_new_token_and_the_grace_of_the_old_one(
    desk: Desk, clock: FakeClock, expect_log: ExpectLog
) -> None:
    first, again = (desk.post("/kiosks/self/token", key=KEY) for _ in range(2))
    assert (first.status, first.json) == (201, again.json)
    new = first.json["token"]
    # It was switched off before it had kept it, and comes back after a holiday.
    clock.move(timedelta(days=60))
    assert beat(desk, KIOSK) == 200
    assert beat(desk, new) == 200
    clock.move(timedelta(hours=23))
    assert beat(desk, KIOSK) == 200
    clock.move(timedelta(hours=2))
    assert alarm(desk) is None
    expect_log("central.old_token_used")
    assert desk.get("/office", KIOSK).code == "unauthorized"
    assert desk.get("/office", new).status == 200
    assert alarm(desk) is not None


def test_a_second_rotation_does_not_prolong_the_first(
    desk: Desk, clock: FakeClock, expect_log: ExpectLog
) -> None:
    expect_log("central.old_token_used")
    new = desk.post("/kiosks/self/token").json["token"]
    beat(desk, new)
    clock.move(timedelta(hours=20))
    newer = desk.post("/kiosks/self/token", token=new).json["token"]
    clock.move(timedelta(hours=5))
    assert [desk.get("/office", token).status for token in (KIOSK, new, newer)] == [401, 200, 200]


def test_a_token_that_was_lost_on_the_way_ends_with_the_others(
    desk: Desk, clock: FakeClock, expect_log: ExpectLog
) -> None:
    expect_log("central.old_token_used")
    lost = desk.post("/kiosks/self/token").json["token"]
    kept = desk.post("/kiosks/self/token").json["token"]
    assert beat(desk, kept) == 200
    clock.move(timedelta(hours=25))
    assert [desk.get("/office", token).status for token in (KIOSK, lost, kept)] == [401, 401, 200]


@pytest.mark.parametrize("token", [MANAGER, COUNTER])
def test_tokens_are_rotated_by_kiosks(desk: Desk, token: str) -> None:
    assert desk.post("/kiosks/self/token", token=token).code == "forbidden"


def test_nothing_of_an_enrolment_that_failed_stays(desk: Desk, database: Database) -> None:
    code = code_for(desk)
    enrol(desk, code)
    with database.read() as session:
        before = session.execute(text("SELECT count(*) FROM credentials")).scalar_one()
    enrol(desk, code)
    with database.read() as session:
        assert session.execute(text("SELECT count(*) FROM credentials")).scalar_one() == before
        assert session.query(KioskRow).filter_by(office_id="town").count() == 3
