"""Odd days: an empty period, one visit, a day across midnight, clocks that change, visits for several services."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.central.reports.counting import report
from kiosk.central.reports.facts import Lead, Period, ServiceTerms, Step, Terms, Told, Visit
from kiosk.central.reports.figures import ReportShape

DAY = date(2026, 10, 25)
"""The Sunday on which clocks go back."""
ZONE = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 10, 25, 12, 0, tzinfo=UTC)
TERMS = Terms(
    "town",
    {"en": "Town"},
    {
        "registration": ServiceTerms({"en": "Registration"}, "city", Lead("registration", 3)),
        "pickup": ServiceTerms({"en": "Pickup"}, "ind", Lead("decision", 14)),
        "advice": ServiceTerms({"en": "Advice"}, "ind"),
    },
    {"city": {"en": "City"}, "ind": {"en": "Immigration"}},
    date(2025, 10, 1),
    NOON,
)


def step(service: str = "advice", wait: float = 4, serves: float = 10, at: datetime = NOON) -> Step:
    """Make a step that was served."""
    called = at + timedelta(minutes=wait)
    return Step(service, at, called, called, called + timedelta(minutes=serves))


def visit(*steps: Step, day: date = DAY, state: str = "done", persons: int = 1, **more: object) -> Visit:
    """Make a visit."""
    outcome = "served" if state == "done" else None
    return Visit(day, state, outcome, persons, steps or (step(),), **more)  # type: ignore[arg-type]


def told(*visits: Visit, first: date = DAY, last: date = DAY) -> ReportShape:
    """Make the report of a day or more."""
    return report(Period(first, last), TERMS, visits)


def test_an_empty_period_has_no_figures_rather_than_zeros() -> None:
    empty = told(last=DAY + timedelta(days=40))
    assert (empty.days_open, empty.visits.came, empty.sponsors_known) == (0, 0, 0)
    assert empty.ratings.average is None
    assert empty.waits.p50 is None
    assert all(each.share is None for each in (*empty.promises, *empty.leads))
    assert [each.helped for each in empty.services] == [0, 0, 0]
    assert not empty.sponsors
    assert not empty.municipalities
    assert [each.rating for each in empty.spans] == [None] * 7


def test_one_visit_is_its_own_average_and_quantile() -> None:
    one = told(visit(step(wait=6, serves=11), scores=(9,), persons=3))
    waits = one.waits
    assert (waits.count, waits.mean, waits.p50, waits.p80, waits.longest) == (1, 6, 6, 6, 6)
    assert (one.serving.p50, one.ratings.average, one.visits.clients, one.days_open) == (11, 9, 3, 1)


def test_the_hour_that_comes_twice_is_waited_through_twice() -> None:
    before = datetime.combine(DAY, time(2, 50), ZONE).replace(fold=0)
    after = datetime.combine(DAY, time(2, 10), ZONE).replace(fold=1)
    apart = Step("advice", before.astimezone(UTC), after.astimezone(UTC))
    assert told(visit(apart, state="called")).waits.p50 == 20


def test_a_visit_counts_on_the_day_it_was_for_though_it_ends_after_midnight() -> None:
    late = datetime.combine(DAY, time(23, 55), ZONE).astimezone(UTC)
    over = visit(step(wait=10, at=late))
    assert told(over).visits.helped == 1
    assert told(over, first=DAY + timedelta(days=1), last=DAY + timedelta(days=2)).visits.came == 0


def test_a_wait_is_never_below_zero_whatever_a_clock_said() -> None:
    assert told(visit(step(wait=-3))).waits.p50 == 0


def test_who_comes_early_waits_for_the_appointment_and_who_comes_late_is_called_after_coming() -> None:
    early = visit(step(wait=34), appointment=NOON + timedelta(minutes=30))
    late = visit(step(wait=6), appointment=NOON - timedelta(minutes=10))
    promise = told(early, late).promises[0]
    assert (promise.promise, promise.count, promise.within) == ("appointment", 2, 1)


@pytest.mark.parametrize(("wait", "within"), [(20, 1), (20.02, 0)])
def test_a_walk_in_within_twenty_minutes(wait: float, within: int) -> None:
    promise = told(visit(step(wait=wait))).promises[1]
    assert (promise.promise, promise.count, promise.within) == ("walk_in", 1, within)


@pytest.mark.parametrize(("days", "within"), [(0, 1), (3, 1), (4, 0)])
def test_registered_within_three_days(days: int, within: int) -> None:
    dated = visit(replace(step("registration"), asked_on=DAY - timedelta(days=days), settled_on=DAY))
    registration, decision = told(dated, visit(step("registration"))).leads
    assert (registration.count, registration.within) == (1, within)
    assert decision.count == 0


def test_a_visit_for_two_services_counts_with_both_and_once_in_all() -> None:
    two = visit(step("registration", wait=2), step("pickup", wait=8), persons=2, scores=(8,))
    both = told(two)
    assert [(each.service_id, each.clients) for each in both.services] == [
        ("registration", 2),
        ("pickup", 2),
        ("advice", 0),
    ]
    assert [each.ratings.count for each in both.services] == [1, 1, 0]
    assert [each.clients for each in both.partners] == [2, 2]
    assert (both.visits.helped, both.visits.clients, both.waits.count) == (1, 2, 2)
    assert both.promises[1].count == 1


def test_each_service_of_a_visit_has_its_own_dates() -> None:
    registered = replace(step("registration"), asked_on=DAY - timedelta(days=4), settled_on=DAY)
    decided = replace(step("pickup"), asked_on=DAY - timedelta(days=14), settled_on=DAY)
    registration, decision = told(visit(registered, decided)).leads
    assert (registration.count, registration.within, decision.count, decision.within) == (1, 0, 1, 1)


def test_the_wrong_service_helped_nobody_but_was_waited_for() -> None:
    called = NOON + timedelta(minutes=5)
    wrong = Step("registration", NOON, called, None, called, transferred=True)
    moved = told(visit(wrong, step("pickup")))
    assert [each.helped for each in moved.services] == [0, 1, 0]
    assert moved.services[0].waits.count == 1
    assert moved.services[0].serving.count == 0


def test_what_was_taken_back_is_told_apart() -> None:
    counted = told(visit(state="void"), visit(state="no_show"), visit(state="waiting"), visit()).visits
    assert (counted.came, counted.helped, counted.no_show) == (3, 1, 1)
    assert (counted.unfinished, counted.taken_back) == (1, 1)


def test_a_service_that_the_office_no_longer_has_is_named_by_its_id() -> None:
    gone = told(visit(step("stamps")))
    assert gone.services[-1].name == {"en": "stamps"}
    assert [(each.key, each.clients) for each in gone.partners] == [("city", 0), ("ind", 0), ("", 1)]


def test_what_was_told_on_arrival_is_held_against_what_came() -> None:
    def promised(wait: float | None) -> Visit:
        waited = None if wait is None else timedelta(minutes=wait)
        return visit(told=Told(timedelta(minutes=5), timedelta(minutes=10), waited))

    _, _, p50, p80 = told(*(promised(wait) for wait in (5, 8, 10, 11, None)), visit()).promises
    assert (p50.count, p50.within, p80.count, p80.within) == (4, 1, 4, 3)


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
STEPS = st.builds(
    step,
    st.sampled_from(["registration", "pickup", "advice", "stamps"]),
    st.floats(-5, 500, width=32),
    st.floats(0, 300, width=32),
)
VISITS = st.builds(
    lambda steps, day, state, persons, sponsor, scores: visit(
        *steps, day=day, state=state, persons=persons, sponsor=sponsor, scores=scores
    ),
    st.lists(STEPS, min_size=1, max_size=3),
    DAYS,
    st.sampled_from(["done", "no_show", "waiting", "void"]),
    st.integers(1, 9),
    st.sampled_from([None, "A", "B", "C", "D"]),
    st.lists(st.integers(1, 10), max_size=2).map(tuple),
)


@given(st.lists(VISITS, max_size=30), DAYS, DAYS)
def test_the_parts_add_up_for_any_visits_and_any_period(visits: list[Visit], one: date, other: date) -> None:
    first, last = sorted((one, other))
    made = told(*visits, first=first, last=last)
    counted = made.visits
    assert counted.came == counted.helped + counted.no_show + counted.unfinished
    assert counted.came == counted.appointments + counted.walk_ins
    assert counted.helped == counted.served + counted.referred + counted.incomplete
    for parts in (made.sponsors, made.municipalities, made.spans):
        assert sum(each.clients for each in parts) == counted.clients
    assert sum(each.came for each in made.spans) == counted.came
    assert sum(each.days_open for each in made.spans) == made.days_open
    assert sum(made.ratings.scores) == made.ratings.count
    assert made == told(*reversed(visits), first=first, last=last).model_copy(
        update={each: getattr(made, each) for each in ("services", "partners", *MEANS)}
    )
    spread = made.waits
    if (
        spread.p50 is not None
        and spread.p80 is not None
        and spread.p90 is not None
        and spread.longest is not None
    ):
        assert 0 <= spread.p50 <= spread.p80 <= spread.p90 <= spread.longest


MEANS = ("waits", "appointment_waits", "walk_in_waits", "serving")
"""Sums of floats differ in their last digit by the order."""
