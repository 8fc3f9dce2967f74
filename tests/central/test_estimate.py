"""The estimate: sane at its ends, monotone in the queue, the same for the same hall, and quick."""

from datetime import timedelta
from itertools import pairwise
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.central.queueing.durations import pool
from kiosk.central.queueing.estimate import estimate
from kiosk.central.queueing.order import CallingRules, Waiting
from kiosk.central.queueing.situation import Desk, Hall
from kiosk.domain.waiting import Wait
from tests.central.town import NOW

RULES = CallingRules(timedelta(minutes=30), timedelta(minutes=15))
DURATIONS = {"A": pool(600, []), "B": pool(300, [])}
AB = frozenset("AB")
ZERO = Wait(timedelta(), timedelta())


def line(count: int, service: str = "A") -> tuple[Waiting, ...]:
    """Return walk-ins who came a second after each other."""
    return tuple(
        Waiting(f"{service}{number}", service, NOW - timedelta(seconds=count - number))
        for number in range(count)
    )


def hall(waiting: tuple[Waiting, ...], *desks: Desk) -> Hall:
    """Return a hall."""
    return Hall(NOW, waiting, desks, DURATIONS, RULES)


def known(wait: Wait | None) -> Wait:
    """Return a wait that must be known."""
    assert wait is not None
    return wait


def test_nobody_ahead_and_a_free_counter_is_no_wait() -> None:
    waits = estimate(hall(line(1), Desk("1", AB)), "B")
    assert waits.waiting["A0"] == ZERO
    assert estimate(hall((), Desk("1", AB)), "AB").joining == {"A": ZERO, "B": ZERO}


def test_nothing_is_known_without_a_counter() -> None:
    assert estimate(hall(line(2)), "A").waiting == {"A0": None, "A1": None}
    only_b = estimate(hall(line(2) + line(1, "B"), Desk("1", frozenset("B"))), "AB")
    assert (only_b.waiting["A0"], only_b.joining["A"]) == (None, None)
    assert only_b.waiting["B0"] == ZERO
    assert only_b.joining["B"] is not None


def test_who_would_join_takes_nobodys_turn() -> None:
    desks = (Desk("1", AB, "A", NOW), Desk("2", frozenset("B")))
    given_hall = hall(line(4) + line(3, "B"), *desks)
    assert estimate(given_hall).waiting == estimate(given_hall, "AB").waiting


@settings(max_examples=40)
@given(st.integers(2, 12), st.integers(1, 3), st.booleans())
def test_more_ahead_is_never_less_wait(count: int, desks: int, busy: bool) -> None:
    serving = ("A", NOW - timedelta(minutes=2)) if busy else (None, None)
    waits = estimate(hall(line(count), *(Desk(str(n), AB, *serving) for n in range(desks))), "A", runs=50)
    told = [known(waits.waiting[f"A{number}"]) for number in range(count)] + [known(waits.joining["A"])]
    for before, after in pairwise(told):
        assert before.median <= after.median
        assert before.bound <= after.bound
    assert all(wait.median <= wait.bound for wait in told)


def test_who_would_join_stands_behind_who_came_this_moment() -> None:
    just = Waiting("j", "A", NOW, number="00001A")
    assert known(estimate(hall((just,), Desk("1", AB)), "A").joining["A"]).median > timedelta()


def test_more_counters_help() -> None:
    one = known(estimate(hall(line(9), Desk("1", AB))).waiting["A8"])
    three = known(estimate(hall(line(9), *(Desk(str(n), AB) for n in range(3)))).waiting["A8"])
    assert three.median < one.median / 2


def test_eight_visits_of_ten_minutes_take_about_eighty() -> None:
    wait = known(estimate(hall(line(9), Desk("1", AB)), runs=400).waiting["A8"])
    assert wait.median.total_seconds() == pytest.approx(4800, rel=0.08)
    assert wait.median < wait.bound < wait.median * 1.4


def test_the_calling_order_is_the_one_that_is_used() -> None:
    walk_in = Waiting("w", "A", NOW - timedelta(minutes=20))
    appointment = Waiting("b", "A", NOW, NOW + timedelta(minutes=5))
    waits = estimate(hall((walk_in, appointment), Desk("1", AB))).waiting
    assert waits["b"] == ZERO
    assert known(waits["w"]).median > timedelta(minutes=3)


def test_the_same_hall_has_the_same_answer() -> None:
    given_hall = hall(line(7), Desk("1", AB, "A", NOW - timedelta(minutes=3)), Desk("2", AB))
    assert estimate(given_hall, "AB") == estimate(given_hall, "AB")


def test_a_visit_that_has_taken_long_is_soon_over() -> None:
    young = known(estimate(hall(line(1), Desk("1", AB, "A", NOW))).waiting["A0"])
    old = known(estimate(hall(line(1), Desk("1", AB, "A", NOW - timedelta(hours=2)))).waiting["A0"])
    assert old.bound < young.median


def test_the_configured_mean_counts_as_thirty_visits() -> None:
    assert fmean(pool(600, [])) == pytest.approx(600)
    assert fmean(pool(600, [300.0] * 30)) == pytest.approx(450)
    assert len(pool(600, [1.0, 2.0])) == 32


def test_a_full_hall_is_estimated() -> None:
    """A hundred waiting at eight counters; how long it takes is measured by the benchmark, not here."""
    waits = estimate(hall(line(60) + line(40, "B"), *(Desk(str(n), AB, "B", NOW) for n in range(8))), "AB")
    assert len(waits.waiting) == 100
    assert all(wait is not None for wait in waits.waiting.values())
