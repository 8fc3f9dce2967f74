"""Waiting for a state in tests, with a deadline; never for a length of time."""

import time
from collections.abc import Callable


def wait_until(holds: Callable[[], bool], deadline_s: float = 5.0) -> None:
    """Return as soon as something holds; fail when it does not within the deadline (real seconds)."""
    give_up = time.monotonic() + deadline_s
    while not holds():
        assert time.monotonic() < give_up, "it did not come to hold in time"
        time.sleep(0.002)
