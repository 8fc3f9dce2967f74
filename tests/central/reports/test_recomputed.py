"""The figures again, another way: from the raw rows with SQL and the standard library's statistics."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import fmean, quantiles
from typing import Any

import pytest

from kiosk.app.demo.office import OFFICE_ID, SERVICES
from kiosk.central.reports.figures import ReportShape, SpreadShape
from kiosk.central.reports.gathering import report_on
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import looking
from tests.central.reports.past import LAST, NOW

PERIODS = [(date(2026, 8, 1), LAST), (date(2026, 11, 1), date(2026, 11, 30)), (date(2026, 10, 20),) * 2]


def rows(database: Database, sql: str, period: tuple[date, date]) -> list[tuple[Any, ...]]:
    """Ask for raw rows of a period; `{in}` in the text chooses it."""
    chosen = f"v.office_id = '{OFFICE_ID}' and v.day between '{period[0]}' and '{period[1]}'"
    with database.read() as session:
        found = session.connection().exec_driver_sql(sql.replace("{in}", chosen))
        return [tuple(row) for row in found]


def reported(database: Database, period: tuple[date, date]) -> ReportShape:
    """Make the report."""
    with looking(database, OFFICE_ID, NOW) as work:
        return report_on(work, *period)


def minutes(begin: str, end: str) -> float:
    """Tell the minutes between two raw times."""
    return (datetime.fromisoformat(end) - datetime.fromisoformat(begin)).total_seconds() / 60


def agrees(told: SpreadShape, values: list[float]) -> None:
    """Hold a spread against the values themselves."""
    assert told.count == len(values) > 1
    hundredths = quantiles(values, n=100, method="inclusive")
    wanted = [fmean(values), hundredths[49], hundredths[79], hundredths[89], max(values)]
    assert [told.mean, told.p50, told.p80, told.p90, told.longest] == pytest.approx(wanted, abs=1e-6)


@pytest.mark.parametrize("period", PERIODS)
def test_visits_and_clients(past: Database, period: tuple[date, date]) -> None:
    told = reported(past, period)
    sql = """select count(*), sum(v.state = 'done'), sum(v.state = 'no_show'), sum(v.appointment_start is not null),
             sum((v.state = 'done') * t.persons), count(distinct case when v.state = 'done' then v.day end)
             from visits v join tickets t on t.visit_id = v.id where {in}"""
    [(came, helped, no_show, appointments, clients, days)] = rows(past, sql, period)
    visits = told.visits
    assert came > 30
    assert (visits.came, visits.helped, visits.no_show) == (came, helped, no_show)
    assert (visits.appointments, visits.walk_ins) == (appointments, came - appointments)
    assert (visits.clients, told.days_open) == (clients, days)
    assert visits.unfinished == came - helped - no_show
    outcomes = dict(rows(past, "select v.outcome, count(*) from visits v where {in} group by 1", period))
    assert [visits.served, visits.referred, visits.incomplete] == [
        outcomes.get(name, 0) for name in ("served", "referred", "incomplete")
    ]


@pytest.mark.parametrize("period", PERIODS)
def test_waits_and_serving_of_all_and_of_each_service(past: Database, period: tuple[date, date]) -> None:
    told = reported(past, period)
    called = rows(
        past,
        "select v.service_id, v.arrived_at, v.called_at from visits v where {in} and v.called_at > ''",
        period,
    )
    agrees(told.waits, [minutes(*times) for _, *times in called])
    served = rows(
        past,
        "select v.service_id, v.started_at, v.ended_at from visits v where {in} and v.started_at > ''",
        period,
    )
    agrees(told.serving, [minutes(*times) for _, *times in served])
    for each in told.services:
        agrees(each.waits, [minutes(*times) for service, *times in called if service == each.service_id])
        agrees(each.serving, [minutes(*times) for service, *times in served if service == each.service_id])


@pytest.mark.parametrize("period", PERIODS)
def test_promises_about_waiting(past: Database, period: tuple[date, date]) -> None:
    told = {each.promise: each for each in reported(past, period).promises}
    sql = (
        "select v.appointment_start, v.arrived_at, v.called_at from visits v where {in} and v.called_at > ''"
    )
    found = rows(past, sql, period)
    booked = [minutes(max(start, arrived), called) for start, arrived, called in found if start]
    walked = [minutes(arrived, called) for start, arrived, called in found if not start]
    for name, bound, waits in (("appointment", 5, booked), ("walk_in", 20, walked)):
        within = sum(wait <= bound for wait in waits)
        figures = told[name]  # type: ignore[index]
        assert (figures.count, figures.within) == (len(waits), within)
        assert figures.share == pytest.approx(within / len(waits))
        assert figures.minutes == bound


@pytest.mark.parametrize("period", PERIODS)
def test_promises_that_were_told_on_arrival(past: Database, period: tuple[date, date]) -> None:
    told = {each.promise: each for each in reported(past, period).promises}
    sql = """select count(*), sum(p.waited_s <= p.median_s), sum(p.waited_s <= p.bound_s)
             from visits v join promises p on p.visit_id = v.id where {in} and p.waited_s >= 0"""
    [(count, median, bound)] = rows(past, sql, period)
    assert (told["told_p50"].count, told["told_p50"].within) == (count, median)
    assert (told["told_p80"].count, told["told_p80"].within) == (count, bound)
    assert 0.6 < bound / count < 0.95


@pytest.mark.parametrize("period", PERIODS)
def test_ratings(past: Database, period: tuple[date, date]) -> None:
    told = reported(past, period)
    sql = "select t.score, v.service_id from visits v join tickets t on t.visit_id = v.id where {in} and t.score > 0"
    found = rows(past, sql, period)
    assert told.ratings.count == len(found) > 5
    assert told.ratings.average == pytest.approx(fmean(score for score, _ in found))
    assert told.ratings.scores == [sum(score == n for score, _ in found) for n in range(1, 11)]
    for each in told.services:
        of_it = [score for score, service in found if service == each.service_id]
        assert each.ratings.count == len(of_it)
        assert each.ratings.average == (pytest.approx(fmean(of_it)) if of_it else None)


@pytest.mark.parametrize("period", PERIODS)
def test_registrations_within_three_days_and_decisions_within_two_weeks(
    past: Database, period: tuple[date, date]
) -> None:
    told = {each.milestone: each for each in reported(past, period).leads}
    for milestone, days in (("registration", 3), ("decision", 14)):
        services = [each.id for each in SERVICES if each.lead and each.lead.milestone == milestone]
        named = ", ".join(f"'{each}'" for each in services)
        sql = f"""select julianday(v.settled_on) - julianday(v.asked_on) from visits v where {{in}}
                  and v.service_id in ({named}) and v.asked_on > '' and v.settled_on > '' and v.state = 'done'"""
        took = [round(each) for (each,) in rows(past, sql, period)]
        assert (told[milestone].days, told[milestone].count) == (days, len(took))
        assert told[milestone].within == sum(each <= days for each in took)
        assert told[milestone].share == pytest.approx(sum(each <= days for each in took) / len(took))
        assert told[milestone].longest_days == max(took)


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("column", ["municipality", "sponsor"])
def test_groups(past: Database, period: tuple[date, date], column: str) -> None:
    told = reported(past, period)
    groups = told.municipalities if column == "municipality" else told.sponsors
    sql = f"""select coalesce(v.{column}, ''), sum(t.persons), count(*) from visits v
              join tickets t on t.visit_id = v.id where {{in}} and v.state = 'done' group by 1"""
    raw = {name: (clients, helped) for name, clients, helped in rows(past, sql, period)}
    assert sum(each.clients for each in groups) == told.visits.clients
    assert sum(each.folded or 1 for each in groups) == len(raw)
    for each in groups:
        if each.folded:
            assert each.clients >= 5
        else:
            assert (each.clients, each.helped) == raw[each.key]
            assert each.clients >= 5 or not each.key
    if column == "sponsor":
        assert told.sponsors_known == len(raw) - ("" in raw)


@pytest.mark.parametrize("period", PERIODS)
def test_partners_and_services_add_up(past: Database, period: tuple[date, date]) -> None:
    told = reported(past, period)
    sql = """select v.service_id, sum(t.persons), count(*) from visits v
             join tickets t on t.visit_id = v.id where {in} and v.state = 'done' group by 1"""
    raw = {service: (clients, helped) for service, clients, helped in rows(past, sql, period)}
    assert {each.service_id: (each.clients, each.helped) for each in told.services} == raw
    partner_of = {each.id: each.organisation_id for each in SERVICES}
    for each in told.partners:
        of_it = [raw[service] for service in raw if partner_of[service] == each.key]
        assert (each.clients, each.helped) == tuple(sum(numbers) for numbers in zip(*of_it, strict=True))


@pytest.mark.parametrize("period", PERIODS)
def test_spans_cover_the_period_and_add_up(past: Database, period: tuple[date, date]) -> None:
    told = reported(past, period)
    assert (told.spans[0].first, told.spans[-1].last) == period
    for one, then in pairwise(told.spans):
        assert then.first - one.last == timedelta(days=1)
    for span in told.spans:
        sql = "select v.arrived_at, v.called_at from visits v where {in} and v.called_at > ''"
        waits = [minutes(*times) for times in rows(past, sql, (span.first, span.last))]
        assert (span.wait_p50 is None) == (not waits)
        if len(waits) > 1:
            assert span.wait_p50 == pytest.approx(quantiles(waits, n=2, method="inclusive")[0])
    assert sum(span.clients for span in told.spans) == told.visits.clients
    assert sum(span.came for span in told.spans) == told.visits.came
    assert sum(span.days_open for span in told.spans) == told.days_open
