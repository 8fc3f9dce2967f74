"""The pictures of how to hold a code or a document: they move while they are seen, and a touch stops them."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.flow.session import Comfort
from kiosk.i18n.words import words_for
from kiosk.ui.profile import SMALL_WINDOW
from kiosk.ui.widgets.illustration import FRAMES_A_SECOND, SWITCH, Illustration
from kiosk.ui.widgets.scenes import ROUND_S, STILL, moment_at
from tests.ui.stage import Stage, open_stage


def picture(stage: Stage) -> Illustration:
    (found,) = stage.visible(Illustration)
    return found


@pytest.mark.parametrize("scene", ["scan_code", "scan_document"])
def test_a_picture_moves_while_it_is_seen(stage: Stage, scene: str) -> None:
    stage.show(scene)
    seen = picture(stage)
    assert seen.is_moving
    stage.show("start")
    assert not seen.is_moving


def test_a_touch_stops_it_and_another_lets_it_go_on(stage: Stage) -> None:
    words = words_for("en")
    stage.show("scan_code")
    switch = stage.button(SWITCH)
    assert switch.accessibleName() == words.say("picture-stop")
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not picture(stage).is_moving
    assert switch.accessibleName() == words.say("picture-move")
    stage.show("scan_code", "nl")
    assert not picture(stage).is_moving
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert picture(stage).is_moving
    assert stage.desk.posted == []


def test_the_next_visitor_has_stopped_nothing(stage: Stage) -> None:
    stage.show("scan_code")
    QTest.mouseClick(stage.button(SWITCH), Qt.MouseButton.LeftButton)
    stage.begin_again()
    stage.show("scan_code")
    assert picture(stage).is_moving
    assert stage.button(SWITCH).accessibleName() == words_for("en").say("picture-stop")


@pytest.mark.parametrize("calm", [Comfort(high_contrast=True), Comfort(large_text=True)])
def test_nothing_moves_for_who_needs_calm_to_see(stage: Stage, calm: Comfort) -> None:
    stage.show("scan_code")
    stage.show("scan_code", comfort=calm)
    assert not picture(stage).is_moving
    assert stage.buttons(SWITCH) == []


def test_nothing_moves_where_the_kiosk_is_set_so(qapp: QApplication) -> None:
    stage = open_stage(SMALL_WINDOW, motion=False)
    stage.show("scan_document")
    assert not picture(stage).is_moving
    stage.window.leave()


def test_nothing_moves_while_nobody_is_there(stage: Stage) -> None:
    assert not picture(stage).is_moving


def test_a_movement_is_calm() -> None:
    assert FRAMES_A_SECOND <= 15
    moments = [moment_at(step / FRAMES_A_SECOND) for step in range(int(ROUND_S * FRAMES_A_SECOND))]
    assert {moment.second for moment in moments} == {False, True}
    assert STILL in moments
    steps = [abs(b.arrived - a.arrived) for a, b in pairwise(moments) if a.second is b.second]
    assert max(steps) < 0.06
