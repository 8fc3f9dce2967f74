"""WCAG 2.2, 2.5.1 and 2.5.7: a single tap is enough everywhere: nothing is dragged, no list only pushed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QWidget

from kiosk.flow.session import Comfort
from tests.ui.stage import Stage


def test_nothing_is_dragged(stage: Stage) -> None:
    for widget in stage.window.findChildren(QWidget):
        assert not isinstance(widget, QAbstractSlider | QAbstractScrollArea)
        assert not widget.acceptDrops()


def test_a_long_list_is_stepped_through_by_taps(stage: Stage) -> None:
    stage.show("waiting", "nl", Comfort(large_text=True))
    QTest.mouseClick(stage.button("list.down"), Qt.MouseButton.LeftButton)
    assert stage.button("list.up").isEnabled()


def test_a_stroke_over_the_screen_does_nothing(stage: Stage) -> None:
    stage.show("start")
    QTest.mousePress(stage.window, Qt.MouseButton.LeftButton, pos=QPoint(100, 900))
    QTest.mouseMove(stage.window, QPoint(900, 300))
    QTest.mouseRelease(stage.window, Qt.MouseButton.LeftButton, pos=QPoint(900, 300))
    assert stage.desk.posted == []
