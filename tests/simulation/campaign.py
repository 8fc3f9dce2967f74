"""Many schedules in several processes."""

import logging
import multiprocessing
from collections.abc import Iterator

from tests.simulation.schedules import Failure, draw, run, shortened


def campaign(first: int, schedules: int, steps: int, processes: int) -> Iterator[Failure]:
    """Run many schedules, in several processes, and yield those that failed, shortened."""
    places = [(seed, steps) for seed in range(first, first + schedules)]
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        for failure in pool.imap(_run_one, places, chunksize=5):
            if failure is not None:
                yield failure
        # Not terminated: each worker clears its own files away.
        pool.close()
        pool.join()


def _run_one(place: tuple[int, int]) -> Failure | None:
    logging.disable(logging.CRITICAL)
    failure = run(draw(*place))
    return None if failure is None else shortened(failure)
