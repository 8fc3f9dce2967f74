"""The stand as a fixture, and what threads of broken drivers end with."""

import threading
from collections.abc import Iterator

import pytest

from tests.service.supervision.stand import Stand

Uncaught = list[type[BaseException]]


@pytest.fixture
def stand() -> Iterator[Stand]:
    """Give a supervisor whose devices are well."""
    stand = Stand().start()
    yield stand
    stand.close()


@pytest.fixture
def uncaught() -> Iterator[Uncaught]:
    """Collect what threads end with, as the program's own hook would log it."""
    before, found = threading.excepthook, Uncaught()
    threading.excepthook = lambda arguments: found.append(arguments.exc_type)
    yield found
    threading.excepthook = before
