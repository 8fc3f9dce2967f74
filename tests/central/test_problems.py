"""Every error is a problem document with a stable code, and says nothing about what exists or what was sent."""

from pathlib import Path

import pytest

from kiosk.central.app import create_app
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from tests.central.desk import Desk
from tests.central.town import COUNTER, DAY, FIRST_COUNTER_ONLY, KIOSK, MANAGER, VILLAGE_KIOSK, FakeClock
from tests.guards.log_lines import ExpectLog


@pytest.mark.parametrize("path", ["/nothing", "//nothing", "/tickets/none/nothing"])
def test_unknown_route(desk: Desk, path: str) -> None:
    reply = desk.get(path)
    assert (reply.status, reply.code) == (404, "not_found")


def test_wrong_method(desk: Desk) -> None:
    reply = desk.ask("DELETE", "/office")
    assert (reply.status, reply.code) == (405, "method_not_allowed")


@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer wrong", f"Basic {KIOSK}", KIOSK])
def test_no_credential(desk: Desk, authorization: str) -> None:
    reply = desk.ask("GET", "/office", token=None, headers={"authorization": authorization})
    assert (reply.status, reply.code) == (401, "unauthorized")
    assert reply.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("token", [COUNTER, MANAGER])
def test_kiosks_routes_are_for_kiosks(desk: Desk, token: str) -> None:
    for path in ("/office", f"/appointments?date={DAY}"):
        assert desk.get(path, token).code == "forbidden"
    for path, body in (
        ("/appointments/lookup", {"code": "X"}),
        ("/claims", {"check_in_id": "c", "appointment_id": "a"}),
        ("/number-leases", {"series": "A", "day": str(DAY), "kind": "live", "size": 1, "epoch": 1}),
        ("/sync", {"epoch": 1, "events": []}),
    ):
        reply = desk.post(path, body, token)
        assert (reply.status, reply.code) == (403, "forbidden"), path


@pytest.mark.parametrize("token", [KIOSK, MANAGER])
def test_counters_routes_are_for_counters(desk: Desk, token: str) -> None:
    assert desk.post("/counters/1/open", token=token).code == "forbidden"
    assert desk.post("/tickets", {"service_id": "registration"}, token).code == "forbidden"
    assert desk.post("/tickets/x/void", {"reason": "x"}, token).code == "forbidden"
    assert desk.post("/tickets/adopt", {"number": "A001"}, token).code == "forbidden"


def test_a_counters_own_token_is_for_that_counter(desk: Desk) -> None:
    assert desk.post("/counters/1/open", token=FIRST_COUNTER_ONLY).status == 200
    assert desk.post("/counters/2/open", token=FIRST_COUNTER_ONLY).code == "forbidden"


def test_another_offices_ticket_is_as_unknown_as_none(desk: Desk) -> None:
    ticket = desk.hand()
    there = desk.get(f"/tickets/{ticket['id']}", VILLAGE_KIOSK)
    nowhere = desk.get("/tickets/none", VILLAGE_KIOSK)
    assert there.status == 404
    assert there.json == nowhere.json


@pytest.mark.parametrize(
    "body",
    [b"{", b"[]", b'{"surname": 7}', b'{"birth_date": "yesterday", "surname": "Musterfrau"}', b'"\\ud800"'],
)
def test_malformed_body_is_told_without_its_content(desk: Desk, body: bytes) -> None:
    reply = desk.ask("POST", "/appointments/lookup", body)
    assert (reply.status, reply.code) == (422, "invalid_request")
    assert b"Musterfrau" not in reply.body
    assert b"yesterday" not in reply.body


def test_malformed_key(desk: Desk) -> None:
    assert desk.post("/counters/1/open", token=COUNTER, key="no uuid").code == "invalid_request"


def test_too_large(database: Database, clock: FakeClock) -> None:
    desk = Desk(create_app(database, clock, CentralSettings(max_body=1_000)))
    reply = desk.ask("POST", "/appointments/lookup", b"[" + b" " * 1_000)
    assert (reply.status, reply.code) == (413, "too_large")
    assert desk.ask("POST", "/appointments/lookup", b" " * 1_000).status == 422


def test_health_is_for_this_machine_only(desk: Desk) -> None:
    for path in ("/healthz", "/readyz", "//healthz", "//readyz"):
        assert desk.ask("GET", path, token=None).json["status"] == "ok"
        assert desk.ask("GET", path, token=None, host="192.0.2.7").code == "not_found"


def test_a_bug_is_a_problem_too(desk: Desk, database: Database, expect_log: ExpectLog) -> None:
    expect_log(r"api\.problems: central\.bug")
    with database.write() as session:
        session.connection().exec_driver_sql("DROP TABLE tickets")
    with pytest.raises(Exception, match="no such table"):
        desk.get("/tickets/x")


def test_not_ready_without_a_database(database: Database, clock: FakeClock, expect_log: ExpectLog) -> None:
    expect_log(r"central\.database_failing")
    desk = Desk(create_app(database, clock))
    database.close()
    path = Path(str(database.engine.url.database))
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    path.mkdir()
    reply = desk.ask("GET", "/readyz", token=None)
    assert (reply.status, reply.json["status"]) == (503, "failing")
