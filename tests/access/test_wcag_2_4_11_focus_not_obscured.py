"""WCAG 2.2, 2.4.11: what gets the focus is brought into sight whole, where a list has to be stepped through too."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.flow.session import Comfort
from tests.access.stages import SMALL, box, opened, scenes, seen


def test_the_focus_is_never_hidden(qapp: QApplication, campaign_size: int) -> None:
    with opened(SMALL["10.1 upright"]) as stage:
        for scene in ["walk_in", *scenes(1, campaign_size)]:
            stage.show(scene, "nl", Comfort(large_text=True))
            for _ in range(len(stage.desk.view.offers)):
                QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Tab)
                focused = stage.window.focusWidget()
                assert seen(stage, focused).height() == box(stage, focused).height(), (
                    scene,
                    focused.objectName(),
                )
