"""Many schedules in several processes."""

import logging
import multiprocessing
from collections.abc import Iterator

from tests.simulation.schedules import Failure, draw, run, shortened
from tests.simulation.seeded_bugs import SEEDED_BUGS


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


def biting(first: int, schedules: int, steps: int, processes: int) -> Iterator[tuple[str, list[int]]]:
    """Run the schedules with each seeded bug, and yield which of them show it."""
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        for name in SEEDED_BUGS:
            places = [(seed, steps, name) for seed in range(first, first + schedules)]
            shown = pool.imap(_shows, places, chunksize=5)
            yield name, [seed for (seed, _, _), is_shown in zip(places, shown, strict=True) if is_shown]
        pool.close()
        pool.join()


def _shows(place: tuple[int, int, str]) -> bool:
    logging.disable(logging.CRITICAL)
    seed, steps, name = place
    return run(draw(seed, steps), SEEDED_BUGS[name]) is not None
