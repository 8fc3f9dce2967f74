"""What a counter tells of a visit that is over is kept for the report, and no day that cannot be."""

import pytest
from sqlalchemy import select

from kiosk.central.seed import add_appointment, seed
from kiosk.central.storage.appointments import AppointmentRow
from kiosk.central.storage.database import Database
from kiosk.central.storage.offices import OfficeRow
from kiosk.central.storage.visits import VisitRow
from tests.central.desk import Desk
from tests.central.town import COUNTER, NOW, booking, office_shape, town

KEPT = ("asked_on", "settled_on", "municipality", "sponsor")


def told(database: Database) -> dict[str, object]:
    """Return what is kept of the only visit."""
    with database.read() as session:
        visit = session.execute(select(VisitRow)).scalar_one()
    return {name: getattr(visit, name) and str(getattr(visit, name)) for name in KEPT}


def serving(desk: Desk, **asked: str) -> None:
    """Let somebody be served at the first counter."""
    assert desk.post("/tickets", asked or {"service_id": "registration"}, COUNTER).status == 201
    for action in ("open", "call-next", "start"):
        desk.counter("1", action)


def with_municipalities(database: Database) -> None:
    shape = office_shape().model_copy(update={"municipalities": ["Vaals", "Stein"]})
    with database.write() as session:
        session.get_one(OfficeRow, "town").shape = shape.model_dump(mode="json")


def test_dates_and_municipality_of_somebody_without_an_appointment(desk: Desk, database: Database) -> None:
    with_municipalities(database)
    serving(desk)
    body = {"asked_on": "2026-11-20", "settled_on": "2026-11-23", "municipality": "Vaals"}
    desk.counter("1", "complete", body)
    assert told(database) == {**body, "sponsor": None}


def test_an_appointment_tells_who_brought_whom_where_to(desk: Desk, database: Database) -> None:
    with_municipalities(database)
    add_appointment(database, booking("LK1", sponsor="Specimen Works", municipality="Stein"), NOW)
    serving(desk, appointment_id="a-LK1")
    desk.counter("1", "complete", {"municipality": "Vaals"})
    assert told(database) == {
        "asked_on": None,
        "settled_on": None,
        "municipality": "Stein",
        "sponsor": "Specimen Works",
    }


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"asked_on": "2026-11-23", "settled_on": "2026-11-22"}, "dates_impossible"),
        ({"settled_on": "2026-11-24"}, "dates_impossible"),
        ({"asked_on": "2026-11-24"}, "dates_impossible"),
        ({"asked_on": "1926-11-20"}, "dates_impossible"),
        ({"municipality": "Atlantis"}, "unknown_municipality"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    desk: Desk, database: Database, body: dict[str, str], code: str
) -> None:
    with_municipalities(database)
    serving(desk)
    reply = desk.post("/counters/1/complete", body, COUNTER)
    assert (reply.status, reply.code) == (422, code)
    assert set(told(database).values()) == {None}
    assert desk.counter("1", "complete", {"asked_on": "2026-11-23"})["ticket"] is None


def test_an_office_that_is_seeded_again_keeps_what_appointments_tell(database: Database) -> None:
    for sponsor in ("Specimen Works", "Made-up Institute"):
        seed(database, town(booking("LK1", sponsor=sponsor)))
    with database.read() as session:
        assert session.get_one(AppointmentRow, "a-LK1").sponsor == "Made-up Institute"
