"""Schedules of forty steps over the real code: no promise is broken. ``--campaign-size N`` runs N times as many."""

import pytest

from tests.simulation.schedules import draw, run, shortened

PARTS = 8
SHARE = 25
"""Schedules in each part of the suite's share; each takes some 0.4 s of one core."""


@pytest.mark.campaign
@pytest.mark.timeout(0)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_promise_is_kept(part: int, campaign_size: int) -> None:
    for seed in range(part * 1_000_000, part * 1_000_000 + SHARE * campaign_size):
        failure = run(draw(seed))
        if failure is not None:
            pytest.fail(shortened(failure).told(), pytrace=False)
