"""The fleet: heartbeats, commands that are told until they are acknowledged, and kiosks that are revoked."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.central.housekeeping import Housekeeper
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.notices import after
from tests.central.desk import Desk
from tests.central.town import COUNTER, KIOSK, MANAGER, NOW, OTHER_KIOSK, VILLAGE_KIOSK, FakeClock

BEAT = {
    "epoch": 1,
    "last_seq": 7,
    "pending": 2,
    "quarantined": 1,
    "clock": NOW.isoformat(),
    "versions": {"software": "0.1.0"},
    "devices": [{"name": "printer", "status": "paper_low", "model": "TM-T20"}],
}


def beat(desk: Desk, token: str = KIOSK, **changes: object) -> list[Any]:
    """Send a heartbeat; return the commands."""
    reply = desk.post("/kiosks/self/heartbeat", BEAT | changes, token)
    assert reply.status == 200, reply.body
    return list(reply.json["commands"])


def tell(desk: Desk, kind: str, kiosk: str = "k1", **more: object) -> Any:
    """Let the manager tell a kiosk something."""
    reply = desk.post(f"/kiosks/{kiosk}/commands", {"kind": kind, **more}, MANAGER)
    assert reply.status == 201, reply.body
    return reply.json


def listed(desk: Desk, kiosk: str = "k1") -> Any:
    """Return a kiosk as the manager sees it."""
    return next(each for each in desk.get("/kiosks", MANAGER).json["kiosks"] if each["id"] == kiosk)


def test_the_manager_sees_what_kiosks_report(desk: Desk, clock: FakeClock) -> None:
    assert listed(desk)["report"] is None
    beat(desk)
    seen = listed(desk)
    assert seen["report"]["devices"] == BEAT["devices"]
    assert (seen["report"]["pending"], seen["report"]["last_seq"], seen["silent"]) == (2, 7, False)
    clock.move(timedelta(minutes=2))
    assert listed(desk)["silent"]
    assert [each["id"] for each in desk.get("/kiosks", MANAGER).json["kiosks"]] == ["k1", "k2"]


def test_a_command_is_told_until_it_is_acknowledged(desk: Desk) -> None:
    made = tell(desk, "reload")
    assert beat(desk) == beat(desk) == [made]
    assert listed(desk)["commands"] == [made]
    assert beat(desk, OTHER_KIOSK) == []
    assert beat(desk, acknowledged=[made["id"]]) == []
    assert listed(desk)["commands"] == []


def test_commands_come_in_order_and_the_same_one_once(desk: Desk, clock: FakeClock) -> None:
    first = tell(desk, "message", text="The paper is in the cupboard")
    clock.move(timedelta(seconds=1))
    second = tell(desk, "restart")
    assert tell(desk, "restart") == second
    assert beat(desk) == [first, second]


def test_out_of_service_holds_until_it_is_taken_back(desk: Desk) -> None:
    out = tell(desk, "out_of_service")
    assert listed(desk)["out_of_service"]
    assert beat(desk, out_of_service=True, acknowledged=[out["id"]]) == []
    # The program has started anew and does not know of it.
    (again,) = beat(desk)
    assert (again["kind"], again["id"] != out["id"]) == ("out_of_service", True)
    back = tell(desk, "in_service")
    assert beat(desk, out_of_service=True) == [back]
    assert beat(desk, acknowledged=[back["id"]]) == []


def test_what_was_not_heard_for_a_day_is_not_done(desk: Desk, clock: FakeClock) -> None:
    tell(desk, "restart")
    clock.move(timedelta(days=1, seconds=1))
    assert beat(desk) == []


def test_a_command_is_told_in_the_stream(desk: Desk, database: Database) -> None:
    tell(desk, "reload")
    with database.read() as session:
        assert [each.kind for each in after(session, "town", 0) or ()] == ["command"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"kind": "message"}, "text_and_kind"),
        ({"kind": "message", "text": "  "}, "text_and_kind"),
        ({"kind": "restart", "text": "now"}, "text_and_kind"),
        ({"kind": "explode"}, "invalid_request"),
        ({"kind": "message", "text": "x" * 281}, "invalid_request"),
    ],
)
def test_what_is_no_command(desk: Desk, body: object, code: str) -> None:
    assert desk.post("/kiosks/k1/commands", body, MANAGER).code == code


def test_a_kiosk_is_not_told_more_than_it_can_do(desk: Desk) -> None:
    for number in range(16):
        tell(desk, "message", text=f"{number}")
    reply = desk.post("/kiosks/k1/commands", {"kind": "message", "text": "one more"}, MANAGER)
    assert (reply.status, reply.code) == (409, "too_many_commands")


def test_an_old_enrolment_is_fenced_and_too_many_beats_wait(desk: Desk) -> None:
    assert desk.post("/kiosks/self/heartbeat", BEAT | {"epoch": 2}).code == "epoch_fenced"
    for _ in range(29):
        beat(desk)
    assert desk.post("/kiosks/self/heartbeat", BEAT).code == "too_many_requests"
    beat(desk, OTHER_KIOSK)


def test_a_revoked_kiosk_is_told_so_and_gets_nothing(desk: Desk) -> None:
    tell(desk, "reload")
    shape = desk.post("/kiosks/k1/revoke", token=MANAGER).json
    assert (shape["revoked_at"] is not None, shape["commands"]) == (True, [])
    for method, path, body in (("GET", "/office", None), ("POST", "/kiosks/self/heartbeat", BEAT)):
        reply = desk.ask(method, path, body)
        assert (reply.status, reply.code) == (401, "credential_revoked")
    assert desk.get("/office", "nobody's").code == "unauthorized"
    assert desk.post("/kiosks/k1/commands", {"kind": "reload"}, MANAGER).code == "kiosk_revoked"
    assert desk.post("/kiosks/k1/revoke", token=MANAGER).json["revoked_at"] == shape["revoked_at"]
    code = desk.post("/enrolment-codes", {"kiosk_id": "k1"}, MANAGER).json["code"]
    who = desk.post("/enrolments", {"code": code}, token=None).json
    assert listed(desk)["revoked_at"] is None
    assert desk.get("/office", who["token"]).status == 200


FOR_MANAGERS = (
    ("GET", "/kiosks", None),
    ("POST", "/kiosks/k1/commands", {"kind": "reload"}),
    ("POST", "/kiosks/k1/revoke", None),
)


@pytest.mark.parametrize(("method", "path", "body"), FOR_MANAGERS)
@pytest.mark.parametrize("token", [KIOSK, COUNTER])
def test_the_fleet_is_for_managers(desk: Desk, token: str, method: str, path: str, body: object) -> None:
    assert desk.ask(method, path, body, token).code == "forbidden"


@pytest.mark.parametrize("action", ["commands", "revoke"])
def test_another_offices_kiosk_is_as_unknown_as_none(desk: Desk, action: str) -> None:
    body = {"kind": "reload"} if action == "commands" else None
    there = desk.post(f"/kiosks/k9/{action}", body, MANAGER)
    nowhere = desk.post(f"/kiosks/none/{action}", body, MANAGER)
    assert (there.status, there.json) == (404, nowhere.json)
    assert desk.get("/office", VILLAGE_KIOSK).status == 200


def test_tokens_codes_and_commands_are_forgotten(desk: Desk, database: Database, clock: FakeClock) -> None:
    desk.post("/kiosks/self/token")
    desk.post("/enrolment-codes", {}, MANAGER)
    tell(desk, "reload")
    keeper = Housekeeper(database, clock, CentralSettings())
    assert keeper.tidy() == 0
    clock.move(timedelta(days=92))
    assert keeper.tidy() == 2
    # The token that was replaced is remembered for as long again, so that whoever uses it is noticed.
    clock.move(timedelta(days=120))
    assert keeper.tidy() == 1
