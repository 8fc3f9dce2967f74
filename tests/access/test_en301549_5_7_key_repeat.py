"""EN 301 549, 5.7: no key repeats; one that is held acts once, on the screen and at the keys."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.access.stages import controls, scenes
from tests.ui.stage import Stage

_NONE = Qt.KeyboardModifier.NoModifier


def test_no_control_repeats(stage: Stage, campaign_size: int) -> None:
    for scene in scenes(12, campaign_size):
        stage.show(scene)
        assert [each.objectName() for each in controls(stage) if each.autoRepeat()] == []


def test_a_held_key_acts_once(stage: Stage) -> None:
    stage.show("start")
    button = stage.button("start.how_long")
    button.setFocus()
    for kind, again in [
        (QEvent.Type.KeyPress, False),
        *[(QEvent.Type.KeyRelease, True), (QEvent.Type.KeyPress, True)] * 5,
        (QEvent.Type.KeyRelease, False),
    ]:
        stage.clock.turn(1)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
            QApplication.sendEvent(button, QKeyEvent(kind, key, _NONE, "", again))
    assert stage.desk.tapped == ["start.how_long"]
