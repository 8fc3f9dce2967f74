"""Days that are not as always, hours over midnight, and the days when the clock changes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import ServiceId
from kiosk.domain.office import Hours, Office, OpeningRule, SpecialDay
from kiosk.domain.rules import (
    LOOK_AHEAD_DAYS,
    Opening,
    closed_for,
    end_of_day,
    office_opening,
    opening_after,
    opens_on,
    service_opening,
)
from tests.domain.offices import hours, local, office, service

CHRISTMAS = date(2026, 12, 25)
SECOND = timedelta(seconds=1)
TOWN_HALL = office(
    service("a", hours("09:00", "17:00")),
    service("b", hours("10:00", "12:00", frozenset({1}))),
    closed_on=frozenset({CHRISTMAS}),
)


def special(day: str, *spans: str, services: tuple[str, ...] = (), name: str = "") -> SpecialDay:
    """Make a day's hours, such as ``10:00-12:00``."""
    pairs = (span.split("-") for span in spans)
    told = tuple(Hours(time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in pairs)
    texts = {"en": name} if name else {}
    return SpecialDay(date.fromisoformat(day), told, frozenset(map(ServiceId, services)), texts)


def having(*days: SpecialDay) -> Office:
    """Give the town hall these days."""
    return replace(TOWN_HALL, special_days=days)


def test_closed_on_a_date() -> None:
    shut = having(special("2026-11-24"))
    assert office_opening(shut, local("2026-11-24 10:00")) == Opening(None, local("2026-11-25 09:00"))
    assert not opens_on(shut, date(2026, 11, 24))
    assert opens_on(shut, date(2026, 11, 25))


def test_other_hours_on_a_date() -> None:
    short = having(special("2026-11-24", "09:00-10:00", "11:00-12:00"))
    assert office_opening(short, local("2026-11-24 09:30")) == Opening(
        local("2026-11-24 10:00"), local("2026-11-24 11:00")
    )
    assert office_opening(short, local("2026-11-24 13:00")) == Opening(None, local("2026-11-25 09:00"))


@pytest.mark.parametrize("day", ["2026-11-28", "2026-12-25"], ids=["a Saturday", "a holiday"])
def test_open_on_a_date_that_is_closed_otherwise(day: str) -> None:
    opened = having(special(day, "10:00-12:00"))
    assert office_opening(opened, local(f"{day} 10:00")).closes == local(f"{day} 12:00")
    assert office_opening(opened, local(f"{day} 08:00")).opens_next == local(f"{day} 10:00")
    assert opens_on(opened, date.fromisoformat(day))
    assert not opens_on(TOWN_HALL, date.fromisoformat(day))


def test_what_is_said_of_a_service_goes_before_what_is_said_of_all() -> None:
    mixed = having(special("2026-11-24"), special("2026-11-24", "13:00-14:00", services=("a",)))
    first, second = mixed.services
    assert service_opening(first, mixed, local("2026-11-24 13:30")).is_open
    assert not service_opening(second, mixed, local("2026-11-24 11:00")).is_open
    only = having(special("2026-11-24", services=("a",)))
    assert not service_opening(first, only, local("2026-11-24 11:00")).is_open
    assert service_opening(second, only, local("2026-11-24 11:00")).is_open


def test_why_a_day_is_closed() -> None:
    told = replace(
        having(special("2026-11-24", name="Moving"), special("2026-11-26", services=("a",), name="Training")),
        day_names={CHRISTMAS: {"en": "Christmas Day"}},
    )
    names = [closed_for(told, date(2026, 11, day)) for day in (24, 25, 26)]
    assert names == [{"en": "Moving"}, {}, {}]
    assert closed_for(told, CHRISTMAS) == {"en": "Christmas Day"}


@pytest.mark.parametrize(
    ("now", "closes", "opens_next"),
    [
        ("2026-11-27 21:59", None, "2026-11-27 22:00"),
        ("2026-11-27 23:00", "2026-11-28 02:00", "2026-12-04 22:00"),
        ("2026-11-28 00:00", "2026-11-28 02:00", "2026-12-04 22:00"),
        ("2026-11-28 01:59", "2026-11-28 02:00", "2026-12-04 22:00"),
        ("2026-11-28 02:00", None, "2026-12-04 22:00"),
    ],
)
def test_hours_over_midnight(now: str, closes: str | None, opens_next: str) -> None:
    fridays = office(service("a", hours("22:00", "02:00", frozenset({4}))))
    opening = office_opening(fridays, local(now))
    assert opening == Opening(local(closes) if closes else None, local(opens_next))


def test_a_night_belongs_to_the_day_on_which_it_begins() -> None:
    fridays = office(
        service("a", hours("22:00", "02:00", frozenset({4}))), closed_on=frozenset({date(2026, 11, 28)})
    )
    assert office_opening(fridays, local("2026-11-28 01:00")).is_open


@pytest.mark.parametrize(
    ("span", "minutes"), [("01:30-03:00", 30), ("02:30-03:45", 15), ("02:30-03:15", 0), ("00:00-04:00", 180)]
)
def test_the_hour_that_the_clock_skips_is_not_there(span: str, minutes: int) -> None:
    opens, closes = span.split("-")
    nights = office(service("a", hours(opens, closes, frozenset({6}))))
    begin = datetime(2026, 3, 28, 23, 0, tzinfo=UTC)
    opened = [office_opening(nights, begin + timedelta(minutes=n)).is_open for n in range(6 * 60)]
    assert sum(opened) == minutes


def test_around_the_clock() -> None:
    always = office(service("a", hours("00:00", "00:00", frozenset(range(7)))))
    opening = office_opening(always, local("2026-11-24 10:00"))
    assert opening.closes is not None
    assert opening.closes - local("2026-11-24 00:00") >= timedelta(days=LOOK_AHEAD_DAYS - 1)


def test_the_end_of_a_day_and_what_is_open_then() -> None:
    assert end_of_day(TOWN_HALL, local("2026-10-25 10:00")) == local("2026-10-26 00:00")
    first = TOWN_HALL.services[0]
    assert opening_after(first, TOWN_HALL, local("2026-11-28 10:00")) == local("2026-11-30 09:00")
    assert opening_after(first, TOWN_HALL, local("2026-11-24 10:00")) == local("2026-11-24 10:00")


TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
RULES = st.builds(OpeningRule, st.frozensets(st.integers(0, 6)), TIMES, TIMES)
DAYS = st.dates(date(2026, 3, 20), date(2026, 4, 5)) | st.dates(date(2026, 10, 18), date(2026, 11, 2))
SPECIAL = st.builds(
    SpecialDay,
    DAYS,
    st.lists(st.builds(Hours, TIMES, TIMES), max_size=2).map(tuple),
    st.frozensets(st.sampled_from([ServiceId("s0"), ServiceId("s1")]), max_size=1),
)
MOMENTS = st.builds(
    lambda day, seconds: datetime.combine(day, time(), UTC) + timedelta(seconds=seconds),
    DAYS,
    st.integers(0, 86_399),
)


@st.composite
def offices(draw: st.DrawFn) -> Office:
    """Draw an office whose hours are anything, around the days on which the clock changes."""
    rules = draw(st.lists(st.lists(RULES, max_size=3), min_size=1, max_size=2))
    services = [service(f"s{n}", *each) for n, each in enumerate(rules)]
    made = office(*services, closed_on=draw(st.frozensets(DAYS, max_size=2)))
    return replace(made, special_days=tuple(draw(st.lists(SPECIAL, max_size=3))))


@given(offices(), MOMENTS)
def test_what_is_said_of_openings_is_true(town_hall: Office, now: datetime) -> None:
    opening = office_opening(town_hall, now)
    if opening.opens_next is not None:
        assert opening.opens_next > now
        assert office_opening(town_hall, opening.opens_next).is_open
        if not opening.is_open:
            assert not office_opening(town_hall, opening.opens_next - SECOND).is_open
    if opening.closes is not None:
        assert opening.closes > now
        assert office_opening(town_hall, opening.closes - SECOND).is_open
    assert opening.is_open is any(
        service_opening(each, town_hall, now).is_open for each in town_hall.services
    )


@given(offices(), MOMENTS)
def test_open_and_closed_take_turns_without_a_gap(town_hall: Office, now: datetime) -> None:
    moments = [now]
    while len(moments) < 6:
        opening = office_opening(town_hall, moments[-1])
        following = opening.closes or opening.opens_next
        if following is None:
            break
        moments.append(following)
    for before, after in pairwise(moments):
        half = before + (after - before) / 2
        assert office_opening(town_hall, half).is_open is office_opening(town_hall, before).is_open
