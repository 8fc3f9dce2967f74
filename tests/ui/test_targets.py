"""What is tapped is at least 20 mm high and wide, and 3 mm from its neighbour, on every screen."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton

from kiosk.flow.session import Comfort
from kiosk.ui.screens.attract import Surface
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage

_SMALLEST_MM = 20.0
_APART_MM = 3.0


def boxes(stage: Stage) -> dict[str, QRect]:
    """Return where the buttons are, but the one that is the whole screen."""
    return {
        each.objectName(): QRect(each.mapTo(stage.window, QPoint(0, 0)), each.size())
        for each in stage.visible(QAbstractButton)
        if not isinstance(each, Surface)
    }


def apart(one: QRect, other: QRect) -> int:
    """Return the pixels between two boxes, along the wider gap."""
    across = max(other.left() - one.right(), one.left() - other.right()) - 1
    along = max(other.top() - one.bottom(), one.top() - other.bottom()) - 1
    return max(across, along)


@pytest.mark.parametrize("large", [False, True])
def test_targets(stage: Stage, large: bool) -> None:
    mm = stage.window.profile.px_per_mm
    wrong: list[tuple[str, str, str]] = []
    for scene in SCENES:
        stage.show(scene, "nl", Comfort(large_text=large))
        found = boxes(stage)
        wrong += [
            (scene, name, f"{box.width()} x {box.height()}")
            for name, box in found.items()
            if min(box.width(), box.height()) < _SMALLEST_MM * mm
        ]
        wrong += [
            (scene, one, other)
            for one, other in combinations(found, 2)
            if apart(found[one], found[other]) < _APART_MM * mm and not _behind_the_edge(stage, one, other)
        ]
    assert wrong == []


def _behind_the_edge(stage: Stage, one: str, other: str) -> bool:
    # What a pane has moved out of sight cannot be tapped.
    page = stage.window.page
    if page is None or page.pane.overflow == 0:
        return False
    return any(page.pane.isAncestorOf(stage.button(name)) for name in (one, other))
