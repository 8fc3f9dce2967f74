"""EN 301 549, 5.8: a second strike within half a second is ignored, whatever it hits; later it counts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.stage import Stage


@pytest.mark.parametrize(("after_s", "counted"), [(0.05, 1), (0.49, 1), (0.51, 2)])
def test_a_second_strike(stage: Stage, after_s: float, counted: int) -> None:
    stage.show("start")
    QTest.mouseClick(stage.button("contrast"), Qt.MouseButton.LeftButton)
    stage.clock.turn(after_s)
    QTest.mouseClick(stage.button("contrast"), Qt.MouseButton.LeftButton)
    assert len(stage.desk.tapped) == counted


def test_the_next_screen_is_not_hit(stage: Stage) -> None:
    stage.show("start")
    QTest.mouseClick(stage.button("start.no_appointment"), Qt.MouseButton.LeftButton)
    stage.clock.turn(0.3)
    QTest.mouseClick(stage.button("stop"), Qt.MouseButton.LeftButton)
    assert stage.desk.tapped == ["start.no_appointment"]
