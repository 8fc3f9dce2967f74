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


@pytest.fixture(scope="module")
def damaged(starts: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the files of a clean end, with a visitor of whom the central has not heard; a table is damaged."""
    damaged = tmp_path_factory.mktemp("starts") / "damaged"
    shutil.copytree(starts["clean"], damaged)
    life = Life(damaged)
    life.begin()
    assert life.check_in()
    life.store.close()
    path = damaged / "kiosk.db"
    path.write_bytes(path.read_bytes().replace(b"'sending', 'printed'", b"'seNding', 'printed'"))
    return damaged
