"""How long a service takes: what was seen lately, and the configured mean, which counts as thirty visits."""

from collections.abc import Sequence
from math import exp
from statistics import NormalDist, fmean

CONFIGURED_COUNTS_AS = 30
"""So many visits the configured mean is worth beside those that were seen."""

_SPREAD = 0.5
"""Sigma of the logarithm of a desk time that nobody has measured yet; about half its mean as deviation."""

_NORMAL = NormalDist()
_RAW = [exp(_SPREAD * _NORMAL.inv_cdf((i + 0.5) / CONFIGURED_COUNTS_AS)) for i in range(CONFIGURED_COUNTS_AS)]
_SHAPE = tuple(value / fmean(_RAW) for value in _RAW)


def pool(configured_s: float | None, seen_s: Sequence[float]) -> tuple[float, ...]:
    """Give the durations to draw from, in seconds: thirty around the configured mean, and each that was seen."""
    expected = () if configured_s is None else tuple(configured_s * share for share in _SHAPE)
    return expected + tuple(seen_s)
