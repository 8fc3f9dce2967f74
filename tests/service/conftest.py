"""The test stand as a fixture."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.stand import Stand


@pytest.fixture
def stopped(tmp_path: Path) -> Iterator[Stand]:
    """Give a stand whose kiosk the test starts itself."""
    stand = Stand(tmp_path)
    yield stand
    stand.close()


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    """Give a kiosk that runs, with a central that answers."""
    stand = Stand(tmp_path).start()
    yield stand
    stand.close()
