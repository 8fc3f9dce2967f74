"""The rating of a visit: once, by a kiosk or by whoever holds the ticket; and who is transferred keeps the place."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.central.seed import seed
from kiosk.central.storage.database import Database
from kiosk.central.storage.visits import TicketRow
from tests.central.desk import Desk, KioskSays
from tests.central.town import COUNTER, KIOSK, MANAGER, VILLAGE_KIOSK, FakeClock, booking, town
from tests.guards.log_lines import ExpectLog


def score_of(database: Database, ticket_id: str) -> int | None:
    """Return what is kept."""
    with database.read() as session:
        return session.get_one(TicketRow, ticket_id).score


def test_a_kiosk_rates_once(desk: Desk, database: Database) -> None:
    ticket = desk.hand()["id"]
    assert desk.post(f"/tickets/{ticket}/rating", {"score": 9}).json == {"ticket_id": ticket, "score": 9}
    assert desk.post(f"/tickets/{ticket}/rating", {"score": 2}).code == "already_rated"
    assert score_of(database, ticket) == 9


def test_the_holder_rates_on_the_day_of_the_ticket(desk: Desk, clock: FakeClock) -> None:
    one, other = desk.hand()["id"], desk.hand()["id"]
    assert desk.post(f"/tickets/{one}/rating", {"score": 1}, one).status == 200
    assert desk.post(f"/tickets/{one}/rating", {"score": 1}, other).code == "unauthorized"
    clock.move(timedelta(days=1))
    assert desk.post(f"/tickets/{other}/rating", {"score": 1}, other).code == "unauthorized"


@pytest.mark.parametrize("score", [0, 11, "7", 5.5, None, True])
def test_what_is_no_score(desk: Desk, score: object) -> None:
    ticket = desk.hand()["id"]
    assert desk.post(f"/tickets/{ticket}/rating", {"score": score}).code == "invalid_request"


def test_who_may_not_rate(desk: Desk) -> None:
    ticket = desk.hand()["id"]
    for token in (COUNTER, MANAGER):
        assert desk.post(f"/tickets/{ticket}/rating", {"score": 5}, token).code == "forbidden"
    assert desk.post(f"/tickets/{ticket}/rating", {"score": 5}, VILLAGE_KIOSK).code == "not_found"
    assert desk.post("/tickets/none/rating", {"score": 5}, "none").code == "unauthorized"
    desk.post(f"/tickets/{ticket}/void", {"reason": "test"}, COUNTER)
    assert desk.post(f"/tickets/{ticket}/rating", {"score": 5}).code == "not_in_this_state"


@pytest.mark.parametrize(
    ("body", "result"), [({"score": 8}, "applied"), ({"score": 0}, "rejected"), ({"score": True}, "rejected")]
)
def test_a_rating_among_the_events(
    desk: Desk, database: Database, expect_log: ExpectLog, body: Any, result: str
) -> None:
    if result == "rejected":
        expect_log(r"central\.event_rejected")
    says = KioskSays()
    desk.lease()
    desk.post("/sync", says.batch(says.checked_in("c1", "A001")))
    (answer,) = desk.post("/sync", says.batch(says.event("rated", "c1", body))).json["results"]
    assert answer["result"] == result
    assert score_of(database, "c1") == (8 if result == "applied" else None)


def test_who_is_transferred_keeps_the_place(desk: Desk, clock: FakeClock) -> None:
    first = desk.hand("registration")
    clock.move(timedelta(minutes=1))
    later = desk.hand("pickup")
    desk.counter("1", "open", {"services": ["registration"]})
    desk.counter("1", "call-next")
    clock.move(timedelta(minutes=20))
    desk.counter("1", "start")
    assert desk.counter("1", "transfer", {"service_id": "pickup"})["ticket"] is None
    seen = desk.get(f"/tickets/{first['id']}").json
    assert (seen["state"], seen["service_id"], seen["counter"]) == ("waiting", "pickup", None)
    desk.counter("3", "open")
    assert desk.counter("3", "call-next")["ticket"]["id"] == first["id"]
    desk.counter("3", "no-show")
    assert desk.counter("3", "call-next")["ticket"]["id"] == later["id"]


def test_an_appointment_that_is_transferred_keeps_its_time(
    desk: Desk, database: Database, clock: FakeClock
) -> None:
    seed(database, town(booking("LK1", minutes=5)))
    walk_in = desk.hand("pickup")
    booked = desk.post("/tickets", {"appointment_id": "a-LK1"}, COUNTER).json
    desk.counter("1", "open", {"services": ["registration"]})
    desk.counter("1", "call-next")
    clock.move(timedelta(minutes=6))
    desk.counter("1", "transfer", {"service_id": "pickup"})
    desk.counter("3", "open")
    assert desk.counter("3", "call-next")["ticket"]["id"] == booked["id"]
    desk.counter("3", "no-show")
    assert desk.counter("3", "call-next")["ticket"]["id"] == walk_in["id"]


def test_what_cannot_be_transferred(desk: Desk) -> None:
    desk.counter("1", "open")
    wanted = {"service_id": "pickup"}
    assert desk.post("/counters/1/transfer", wanted, COUNTER).code == "not_in_this_state"
    assert desk.post("/counters/9/transfer", wanted, COUNTER).code == "not_found"
    assert desk.post("/counters/1/transfer", wanted, KIOSK).code == "forbidden"
    desk.hand()
    desk.counter("1", "call-next")
    assert desk.post("/counters/1/transfer", {"service_id": "none"}, COUNTER).code == "unknown_service"
