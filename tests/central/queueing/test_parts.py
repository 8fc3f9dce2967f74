"""What the estimate is made of: roster, bookings, today's pace, chance, places over time."""

from datetime import timedelta
from statistics import fmean, median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.central.queueing import pace
from kiosk.central.queueing.arrivals import NEVER, arrivals, punctuality, show_rate
from kiosk.central.queueing.chance import levels, order_of
from kiosk.central.queueing.estimate import estimate
from kiosk.central.queueing.order import Waiting, place
from kiosk.central.queueing.roster import GAP_S, plan
from kiosk.central.queueing.situation import Booking, Desk, Finished, Shift
from kiosk.central.queueing.standing import coming, standing
from tests.central.queueing.scenes import MINUTE, RULES, desks, hall, known, line
from tests.central.town import NOW


def shift(begins: float, ends: float, counters: int) -> Shift:
    """Return a shift from and to so many minutes from now."""
    return Shift(NOW + begins * MINUTE, NOW + ends * MINUTE, counters)


def test_counters_open_and_close_by_the_roster() -> None:
    roster = (shift(-60, 60, 3), shift(60, 120, 1), shift(120, 240, 3))
    assert plan(hall((), desks(3), roster=roster)).steps == ((3600.0, 1), (7200.0, 3))


def test_shifts_at_the_same_time_add_up_and_the_last_one_goes_on() -> None:
    roster = (shift(-60, 60, 2), shift(-60, 120, 1))
    assert plan(hall((), desks(3), roster=roster)).steps == ((3600.0, 1),)
    assert plan(hall((), desks(3), roster=(shift(-60, -1, 5),))).steps == ()


def test_a_counter_that_is_missing_is_missing_for_half_an_hour_more() -> None:
    roster = (shift(-60, 10, 3), shift(10, 60, 2), shift(60, 120, 3))
    assert plan(hall((), desks(2), roster=roster)).steps == ((600.0, 1), (GAP_S, 2), (3600.0, 3))


def test_who_is_there_beyond_the_roster_stays_for_half_an_hour() -> None:
    early = plan(hall((), desks(2, None), roster=(shift(-60, 60, 1), shift(60, 90, 2))))
    assert (len(early.desks), early.steps) == (2, ((GAP_S, 1), (3600.0, 2)))


def test_a_counter_whose_shift_is_over_finishes_its_visit_and_calls_nobody() -> None:
    roster = (shift(-60, -5, 3), shift(-5, 60, 2))
    given_hall = hall(
        (), (*desks(1, 10), *(Desk(f"x{n}", frozenset("A"), "A", NOW) for n in range(2))), roster=roster
    )
    assert [desk.id for desk in plan(given_hall).desks] == ["x0", "x1"]


def test_the_roster_moves_the_wait() -> None:
    more = (shift(-60, 5, 1), shift(5, 300, 4))
    fewer = (shift(-60, 1, 3), shift(1, 300, 1))
    waits = {
        name: known(estimate(hall(line(9), desks(count), roster=roster)).waiting["w8"]).median
        for name, count, roster in (
            ("more", 1, more),
            ("as now", 1, ()),
            ("fewer", 3, fewer),
            ("three", 3, ()),
        )
    }
    assert waits["more"] < waits["as now"] / 2
    assert waits["fewer"] > waits["three"] * 1.7


def test_who_is_long_overdue_comes_less_likely() -> None:
    late = punctuality(range(-600, 601, 60))
    assert show_rate(late, 0.9, -3600) == pytest.approx(0.9)
    assert show_rate(late, 0.9, 0) < 0.85
    assert 0 < show_rate(late, 0.9, 500) < 0.5
    assert show_rate(late, 0.9, 600) == 0
    assert show_rate(late, 1.0, 700) == 0


@given(st.lists(st.floats(-3600, 3600), max_size=30), st.integers(-90, 90), st.floats(0, 1))
def test_nobody_comes_before_now_and_as_many_as_the_rate_says(
    late: list[float], due: int, rate: float
) -> None:
    booking, sample = Booking("A", NOW + due * MINUTE), punctuality(late)
    found = arrivals(booking, "x", hall((), (), show_rate=rate), sample, 100)
    assert all(at > 0 for at in found)
    came = sum(at != NEVER for at in found) / 100
    assert came == pytest.approx(show_rate(sample, rate, -due * 60), abs=0.011)


