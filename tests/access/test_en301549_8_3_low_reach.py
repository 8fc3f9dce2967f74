"""EN 301 549, 8.3: with low reach every control is below 1,100 mm, for the mounting height that is stated."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.flow.session import Comfort
from tests.access.stages import SMALL, controls, opened, scenes, seen
from tests.ui.stage import Stage

LIMIT_MM = 1100.0
LOWEST_MM = 380.0


def too_high(stage: Stage) -> list[tuple[str, int]]:
    """Name the controls that begin above the limit, with their height above the floor in millimetres."""
    profile = stage.window.profile
    top_mm = profile.mounting_mm + profile.height_px / profile.px_per_mm
    found = []
    for each in controls(stage):
        height = top_mm - seen(stage, each).top() / profile.px_per_mm
        if height > LIMIT_MM + 1 / profile.px_per_mm:
            found.append((each.objectName(), round(height)))
    return found


@pytest.mark.parametrize("name", ["27.0 upright", "27.0 lying", "32.0 upright", "15.6 upright"])
def test_everything_comes_down(qapp: QApplication, name: str, campaign_size: int) -> None:
    with opened(SMALL[name]) as stage:
        for scene in scenes(3, campaign_size):
            for large in (False, True):
                stage.show(scene, "nl", Comfort(low_reach=True, large_text=large))
                assert too_high(stage) == [], scene


def test_the_rule_notices_what_is_too_high(stage: Stage) -> None:
    stage.show("start")
    assert [name for name, _ in too_high(stage)] != []


def test_a_screen_that_hangs_lower_brings_more_down(qapp: QApplication) -> None:
    high = replace(SMALL["27.0 upright"], mounting_mm=850.0)
    with opened(high) as stage:
        stage.show("start", comfort=Comfort(low_reach=True))
        assert too_high(stage) == []
    assert high.mounting_mm > LOWEST_MM
