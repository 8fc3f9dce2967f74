"""The simulated clock: it stands still, moves on, jumps, and wakes who sleeps in it."""

from datetime import UTC, datetime, timedelta
from threading import Thread

from kiosk.app.clock import RealClock, SimulatedClock
from tests.waiting import wait_until

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_it_stands_still_until_it_is_moved() -> None:
    clock = SimulatedClock(START)
    assert (clock.now(), clock.monotonic()) == (START, 0.0)
    clock.advance(90)
    assert (clock.now(), clock.monotonic()) == (START + timedelta(seconds=90), 90.0)


def test_a_jump_moves_the_wall_clock_only() -> None:
    clock = SimulatedClock(START)
    clock.jump(timedelta(hours=-2))
    assert (clock.now(), clock.monotonic()) == (START - timedelta(hours=2), 0.0)


def test_a_sleeper_wakes_when_its_moment_has_come_and_not_before() -> None:
    clock, woken = SimulatedClock(START), list[float]()

    def sleep() -> None:
        clock.sleep(3)
        woken.append(clock.monotonic())

    sleeper = Thread(target=sleep)
    sleeper.start()
    wait_until(lambda: clock.sleepers() == 1)
    assert clock.next_wake_up == 3
    clock.advance(2)
    assert clock.sleepers() == 1
    clock.advance(1)
    sleeper.join(5)
    assert woken == [3]


def test_released_sleepers_all_go() -> None:
    clock = SimulatedClock(START)
    sleeper = Thread(target=lambda: clock.sleep(1000))
    sleeper.start()
    wait_until(lambda: clock.sleepers() == 1)
    clock.release()
    sleeper.join(5)
    assert not sleeper.is_alive()


def test_the_real_clock_can_be_set_to_another_day() -> None:
    ahead = RealClock(timedelta(days=1)).now() - RealClock().now()
    assert timedelta(hours=23) < ahead < timedelta(hours=25)
