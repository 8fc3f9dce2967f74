"""What is counted and written down: by route and code, never by path, number or person; and who may read it."""

import logging
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from kiosk.central.seed import seed
from kiosk.central.storage.database import Database
from kiosk.observe.logs import FIELDS, LineFormatter
from tests.central.desk import Desk, KioskSays
from tests.central.town import COUNTER, KIOSK, MANAGER, OFFICE, booking, town
from tests.guards.log_lines import ExpectLog

CANARY = "Zwanenburgwal"


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> str:
    """Name the engine."""
    return str(getattr(request, "param", "sqlite"))


def figures(desk: Desk) -> dict[tuple[str, tuple[str, ...]], float]:
    """Read all figures, by name and the values of the labels in the order of the labels' names."""
    reply = desk.ask("GET", "/metrics", token=None)
    assert reply.status == 200, reply.body
    return {
        (sample.name, tuple(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(reply.body.decode())
        for sample in family.samples
    }


def a_visit(desk: Desk, database: Database) -> None:
    """Let somebody with an appointment check in; report it twice, and something that cannot be."""
    seed(database, town(booking("LK1", surname=CANARY)))
    desk.lease(size=3)
    desk.post("/appointments/lookup", {"code": "LK1"})
    says = KioskSays()
    batch = says.batch(says.checked_in("c-canary", "A001", "a-LK1"))
    for _ in range(2):
        assert desk.post("/sync", batch).status == 200
    assert desk.get("/tickets/c-canary").status == 200


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"], indirect=True)
def test_what_is_counted(desk: Desk, database: Database) -> None:
    a_visit(desk, database)
    seen = figures(desk)
    assert seen["loket_requests_total", ("POST", "/api/v1/sync", "200")] == 2
    assert seen["loket_requests_total", ("GET", "/api/v1/tickets/{ticket_id}", "200")] == 1
    assert seen["loket_request_seconds_count", ("/api/v1/sync",)] == 2
    assert seen["loket_events_total", ("applied",)] == seen["loket_events_total", ("duplicate",)] == 1
    assert seen["loket_visitors_waiting", (OFFICE, "registration")] == 1
    assert seen["loket_visitors_waiting", (OFFICE, "pickup")] == 0
    assert seen["loket_leased_numbers_unused", (OFFICE,)] == 2
    assert seen["loket_kiosks_silent", (OFFICE,)] == 1
    assert seen["loket_streams_open", ()] == 0


def test_nobody_and_nothing_unbounded_is_in_the_figures(desk: Desk, database: Database) -> None:
    a_visit(desk, database)
    for path in ("/nothing/one", "/nothing/two", f"/tickets/{CANARY}", f"//{CANARY}"):
        desk.get(path)
    desk.ask("BREW", "/office")
    seen = figures(desk)
    assert seen["loket_requests_total", ("GET", "none", "404")] == 3
    assert seen["loket_requests_total", ("other", "/api/v1/office", "405")] == 1
    told = desk.ask("GET", "/metrics", token=None).body.decode()
    assert not any(word in told for word in (CANARY, "canary", "A001", "LK1", "BREW", KIOSK))


def test_who_may_read_the_figures(desk: Desk) -> None:
    for path in ("/metrics", "//metrics"):
        assert desk.ask("GET", path, token=None).status == 200
        assert desk.ask("GET", path, token=MANAGER, host="192.0.2.7").status == 200
        for token in (None, KIOSK, COUNTER, "wrong"):
            reply = desk.ask("GET", path, token=token, host="192.0.2.7")
            assert (reply.status, reply.code) == (404, "not_found")


def test_each_request_is_a_line_without_its_path(
    desk: Desk, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="kiosk.central.api.watching"):
        a_visit(desk, database)
        desk.get("/healthz", None)
        desk.get(f"//{CANARY}")
    lines = [
        LineFormatter(json=False).format(record)
        for record in caplog.records
        if record.message == "central.request"
    ]
    assert any(
        "action=GET" in line and "route=/api/v1/tickets/{ticket_id} status=200" in line for line in lines
    )
    assert not any("healthz" in line or "canary" in line.lower() or CANARY in line for line in lines)
    assert {"route", "status", "ms"} <= FIELDS


def test_not_ready_with_another_schema(desk: Desk, database: Database) -> None:
    assert desk.ask("GET", "/readyz", token=None).status == 200
    with database.write() as session:
        session.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    reply = desk.ask("GET", "/readyz", token=None)
    assert (reply.status, reply.json["status"]) == (503, "failing")
    assert desk.ask("GET", "/healthz", token=None).status == 200


def test_a_database_that_fails_is_counted(desk: Desk, database: Database, expect_log: ExpectLog) -> None:
    expect_log(r"central\.database_failing")
    database.close()
    path = Path(str(database.engine.url.database))
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
    path.mkdir()
    refused = desk.get("/tickets/none")
    assert (refused.status, refused.headers["retry-after"]) == (503, "2")
    counted = desk.app.state.context.figures.written(())
    assert b'loket_database_errors_total{kind="OperationalError"} 1.0' in counted
