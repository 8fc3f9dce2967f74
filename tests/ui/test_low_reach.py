"""With low reach nothing that is tapped is above 1,100 mm, and the question stands where there is room for it."""

from PySide6.QtWidgets import QApplication

from kiosk.flow.events import Ending, SessionEnded
from kiosk.flow.session import Comfort
from kiosk.ui.profile import ScreenProfile
from kiosk.ui.widgets.above import Above
from tests.ui.stage import Stage, open_stage

LOW = Comfort(low_reach=True)


def test_the_question_stands_above_and_comes_back(stage: Stage) -> None:
    stage.show("start", comfort=LOW)
    page = stage.window.page
    assert page is not None
    assert isinstance(page.head.parentWidget(), Above)
    assert "Do you have an appointment?" in stage.texts()
    stage.show("confirm", comfort=LOW)
    assert "Do you have an appointment?" not in stage.texts()
    stage.show("start")
    assert not isinstance(page.head.parentWidget(), Above)
    assert page.pane.isAncestorOf(page.head)
    assert stage.texts()[0] == "Do you have an appointment?"


def test_it_is_gone_with_the_visitor(stage: Stage) -> None:
    stage.show("confirm", comfort=LOW)
    stage.desk.post(SessionEnded(Ending.STAFF))
    above = stage.window.findChild(Above)
    assert above is None or not above.isVisible()
    assert not stage.button("low_reach").isChecked()


def test_a_toggle_in_place_keeps_the_screen(stage: Stage) -> None:
    stage.show("confirm")
    before = set(stage.texts()) - {"normal"}
    stage.tap("low_reach")
    assert before <= set(stage.texts())
    assert stage.desk.view.name == "confirm"


def test_where_all_is_low_there_is_nothing_to_bring_down(qapp: QApplication) -> None:
    stage = open_stage(ScreenProfile(15.6, 960, 540, mounting_mm=800))
    stage.show("start")
    assert stage.buttons("low_reach") == []
    stage.window.leave()
