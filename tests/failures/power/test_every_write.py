"""Signal 9, EIO and ENOSPC at every single write of a kiosk's life, and the invariants on the same files afterwards."""

import logging
import shutil
import signal
from pathlib import Path

import pytest

from tests.failures.power.judging import restart_and_judge
from tests.failures.power.life import Life
from tests.failures.power.tracing import Nursery, Write, failed_at, failed_from, killed_at
from tests.guards.log_lines import LogLines

pytestmark = pytest.mark.timeout(1800)  # a campaign goes through all of them

PARTS = 2
"""Each test goes through every second write, so that they can run side by side."""
SUITE = {"fresh": 16, "clean": 8, "unclean": 6}
"""Every how manieth of them the suite takes, by start; the campaign takes all."""


def go_through(
    nursery: Nursery, start: Path, room: Path, options: list[tuple[str, ...]], code: int | None
) -> dict[int, list[str]]:
    """Live once with each of the options, and return what is wrong after which."""
    wrong = {}
    for place, each in enumerate(options):
        folder = room / str(place)
        shutil.copytree(start, folder)
        ended = nursery.live(folder, *each)
        if ended.code != code:
            wrong[place] = [f"ended with {ended.code}", ended.said]
        elif found := restart_and_judge(folder, visits=1):
            wrong[place] = found
        shutil.rmtree(folder)
    return wrong


@pytest.fixture(scope="module")
def writes(
    nursery: Nursery, starts: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[Write]]:
    """List the writes of an undisturbed life on each start."""
    found = {}
    for name, start in starts.items():
        folder = tmp_path_factory.mktemp("undisturbed") / name
        shutil.copytree(start, folder)
        found[name] = nursery.writes(folder)
        assert len(found[name]) > 60, "the trace does not see the store's writes"
        assert restart_and_judge(folder) == []
    return found


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("start", ["fresh", "clean", "unclean"])
def test_killed(
    nursery: Nursery,
    starts: dict[str, Path],
    writes: dict[str, list[Write]],
    tmp_path: Path,
    start: str,
    part: int,
    campaign_size: int,
) -> None:
    step = SUITE[start] if campaign_size == 1 else 1
    options = [killed_at(write) for write in writes[start][part * step :: PARTS * step]]
    assert go_through(nursery, starts[start], tmp_path, options, -signal.SIGKILL) == {}


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_refused_once(
    nursery: Nursery,
    starts: dict[str, Path],
    writes: dict[str, list[Write]],
    tmp_path: Path,
    error: str,
    part: int,
    campaign_size: int,
) -> None:
    step = 8 if campaign_size == 1 else 1
    options = [failed_at(write, error) for write in writes["unclean"][part * step :: PARTS * step]]
    assert go_through(nursery, starts["unclean"], tmp_path, options, 0) == {}


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_refused_from_then_on(
    nursery: Nursery,
    starts: dict[str, Path],
    writes: dict[str, list[Write]],
    tmp_path: Path,
    error: str,
    part: int,
    campaign_size: int,
) -> None:
    step = 10 if campaign_size == 1 else 1
    options = [failed_from(write, error) for write in writes["clean"][part * step :: PARTS * step]]
    assert go_through(nursery, starts["clean"], tmp_path, options, 0) == {}


@pytest.mark.parametrize("how", ["killed", "EIO", "ENOSPC"])
def test_while_a_damaged_database_is_set_aside(
    nursery: Nursery,
    damaged: Path,
    tmp_path: Path,
    how: str,
    campaign_size: int,
    log_lines: LogLines,
) -> None:
    log_lines.setLevel(logging.CRITICAL)
    undisturbed = tmp_path / "undisturbed"
    shutil.copytree(damaged, undisturbed)
    writes = nursery.writes(undisturbed)
    assert any(write.call == "rename" for write in writes)
    wrong = {}
    # Where it is set aside; what comes after is as ever.
    for place, write in enumerate(writes[: 60 : 5 if campaign_size == 1 else 1]):
        folder = tmp_path / str(place)
        shutil.copytree(damaged, folder)
        nursery.live(folder, *(killed_at(write) if how == "killed" else failed_at(write, how)))
        if found := what_is_wrong_after(folder):
            wrong[write] = found
        shutil.rmtree(folder)
    assert wrong == {}


def what_is_wrong_after(folder: Path) -> list[str]:
    """Start again and go on: a number belongs to one ticket, and the central hears of each that was given out."""
    life = Life(folder)
    try:
        life.begin()
        wrong = [] if life.visit() and life.visit() else ["refused: a visitor got no ticket"]
        life.sync.network_is_back()
    finally:
        life.store.close()
    told = {(str(note["number"]), str(note["ticket"])) for note in life.outside.shown.all()}
    if len({number for number, _ in told}) != len(told):
        wrong.append(f"I1: {sorted(told)}")
    known = {str(note["check_in"]) for note in life.outside.applied.all() if note["type"] == "checked_in"}
    return wrong + [f"I2: {number} is not known" for number, ticket in sorted(told) if ticket not in known]
