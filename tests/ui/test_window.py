"""The window lets nothing out but taps, and keeps nothing of a visitor."""

import gc

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from kiosk.flow.controls import Control
from kiosk.flow.events import Ending, SessionEnded, Tapped
from kiosk.flow.session import Comfort
from kiosk.flow.states import Attract, CheckingIn
from kiosk.ui.screens.attract import AttractPage
from kiosk.ui.widgets.button import Choice
from tests.ui.office import INITIALS
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage

_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


def test_a_double_click_is_one_tap(stage: Stage) -> None:
    stage.show("confirm")
    button = stage.button("confirm.yes")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert stage.desk.tapped == ["confirm.yes"]
    assert isinstance(stage.desk.session.state, CheckingIn)


def test_a_second_tap_does_not_hit_the_next_screen(stage: Stage) -> None:
    stage.show("start")
    QTest.mouseClick(stage.button("start.appointment"), Qt.MouseButton.LeftButton)
    stage.clock.turn(0.4)
    QTest.mouseClick(stage.button("scan_code.document"), Qt.MouseButton.LeftButton)
    assert stage.desk.tapped == ["start.appointment"]
    stage.clock.turn(0.2)
    QTest.mouseClick(stage.button("scan_code.document"), Qt.MouseButton.LeftButton)
    assert stage.desk.tapped == ["start.appointment", "scan_code.document"]


def test_sliding_off_cancels(stage: Stage) -> None:
    stage.show("confirm")
    button = stage.button("confirm.yes")
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert stage.desk.tapped == []
    QTest.mouseMove(button, QPoint(-50, -50))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, _NONE, QPoint(-50, -50))
    assert stage.desk.tapped == []


def test_touching_anywhere_begins(stage: Stage) -> None:
    surface = stage.button("attract.start")
    # But for what it is shifted by, so that nothing burns in.
    assert surface.width() > 0.98 * stage.window.width()
    QTest.mouseClick(surface, Qt.MouseButton.LeftButton, _NONE, QPoint(40, 300))
    assert stage.desk.view.name == "start"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F4, _ALT), (Qt.Key.Key_F1, _NONE), (Qt.Key.Key_Q, _CTRL), (Qt.Key.Key_W, _CTRL),
        (Qt.Key.Key_Escape, _NONE), (Qt.Key.Key_Tab, _ALT), (Qt.Key.Key_F11, _NONE), (Qt.Key.Key_Y, _NONE),
        (Qt.Key.Key_Return, _ALT), (Qt.Key.Key_Menu, _NONE), (Qt.Key.Key_Down, _NONE),
    ],
)  # fmt: skip
def test_foreign_keys_do_nothing(stage: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    stage.show("confirm")
    before = stage.texts()
    for target in (stage.window, stage.button("confirm.yes")):
        QTest.keyClick(target, key, modifier)
    assert stage.desk.posted == []
    assert stage.window.isVisible()
    assert stage.texts() == before


def test_the_window_stays_when_asked_to_close(stage: Stage) -> None:
    assert not stage.window.close()
    assert stage.window.isVisible()


def test_no_menu_no_tip(stage: Stage) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(10, 10), QPoint(10, 10))
    assert stage.window.barred.eventFilter(stage.button("attract.start"), event)
    for widget in stage.window.findChildren(QWidget):
        assert not widget.toolTip()
        assert not widget.acceptDrops()


def test_another_window_keeps_its_keys(stage: Stage) -> None:
    field = QLineEdit()
    field.show()
    QTest.keyClicks(field, "abc")
    assert field.text() == "abc"
    field.close()
    field.deleteLater()


def test_keys_reach_everything_and_act_on_release(stage: Stage) -> None:
    stage.show("start")
    offered = {offer.name for offer in stage.desk.view.offers if offer.enabled}
    met = []
    for _ in offered:
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Tab)
        met.append(stage.window.focusWidget().objectName())
    assert set(met) == offered
    assert met[:4] == ["start.appointment", "start.no_appointment", "start.how_long", "language:nl"]
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Tab)
    assert stage.window.focusWidget().objectName() == "start.appointment"
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Backtab)
    assert stage.window.focusWidget().objectName() == met[-1]
    button = stage.button("start.how_long")
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Return)
    assert stage.desk.tapped == []
    QTest.keyRelease(button, Qt.Key.Key_Return)
    assert stage.desk.tapped == ["start.how_long"]


