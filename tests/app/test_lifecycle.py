"""The life of a kiosk's credential with real processes: copied, fenced, revoked, enrolled again; nothing is lost."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.app.clock import RealClock
from kiosk.app.demo.boxed_central import BoxedCentral, Filling
from kiosk.app.demo.day import ZONE
from kiosk.app.demo.office import demo_office
from kiosk.app.enrolment_file import read_enrolment
from kiosk.cli import main
from kiosk.store.sqlite import SqliteStore, open_store
from tests.app.processes import handed_over, running, settings_in
from tests.app.test_enrolling import code_for, manager
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog
from tests.store.makers import new_ticket
from tests.waiting import wait_until


@pytest.fixture
def central(tmp_path: Path) -> Iterator[BoxedCentral]:
    """Return a central with the demo's office, and nobody in it."""
    made = BoxedCentral(tmp_path / "central.db", RealClock(), Filling(demo_office(), (), ("1",)))
    yield made
    made.close()


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return what the service manager gives a kiosk; this process has it too, as a technician's shell has."""
    given = handed_over(tmp_path / "handed")
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    return given


def test_a_machine_with_a_code_laid_ready_becomes_a_kiosk_by_itself(
    central: BoxedCentral, environment: dict[str, str], tmp_path: Path
) -> None:
    config = settings_in(tmp_path / "kiosk", central.url)
    # The settings name no central: the code does.
    config.write_text(config.read_text("utf-8").replace(f'url = "{central.url}"', ""), "utf-8")
    code = config.parent / "enrolment-code"
    code.write_text(f"LOKET-ENROL:1:{central.url}:{code_for(central, name='Hall')}", "utf-8")
    code.chmod(0o600)
    with running(config, environment) as kiosk:
        wait_until(lambda: '"enrolled"' in kiosk.log, 60)
        wait_until(lambda: blocks(config) != set(), 60)
        kiosk.end()
    assert not code.exists()
    assert "begins_anew" in kiosk.log
    sealed = (config.parent / "state" / "credential.sealed").read_text("utf-8")
    assert "token" not in sealed
    assert '"level": "ERROR"' not in kiosk.log


def enrolled(central: BoxedCentral, config: Path, **wishes: object) -> str:
    """Enrol a kiosk by the command; return its id."""
    assert main(["enrol", "--config", str(config), "--code", code_for(central, **wishes)]) == 0
    who = read_enrolment(config.parent / "state")
    assert who is not None
    return who.kiosk_id


def store_of(config: Path) -> SqliteStore:
    """Open the store of a kiosk that does not run."""
    state = config.parent / "state"
    who = read_enrolment(state)
    assert who is not None
    return open_store(state / "kiosk.db", who.kiosk_id, who.short_name, who.epoch, RealClock())


def test_copied_fenced_revoked_and_enrolled_again(
    central: BoxedCentral,
    environment: dict[str, str],
    tmp_path: Path,
    expect_log: ExpectLog,
    capsys: pytest.CaptureFixture[str],
) -> None:
    expect_log("central.journal_set_back")
    first = settings_in(tmp_path / "first", central.url)
    kiosk_id = enrolled(central, first)
    with running(first, environment) as kiosk:
        wait_until(lambda: blocks(first) != set(), 60)
        kiosk.end()
    second = settings_in(tmp_path / "second", central.url)
    shutil.copytree(first.parent / "state", second.parent / "state")
    with running(first, environment) as one, running(second, environment) as two:
        # One of them is the kiosk, the other one is told that it is not; nobody can say which began first.
        wait_until(lambda: "store.moved" in two.log, 60)
        wait_until(lambda: instances(tmp_path) == 3, 60)
        # Within a minute they would greet the central again by themselves.
        manager(central, "POST", f"/kiosks/{kiosk_id}/commands", {"kind": "reload"})
        wait_until(lambda: "epoch_fenced" in one.log + two.log, 90)
        fenced, other, config = (one, two, second) if "epoch_fenced" in one.log else (two, one, first)
        wait_until(lambda: standing(first if fenced is one else second) == {("fenced",)}, 30)
        fenced.end()
        wait_until(lambda: blocks(config) != set(), 60)
        assert "epoch_fenced" not in other.log
        assert blocks(first).isdisjoint(blocks(second))
        manager(central, "POST", f"/kiosks/{kiosk_id}/revoke")
        wait_until(lambda: "kiosk_revoked" in other.log, 60)
        wait_until(lambda: standing(config) == {("revoked",)}, 30)
        other.end()
    assert rows(config, "SELECT 1 FROM projections WHERE name IN ('day_list', 'queue')") == set()
    assert main(["credential", "rotate", "--config", str(config)]) == 2
    assert "enrol it again" in capsys.readouterr().err
    take_a_ticket(config)
    assert central.tickets() == 0
    assert enrolled(central, config, kiosk_id=kiosk_id) == kiosk_id
    with running(config, environment) as kiosk:
        wait_until(lambda: central.tickets() == 1, 60)
        wait_until(lambda: rows(config, "SELECT 1 FROM events") == set(), 30)
        kiosk.end()
    assert standing(config) == set()


def take_a_ticket(config: Path) -> None:
    """Take a ticket of which the central does not hear: it is cut off."""
    store = store_of(config)
    store.recover()
    clock = FakeClock()
    store.issue(replace(new_ticket(clock, day=datetime.now(ZONE).date()), issued_at=datetime.now(UTC)))
    store.close()


def instances(folder: Path) -> int:
    """Count the programs that have begun to speak as the one kiosk."""
    with closing(sqlite3.connect(f"file:{folder / 'central.db'}?mode=ro", uri=True)) as connection:
        [(last, former)] = connection.execute(
            "SELECT instance, former FROM kiosks WHERE id LIKE 'kiosk-_%' AND instance != ''"
        )
    return len([last, *filter(None, json.loads(former))])


def standing(config: Path) -> set[tuple[Any, ...]]:
    """Return how the central took a kiosk last, by its own disk."""
    return rows(config, "SELECT value FROM meta WHERE name = 'standing'")


def rows(config: Path, statement: str) -> set[tuple[Any, ...]]:
    """Look into a kiosk's disk, whether it runs or not."""
    path = config.parent / "state" / "kiosk.db"
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return set(connection.execute(statement))
    except sqlite3.OperationalError:
        # It is being made.
        return set()


def blocks(config: Path) -> set[tuple[Any, ...]]:
    """Return the blocks on a disk whose numbers can still be given, but for its own range."""
    return rows(
        config,
        "SELECT series, day, first, last FROM blocks WHERE state IN ('unopened', 'open') AND kind != 'own'",
    )
