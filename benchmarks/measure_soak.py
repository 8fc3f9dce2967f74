"""Thirty office days of a kiosk, its window and its central under simulated time: what they hold does not grow.

``KIOSK_SOAK_DAYS`` and ``KIOSK_SOAK_VISITORS`` say how many days (30), and how many visitors a day (300).
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from statistics import median
from typing import Any

from benchmarks.report import Row


def rows() -> Iterable[Row]:
    """Live the days in a process of their own, whose memory is nobody else's; a row for each thing that is watched."""
    days, visitors = (
        os.environ.get(name, default)
        for name, default in (("KIOSK_SOAK_DAYS", "30"), ("KIOSK_SOAK_VISITORS", "300"))
    )
    program = [sys.executable, "-m", "benchmarks.soak", "--window", "--json"]
    lived = subprocess.run(
        [*program, "--days", days, "--visitors", visitors], stdout=subprocess.PIPE, check=False, text=True
    )
    told: list[dict[str, Any]] = [json.loads(line) for line in lived.stdout.splitlines()]
    looks = [each["look"] for each in told if "look" in each]
    for finding in (each["finding"] for each in told if "finding" in each):
        yield Row(
            f"soak of {days} days: {finding['name']}, added a day",
            finding["growth"],
            finding["unit"],
            f"at most {finding['most']:g}",
            finding["flat"],
            note=f"from {finding['first']:.6g} to {finding['last']:.6g}",
        )
    problems = [problem for each in told for problem in each.get("problems", ())]
    yield Row(
        f"soak of {days} days: what is not as it must be",
        len(problems) if lived.returncode in (0, 1) else 1,
        "things",
        "none",
        lived.returncode == 0,
        note="; ".join(problems),
    )
    if looks:
        seconds = median(look["core_s"] for look in looks)
        yield Row(f"a day of {visitors} visitors, on one core", seconds, "s", "told only", met=True)
