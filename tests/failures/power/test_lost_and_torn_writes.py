"""A power cut at any moment, with unsynced writes lost and torn: nothing that was promised is gone."""

import shutil
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from tests.failures.power.images import TRACED, Change, Image, changes_in, images, rebuild
from tests.failures.power.judging import restart_and_judge
from tests.failures.power.tracing import Nursery

pytestmark = pytest.mark.timeout(7200)  # a campaign of as many images as one asks for

SHARE = 60
"""Images in each test; the campaign multiplies it."""


def recorded(nursery: Nursery, start: Path, room: Path, *, durable: bool) -> list[Change]:
    """Live once on a copy of these files, and return what was done to which of them."""
    shutil.copytree(start, room / "recorded")
    ended = nursery.live(
        room / "recorded", "-y", "-xx", "-s", "1000000", "-e", f"trace={TRACED}", durable=durable
    )
    assert ended.code == 0, ended.said
    return changes_in(ended.trace)


def judged(start: Path, changes: list[Change], image: Image, folder: Path) -> list[str]:
    """Rebuild an image, start on it, and return what is wrong."""
    rebuild(start, changes, image, folder)
    wrong = restart_and_judge(folder, visits=1)
    shutil.rmtree(folder)
    return wrong


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("start", ["clean", "unclean"])
def test_what_was_promised_is_there(
    nursery: Nursery, starts: dict[str, Path], tmp_path: Path, start: str, seed: int, campaign_size: int
) -> None:
    changes = recorded(nursery, starts[start], tmp_path, durable=True)
    whole = Image(len(changes), frozenset(range(len(changes))))
    assert judged(starts[start], changes, whole, tmp_path / "whole") == []
    for number, image in enumerate(islice(images(changes, Random(seed)), SHARE * campaign_size)):
        assert judged(starts[start], changes, image, tmp_path / str(number)) == [], image


@pytest.mark.parametrize("start", ["clean", "unclean"])
def test_a_disk_that_forgets_its_last_commit_doubles_no_number(
    nursery: Nursery, starts: dict[str, Path], tmp_path: Path, start: str
) -> None:
    changes = recorded(nursery, starts[start], tmp_path, durable=True)
    given_out = [place + 1 for place, change in enumerate(changes) if change.file in ("shown", "papers")]
    lost = 0
    for moment in given_out:
        forgetful = Image(moment, frozenset(), forgotten=1)
        wrong = judged(starts[start], changes, forgetful, tmp_path / str(moment))
        assert [line for line in wrong if line.startswith(("I1", "I3"))] == [], moment
        lost += any(line.startswith("I2") for line in wrong)
    assert lost, "the disk has forgotten nothing that matters"


def test_the_control_commits_without_waiting_and_loses(
    nursery: Nursery, starts: dict[str, Path], tmp_path: Path
) -> None:
    changes = recorded(nursery, starts["clean"], tmp_path, durable=False)
    lost = 0
    for number, image in enumerate(islice(images(changes, Random(1)), SHARE)):
        wrong = judged(starts["clean"], changes, image, tmp_path / str(number))
        lost += any(line.startswith("I2") for line in wrong)
    assert lost > SHARE // 10
