"""What is shown of a wait is never narrower than the wait, and comes in steps of five and ten minutes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import ServiceId
from kiosk.domain.waiting import QueueStatus, ServiceQueue, Wait

HOUR = timedelta(hours=1)
TIMES = st.timedeltas(timedelta(0), timedelta(hours=8))


def _wait(median: float, bound: float) -> Wait:
    return Wait(timedelta(minutes=median), timedelta(minutes=bound))


@pytest.mark.parametrize(
    ("wait", "shown"),
    [
        (_wait(0, 0), _wait(0, 0)),
        (_wait(0.1, 0.1), _wait(0, 5)),
        (_wait(5, 10), _wait(5, 10)),
        (_wait(12, 18), _wait(10, 20)),
        (_wait(14.99, 20.01), _wait(10, 25)),
        (_wait(57, 58), _wait(55, 60)),
        (_wait(59, 60), _wait(55, 60)),
        (_wait(60, 61), _wait(60, 70)),
        (_wait(69, 71), _wait(60, 80)),
        (_wait(58, 64), _wait(55, 70)),
    ],
)
def test_a_wait_is_rounded_outward(wait: Wait, shown: Wait) -> None:
    assert wait.rounded() == shown


@given(TIMES, TIMES)
def test_what_is_shown_is_never_narrower(one: timedelta, two: timedelta) -> None:
    wait = Wait(min(one, two), max(one, two))
    shown = wait.rounded()
    assert timedelta(0) <= shown.median <= wait.median <= wait.bound <= shown.bound


@given(TIMES, TIMES)
def test_what_is_shown_comes_in_steps_and_near(one: timedelta, two: timedelta) -> None:
    wait = Wait(min(one, two), max(one, two))
    shown = wait.rounded()
    for exact, rounded in ((wait.median, shown.median), (wait.bound, shown.bound)):
        step = timedelta(minutes=10 if exact >= HOUR else 5)
        assert rounded % step == timedelta(0)
        assert abs(exact - rounded) < step


@given(TIMES, TIMES)
def test_rounding_twice_is_rounding_once(one: timedelta, two: timedelta) -> None:
    shown = Wait(min(one, two), max(one, two)).rounded()
    assert shown.rounded() == shown


@given(TIMES, TIMES)
def test_a_longer_wait_never_looks_shorter(one: timedelta, two: timedelta) -> None:
    short, long = (Wait(value, value).rounded() for value in sorted((one, two)))
    assert short.median <= long.median
    assert short.bound <= long.bound


def test_who_joins_by_an_appointment_stands_elsewhere() -> None:
    short, long = (Wait(timedelta(minutes=n), timedelta(minutes=2 * n)) for n in (2, 20))
    queue = ServiceQueue(ServiceId("a"), 9, 1, wait=long, ahead=11, wait_booked=short, ahead_booked=1)
    assert queue.standing(booked=True) == (1, short)
    assert queue.standing(booked=False) == (11, long)
    assert replace(queue, ahead_booked=None).standing(booked=True) == (11, long)
    assert replace(queue, ahead=None).standing(booked=False) == (9, long)


def test_the_office_counts_everybody() -> None:
    now = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)
    queues = {
        ServiceId(name): ServiceQueue(ServiceId(name), waiting, 1) for name, waiting in [("a", 3), ("b", 4)]
    }
    assert QueueStatus(now, queues).waiting == 7
    assert QueueStatus(now).waiting == 0
