"""The counters' work: who may do what when, and that two who call at once never get the same ticket."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from kiosk.central.floor import Floor
from kiosk.central.refusals import RefusalError
from kiosk.central.seed import seed
from kiosk.central.storage.database import Database
from tests.central.desk import Desk
from tests.central.town import COUNTER, NOW, OFFICE, FakeClock, booking, town


def refused(desk: Desk, counter: str, action: str, body: Any = None) -> tuple[int, str]:
    """Return how a counter's action was refused."""
    reply = desk.post(f"/counters/{counter}/{action}", body, COUNTER)
    return reply.status, reply.code


def test_a_visit_at_the_counter(desk: Desk) -> None:
    ticket = desk.hand()
    assert desk.counter("1", "open") == {
        "id": "1",
        "name": "Counter 1",
        "open": True,
        "services": ["pickup", "registration"],
        "ticket": None,
    }
    actions = ("call-next", "recall", "return", "call-next", "start")
    seen = [desk.counter("1", action)["ticket"] for action in actions]
    states = [None if each is None else each["state"] for each in seen]
    assert states == ["called", "called", None, "called", "serving"]
    assert desk.counter("1", "complete", {"outcome": "referred"})["ticket"] is None
    assert desk.get(f"/tickets/{ticket['id']}").json["state"] == "done"
    assert desk.counter("1", "close")["open"] is False


@pytest.mark.parametrize("action", ["recall", "start", "complete", "no-show", "return"])
def test_nothing_without_a_ticket(desk: Desk, action: str) -> None:
    desk.counter("1", "open")
    assert refused(desk, "1", action) == (409, "not_in_this_state")


@pytest.mark.parametrize("action", ["recall", "start", "no-show"])
def test_what_cannot_be_while_serving(desk: Desk, action: str) -> None:
    desk.hand()
    for each in ("open", "call-next", "start"):
        desk.counter("1", each)
    assert refused(desk, "1", action) == (409, "not_in_this_state")


def test_what_a_counter_may_not(desk: Desk) -> None:
    assert refused(desk, "1", "call-next") == (409, "counter_closed")
    assert refused(desk, "9", "open") == (404, "not_found")
    assert refused(desk, "3", "open", {"services": ["registration"]}) == (422, "unknown_service")
    desk.hand()
    desk.counter("1", "open")
    desk.counter("1", "call-next")
    assert refused(desk, "1", "call-next") == (409, "counter_busy")
    assert refused(desk, "1", "close") == (409, "counter_busy")
    assert refused(desk, "1", "complete") == (409, "not_in_this_state")


def test_nobody_waits(desk: Desk) -> None:
    desk.counter("1", "open")
    assert desk.counter("1", "call-next")["ticket"] is None


def test_a_counter_calls_for_its_services(desk: Desk) -> None:
    registration, pickup = desk.hand("registration"), desk.hand("pickup")
    desk.counter("3", "open")
    desk.counter("1", "open", {"services": ["registration"]})
    assert desk.counter("3", "call-next")["ticket"]["id"] == pickup["id"]
    assert desk.counter("1", "call-next")["ticket"]["id"] == registration["id"]


def test_the_order_is_the_calling_order(desk: Desk, database: Database, clock: FakeClock) -> None:
    seed(database, town(booking("LK1", minutes=10)))
    walk_in = desk.hand()
    clock.move(timedelta(minutes=1))
    booked = desk.post("/tickets", {"appointment_id": "a-LK1"}, COUNTER).json
    desk.counter("1", "open")
    assert desk.counter("1", "call-next")["ticket"]["id"] == booked["id"]
    desk.counter("1", "no-show")
    assert desk.counter("1", "call-next")["ticket"]["id"] == walk_in["id"]


def test_two_counters_at_once_never_get_the_same(desk: Desk) -> None:
    tickets = {desk.hand()["id"] for _ in range(12)}
    for counter in ("1", "2"):
        desk.counter(counter, "open")
    called: list[str] = []
    with ThreadPoolExecutor(2) as pool:
        for _ in range(6):
            answers = list(pool.map(lambda counter: desk.counter(counter, "call-next"), ("1", "2")))
            called += [answer["ticket"]["id"] for answer in answers]
            list(pool.map(lambda counter: desk.counter(counter, "no-show"), ("1", "2")))
    assert len(called) == len(tickets)
    assert set(called) == tickets


def test_many_calls_of_one_counter_call_one(database: Database, desk: Desk) -> None:
    for _ in range(4):
        desk.hand()
    floor = Floor(database, OFFICE)
    floor.open("1", NOW)

    def call(_: int) -> str:
        try:
            ticket = floor.call_next("1", NOW).ticket
        except RefusalError as refusal:
            return refusal.code
        return "nobody" if ticket is None else "called"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(call, range(4))) == ["called", "counter_busy", "counter_busy", "counter_busy"]


def test_the_queue_says_what_is(desk: Desk, clock: FakeClock) -> None:
    first = desk.hand()
    clock.move(timedelta(minutes=4))
    desk.hand()
    closed = desk.get("/queue").json["services"]
    assert [each["waiting"] for each in closed] == [2, 0]
    assert [each["counters_open"] for each in closed] == [0, 0]
    assert [each["wait"] for each in closed] == [None, None]
    assert closed[0]["longest_wait_s"] == 240
    desk.counter("1", "open")
    desk.counter("1", "call-next")
    registration, pickup = desk.get("/queue", COUNTER).json["services"]
    assert registration["now_serving"] == [first["number"]]
    assert (registration["waiting"], registration["counters_open"], pickup["counters_open"]) == (1, 1, 1)
    assert registration["wait"]["p80_minutes"] > registration["wait"]["p50_minutes"] > 20


def test_how_many_are_ahead(desk: Desk, clock: FakeClock) -> None:
    tickets = [desk.hand() for _ in range(3)]
    clock.move(timedelta(seconds=1))
    other = desk.hand("pickup")
    desk.counter("3", "open")

    def ahead() -> list[int | None]:
        return [desk.get(f"/tickets/{each['id']}").json["ahead"] for each in (*tickets, other)]

    assert ahead() == [0, 1, 2, 0]
    assert desk.get(f"/tickets/{tickets[0]['id']}").json["wait"] is None
    # This one serves both, so whoever waits for it stands before the other too.
    desk.counter("1", "open")
    assert ahead() == [0, 1, 2, 3]
    desk.counter("1", "call-next")
    assert ahead() == [None, 0, 1, 2]


def test_the_wait_follows_what_was_seen(desk: Desk, clock: FakeClock) -> None:
    """Twenty quick visits weigh against the configured mean, which counts as thirty."""
    desk.counter("1", "open")
    desk.hand()
    desk.counter("1", "call-next")
    ticket = desk.hand()
    before = desk.get(f"/tickets/{ticket['id']}").json["wait"]["p50_minutes"]
    desk.counter("1", "no-show")
    desk.post(f"/tickets/{ticket['id']}/void", {"reason": "test"}, COUNTER)
    for _ in range(20):
        desk.hand()
        desk.counter("1", "call-next")
        desk.counter("1", "start")
        clock.move(timedelta(minutes=1))
        desk.counter("1", "complete")
    desk.hand()
    desk.counter("1", "call-next")
    last = desk.hand()
    assert desk.get(f"/tickets/{last['id']}").json["wait"]["p50_minutes"] < before / 1.3
