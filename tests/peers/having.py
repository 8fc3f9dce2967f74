"""Finds the programs of other makers that `packaging/peers` brings; what is missing is named by the skipped test."""

import shutil
from pathlib import Path

import pytest

PEERS = Path(__file__).resolve().parents[2] / ".peers"


def program(name: str, why: str = "packaging/peers brings it") -> Path:
    """Return the path of a program, from `.peers` or from the system; skip the test that needs it otherwise."""
    places = (PEERS / "emupos" / "bin", PEERS / "node_modules" / ".bin", Path("/usr/sbin"), Path("/usr/bin"))
    found = next((place / name for place in places if (place / name).exists()), None) or shutil.which(name)
    if found is None:
        pytest.skip(f"there is no {name} here: {why}")
    return Path(found)


def npm_package(name: str) -> Path:
    """Return the folder of an npm package; skip the test that needs it where it is not installed."""
    folder = PEERS / "node_modules" / name
    if not folder.is_dir():
        pytest.skip(f"there is no npm package {name} here: packaging/peers brings it")
    return folder
