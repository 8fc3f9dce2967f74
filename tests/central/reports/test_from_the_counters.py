"""What counters and visitors do stands in the report of the day: nothing is made for it by hand."""

from datetime import timedelta

from kiosk.central.seed import add_appointment
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import OfficeRow
from kiosk.scheduling.wire import LeadShape
from tests.central.desk import Desk
from tests.central.town import COUNTER, DAY, MANAGER, NOW, FakeClock, booking, office_shape


def promise(database: Database) -> None:
    """Let registrations be promised within three days."""
    shape = office_shape().model_copy(update={"municipalities": ["Vaals"]})
    lead = LeadShape(milestone="registration", days=3)
    services = [shape.services[0].model_copy(update={"lead": lead}), *shape.services[1:]]
    with database.write() as session:
        row = session.get_one(OfficeRow, "town")
        row.shape = shape.model_copy(update={"services": services}).model_dump(mode="json")


def serve(desk: Desk, clock: FakeClock, minutes: float, **told: str) -> None:
    """Call whoever is next to the first counter and serve them."""
    desk.counter("1", "call-next")
    desk.counter("1", "start")
    clock.move(timedelta(minutes=minutes))
    desk.counter("1", "complete", told or None)


def test_a_day_at_the_counters(desk: Desk, database: Database, clock: FakeClock) -> None:
    promise(database)
    add_appointment(database, booking("LK1", persons=6, sponsor="Specimen Works"), NOW)
    desk.counter("1", "open")
    family = desk.post("/tickets", {"appointment_id": "a-LK1", "persons": 6}, COUNTER).json
    walk_in, gone, mistake = (desk.hand("pickup") for _ in range(3))
    assert desk.post(f"/tickets/{mistake['id']}/void", {"reason": "mistake"}, COUNTER).status == 200
    clock.move(timedelta(minutes=12))
    # The family registers, then collects a document, before those who came after it.
    serve(desk, clock, 10, asked_on="2026-11-19", settled_on="2026-11-23", next_service_id="pickup")
    serve(desk, clock, 5)
    serve(desk, clock, 4, municipality="Vaals")
    desk.counter("1", "call-next")
    desk.counter("1", "no-show")
    for ticket, score in ((family, 10), (walk_in, 7)):
        assert desk.post(f"/tickets/{ticket['id']}/rating", {"score": score}).status == 200

    told = desk.get(f"/reports/day?date={DAY}", MANAGER).json
    visits = told["visits"]
    assert (visits["came"], visits["helped"], visits["no_show"], visits["taken_back"]) == (3, 2, 1, 1)
    assert (visits["clients"], visits["appointments"], told["days_open"]) == (7, 1, 1)
    assert (told["ratings"]["average"], told["ratings"]["count"]) == (8.5, 2)
    registration, pickup = told["services"]
    assert (registration["clients"], registration["serving"]["mean"]) == (6, 10)
    assert (pickup["helped"], pickup["clients"]) == (2, 7)
    [lead] = told["leads"]
    assert (lead["count"], lead["within"], lead["longest_days"]) == (1, 0, 4)
    assert {each["key"]: each["clients"] for each in told["sponsors"]} == {"Specimen Works": 6, "": 1}
    assert [(each["key"], each["clients"]) for each in told["municipalities"]] == [("*", 1), ("", 6)]
    promises = {each["promise"]: (each["count"], each["within"]) for each in told["promises"]}
    # The appointment was at ten past, the call at twelve past; both walk-ins waited longer than twenty minutes.
    assert (promises["appointment"], promises["walk_in"]) == ((1, 1), (2, 0))
    assert gone["state"] == "waiting"
