"""Runs schedules from the command line: ``python -m tests.simulation --schedules 10000``, or one again by its seed.

The exit code is 1 when a promise was broken; each failure is told by a shortened schedule and how to have it again.
"""

import argparse
import logging
import multiprocessing
import sys
import time

from tests.simulation.campaign import biting, campaign
from tests.simulation.schedules import STEPS, draw, run, shortened
from tests.simulation.seeded_bugs import SEEDED_BUGS
from tests.simulation.world import NO_BUGS


def main() -> int:
    """Parse, run, tell."""
    options = _parser().parse_args()
    logging.disable(logging.CRITICAL)
    bugs = SEEDED_BUGS[options.bug] if options.bug else NO_BUGS
    if options.seed is not None:
        schedule = draw(options.seed, options.steps)
        if options.only is not None:
            schedule = schedule.only([int(place) for place in options.only.split(",") if place])
        failure = run(schedule, bugs)
        if failure is not None and options.only is None:
            failure = shortened(failure, bugs)
        _tell(failure.told() if failure else "every promise was kept")
        return 1 if failure else 0
    if options.bugs:
        missed = 0
        for name, seeds in biting(options.first, options.schedules, options.steps, options.processes):
            missed += not seeds
            _tell(
                f"{len(seeds)} of {options.schedules} show: {name}" + (f", first {seeds[0]}" if seeds else "")
            )
        return 1 if missed else 0
    begun, failed = time.monotonic(), 0
    for failure in campaign(options.first, options.schedules, options.steps, options.processes):
        failed += 1
        _tell(failure.told())
    seconds = time.monotonic() - begun
    counted = f"{options.schedules} schedules of {options.steps} steps from seed {options.first}"
    _tell(f"{counted} in {seconds:.0f} s: {failed} failed")
    return 1 if failed else 0


def _tell(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seed", type=int, help="run this one again, and shorten it when it fails")
    parser.add_argument("--only", help="with --seed: run these steps only, by their numbers with commas")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--first", type=int, default=0, help="the first seed of a campaign")
    parser.add_argument("--schedules", type=int, default=200)
    parser.add_argument("--processes", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--bugs", action="store_true", help="run the campaign once with each seeded bug")
    parser.add_argument("--bug", choices=sorted(SEEDED_BUGS), help="with --seed: with this seeded bug")
    return parser


if __name__ == "__main__":
    sys.exit(main())
