"""Where nobody is yet: what the desk does is shown by turns, can be stopped, and nothing stands still for hours."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from kiosk.flow.controls import Control
from kiosk.flow.session import Comfort
from kiosk.ui.profile import LANDSCAPE
from kiosk.ui.shifting import EACH_S, margins
from kiosk.ui.widgets import desk
from tests.ui.stage import Stage, open_stage


@pytest.fixture(scope="module")
def wide(qapp: QApplication) -> Iterator[Stage]:
    opened = open_stage(LANDSCAPE)
    yield opened
    opened.window.leave()


def turned(stage: Stage) -> str:
    """Let the time for one organisation pass, and read what is shown then."""
    stage.clock.turn(desk.EACH_S)
    stage.show("attract")
    return " ".join(stage.texts())


def test_each_organisation_has_its_turn_and_can_be_stopped(wide: Stage) -> None:
    wide.clock.ticks = 0.0
    wide.show("attract")
    seen = [turned(wide) for _ in range(4)]
    shown = [
        [name for name in ("Immigration", "Expat Centre") if name in text.replace("Desk", "")]
        for text in seen
    ]
    assert any("Immigration" in each for each in shown)
    assert any("Expat Centre" in each for each in shown)
    wide.tap("turning")
    assert wide.desk.posted == []
    before = turned(wide)
    assert turned(wide) == before
    wide.tap("turning")
    assert turned(wide) != before


def test_what_stands_is_moved_each_minute_and_gives_its_room_back(wide: Stage) -> None:
    def place() -> QPoint:
        wide.window._shifting.shift()
        QApplication.processEvents()
        return wide.button(Control.HELP.value).mapTo(wide.window, QPoint(0, 0))

    wide.show("attract")
    places = set()
    for _ in range(9):
        wide.clock.turn(EACH_S)
        places.add((place().x(), place().y()))
    assert len(places) >= 4
    wide.show("start", comfort=Comfort())
    central = wide.window.centralWidget()
    assert central is not None
    column = central.layout()
    assert column is not None
    margin = column.contentsMargins()
    assert (margin.left(), margin.top(), margin.right(), margin.bottom()) == (0, 0, 0, 0)


def test_the_places_are_neighbours_and_all_are_used() -> None:
    path = [margins(minute * EACH_S, 5) for minute in range(9)]
    assert len(set(path)) == 9
    assert {(left + right, top + bottom) for left, top, right, bottom in path} == {(10, 10)}
    steps = [abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in itertools.pairwise(path)]
    assert set(steps) == {5}
