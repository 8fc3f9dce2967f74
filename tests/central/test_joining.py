"""A kiosk that asks to join: approved by the code on its screen, once; refused, late or made up it is all the same."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.central.fleet import joining
from kiosk.central.refusals import RefusalError
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import working
from kiosk.scheduling import wire_fleet
from tests.central.desk import Desk, Reply
from tests.central.town import OFFICE, FakeClock


def ask(desk: Desk, host: str = "192.0.2.7") -> Any:
    reply = desk.ask("POST", "/enrolments/requests", {"hardware": "box"}, None, host=host)
    assert reply.status == 201, reply.body
    assert reply.headers["cache-control"] == "no-store"
    return reply.json


def outcome(desk: Desk, joins: Any) -> Reply:
    return desk.ask("POST", "/enrolments/requests/outcome", {"device_code": joins["device_code"]}, None)


def approve(database: Database, clock: FakeClock, code: str, kiosk: str | None = None) -> None:
    wish = wire_fleet.EnrolmentCodeRequest(kiosk_id=kiosk, name="Hall, left")
    with working(database, OFFICE, clock.now(), CentralSettings()) as work:
        joining.approve(work, code, wish, "J. de Wit")


def test_a_kiosk_joins_by_the_code_on_its_screen(desk: Desk, database: Database, clock: FakeClock) -> None:
    joins = ask(desk)
    pending = outcome(desk, joins)
    assert (pending.status, pending.json) == (202, {"state": "pending", "interval_s": 5.0})
    approve(database, clock, joins["user_code"].lower().replace("-", " "))
    first, again = outcome(desk, joins), outcome(desk, joins)
    assert (first.status, first.json) == (201, again.json)
    assert (first.json["name"], first.json["office_id"]) == ("Hall, left", OFFICE)
    assert len(first.json["settings_keys"]) == 1
    assert desk.get("/office", first.json["token"]).status == 200


def test_it_may_take_the_place_of_one_that_is_there(desk: Desk, database: Database, clock: FakeClock) -> None:
    joins = ask(desk)
    approve(database, clock, joins["user_code"], "k1")
    assert (outcome(desk, joins).json["kiosk_id"], outcome(desk, joins).json["epoch"]) == ("k1", 2)


def test_refused_late_and_made_up_are_answered_alike(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    refused, late = ask(desk), ask(desk)
    with working(database, OFFICE, clock.now()) as work:
        joining.refuse(work, refused["user_code"], "J. de Wit")
    clock.move(timedelta(minutes=16))
    answers = [outcome(desk, each) for each in (refused, late, {"device_code": "made up"})]
    assert {(each.status, each.code) for each in answers} == {(404, "code_unknown")}
    with pytest.raises(RefusalError), working(database, OFFICE, clock.now()) as work:
        joining.asking(work, late["user_code"])


def test_a_code_is_approved_once_and_for_a_while(desk: Desk, database: Database, clock: FakeClock) -> None:
    joins = ask(desk)
    approve(database, clock, joins["user_code"])
    with pytest.raises(RefusalError):
        approve(database, clock, joins["user_code"])
    clock.move(timedelta(minutes=31))
    assert outcome(desk, joins).code == "code_unknown"


def test_whoever_asks_too_often_waits(desk: Desk) -> None:
    joins = ask(desk)
    replies = [outcome(desk, joins) for _ in range(30)]
    assert replies[20].status == 202
    assert (replies[-1].status, replies[-1].code) == (429, "too_many_requests")
    for _ in range(9):
        ask(desk)
    reply = desk.ask("POST", "/enrolments/requests", {}, None, host="192.0.2.7")
    assert reply.code == "too_many_requests"


def test_not_more_ask_than_there_is_room_for(database: Database, clock: FakeClock) -> None:
    settings, request = CentralSettings(joining_most=2), wire_fleet.JoiningRequest()
    for _ in range(2):
        joining.ask(database, clock, settings, request, "192.0.2.7")
    with pytest.raises(RefusalError):
        joining.ask(database, clock, settings, request, "192.0.2.8")
    clock.move(timedelta(minutes=16))
    joining.ask(database, clock, settings, request, "192.0.2.8")
