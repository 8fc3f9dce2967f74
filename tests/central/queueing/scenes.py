"""Halls for the tests of the estimate."""

from datetime import timedelta

from kiosk.central.queueing.durations import pool
from kiosk.central.queueing.order import CallingRules, Waiting
from kiosk.central.queueing.situation import Desk, Hall
from kiosk.domain.waiting import Wait
from tests.central.town import NOW

MINUTE = timedelta(minutes=1)
RULES = CallingRules(30 * MINUTE, 15 * MINUTE)
A = frozenset("A")


def line(count: int) -> tuple[Waiting, ...]:
    """Return walk-ins who came a second after each other."""
    return tuple(
        Waiting(f"w{number}", "A", NOW - timedelta(seconds=count - number)) for number in range(count)
    )


def desks(count: int, busy_since: float | None = 2) -> tuple[Desk, ...]:
    """Return open counters, busy for so many minutes or not at all."""
    if busy_since is None:
        return tuple(Desk(str(number), A) for number in range(count))
    return tuple(Desk(str(number), A, "A", NOW - busy_since * MINUTE) for number in range(count))


def hall(waiting: tuple[Waiting, ...], open_now: tuple[Desk, ...], **more: object) -> Hall:
    """Return a hall with one service of ten minutes."""
    return Hall(NOW, waiting, open_now, {"A": pool(600, [])}, RULES, **more)  # type: ignore[arg-type]


def known(wait: Wait | None) -> Wait:
    """Return a wait that must be known."""
    assert wait is not None
    return wait
