"""Five hundred events through random faults, and as many batches more as a campaign asks for."""

import threading
from pathlib import Path

import pytest

from tests.failures.network.chance import EVENTS, play
from tests.failures.network.test_calls import sockets
from tests.waiting import wait_until


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make one test for each batch: its seed is its name, and shows the same faults again."""
    metafunc.parametrize("seed", range(metafunc.config.getoption("--campaign-size")))


@pytest.mark.campaign
@pytest.mark.timeout(900)
def test_nothing_is_lost_or_doubled_whatever_the_network_does(seed: int, tmp_path: Path) -> None:
    threads, before = threading.active_count(), sockets()
    met = play(tmp_path, seed)
    assert len(met) > 25, "hardly any fault was met"
    assert met["fine"] > EVENTS / 4
    wait_until(lambda: threading.active_count() <= threads + 2 and sockets() <= before + 4)
