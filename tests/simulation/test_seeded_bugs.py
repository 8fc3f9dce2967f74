"""The campaign bites: each seeded bug turns it red within a hundred schedules."""

import pytest

from tests.simulation.schedules import draw, run
from tests.simulation.seeded_bugs import SEEDED_BUGS

MOST = 100


@pytest.mark.campaign
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", list(SEEDED_BUGS))
def test_seeded_bug_is_found(name: str) -> None:
    assert any(run(draw(seed), SEEDED_BUGS[name]) for seed in range(MOST))
