"""What the tests of power cuts begin with: a process that starts lives, and files as earlier lives left them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.failures.power.life import Life, live
from tests.failures.power.tracing import Nursery


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    with Nursery(tmp_path_factory.mktemp("nursery")) as nursery:
        yield nursery


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Make the files that a life can begin on: none, those of a clean end, those of a power cut with a visitor."""
    folder = tmp_path_factory.mktemp("starts")
    fresh, clean, unclean = folder / "fresh", folder / "clean", folder / "unclean"
    fresh.mkdir()
    clean.mkdir()
    live(clean)
    shutil.copytree(clean, folder / "running")
    life = Life(folder / "running")
    life.begin()
    life.visit()
    assert life.check_in()
    shutil.copytree(folder / "running", unclean)
    life.store.close()
    return {"fresh": fresh, "clean": clean, "unclean": unclean}
