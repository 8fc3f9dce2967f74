"""Full for today: the contingent, a queue that is too long for the day, and when there are tickets again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import ServiceId
from kiosk.domain.office import Office
from kiosk.domain.waiting import ServiceQueue, Wait
from kiosk.domain.walk_ins import Full, WalkIns, least_wait, walk_ins
from tests.domain.offices import hours, local, office, service

HALVES = office(service("a", hours("09:00", "12:00"), hours("13:00", "17:00")))
NIGHTS = office(service("a", hours("22:00", "02:00", frozenset(range(7)))))


def queue(left: int | None = None, median: float | None = None, bound: float = 0) -> ServiceQueue:
    """Make the queue of a service; minutes."""
    wait = None if median is None else Wait(timedelta(minutes=median), timedelta(minutes=bound))
    return ServiceQueue(ServiceId("a"), 3, 1, wait=wait, walk_ins_left=left)


def judged(now: str, seen: ServiceQueue | None, at: Office = HALVES) -> WalkIns:
    """Judge the office's only service."""
    return walk_ins(at.services[0], at, seen, local(now))


def test_open_and_closed_are_the_hours() -> None:
    assert judged("2026-11-24 10:00", None) == WalkIns(
        local("2026-11-24 12:00"), None, local("2026-11-24 13:00")
    )
    assert judged("2026-11-24 10:00", queue(left=1)).are_taken
    noon = judged("2026-11-24 12:30", queue())
    assert (noon.are_taken, noon.full, noon.opens_next) == (False, None, local("2026-11-24 13:00"))


@pytest.mark.parametrize(
    ("now", "full", "again"),
    [
        ("2026-11-24 10:00", Full.CONTINGENT, "2026-11-25 09:00"),
        ("2026-11-24 12:30", None, "2026-11-25 09:00"),
        ("2026-11-27 16:00", Full.CONTINGENT, "2026-11-30 09:00"),
        ("2026-11-27 18:00", None, "2026-11-30 09:00"),
    ],
)
def test_a_contingent_that_is_used_up_lasts_until_the_next_day(
    now: str, full: Full | None, again: str
) -> None:
    found = judged(now, queue(left=0))
    assert (found.are_taken, found.full, found.opens_next) == (False, full, local(again))


def test_at_midnight_a_night_has_its_tickets_anew() -> None:
    found = judged("2026-11-24 23:00", queue(left=0), NIGHTS)
    assert (found.full, found.opens_next) == (Full.CONTINGENT, local("2026-11-25 00:00"))


@pytest.mark.parametrize(
    ("minutes_left", "median", "bound", "full"),
    [(60, 50, 90, None), (60, 70, 90, None), (49, 70, 90, Full.CLOSING), (51, 70, 90, None), (1, 0, 5, None)],
)
def test_the_last_ticket_is_for_whoever_may_still_be_called(
    minutes_left: int, median: int, bound: int, full: Full | None
) -> None:
    now = local("2026-11-24 17:00") - timedelta(minutes=minutes_left)
    found = walk_ins(HALVES.services[0], HALVES, queue(median=median, bound=bound), now)
    assert found.full is full
    if full is not None:
        assert found.opens_next == local("2026-11-25 09:00")


def test_a_queue_too_long_for_the_morning_may_do_in_the_afternoon() -> None:
    found = judged("2026-11-24 11:30", queue(median=60, bound=80))
    assert (found.full, found.opens_next) == (Full.CLOSING, local("2026-11-24 13:00"))


@given(st.integers(0, 600), st.integers(0, 600))
def test_the_least_wait_is_never_more_than_the_median(median: int, more: int) -> None:
    wait = Wait(timedelta(minutes=median), timedelta(minutes=median + more))
    assert timedelta() <= least_wait(wait) <= wait.median
