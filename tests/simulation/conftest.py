"""Lines, disks and clocks are broken on purpose: the program's complaints about that are no surprise here."""

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Let the program's log say nothing for the time of a test."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
