"""Waiting times: how far off, and how often the bound held, on office days simulated with `ciw`; and what they cost.

`python -m benchmarks waits` scores ``KIOSK_WAITS_DAYS`` days of each kind (6), learned from as many others. The table
of docs/waiting-time.md is written by `python -m benchmarks.waits`.
"""

import os
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from statistics import fmean

from benchmarks.report import Row, median, timed
from benchmarks.waits.halls import How
from benchmarks.waits.rules import NAIVE, ZMS
from benchmarks.waits.scenarios import SCENARIOS
from benchmarks.waits.scoring import OURS, Score, score_all
from kiosk.central.queueing.durations import pool
from kiosk.central.queueing.estimate import estimate
from kiosk.central.queueing.order import CallingRules, Waiting
from kiosk.central.queueing.situation import Booking, Desk, Hall, Shift

HELD_OUT = 500_000
"""Days from this seed on were never looked at when constants were chosen."""
MOST_OF = {ZMS: 0.70, NAIVE: 0.60}
BIAS_MIN = 1.6
HOLDS = (0.77, 0.86)
MOST_MS = 50.0


def rows() -> Iterable[Row]:
    """Score, and time a hall of a hundred."""
    days = int(os.environ.get("KIOSK_WAITS_DAYS", "6"))
    yield from scored(score_all(days, HELD_OUT, How()))
    yield _cost()


def scored(scores: list[dict[str, Score]]) -> Iterable[Row]:
    """Give the figures of all kinds of day, and of each."""
    means = {name: fmean(each[name].mean_error for each in scores) for name in scores[0]}
    for against, most in MOST_OF.items():
        yield Row(
            "mean absolute error over the eight kinds of day",
            means[OURS],
            "min",
            f"<= {most:.2f} ×",
            means[OURS] <= most * means[against],
            against=against,
            theirs=means[against],
        )
    for scenario, each in zip(SCENARIOS, scores, strict=True):
        ours, theirs = each[OURS], each[NAIVE]
        yield Row(
            f"error, {scenario.name}", ours.mean_error, "min", "never worse", ours.mean_error <= theirs.mean_error,
            against=NAIVE, theirs=theirs.mean_error, note=f"bias {ours.bias:+.1f} min, {len(ours.errors)} visitors",
        )  # fmt: skip
        held = ours.coverage or 0.0
        yield Row(f"bound held, {scenario.name}", held * 100, "%", "77 to 86 %", HOLDS[0] <= held <= HOLDS[1])


def full_hall(waiting: int = 100) -> Hall:
    """Return a hall of so many at eight counters, a third of them with an appointment, and sixty more booked."""
    now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    services = frozenset("ABCD")
    minute = timedelta(minutes=1)
    people = tuple(
        Waiting(f"{n}", "ABCD"[n % 4], now - n * minute / 2, now + (n - 30) * minute if n % 3 == 0 else None)
        for n in range(waiting)
    )
    return Hall(
        now,
        people,
        tuple(Desk(str(n), services, "ABCD"[n % 4], now - n * minute) for n in range(8)),
        {service: pool(600, [300.0 + 2 * n for n in range(300)]) for service in services},
        CallingRules(30 * minute, 15 * minute),
        (Shift(now - 60 * minute, now + 60 * minute, 8), Shift(now + 60 * minute, now + 480 * minute, 6)),
        tuple(Booking("ABCD"[n % 4], now + 5 * n * minute) for n in range(60)),
    )


def _cost() -> Row:
    hall = full_hall()
    taken = [seconds * 1000 for seconds in timed(lambda: estimate(hall, "ABCD"), 11)]
    return Row(
        "a hall of 100 waiting, 60 booked", median(taken), "ms", "<= 50 ms", median(taken) <= MOST_MS,
        spread=(taken[0], taken[-1]),
    )  # fmt: skip