def test_keys_bring_the_focus_along(stage: Stage) -> None:
    stage.show("start")
    assert stage.window.focusWidget() is stage.window
    QTest.keyClick(stage.window, Qt.Key.Key_Tab)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Space)
    assert stage.window.focusWidget().objectName() == "scan_code.document"
    stage.tap("scan_code.without")
    assert stage.window.focusWidget() is stage.window


def test_focus_stays_through_a_change_in_place(stage: Stage) -> None:
    stage.show("confirm", "en")
    stage.button("confirm.no").setFocus()
    stage.show("confirm", "nl", Comfort(high_contrast=True))
    assert stage.window.focusWidget().objectName() == "confirm.no"


def test_focus_is_never_hidden(stage: Stage) -> None:
    stage.show("waiting", "nl", Comfort(large_text=True))
    page = stage.window.page
    assert page is not None
    assert page.pane.overflow > 0
    assert not stage.button("list.up").isEnabled()
    stage.clock.turn(1)
    QTest.mouseClick(stage.button("list.down"), Qt.MouseButton.LeftButton)
    assert stage.button("list.up").isEnabled()
    assert not stage.button("list.down").isEnabled()
    assert stage.desk.posted == []


def test_style_sheet_is_set_for_comfort_only(stage: Stage) -> None:
    stage.show("start")
    sheet = stage.window.styleSheet()
    stage.show("confirm", "nl")
    assert stage.window.styleSheet() == sheet
    stage.show("confirm", "nl", Comfort(large_text=True))
    assert stage.window.styleSheet() != sheet
    stage.begin_again()
    assert stage.window.styleSheet() == sheet


def test_nothing_of_a_visitor_remains(stage: Stage) -> None:
    for scene in (
        "choose",
        "confirm",
        "confirm_family",
        "ticket_printed",
        "already_checked_in",
        "waiting_ticket",
    ):
        stage.show(scene)
        stage.desk.post(SessionEnded(Ending.STAFF))
        assert isinstance(stage.desk.session.state, Attract)
        QApplication.processEvents()
        kept: set[str] = set()
        for widget in stage.window.findChildren(QWidget):
            kept |= {widget.accessibleName(), widget.accessibleDescription(), widget.objectName()}
            kept.add(str(widget.property("text") or ""))
        assert not [text for text in kept if INITIALS in text or "B047" in text or "10:15" in text]
    gc.collect()
    frozen = [each for each in gc.get_objects() if isinstance(each, Choice) and INITIALS in each.note]
    assert frozen == []


def test_countdown_goes_on_over_a_change_of_language(stage: Stage) -> None:
    stage.show("still_there", "en")
    assert "20 seconds" in stage.texts()
    stage.clock.turn(7.5)
    stage.show("still_there", "nl")
    assert "13 seconden" in stage.texts()
    stage.clock.turn(30)
    stage.show("still_there", "en")
    assert "0 seconds" in stage.texts()
    stage.tap("still_there.yes")
    assert stage.desk.posted == [Tapped(Control.STILL_THERE_YES)]


def test_countdown_counts_by_itself(stage: Stage) -> None:
    stage.show("still_there")
    stage.clock.turn(3)
    QTest.qWait(0)
    assert _becomes(stage, "17 seconds")


def test_clock_runs_on_the_attract_screen(stage: Stage) -> None:
    stage.show("attract")
    stage.clock.wall = stage.clock.wall.replace(hour=11, minute=42)
    assert _becomes(stage, "11:42")


def test_screens_forget_what_the_last_visitor_asked_for(stage: Stage) -> None:
    for scene in SCENES:
        stage.show(scene)
    stage.begin_again()
    # The idle screen keeps what it shows by turns.
    idle = stage.window.findChild(AttractPage)
    assert idle is not None
    labels = [each for each in stage.window.findChildren(QLabel) if not idle.isAncestorOf(each)]
    assert [each for each in labels if not each.isVisible() and each.text()] == []


def _becomes(stage: Stage, text: str) -> bool:
    """Wait for a text, with a deadline."""
    for _ in range(60):
        if text in stage.texts():
            return True
        QTest.qWait(25)
    return False
