"""Figures of devices: kept over restarts, one by one, and carried over from a store that had none."""

import sqlite3
from pathlib import Path

import pytest

from kiosk.store.migrations import MIGRATIONS
from tests.fakes.clock import FakeClock
from tests.store.makers import open_at


def test_they_are_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    store = open_at(path, FakeClock())
    assert store.device_statistics() == {}
    store.save_device_statistics({"printer": {"printed": 2, "copies": 1}, "scanner": {"read": 2**40}})
    store.close()
    again = open_at(path, FakeClock())
    assert again.device_statistics() == {"printer": {"printed": 2, "copies": 1}, "scanner": {"read": 2**40}}
    again.close()


def test_a_figure_takes_the_place_of_what_it_was_and_others_stay(tmp_path: Path) -> None:
    store = open_at(tmp_path / "kiosk.db", FakeClock())
    store.save_device_statistics({"printer": {"printed": 2, "copies": 1}})
    store.save_device_statistics({"printer": {"printed": 3}, "scanner": {}})
    assert store.device_statistics() == {"printer": {"printed": 3, "copies": 1}}
    store.close()


def test_a_figure_is_never_below_nothing(tmp_path: Path) -> None:
    store = open_at(tmp_path / "kiosk.db", FakeClock())
    with pytest.raises(sqlite3.IntegrityError):
        store.save_device_statistics({"printer": {"copies": 1, "printed": -1}})
    assert store.device_statistics() == {}
    store.close()


def test_a_store_of_the_version_before_gets_its_table(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    with sqlite3.connect(path) as connection:
        for script in MIGRATIONS[:2]:
            connection.executescript(script)
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    store = open_at(path, FakeClock())
    store.save_device_statistics({"printer": {"printed": 1}})
    assert store.device_statistics() == {"printer": {"printed": 1}}
    store.close()
