"""One upright window for all clauses of a module."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.profile import PORTRAIT
from tests.ui.stage import Stage, open_stage


@pytest.fixture(scope="module")
def shared_stage(qapp: QApplication) -> Iterator[Stage]:
    """Open an upright window with a desk behind it."""
    stage = open_stage(PORTRAIT)
    yield stage
    stage.window.leave()


@pytest.fixture
def stage(shared_stage: Stage) -> Stage:
    """Bring the shared window back to where nobody is, with time enough since the last tap."""
    shared_stage.begin_again()
    return shared_stage
