"""The panel on each screen: nothing is cut, everything can be hit and reached by keys, and nothing stays behind."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from kiosk.flow.session import Comfort
from kiosk.service.staff.panel_facts import StaffView
from kiosk.service.staff.panel_states import Control, Panel, Pressed
from kiosk.ui.profile import LANDSCAPE, PORTRAIT, SMALL_WINDOW, ScreenProfile
from kiosk.ui.staff.blocks import press, pressed
from kiosk.ui.staff.corner import TAPS, CornerTaps
from kiosk.ui.staff.layer import StaffLayer
from tests.fakes.panel_desk import FakePanelDesk
from tests.ui.clipping import clipped
from tests.ui.staff.panels import LANGUAGES, PANELS, WELL, panel_view
from tests.ui.stage import Stage, open_stage
from tests.ui.test_targets import apart, boxes

SHUT = StaffView(Panel(LANGUAGES, "en"), WELL)


class PanelStage:
    """A window that lets staff in."""

    def __init__(self, profile: ScreenProfile) -> None:
        self.stage: Stage = open_stage(profile)
        self.desk = FakePanelDesk(SHUT)
        self.stage.window.let_staff_in(self.desk)

    def show(self, name: str, language: str = "nl", *, large: bool = False) -> None:
        self.desk.put(panel_view(name, language, Comfort(large_text=large)))
        QApplication.processEvents()

    def problems(self) -> list[str]:
        """Name what is cut, too small or too near, but what a pane has moved out of sight."""
        cut = [
            each
            for each in clipped(self.stage)
            if "outside" not in each or not self.stage.buttons("list.down")
        ]
        mm, found = self.stage.window.profile.px_per_mm, boxes(self.stage)
        assert len(found) > 4
        least = 15.0 if self.stage.window.profile.is_small else 20.0
        small = [name for name, box in found.items() if min(box.width(), box.height()) < least * mm]
        pane = self._in_pane()
        near = [
            f"{one} {other}"
            for one, other in combinations(found, 2)
            if (one in pane) == (other in pane) and apart(found[one], found[other]) < 3.0 * mm
        ]
        return [*cut, *small, *near]

    def _in_pane(self) -> set[str]:
        layer = self.stage.window._staff
        assert isinstance(layer, StaffLayer)
        inner = layer.screen._pane._inner
        return {each.objectName() for each in inner.findChildren(QAbstractButton)}


@pytest.fixture(
    scope="module", params=[PORTRAIT, SMALL_WINDOW, LANDSCAPE], ids=["portrait", "small", "landscape"]
)
def sized(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[PanelStage]:
    made = PanelStage(request.param)
    yield made
    made.stage.window.leave()


def test_nothing_is_cut_and_everything_can_be_hit(sized: PanelStage) -> None:
    """German in large text is the longest; the usual size is tried on the usual screen."""
    usual = [("nl", False)] if sized.stage.window.profile is PORTRAIT else []
    wrong = {}
    for language, large in [("de", True), *usual]:
        for name in PANELS:
            sized.show(name, language, large=large)
            if problems := sized.problems():
                wrong[name, language] = problems
    assert wrong == {}


def test_everything_has_a_name_and_keys_reach_it_in_the_order_of_reading(sized: PanelStage) -> None:
    sized.show("pin_full", "en")
    window = sized.stage.window
    named = [each for each in sized.stage.visible(QAbstractButton) if each.isEnabled()]
    assert all(each.accessibleName() for each in named)
    reached = []
    for _ in named:
        QTest.keyClick(window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        assert focused is not None
        reached.append(focused.objectName())
    assert reached[:6] == [press(Control.DIGIT, digit) for digit in "123456"]
    assert sorted(reached) == sorted(each.objectName() for each in named)
    tops = [QRect(each.mapTo(window, QPoint(0, 0)), each.size()).top() for each in named]
    assert len(set(tops)) > 4


def test_a_key_held_down_or_struck_twice_is_one_digit_another_is_another(sized: PanelStage) -> None:
    sized.show("pin", "en")
    sized.desk.posted.clear()
    sized.stage.clock.turn(5)
    for name in ("5", "5", "6", "5"):
        QTest.mouseClick(sized.stage.button(press(Control.DIGIT, name)), Qt.MouseButton.LeftButton)
    sized.stage.clock.turn(1)
    QTest.mouseClick(sized.stage.button(press(Control.CLOSE)), Qt.MouseButton.LeftButton)
    assert sized.desk.posted == [
        Pressed(Control.DIGIT, "5"), Pressed(Control.DIGIT, "6"), Pressed(Control.DIGIT, "5"), Pressed(Control.CLOSE),
    ]  # fmt: skip


def test_while_staff_are_there_nothing_of_visitors_is_seen_and_then_nothing_of_staff(
    sized: PanelStage,
) -> None:
    sized.stage.show("confirm")
    for name in PANELS:
        sized.show(name)
    assert not sized.stage.buttons("confirm.yes")
    sized.stage.show("ticket_printed")
    assert not sized.stage.buttons("ticket.done"), "also what comes meanwhile"
    sized.desk.put(SHUT)
    QApplication.processEvents()
    assert sized.stage.buttons("ticket.done")
    layer = sized.stage.window._staff
    assert isinstance(layer, StaffLayer)
    left: list[QLabel | QAbstractButton] = [
        *layer.screen.findChildren(QLabel),
        *layer.screen.findChildren(QAbstractButton),
    ]
    # The two buttons that move a pane say nothing of anybody.
    assert {each.text() for each in left if not each.objectName().startswith("list.")} == {""}


def test_names_of_buttons_are_read_back() -> None:
    assert pressed(press(Control.ACT, "void:B047")) == (Control.ACT, "void:B047")
    assert pressed(press(Control.YES)) == (Control.YES, "")
    assert [pressed(name) for name in ("confirm.yes", "staff.nothing", "")] == [None, None, None]


def test_the_corner_counts_taps_within_seconds() -> None:
    now, called = [0.0], []
    corner = CornerTaps(lambda: now[0], lambda: called.append(now[0]))

    def tap(seconds: float, x: float = 1070) -> None:
        now[0] += seconds
        corner.tapped(QPointF(x, 10), 1080, 80)

    for _ in range(TAPS):
        tap(1.1)
    assert called == []
    tap(0.1, 500)
    for _ in range(TAPS):
        tap(0.5)
    assert len(called) == 1
    for x in (1070, 1070, 500, 1070, 1070):
        tap(0.2, x)
    assert len(called) == 1
