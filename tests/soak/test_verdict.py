"""The verdict itself: growth within the lives of the program, steps between them left out, files over all days."""

from dataclasses import replace

import pytest

from benchmarks.soak.gauges import Look
from benchmarks.soak.verdict import THIRTY_DAYS, Bound, Settling, growth, judge

LOOK = Look(
    day=1, life=1, visits=300, papers=200, gave_up=0, pss=200.0, rss=250.0, objects=200_000,
    none_references=150_000, descriptors=30, threads=25, widgets=300, kiosk_db=100.0, kiosk_log=900.0,
    central_db=700.0, central_log=300.0, log=80.0, visit_ms=200.0, real_s=20.0, core_s=20.0,
)  # fmt: skip


def grown(looks: list[Look]) -> set[str]:
    """Name what is not flat."""
    return {finding.bound.name for finding in judge(looks, Settling()) if not finding.flat}


@pytest.mark.parametrize("days", [1, 5, 30])
def test_days_that_are_all_alike_are_flat(days: int) -> None:
    assert grown([replace(LOOK, day=day) for day in range(1, days + 1)]) == set()


@pytest.mark.parametrize("bound", THIRTY_DAYS, ids=lambda bound: bound.name)
@pytest.mark.parametrize(("share", "found"), [(0.9, False), (1.1, True)])
def test_what_grows_by_more_than_is_allowed_is_found(bound: Bound, share: float, found: bool) -> None:
    watched = replace(bound, of=lambda look: share * bound.most * look.day)
    (finding,) = judge([replace(LOOK, day=day) for day in range(1, 31)], Settling(), [watched])
    assert finding.flat is not found


def test_a_step_with_a_new_life_is_no_growth_of_the_process_but_is_of_a_file() -> None:
    looks = [
        replace(
            LOOK, day=day, life=1 + day // 6, rss=200.0 + 20 * (day // 6), kiosk_db=100.0 + 90 * (day // 6)
        )
        for day in range(1, 31)
    ]
    assert grown(looks) == {"kiosk.db"}


def test_growth_within_lives_that_each_begin_anew_is_found() -> None:
    looks = [replace(LOOK, day=day, life=1 + day // 6, threads=25 + day % 6) for day in range(1, 31)]
    assert grown(looks) == {"threads"}


def test_the_first_days_do_not_count() -> None:
    looks = [replace(LOOK, day=day, rss=120.0 if day < 3 else 200.0) for day in range(1, 31)]
    assert grown(looks) == set()


def test_a_line_has_its_own_slope() -> None:
    assert growth([[(1, 5), (2, 7), (3, 9)], [(10, 0), (12, 4)]]) == pytest.approx(2)
    assert growth([[(1, 5)], []]) == 0
