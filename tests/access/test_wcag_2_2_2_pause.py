"""WCAG 2.2, 2.2.2: what moves by itself can be stopped by a touch and by a key, and nothing else moves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.ui.widgets.illustration import SWITCH, Illustration
from tests.ui.stage import Stage


@pytest.mark.parametrize("scene", ["scan_code", "scan_document"])
@pytest.mark.parametrize("by_key", [False, True])
def test_a_moving_picture_stops(stage: Stage, scene: str, by_key: bool) -> None:
    stage.show(scene)
    (moving,) = stage.visible(Illustration)
    assert moving.is_moving
    switch = stage.button(SWITCH)
    if by_key:
        switch.setFocus()
        QTest.keyClick(switch, Qt.Key.Key_Space)
    else:
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not moving.is_moving


def test_nothing_else_moves(stage: Stage) -> None:
    for scene in ("attract", "start", "looking_up", "ticket_printing", "still_there"):
        stage.show(scene)
        assert [each for each in stage.visible(Illustration) if each.is_moving] == []
