"""The made-up past: the same by its seed, believable in its figures, and never over what an office has seen itself."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.app.demo.history import history, put_history
from kiosk.app.demo.office import MUNICIPALITIES, OFFICE_ID, demo_office
from kiosk.central.history import PastVisit, write_history
from kiosk.central.reports.gathering import report_on
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.retention import forget_some
from kiosk.central.storage.visits import TicketRow, VisitRow
from kiosk.central.storage.work import looking

LAST = date(2026, 11, 23)
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def pilot() -> list[PastVisit]:
    """Return a year and a half."""
    return list(history(LAST, 548, 1))


def test_the_seed_tells_it_and_another_seed_another() -> None:
    assert list(history(LAST, 30, 5)) == list(history(LAST, 30, 5))
    assert list(history(LAST, 30, 5)) != list(history(LAST, 30, 6))


def test_a_year_and_a_half_helps_some_thirteen_thousand(pilot: list[PastVisit]) -> None:
    assert sum(each.persons for each in pilot if each.state == "done") == pytest.approx(13_000, rel=0.1)


def test_it_grows_from_two_days_a_month_to_three_a_week(pilot: list[PastVisit]) -> None:
    days = {each.day for each in pilot}
    months = Counter(day.replace(day=1) for day in days)
    assert months[date(2025, 7, 1)] == 2
    assert sorted(day.weekday() for day in days if date(2026, 11, 16) <= day <= date(2026, 11, 22)) == [
        1,
        3,
        4,
    ]
    assert not days & {date(2025, 12, 25), date(2026, 12, 25)}


def test_each_visit_can_have_been(pilot: list[PastVisit]) -> None:
    services = {each.id: each for each in demo_office().services}
    for each in pilot:
        moments = [each.arrived_at, each.called_at, each.started_at, each.ended_at]
        known = [moment for moment in moments if moment is not None]
        assert known == sorted(known)
        assert each.number.startswith(services[each.service_id].series)
        assert each.municipality is None or each.municipality in MUNICIPALITIES
        assert each.settled_on is None or each.settled_on <= each.day
        assert each.appointment_start is not None or services[each.service_id].takes_walk_ins
        assert each.sponsor is None or each.appointment_start is not None
    assert len({(each.day, each.number) for each in pilot}) == len({each.id for each in pilot}) == len(pilot)


def test_counters_serve_one_after_the_other(pilot: list[PastVisit]) -> None:
    until: dict[tuple[date, str], datetime] = {}
    for each in sorted((one for one in pilot if one.called_at), key=lambda one: one.called_at or NOW):
        desk = each.day, each.counter_id or ""
        assert each.called_at is not None
        assert each.ended_at is not None
        assert until.get(desk, each.called_at) <= each.called_at
        until[desk] = each.ended_at


def test_it_is_put_in_until_yesterday_and_the_second_time_nothing_is(tmp_path: Path) -> None:
    database = Database(tmp_path / "new.sqlite")
    count = put_history(database, NOW, days=40)
    assert count > 300
    assert put_history(database, NOW, days=40) == 0
    with database.read() as session:
        for table in (VisitRow, TicketRow):
            assert session.execute(select(func.count()).select_from(table)).scalar_one() == count
        assert session.execute(select(func.max(VisitRow.day))).scalar_one() < NOW.date()
    with looking(database, OFFICE_ID, NOW) as work:
        made = report_on(work, NOW.date() - timedelta(days=40), NOW.date())
    assert made.visits.came == count
    assert made.ratings.average is not None
    assert made.ratings.average > 9
    assert all(each.share is not None and each.share > 0.85 for each in made.leads)
    database.close()


def test_a_day_with_visitors_of_its_own_stays_as_it_was(past: Database) -> None:
    again = history(LAST - timedelta(days=1), 30, 99)
    assert write_history(past, OFFICE_ID, (each for each in again if each.day <= date(2026, 11, 22))) == 0


def test_the_report_begins_where_the_night_has_forgotten(tmp_path: Path) -> None:
    database = Database(tmp_path / "old.sqlite")
    write_settings = CentralSettings(visits_kept=timedelta(days=20))
    put_history(database, NOW, days=60)
    forgotten = 1
    while forgotten:
        with database.write() as session:
            forgotten = forget_some(session, NOW, write_settings)
    with looking(database, OFFICE_ID, NOW, write_settings) as work:
        made = report_on(work, NOW.date() - timedelta(days=60), NOW.date())
    assert made.kept_from == date(2026, 11, 4)
    open_days = [span for span in made.spans if span.came]
    assert open_days
    assert all(span.last >= made.kept_from for span in open_days)
    database.close()
