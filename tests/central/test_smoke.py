"""One visit from the appointment to the counter."""

from kiosk.central.seed import seed
from kiosk.central.storage.database import Database
from tests.central.desk import Desk, KioskSays
from tests.central.town import booking, town


def test_one_visit(database: Database, desk: Desk) -> None:
    seed(database, town(booking("LK1")))
    found = desk.post("/appointments/lookup", {"code": "lk-1"})
    assert found.status == 200, found.body
    assert [each["eligibility"] for each in found.json["appointments"]] == ["ok"]
    claim = desk.post("/claims", {"check_in_id": "c1", "appointment_id": "a-LK1"})
    assert claim.json == {"outcome": "ok", "ticket": None}
    lease = desk.lease()
    says = KioskSays()
    events = says.batch(
        says.checked_in("c1", "A001", "a-LK1", lease_id=lease["lease_id"]),
        says.event("printed", "c1", {"number": "A001", "copy_no": 0, "reason": None}),
    )
    answer = desk.post("/sync", events)
    assert [each["result"] for each in answer.json["results"]] == ["applied", "applied"], answer.body
    assert desk.get("/tickets/c1").json["state"] == "waiting"
    desk.counter("1", "open")
    assert desk.get("/tickets/c1").json["wait"] == {"p50_minutes": 0.0, "p80_minutes": 0.0}
    called = desk.counter("1", "call-next")
    assert called["ticket"]["number"] == "A001"
    assert desk.counter("1", "start")["ticket"]["state"] == "serving"
    assert desk.counter("1", "complete", {"outcome": "served"})["ticket"] is None
    status = desk.get("/tickets/c1").json
    assert (status["state"], status["counter"]) == ("done", "Counter 1")
    assert (
        desk.post("/appointments/lookup", {"code": "LK1"}).json["appointments"][0]["ticket"]["number"]
        == "A001"
    )
