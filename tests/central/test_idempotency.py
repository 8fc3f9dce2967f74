"""The same key with the same body gets the same answer and makes nothing new; with another body it is refused."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.central.floor import Floor
from kiosk.central.seed import seed
from kiosk.central.storage.database import Database
from tests.central.desk import Desk, KioskSays
from tests.central.town import COUNTER, DAY, KIOSK, OFFICE, OTHER_KIOSK, FakeClock, booking, town

KEY = "11111111-2222-3333-4444-555555555555"
LEASE = {"series": "A", "day": DAY.isoformat(), "kind": "live", "size": 3, "epoch": 1}


def test_a_lease_is_granted_once(desk: Desk) -> None:
    first = desk.post("/number-leases", LEASE, key=KEY)
    again = desk.post("/number-leases", LEASE, key=KEY)
    assert (first.status, first.json) == (201, again.json)
    assert again.status == 201
    assert desk.lease()["first"] == 4


def test_another_body_is_refused(desk: Desk) -> None:
    desk.post("/number-leases", LEASE, key=KEY)
    reply = desk.post("/number-leases", LEASE | {"size": 4}, key=KEY)
    assert (reply.status, reply.code) == (409, "idempotency_conflict")
    assert desk.lease()["first"] == 4


def test_another_route_is_refused(desk: Desk) -> None:
    assert desk.post("/counters/1/open", token=COUNTER, key=KEY).status == 200
    assert desk.post("/counters/2/open", token=COUNTER, key=KEY).code == "idempotency_conflict"


def test_callers_have_their_own_keys(desk: Desk) -> None:
    mine = desk.post("/number-leases", LEASE, KIOSK, KEY).json
    theirs = desk.post("/number-leases", LEASE, OTHER_KIOSK, KEY).json
    assert (mine["first"], theirs["first"]) == (1, 4)


def test_a_refusal_is_not_kept(desk: Desk) -> None:
    assert desk.post("/counters/1/call-next", token=COUNTER, key=KEY).code == "counter_closed"
    desk.counter("1", "open")
    assert desk.post("/counters/1/call-next", token=COUNTER, key=KEY).status == 200


@pytest.mark.parametrize("times", [1, 3])
def test_every_change_takes_effect_once(desk: Desk, database: Database, times: int) -> None:
    """A whole visit, each request of it sent several times."""
    seed(database, town(booking("LK1")))
    says = KioskSays()
    body = says.batch(says.checked_in("c1", "A001", "a-LK1"))
    steps: list[tuple[str, Any, str]] = [
        ("/number-leases", LEASE, KIOSK),
        ("/claims", {"check_in_id": "c1", "appointment_id": "a-LK1"}, KIOSK),
        ("/sync", body, KIOSK),
        ("/tickets", {"service_id": "pickup"}, COUNTER),
        ("/tickets/adopt", {"number": "A002"}, COUNTER),
        ("/tickets/c1/void", {"reason": "test"}, COUNTER),
        ("/counters/1/open", None, COUNTER),
        ("/counters/1/call-next", None, COUNTER),
        ("/counters/1/recall", None, COUNTER),
        ("/counters/1/return", None, COUNTER),
        ("/counters/2/open", None, COUNTER),
        ("/counters/2/call-next", None, COUNTER),
        ("/counters/2/start", None, COUNTER),
        ("/counters/2/complete", None, COUNTER),
        ("/counters/2/call-next", None, COUNTER),
        ("/counters/2/no-show", None, COUNTER),
        ("/counters/2/close", None, COUNTER),
    ]
    for number, (path, request, token) in enumerate(steps):
        key = f"00000000-0000-0000-0000-{number:012}"
        replies = [desk.post(path, request, token, key) for _ in range(times)]
        assert replies[0].status in (200, 201), (path, replies[0].body)
        assert len({(reply.status, reply.body) for reply in replies}) == 1, path
    assert Floor(database, OFFICE).tickets() == 3
    queue = desk.get("/queue").json["services"]
    assert [each["waiting"] for each in queue] == [0, 0]


def test_answers_are_forgotten_after_days(desk: Desk, clock: FakeClock) -> None:
    first = desk.post("/number-leases", LEASE, key=KEY).json
    clock.move(timedelta(days=3))
    later = (DAY + timedelta(days=3)).isoformat()
    desk.post("/number-leases", LEASE | {"day": later})
    again = desk.post("/number-leases", LEASE | {"day": later}, key=KEY)
    assert again.status == 201
    assert again.json["lease_id"] != first["lease_id"]
