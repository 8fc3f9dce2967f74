"""The parts of the arithmetic: quantiles, spans of a period, and small numbers that are folded."""

from datetime import date, timedelta
from itertools import pairwise
from statistics import quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.central.reports.facts import Period
from kiosk.central.reports.figures import GroupShape
from kiosk.central.reports.folding import FOLDED, folded
from kiosk.central.reports.spans import begin_of, spans, step_of
from kiosk.central.reports.tallies import quantile


@given(st.lists(st.floats(0, 1e4), min_size=2, max_size=50))
def test_quantiles_are_those_of_the_standard_library(values: list[float]) -> None:
    ordered = sorted(values)
    wanted = quantiles(values, n=10, method="inclusive")
    assert [quantile(ordered, n / 10) for n in range(1, 10)] == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("first", "last", "step", "count"),
    [
        (date(2026, 3, 29), date(2026, 3, 29), "day", 1),
        (date(2026, 3, 1), date(2026, 3, 31), "day", 31),
        (date(2026, 3, 1), date(2026, 4, 1), "week", 6),
        (date(2024, 2, 29), date(2025, 2, 28), "month", 13),
    ],
)
def test_a_period_is_cut_into_what_can_be_read(first: date, last: date, step: str, count: int) -> None:
    period = Period(first, last)
    assert step_of(period) == step
    assert len(list(spans(period, step_of(period)))) == count


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(0, 800))
def test_spans_lie_side_by_side_and_each_day_is_in_its_own(first: date, days: int) -> None:
    period = Period(first, first + timedelta(days=days))
    step = step_of(period)
    cut = list(spans(period, step))
    assert (cut[0][0], cut[-1][1]) == (period.first, period.last)
    assert all(then[0] - one[1] == timedelta(days=1) for one, then in pairwise(cut))
    for begin, end in cut:
        assert begin_of(begin, step) == begin_of(end, step)
    assert len({begin_of(begin, step) for begin, _ in cut}) == len(cut)


def group(key: str, clients: int) -> GroupShape:
    """Make a row."""
    return GroupShape(key=key, name={"en": key} if key else {}, helped=clients, clients=clients)


def shown(*clients: int, unsaid: int = 0) -> list[tuple[str, int, int]]:
    """Fold rows; return key, clients, and how many each stands for."""
    given = [group(f"s{n}", number) for n, number in enumerate(clients)]
    rows = folded([*given, *([group("", unsaid)] if unsaid else [])])
    return [(each.key, each.clients, each.folded) for each in rows]


def test_large_ones_stand_as_they_are() -> None:
    assert shown(9, 5, 12, unsaid=3) == [("s2", 12, 0), ("s0", 9, 0), ("s1", 5, 0), ("", 3, 0)]


def test_small_ones_stand_together() -> None:
    assert shown(9, 4, 3) == [("s0", 9, 0), (FOLDED, 7, 2)]


def test_a_single_small_one_takes_the_next_with_it_so_that_it_is_not_the_rest() -> None:
    assert shown(20, 6, 2) == [("s0", 20, 0), (FOLDED, 8, 2)]


def test_a_small_one_alone_is_folded_too() -> None:
    assert shown(2) == [(FOLDED, 2, 1)]


@given(st.lists(st.integers(1, 20), max_size=12))
def test_nobody_stands_in_a_small_row_while_there_is_a_larger_one(clients: list[int]) -> None:
    rows = shown(*clients)
    assert sum(number for _, number, _ in rows) == sum(clients)
    if sum(clients) >= 5:
        assert all(number >= 5 for _, number, _ in rows)
    assert all(stands != 1 or len(rows) == 1 for _, _, stands in rows)
