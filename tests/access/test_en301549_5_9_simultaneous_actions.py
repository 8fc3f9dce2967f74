"""EN 301 549, 5.9: nothing needs two fingers or two keys at once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.access.stages import controls, scenes
from tests.ui.stage import Stage


def test_one_touch_reaches_everything(stage: Stage, campaign_size: int) -> None:
    for scene in scenes(1, campaign_size):
        stage.show(scene)
        names = {each.objectName() for each in controls(stage)}
        for offer in stage.desk.view.offers:
            if not offer.enabled or offer.name not in names:
                continue
            stage.show(scene)
            stage.tap(offer.name)
            assert stage.desk.tapped == [offer.name], scene


def test_no_gesture_is_listened_to(stage: Stage) -> None:
    stage.show("start")
    for widget in [stage.window, *stage.window.findChildren(QWidget)]:
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)


def test_one_key_after_the_other_reaches_everything(stage: Stage) -> None:
    stage.show("start")
    met = set()
    for _ in range(30):
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Tab)
        met.add(stage.window.focusWidget().objectName())
    assert {offer.name for offer in stage.desk.view.offers if offer.enabled} <= met
