"""What a check-in costs does not grow with what is stored: no statement of it reads a table, or an office's part of
one, from end to end. The database's own plan of each statement says so.
"""

import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from kiosk.central.housekeeping import Housekeeper
from kiosk.central.seed import seed
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from tests.central.desk import Desk, KioskSays
from tests.central.town import COUNTER, DAY, FakeClock, booking, town

GROWING = (
    "answers", "appointment_keys", "appointment_people", "appointments", "events", "notices", "number_leases",
    "promises", "tickets", "visit_steps", "visits",
)  # fmt: skip
"""Tables that are larger after a year than after a day; of series there is one for each letter and day of a quarter."""
_WHOLE = re.compile(rf"SCAN ({'|'.join(GROWING)})\b")
_OFFICES_PART = re.compile(rf"SEARCH ({'|'.join(GROWING)}) USING .*\((office_id|kiosk_id)=\?\)$")
_NEWEST_FIRST = ("notices", "visits.ended_at")
"""What is read from one end of an index up to a limit, or has a bound of its own."""


class Statements:
    """Collects what is sent to the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._sent: dict[str, Any] = {}
        event.listen(database.engine, "before_cursor_execute", self._note)

    def _note(
        self, _c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool
    ) -> None:
        if statement.split(maxsplit=1)[0] in ("SELECT", "UPDATE", "DELETE"):
            self._sent.setdefault(statement, parameters[0] if many else parameters)

    def whole(self) -> list[str]:
        """List the plans that read a growing table from end to end."""
        event.remove(self._database.engine, "before_cursor_execute", self._note)
        found = []
        with self._database.engine.connect() as connection:
            for statement, parameters in self._sent.items():
                rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
                found += [f"{row[3]} <- {statement}" for row in rows if self._is_whole(row[3], statement)]
        return found

    @staticmethod
    def _is_whole(plan: str, statement: str) -> bool:
        if any(word in statement for word in _NEWEST_FIRST):
            return False
        return bool(_WHOLE.search(plan) or _OFFICES_PART.search(plan))


@pytest.fixture
def statements(database: Database) -> Statements:
    """Return the statements from here on."""
    seed(database, town(*(booking(f"LK{number}", minutes=number) for number in range(5))))
    return Statements(database)


def test_a_visit_from_the_code_to_the_counter(desk: Desk, statements: Statements) -> None:
    desk.post("/appointments/lookup", {"code": "LK1"})
    desk.post("/appointments/lookup", {"surname": "Grünfeld", "birth_date": "1990-05-17"})
    desk.post("/claims", {"check_in_id": "c1", "appointment_id": "a-LK1"})
    desk.lease()
    desk.lease(kind="reserve")
    says = KioskSays()
    events = says.batch(
        says.checked_in("c1", "A001", "a-LK1"),
        says.event("printed", "c1", {"number": "A001", "copy_no": 0, "reason": None}),
    )
    for _ in range(2):
        assert desk.post("/sync", events).status == 200
    desk.hand()
    desk.get("/tickets/c1")
    desk.counter("1", "open")
    for action in ("call-next", "recall", "start", "complete"):
        desk.counter("1", action)
    desk.get("/queue")
    desk.get("/queue", COUNTER)
    desk.get(f"/appointments?date={DAY}")
    assert statements.whole() == []


def test_forgetting_and_the_figures(
    desk: Desk, database: Database, statements: Statements, clock: FakeClock
) -> None:
    desk.lease()
    says = KioskSays()
    assert desk.post("/sync", says.batch(says.checked_in("c1", "A001", "a-LK1"))).status == 200
    desk.ask("GET", "/metrics", token=None)
    for days in (40, 60, 400):
        clock.move(timedelta(days=days))
        assert Housekeeper(database, clock, CentralSettings()).tidy() > 0
    assert statements.whole() == []
