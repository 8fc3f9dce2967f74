"""A peer for each test that asks for one."""

from collections.abc import Iterator

import pytest

from kiosk.scheduling.client import HttpScheduling
from tests.scheduling.peer import Peer, running_peer


@pytest.fixture
def peer() -> Iterator[Peer]:
    with running_peer() as peer:
        yield peer


@pytest.fixture
def client(peer: Peer) -> Iterator[HttpScheduling]:
    client = peer.client()
    yield client
    client.close()
