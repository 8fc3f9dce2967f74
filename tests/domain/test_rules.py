"""The rules of time: the edges of the window, midnight, the days when the clock changes, and the next opening."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.appointments import AppointmentState, Eligibility
from kiosk.domain.office import Office, Policies
from kiosk.domain.rules import Opening, judge, office_opening, service_day, service_opening
from tests.domain.offices import AMSTERDAM, appointment, hours, local, office, service

TOWN_HALL = office()
START = local("2026-11-24 10:15")
SECOND = timedelta(seconds=1)
MOMENTS = st.timedeltas(timedelta(0), timedelta(days=730)).map(datetime(2026, 1, 1, tzinfo=UTC).__add__)


def judged(now: datetime, start: datetime = START, at: Office = TOWN_HALL) -> Eligibility:
    """Judge a booked appointment."""
    return judge(appointment(start), at, now).eligibility


@pytest.mark.parametrize(
    ("now", "verdict"),
    [
        ("2026-11-24 00:00", Eligibility.TOO_EARLY),
        ("2026-11-24 09:44:59.999999", Eligibility.TOO_EARLY),
        ("2026-11-24 09:45", Eligibility.OK),
        ("2026-11-24 10:15", Eligibility.OK),
        ("2026-11-24 10:30", Eligibility.OK),
        ("2026-11-24 10:30:00.000001", Eligibility.TOO_LATE),
        ("2026-11-24 23:59:59.999999", Eligibility.TOO_LATE),
        ("2026-11-23 23:59:59.999999", Eligibility.OTHER_DAY),
        ("2026-11-25 00:00", Eligibility.OTHER_DAY),
        ("2026-11-25 10:15", Eligibility.OTHER_DAY),
        ("2027-11-24 10:15", Eligibility.OTHER_DAY),
    ],
)
def test_the_window_and_its_edges(now: str, verdict: Eligibility) -> None:
    assert judged(local(now)) is verdict
    assert judged(local(now).astimezone(UTC)) is verdict
    assert judged(local(now), START.astimezone(UTC)) is verdict


def test_the_day_is_the_offices_own() -> None:
    # 23:30 in London is the next day in Maastricht.
    assert service_day(TOWN_HALL, datetime(2026, 11, 23, 23, 30, tzinfo=UTC)) == date(2026, 11, 24)
    assert service_day(TOWN_HALL, datetime(2026, 11, 23, 22, 59, tzinfo=UTC)) == date(2026, 11, 23)
    assert service_day(TOWN_HALL, datetime(2026, 7, 23, 22, 0, tzinfo=UTC)) == date(2026, 7, 24)


def test_before_midnight_an_appointment_after_it_is_another_days() -> None:
    start = local("2026-11-24 00:10")
    assert judged(local("2026-11-23 23:50"), start) is Eligibility.OTHER_DAY
    assert judged(local("2026-11-24 00:00"), start) is Eligibility.OK


@pytest.mark.parametrize(
    ("state", "at", "verdict"),
    [
        (AppointmentState.CANCELLED, "other", Eligibility.CANCELLED),
        (AppointmentState.CHECKED_IN, "other", Eligibility.ALREADY_CHECKED_IN),
        (AppointmentState.SERVED, "demo", Eligibility.ALREADY_CHECKED_IN),
        (AppointmentState.BOOKED, "other", Eligibility.OTHER_OFFICE),
        (AppointmentState.BOOKED, "demo", Eligibility.OTHER_DAY),
    ],
)
def test_blockers_come_first(state: AppointmentState, at: str, verdict: Eligibility) -> None:
    booked = appointment(START, state, at)
    assert judge(booked, TOWN_HALL, START + timedelta(days=3)).eligibility is verdict


def test_a_candidate_tells_its_window_and_whether_it_was_verified() -> None:
    found = judge(appointment(START), TOWN_HALL, START, verified=False)
    assert (found.window_opens, found.window_closes) == (local("2026-11-24 09:45"), local("2026-11-24 10:30"))
    assert not found.verified
    assert judge(appointment(START), TOWN_HALL, START).verified


def test_another_policy_is_another_window() -> None:
    prompt = replace(TOWN_HALL, policies=Policies(early=timedelta(0), late=timedelta(0)))
    assert judged(START, at=prompt) is Eligibility.OK
    assert judged(START - SECOND, at=prompt) is Eligibility.TOO_EARLY
    assert judged(START + SECOND, at=prompt) is Eligibility.TOO_LATE


@pytest.mark.parametrize(
    ("start", "opens", "closes"),
    [
        # Put forward on 29 March 2026 at 02:00, back on 25 October 2026 at 03:00: half an hour stays half an hour.
        (local("2026-03-29 03:10"), "2026-03-29T00:40:00+00:00", "2026-03-29T01:25:00+00:00"),
        (local("2026-10-25 03:10"), "2026-10-25T01:40:00+00:00", "2026-10-25T02:25:00+00:00"),
        (local("2026-10-25 02:50"), "2026-10-25T00:20:00+00:00", "2026-10-25T01:05:00+00:00"),
        (local("2026-10-25 02:50", fold=1), "2026-10-25T01:20:00+00:00", "2026-10-25T02:05:00+00:00"),
    ],
)
def test_the_window_is_as_long_when_the_clock_changes(start: datetime, opens: str, closes: str) -> None:
    found = judge(appointment(start), TOWN_HALL, start)
    assert found.eligibility is Eligibility.OK
    assert (found.window_opens.isoformat(), found.window_closes.isoformat()) == (opens, closes)
    for zone in (UTC, AMSTERDAM):
        early, late = (datetime.fromisoformat(each).astimezone(zone) for each in (opens, closes))
        assert judged(early, start) is judged(late, start) is Eligibility.OK
        assert judged((early.astimezone(UTC) - SECOND).astimezone(zone), start) is Eligibility.TOO_EARLY
        assert judged((late.astimezone(UTC) + SECOND).astimezone(zone), start) is Eligibility.TOO_LATE


@given(MOMENTS, MOMENTS)
def test_the_verdict_depends_on_the_moment_and_not_on_how_it_is_written(
    start: datetime, now: datetime
) -> None:
    verdict = judge(appointment(start), TOWN_HALL, now)
    assert judge(appointment(start), TOWN_HALL, now.astimezone(AMSTERDAM)) == verdict
    local_verdict = judge(appointment(start.astimezone(AMSTERDAM)), TOWN_HALL, now.astimezone(AMSTERDAM))
    assert local_verdict.eligibility is verdict.eligibility
    if verdict.eligibility is Eligibility.OK:
        assert verdict.window_opens <= now <= verdict.window_closes


@pytest.mark.parametrize(
    ("now", "closes", "opens_next"),
    [
        ("2026-11-24 08:59:59", None, "2026-11-24 09:00"),
        ("2026-11-24 09:00", "2026-11-24 17:00", "2026-11-25 09:00"),
        ("2026-11-24 16:59:59", "2026-11-24 17:00", "2026-11-25 09:00"),
        ("2026-11-24 17:00", None, "2026-11-25 09:00"),
        ("2026-11-27 17:00", None, "2026-11-30 09:00"),
        ("2026-11-28 12:00", None, "2026-11-30 09:00"),
        ("2026-12-24 17:00", None, "2026-12-28 09:00"),
        ("2026-12-25 12:00", None, "2026-12-28 09:00"),
        ("2026-12-31 23:59", None, "2027-01-01 09:00"),
    ],
)
def test_the_next_opening_goes_over_nights_weekends_and_holidays(
    now: str, closes: str | None, opens_next: str
) -> None:
    christmas = office(closed_on=frozenset({date(2026, 12, 25)}))
    for moment in (local(now), local(now).astimezone(UTC)):
        opening = office_opening(christmas, moment)
        assert opening == Opening(local(closes) if closes else None, local(opens_next))
        assert opening.is_open is (closes is not None)
        assert service_opening(christmas.services[0], christmas, moment) == opening


def test_a_lunch_break_is_closed() -> None:
    halves = office(service("a", hours("09:00", "12:00"), hours("13:00", "17:00")))
    assert office_opening(halves, local("2026-11-24 12:00")) == Opening(None, local("2026-11-24 13:00"))
    assert office_opening(halves, local("2026-11-24 11:00")).closes == local("2026-11-24 12:00")


@pytest.mark.parametrize("second", ["12:00", "11:00", "09:00"])
def test_services_that_relieve_each_other_keep_the_office_open(second: str) -> None:
    relay = office(service("b", hours(second, "17:00")), service("a", hours("09:00", "12:00")))
    assert office_opening(relay, local("2026-11-24 10:00")).closes == local("2026-11-24 17:00")
    assert service_opening(relay.services[1], relay, local("2026-11-24 10:00")).closes == local(
        "2026-11-24 12:00"
    )


def test_a_service_of_some_days_only() -> None:
    tuesdays = service("t", hours("10:00", "12:00", frozenset({1})))
    town_hall = office(service("a", hours("09:00", "17:00")), tuesdays)
    wednesday = local("2026-11-25 10:30")
    assert service_opening(tuesdays, town_hall, wednesday) == Opening(None, local("2026-12-01 10:00"))
    assert office_opening(town_hall, wednesday).is_open


def test_nothing_in_sight() -> None:
    assert office_opening(office(service("a")), START) == Opening(None, None)
    shut = office(closed_on=frozenset(date(2026, 11, 24) + timedelta(days=n) for n in range(70)))
    assert office_opening(shut, START) == Opening(None, None)


@pytest.mark.parametrize(
    ("day", "opens"),
    [("2026-03-28", 8), ("2026-03-29", 7), ("2026-10-24", 7), ("2026-10-25", 8)],
)
def test_nine_is_nine_when_the_clock_has_changed(day: str, opens: int) -> None:
    every_day = office(service("a", hours("09:00", "17:00", frozenset(range(7)))))
    moment = datetime.fromisoformat(f"{day}T{opens:02}:00:00+00:00")
    assert office_opening(every_day, moment).is_open
    assert not office_opening(every_day, moment - SECOND).is_open
    assert office_opening(every_day, moment - SECOND).opens_next == moment
    assert office_opening(every_day, moment + timedelta(hours=8) - SECOND).is_open
    assert not office_opening(every_day, moment + timedelta(hours=8)).is_open


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    nights = office(service("a", hours("01:00", "02:30", frozenset({6}))))
    assert office_opening(nights, local("2026-10-25 02:15")).is_open
    assert not office_opening(nights, local("2026-10-25 02:15", fold=1)).is_open


@given(MOMENTS)
def test_an_opening_is_in_the_future_and_is_open_when_it_comes(now: datetime) -> None:
    opening = office_opening(TOWN_HALL, now)
    assert opening.opens_next is not None
    assert opening.opens_next > now
    assert office_opening(TOWN_HALL, opening.opens_next).is_open
    if opening.closes is None:
        assert not office_opening(TOWN_HALL, opening.opens_next - SECOND).is_open
    else:
        assert opening.closes > now
        assert office_opening(TOWN_HALL, opening.closes - SECOND).is_open
        assert not office_opening(TOWN_HALL, opening.closes).is_open
