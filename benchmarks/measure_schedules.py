"""Fault schedules: how many are run, how long one takes, and that none of them breaks a promise.

``KIOSK_SCHEDULES`` says how many (10,000 where it does not); all cores are used.
"""

import os
import time
from collections.abc import Iterable

from benchmarks.report import Row
from tests.simulation.campaign import campaign
from tests.simulation.schedules import STEPS

FIRST_SEED = 10_000_000
"""Far from the seeds of the suite, so that a benchmark run tries others."""


def rows() -> Iterable[Row]:
    """Run them, and tell each failure by its seed."""
    wanted = int(os.environ.get("KIOSK_SCHEDULES", "10000"))
    cores = os.cpu_count() or 1
    begun = time.perf_counter()
    failures = list(campaign(FIRST_SEED, wanted, STEPS, cores))
    seconds = time.perf_counter() - begun
    seeds = ", ".join(f"{each.schedule.seed} ({each.code})" for each in failures)
    yield Row(
        f"schedules of {STEPS} steps that broke a promise, of {wanted:,}",
        len(failures),
        "schedules",
        "none",
        not failures,
        note=f"seeds {seeds}" if seeds else "",
    )
    yield Row("a schedule, on one core", seconds * cores / wanted * 1000, "ms", "told only", met=True)
