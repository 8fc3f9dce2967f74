"""Where the pictures go."""

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer `--pictures DIR`: keep the pictures there, to leaf through."""
    parser.addoption("--pictures", default=None, help="keep the pictures of every screen in this folder")


@pytest.fixture
def pictures(pytestconfig: pytest.Config, tmp_path: Path) -> Path:
    """Return the folder for pictures; it is the test's own where none was asked for."""
    asked: str | None = pytestconfig.getoption("--pictures", None)
    folder = Path(asked) if asked else tmp_path
    folder.mkdir(parents=True, exist_ok=True)
    return folder
