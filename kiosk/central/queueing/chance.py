"""Chance that is spread evenly, and that can be had again: a few runs say as much as many that are drawn at random.

Each source of chance (how long one visit takes, whether one booked person comes) has its own order of the same evenly
spaced levels: a Latin hypercube (McKay, Beckman and Conover, 1979). The order follows from a name, so somebody who
waits meets the same chance in the next estimate, and what is shown does not jitter.
"""

from collections.abc import Sequence
from functools import lru_cache
from random import Random
from zlib import crc32

_ORDERS = 64


def order_of(name: str, seed: int, runs: int) -> tuple[int, ...]:
    """Give the order of the levels 0 to `runs` - 1 for one source of chance."""
    told = crc32(f"{seed}:{name}".encode())
    order = _orders(runs)[told % _ORDERS]
    turn = told // _ORDERS % runs
    return order[turn:] + order[:turn]


def levels(ordered: Sequence[float], runs: int) -> tuple[float, ...]:
    """Read a sorted sample at evenly spaced levels, in between its values where need be."""
    last = len(ordered) - 1
    found = []
    for level in range(runs):
        place = min(max((level + 0.5) / runs * (last + 1) - 0.5, 0.0), float(last))
        below = int(place)
        above = min(below + 1, last)
        found.append(ordered[below] + (place - below) * (ordered[above] - ordered[below]))
    return tuple(found)


@lru_cache(maxsize=8)
def _orders(runs: int) -> tuple[tuple[int, ...], ...]:
    random = Random(runs)  # noqa: S311  (chance that can be had again, no secret)
    made = []
    for _ in range(_ORDERS):
        order = list(range(runs))
        random.shuffle(order)
        made.append(tuple(order))
    return tuple(made)
