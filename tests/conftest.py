"""What holds for every test: no screen, no network, no unexpected log line, and chance that can be had again."""

import os
import signal
import threading

# Before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    and threading.current_thread() is threading.main_thread()
):
    # Run in the background of a script, the tests' own programs would not hear Ctrl-C either.
    signal.signal(signal.SIGINT, signal.default_int_handler)

import pytest
from hypothesis import settings

pytest_plugins = ["tests.guards.log_lines", "tests.guards.network"]

# A machine shared with others is slow now and then, so no example has a deadline.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer `--campaign-size N`: how much of the long campaigns to run (fault schedules, fuzzing, soak)."""
    parser.addoption("--campaign-size", type=int, default=1, help="1 is the share that belongs to the suite")


@pytest.fixture(scope="session")
def campaign_size(pytestconfig: pytest.Config) -> int:
    """Return the factor by which a campaign multiplies its number of runs."""
    size: int = pytestconfig.getoption("--campaign-size")
    return size
