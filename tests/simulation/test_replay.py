"""A schedule is the same every time, also in another process; a failure is shortened to what shows it."""

import subprocess
import sys

from tests.simulation.schedules import draw, run, shortened, traced
from tests.simulation.seeded_bugs import SEEDED_BUGS

SEED = 1
TRACE = (
    "import logging; from tests.simulation.schedules import draw, traced;"
    f" logging.disable(50); print(traced(draw({SEED})))"
)


def test_schedule_runs_the_same_again_elsewhere() -> None:
    told = subprocess.run(
        [sys.executable, "-c", TRACE],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "1", "PYTHONPATH": "."},
    ).stdout.strip()
    assert told == traced(draw(SEED))
    assert told.count("'printed'") >= 5, "visitors come, and get papers: else nothing is tested here"
    assert traced(draw(SEED + 1)) != told


def test_failure_is_shortened_and_can_be_had_again() -> None:
    bugs = SEEDED_BUGS["a number is doubled"]
    failure = next(f for f in (run(draw(seed), bugs) for seed in range(100)) if f is not None)
    short = shortened(failure, bugs)
    assert 1 <= len(short.schedule.steps) <= 8
    places = [step.place for step in short.schedule.steps]
    again = run(draw(short.schedule.seed).only(places), bugs)
    assert again is not None
    assert again.code == failure.code == "I1"
    assert f"--seed {short.schedule.seed} --steps 40 --only {','.join(map(str, places))}" in short.told()
