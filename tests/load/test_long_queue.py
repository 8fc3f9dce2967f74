"""A hall with more people than it has room for: its waits are worked out in a bounded time, whatever else there is."""

from datetime import UTC, datetime, timedelta
from time import process_time

from sqlalchemy import insert

from benchmarks.load.office import always_open, today
from kiosk.app.clock import RealClock
from kiosk.central.floor import Floor
from kiosk.central.queueing.views import Views
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.visits import TicketRow, VisitRow

PEOPLE = 1_000
MOST_S = 3.0
"""Seconds of a core; what grows with the square of the queue takes more."""


def test_the_waits_of_a_long_queue_take_a_bounded_time(database: Database) -> None:
    office, now = always_open(), datetime.now(UTC)
    wait_in_line(database, now)
    Floor(database, office.id).open("1", now)
    views = Views(database, CentralSettings(), RealClock())
    begun = process_time()
    view = views.of(office.id, now)
    assert process_time() - begun < MOST_S
    assert sum(each.waiting for each in view.queue.services) == PEOPLE
    assert len(view.waits) == PEOPLE
    assert views.of(office.id, now) is view


def wait_in_line(database: Database, now: datetime) -> None:
    """Put people into the hall who came one second after the other."""
    office, day = always_open(), today()
    people = [
        (
            str(number),
            office.services[number % len(office.services)],
            now - timedelta(seconds=PEOPLE - number),
        )
        for number in range(PEOPLE)
    ]
    with database.write() as session:
        session.execute(
            insert(VisitRow),
            [
                {"id": name, "office_id": office.id, "day": day, "service_id": service.id, "arrived_at": came}
                for name, service, came in people
            ],
        )
        session.execute(
            insert(TicketRow),
            [
                {
                    "id": name,
                    "visit_id": name,
                    "office_id": office.id,
                    "day": day,
                    "number": f"{service.series}{int(name):03d}",
                    "issued_at": came,
                    "service_id": service.id,
                    "persons": 1,
                    "language": "en",
                }
                for name, service, came in people
            ],
        )
