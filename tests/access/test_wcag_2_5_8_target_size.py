"""WCAG 2.2, 2.5.8, and our own rule: targets are 20 mm high and wide, on small screens 15, and 3 mm apart."""

from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.flow.session import Comfort
from kiosk.ui.screens.attract import Surface
from tests.access.stages import SMALL, box, chosen, controls, opened, scenes, seen
from tests.ui.stage import Stage
from tests.ui.test_targets import apart

APART_MM = 3.0
LEAST_MM, LEAST_ON_SMALL_MM, SMALL_BELOW_IN = 20.0, 15.0, 15.0
LYING_ON_ANOTHER = ("picture", "turning")
"""What stops a picture lies over it, and what stops the idle screen lies on the whole of it."""


def wrong_targets(stage: Stage) -> list[tuple[str, str]]:
    """Name what is too small, and what is too near to its neighbour."""
    profile = stage.window.profile
    px = profile.px_per_mm
    least = LEAST_ON_SMALL_MM if profile.diagonal_in < SMALL_BELOW_IN else LEAST_MM
    whole = [
        each
        for each in controls(stage)
        if not isinstance(each, Surface) and seen(stage, each) == box(stage, each)
    ]
    boxes = {each.objectName(): box(stage, each) for each in whole}
    small = [(name, "small") for name, at in boxes.items() if min(at.width(), at.height()) < least * px - 1]
    alone = [name for name in boxes if name not in LYING_ON_ANOTHER]
    near = [
        pair for pair in combinations(alone, 2) if apart(boxes[pair[0]], boxes[pair[1]]) < APART_MM * px - 1
    ]
    return small + near


@pytest.mark.parametrize("name", ["10.1 upright", "10.1 lying", "27.0 lying"])
def test_targets_on_screens_of_each_size(qapp: QApplication, name: str, campaign_size: int) -> None:
    with opened(SMALL[name]) as stage:
        for scene in scenes(4, campaign_size):
            stage.show(scene, "nl", Comfort(large_text=True))
            assert wrong_targets(stage) == [], scene


def test_targets_on_the_usual_screen(stage: Stage, campaign_size: int) -> None:
    for scene in chosen(["start", "walk_in", "choose", "type_name", "rate", "scan_code"], 4, campaign_size):
        stage.show(scene)
        assert wrong_targets(stage) == [], scene


def test_the_rule_notices_a_small_target(stage: Stage) -> None:
    stage.show("start")
    button = stage.button("help")
    whole = button.size()
    button.resize(20, 20)
    assert ("help", "small") in wrong_targets(stage)
    button.resize(whole)
