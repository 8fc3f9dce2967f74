"""The report over HTTP: for managers only, as JSON or CSV, and with what is refused."""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from urllib.parse import urlencode

import pytest
from fastapi import FastAPI

from kiosk.app.demo.office import OFFICE_ID
from kiosk.central.app import parts
from kiosk.central.reports.gathering import report_on
from kiosk.central.reports.sheet import HEADER, csv_of, guarded
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import looking
from tests.central.desk import Desk
from tests.central.reports.past import LAST, MANAGER, NOW
from tests.central.town import FakeClock

PERIOD = {"from": "2026-10-01", "to": LAST.isoformat()}


@pytest.fixture
def desk(app: FastAPI, past: Database) -> Iterator[Desk]:
    """Return a way to ask the central that has the past."""
    app.state.context = parts(past, FakeClock(NOW), CentralSettings())
    yield Desk(app)
    app.state.context.close()


def asked(path: str, **query: str) -> str:
    """Write a path with its query."""
    return f"/reports/{path}?{urlencode(query)}"


def test_a_period_as_json_is_the_report_itself(desk: Desk, past: Database) -> None:
    reply = desk.get(asked("period", **PERIOD), MANAGER)
    assert reply.status == 200
    with looking(past, OFFICE_ID, NOW) as work:
        assert reply.json == report_on(work, date(2026, 10, 1), LAST).model_dump(mode="json")
    assert reply.json["visits"]["clients"] > 500
    assert reply.headers["cache-control"] == "no-store"


def test_a_day_is_a_period_of_one(desk: Desk) -> None:
    day = desk.get(asked("day", date="2026-11-20"), MANAGER).json
    period = desk.get(asked("period", **{"from": "2026-11-20", "to": "2026-11-20"}), MANAGER).json
    assert day == period
    assert day["days_open"] == 1


@pytest.mark.parametrize(
    ("accept", "form", "kind"),
    [
        ("", "csv", "text/csv"),
        ("text/csv", "", "text/csv"),
        ("text/csv", "json", "application/json"),
        ("application/json;q=0.5, text/csv", "", "text/csv"),
        ("text/csv;q=0.5, application/json", "", "application/json"),
        ("text/csv;q=x", "", "application/json"),
        ("*/*", "", "application/json"),
        ("", "", "application/json"),
    ],
)
def test_the_form_is_the_one_asked_for(desk: Desk, accept: str, form: str, kind: str) -> None:
    query = {"date": "2026-11-20", **({"format": form} if form else {})}
    reply = desk.ask("GET", asked("day", **query), token=MANAGER, headers={"accept": accept})
    assert reply.status == 200
    assert reply.headers["content-type"].startswith(kind)


def test_the_csv_says_the_same_figures(desk: Desk) -> None:
    report = desk.get(asked("period", **PERIOD), MANAGER).json
    text = desk.get(asked("period", **PERIOD, format="csv"), MANAGER).body.decode()
    assert text.count("\n") == text.count("\r\n")
    header, *lines = csv.reader(StringIO(text, newline=""), strict=True)
    assert tuple(header) == HEADER
    assert {len(line) for line in lines} == {len(HEADER)}
    said = {(table, key, measure): value for table, key, _, measure, value in lines}
    assert len(said) == len(lines)
    assert said["visits", "", "clients"] == str(report["visits"]["clients"])
    assert float(said["waits", "", "p80"]) == pytest.approx(report["waits"]["p80"], abs=1e-4)
    assert float(said["lead", "registration", "share"]) == pytest.approx(
        report["leads"][0]["share"], abs=1e-4
    )
    assert said["ratings", "", "score_10"] == str(report["ratings"]["scores"][9])
    for service in report["services"]:
        mean = said["service", service["service_id"], "waits_mean"]
        assert float(mean) == pytest.approx(service["waits"]["mean"], abs=1e-4)
    for sponsor in report["sponsors"]:
        assert said["sponsor", sponsor["key"], "clients"] == str(sponsor["clients"])
    assert said["week", "2026-11-16", "days_open"] == "3"


def test_a_name_that_looks_like_a_formula_stays_a_text(desk: Desk, past: Database) -> None:
    with looking(past, OFFICE_ID, NOW) as work:
        report = report_on(work, LAST, LAST)
    office = {"en": '=HYPERLINK("http://x","y")'}
    lines = list(csv.reader(StringIO(csv_of(report.model_copy(update={"office_name": office}), "en"))))
    assert lines[1][2] == '\'=HYPERLINK("http://x","y")'


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "'"])
def test_what_begins_like_a_formula_is_guarded(begin: str) -> None:
    assert guarded(f"{begin}1+1") == f"'{begin}1+1"
    assert guarded(f"1{begin}") == f"1{begin}"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (asked("period", **{"from": "2026-11-02", "to": "2026-11-01"}), "period_out_of_range"),
        (asked("period", **{"from": "2016-11-02", "to": "2026-11-01"}), "period_out_of_range"),
        (asked("day", date="9999-12-31"), "period_out_of_range"),
        (asked("day", date="0001-01-01"), "period_out_of_range"),
        (asked("day", date="yesterday"), "invalid_request"),
        (asked("day"), "invalid_request"),
        (asked("day", date="2026-11-20", format="xls"), "invalid_request"),
    ],
)
def test_what_is_no_period_is_refused(desk: Desk, path: str, code: str) -> None:
    reply = desk.get(path, MANAGER)
    assert (reply.status, reply.code) == (422, code)


@pytest.mark.parametrize(("token", "status"), [("past-counter", 403), (None, 401), ("nobody", 401)])
def test_only_managers_read_it(desk: Desk, token: str | None, status: int) -> None:
    assert desk.get(asked("day", date="2026-11-20"), token).status == status
