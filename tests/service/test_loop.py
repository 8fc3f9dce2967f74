"""The inbox: order, timers, and posts from other threads."""

from datetime import UTC, datetime
from threading import Thread

from kiosk.app.clock import SimulatedClock
from kiosk.service.loop import Loop

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_posted_calls_run_in_order() -> None:
    loop, seen = Loop(SimulatedClock(START)), list[int]()
    for number in range(3):
        loop.post(lambda number=number: seen.append(number))  # type: ignore[misc]
    loop.pump()
    assert seen == [0, 1, 2]


def test_a_call_posted_by_a_call_runs_in_the_same_pump() -> None:
    loop, seen = Loop(SimulatedClock(START)), list[str]()

    def first() -> None:
        seen.append("first")
        loop.post(lambda: seen.append("second"))

    loop.post(first)
    loop.pump()
    assert seen == ["first", "second"]


def test_timers_run_when_they_are_due_and_in_order_of_their_moment() -> None:
    clock = SimulatedClock(START)
    loop, seen = Loop(clock), list[str]()
    loop.after(20, lambda: seen.append("late"))
    loop.after(10, lambda: seen.append("early"))
    assert loop.pump() == 10
    assert seen == []
    clock.advance(10)
    assert loop.pump() == 10
    assert seen == ["early"]
    clock.advance(10)
    assert loop.pump() is None
    assert seen == ["early", "late"]


def test_a_cancelled_timer_never_runs_and_is_not_waited_for() -> None:
    clock = SimulatedClock(START)
    loop, seen = Loop(clock), list[str]()
    loop.after(1, lambda: seen.append("no")).cancel()
    assert loop.next_due() is None
    clock.advance(5)
    loop.pump()
    assert seen == []


def test_posts_from_many_threads_all_arrive_and_wake_the_owner() -> None:
    loop, seen, woken = Loop(SimulatedClock(START)), list[int](), list[int]()
    loop.on_wake(lambda: woken.append(1))

    def post_hundred() -> None:
        for number in range(100):
            loop.post(lambda number=number: seen.append(number))  # type: ignore[misc]

    threads = [Thread(target=post_hundred) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    loop.pump()
    assert len(seen) == 400
    assert len(woken) == 400
