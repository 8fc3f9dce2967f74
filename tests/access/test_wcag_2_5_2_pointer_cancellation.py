"""WCAG 2.2, 2.5.2: a control acts when the finger leaves it, and sliding off cancels."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.access.stages import controls, scenes
from tests.ui.stage import Stage

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_pressing_alone_does_nothing_and_sliding_off_cancels(stage: Stage, campaign_size: int) -> None:
    for scene in scenes(3, campaign_size):
        stage.show(scene)
        for button in controls(stage):
            outside = QPoint(-4000, -4000)
            QTest.mousePress(button, _LEFT)
            assert stage.desk.posted == [], button.objectName()
            QTest.mouseMove(button, outside)
            QTest.mouseRelease(button, _LEFT, _NONE, outside)
            assert stage.desk.posted == [], button.objectName()


def test_letting_go_acts(stage: Stage) -> None:
    stage.show("confirm")
    QTest.mousePress(stage.button("confirm.no"), _LEFT)
    assert stage.desk.posted == []
    QTest.mouseRelease(stage.button("confirm.no"), _LEFT)
    assert stage.desk.tapped == ["confirm.no"]
