"""The office's time: a wrong machine's clock does no harm once the central was heard, and is known as wrong before."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.app.clock import SimulatedClock, WrongClock
from kiosk.service.office_clock import KEPT_S, TOLERANCE, OfficeClock
from tests.guards.log_lines import ExpectLog

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def right() -> SimulatedClock:
    return SimulatedClock(NOW)


@pytest.fixture
def machine(right: SimulatedClock) -> WrongClock:
    return WrongClock(right)


@pytest.fixture
def clock(machine: WrongClock) -> OfficeClock:
    return OfficeClock(machine)


def test_without_the_central_it_is_the_machines_time(clock: OfficeClock, machine: WrongClock) -> None:
    machine.wrong_by = DAY
    assert clock.now() == NOW + DAY
    assert clock.knows_the_day
    assert clock.central_time is None
    assert clock.wrong_by == timedelta()


@pytest.mark.parametrize("wrong_by", [-400 * DAY, -DAY, timedelta(minutes=-2), timedelta(minutes=2), DAY])
def test_a_wrong_clock_is_corrected_and_said_once(
    clock: OfficeClock,
    machine: WrongClock,
    right: SimulatedClock,
    wrong_by: timedelta,
    expect_log: ExpectLog,
) -> None:
    expect_log("clock_wrong")
    machine.wrong_by = wrong_by
    clock.heard(NOW, 0.0)
    right.advance(3600)
    assert clock.now() == NOW + timedelta(hours=1)
    assert (clock.wrong_by, clock.knows_the_day) == (wrong_by, True)
    clock.heard(right.now(), right.monotonic())


def test_a_clock_that_is_a_little_off_is_left_alone(clock: OfficeClock, machine: WrongClock) -> None:
    machine.wrong_by = TOLERANCE
    clock.heard(NOW, 0.0)
    assert clock.now() == NOW + TOLERANCE


def test_somebody_sets_the_machines_clock_wrong_while_it_runs(
    clock: OfficeClock, machine: WrongClock, right: SimulatedClock
) -> None:
    clock.heard(NOW, 0.0)
    machine.wrong_by = -DAY
    right.advance(60)
    assert clock.now() == right.now()


def test_the_central_is_believed_again_after_its_clock_was_set(
    clock: OfficeClock, right: SimulatedClock, expect_log: ExpectLog
) -> None:
    clock.heard(NOW - timedelta(hours=1), 0.0)
    expect_log("clock_wrong")
    right.advance(60)
    clock.heard(right.now(), right.monotonic())
    assert clock.now() == right.now()
    assert abs(clock.wrong_by) < timedelta(seconds=1)


def test_a_slow_answer_does_not_spoil_what_a_quick_one_told(
    clock: OfficeClock, right: SimulatedClock
) -> None:
    clock.heard(NOW, 0.0)
    right.advance(10)
    # Asked eight seconds ago; the central has answered at once, and the answer was long under way.
    clock.heard(right.now() - timedelta(seconds=8), 2.0)
    assert clock.central_time == right.now()


def test_a_time_that_is_known_loosely_is_not_told(clock: OfficeClock, right: SimulatedClock) -> None:
    right.advance(10)
    clock.heard(right.now() - timedelta(seconds=5), 0.0)
    assert clock.central_time is None
    clock.heard(right.now(), 9.0)
    assert clock.central_time is not None


def test_what_the_program_before_knew_goes_on_in_the_same_run_of_the_machine(
    clock: OfficeClock, machine: WrongClock, right: SimulatedClock, expect_log: ExpectLog
) -> None:
    expect_log("clock_wrong")
    machine.wrong_by = 3 * DAY
    right.advance(KEPT_S)
    clock.remember(NOW, KEPT_S)
    assert clock.now() == right.now()
    assert clock.central_time is None


def test_a_clock_behind_what_is_known_is_not_believed(
    clock: OfficeClock, machine: WrongClock, right: SimulatedClock
) -> None:
    machine.wrong_by = -2 * DAY
    clock.remember(NOW - DAY, None)
    assert not clock.knows_the_day
    right.advance(60)
    assert clock.now() == NOW - DAY + timedelta(seconds=60)
    machine.wrong_by = timedelta()
    assert clock.knows_the_day
    assert clock.now() == right.now()


def test_the_day_is_known_again_when_the_central_is_heard(
    clock: OfficeClock, machine: WrongClock, right: SimulatedClock, expect_log: ExpectLog
) -> None:
    expect_log("clock_wrong")
    machine.wrong_by = -2 * DAY
    clock.remember(NOW - DAY, None)
    clock.heard(right.now(), right.monotonic())
    assert clock.knows_the_day
    assert clock.now() == right.now()


def test_the_whole_offices_time_is_set(clock: OfficeClock, right: SimulatedClock) -> None:
    clock.heard(NOW, 0.0)
    right.jump(9 * timedelta(hours=1))
    assert clock.now() == NOW
    clock.forget()
    assert clock.now() == NOW + timedelta(hours=9)