def test_booked_people_take_precedence_when_they_come() -> None:
    booked = tuple(Booking("A", NOW + minute * MINUTE) for minute in (5, 10, 15, 20))
    alone = known(estimate(hall(line(4), desks(1), show_rate=1.0)).waiting["w3"])
    among = known(estimate(hall(line(4), desks(1), booked=booked, show_rate=1.0)).waiting["w3"])
    absent = known(estimate(hall(line(4), desks(1), booked=booked, show_rate=0.0)).waiting["w3"])
    assert among.median > alone.median + 20 * MINUTE
    assert absent.median == alone.median


USUAL = {"A": pace.usual([300.0, 400, 500, 600, 700, 900])}


def middle(finished: list[Finished], under_way: list[pace.UnderWay] | None = None) -> float:
    """Return the pace in the middle of what is thought likely."""
    return median(pace.factors(USUAL, finished, under_way or [], 1, 100))


def test_a_day_of_which_nothing_is_known_goes_at_the_usual_pace() -> None:
    assert middle([]) == 1.0
    assert middle([Finished("B", 5.0)] * 40) == 1.0


@pytest.mark.parametrize("speed", [0.7, 1.4])
def test_the_pace_is_learned_from_many_visits_and_shrunk_with_few(speed: float) -> None:
    visit = Finished("A", 540 * speed)
    few, many = middle([visit] * 2), middle([visit] * 40)
    assert many == pytest.approx(speed, rel=0.1)
    assert abs(few - 1) < abs(many - 1) / 2


def test_visits_that_are_under_way_for_long_make_the_day_slow() -> None:
    assert fmean(pace.factors(USUAL, [], [pace.UnderWay("A", 2000)] * 4, 1, 100)) > 1.1


def test_one_forgotten_key_makes_no_slow_day() -> None:
    assert middle([Finished("A", 540)] * 12 + [Finished("A", 40_000)]) == pytest.approx(1, abs=0.1)


def test_a_slow_day_makes_longer_waits() -> None:
    slow = tuple(Finished("A", 900) for _ in range(30))
    usual = known(estimate(hall(line(6), desks(2))).waiting["w5"]).median
    assert known(estimate(hall(line(6), desks(2), finished=slow)).waiting["w5"]).median > usual * 1.25


def test_chance_is_spread_evenly_and_goes_by_names() -> None:
    assert sorted(order_of("x", 1, 50)) == list(range(50))
    assert order_of("x", 1, 50) == order_of("x", 1, 50) != order_of("y", 1, 50)
    assert levels([1.0, 2.0, 3.0], 3) == (1.0, 2.0, 3.0)
    assert levels([7.0], 4) == (7.0,) * 4


times = st.integers(-120, 120).map(lambda minute: NOW + minute * MINUTE)
people = st.builds(
    Waiting,
    id=st.just("x"),
    service=st.just("A"),
    arrived=times,
    appointment=st.none() | times,
    priority=st.booleans(),
    returned=st.none() | times,
)


@settings(max_examples=150)
@given(people, people, st.integers(-100, 100))
def test_places_over_time_are_those_of_the_calling_order(one: Waiting, other: Waiting, minute: int) -> None:
    at = NOW + minute * MINUTE + timedelta(seconds=7)
    keys = [
        [key for since, key in standing(each, NOW, RULES) if since <= minute * 60 + 7][-1]
        for each in (one, other)
    ]
    first, second = (place(each, at, RULES)[:3] for each in (one, other))
    assert (keys[0] < keys[1]) == (first < second)


@given(st.integers(-100, 100), st.integers(-60, 60))
def test_who_comes_stands_where_the_calling_order_says(due: int, late: int) -> None:
    booking = Booking("A", NOW + due * MINUTE)
    at = float((due + late) * 60 + 1)
    events = coming(booking, NOW, RULES).events(at, 5)
    arrived = NOW + timedelta(seconds=at)
    expected = standing(Waiting("", "A", arrived, booking.start), NOW, RULES)
    assert {number for *_, number in events} == {5}
    assert all(since >= at for since, *_ in events)
    for second in (at, at + 600, at + 3600):
        best = min(key for since, key, _ in events if since <= second)
        assert best == pytest.approx([key for since, key in expected if since <= second][-1])
