"""What is being said is highlighted in the window: the choice by the focus, what is only read by a frame (5.1.3.3)."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.service.speech.items import Item
from kiosk.ui.highlight import Highlight
from kiosk.ui.spoken.script import ScreenScript
from tests.ui.stage import Stage

VOICES = frozenset({"nl", "en"})


def items(stage: Stage) -> list[Item]:
    view = stage.window.view
    assert view is not None
    return list(ScreenScript(stage.clock).screen(view, VOICES))


def focused(stage: Stage) -> str:
    widget = stage.window.focusWidget()
    return widget.objectName() if isinstance(widget, QWidget) else ""


def frame(stage: Stage) -> Highlight:
    (found,) = stage.window.findChildren(Highlight)
    return found


@pytest.mark.parametrize(
    "scene", ["start", "confirm", "ticket_printed", "walk_in", "too_early", "still_there"]
)
def test_every_item_of_a_screen_is_highlighted_in_its_turn(stage: Stage, scene: str) -> None:
    stage.show(scene)
    for item in items(stage):
        stage.window.show_spoken(item)
        QApplication.processEvents()
        if item.offer is None:
            assert frame(stage).isVisible(), item.texts
        elif item.offer.enabled:
            assert focused(stage) == item.offer.name
            assert not frame(stage).isVisible()


def test_the_frame_lies_around_the_words_and_nothing_else(stage: Stage) -> None:
    stage.show("start")
    title = items(stage)[0]
    stage.window.show_spoken(title)
    label = stage.window.page.title if stage.window.page else None
    assert label is not None
    around = QRect(label.mapTo(stage.window, QPoint(0, 0)), label.size())
    assert frame(stage).geometry().contains(around)
    assert frame(stage).geometry().height() < 2 * around.height()


def test_it_is_put_away_when_nobody_listens(stage: Stage) -> None:
    stage.show("start")
    stage.window.show_spoken(items(stage)[0])
    assert frame(stage).isVisible()
    stage.window.show_spoken(None)
    assert not frame(stage).isVisible()
    assert focused(stage) == "kiosk"


def test_5_1_5_the_toggle_tells_its_state_both_ways(stage: Stage) -> None:
    stage.show("start")
    for state in ("off", "on", "off"):
        button = stage.button("speech")
        assert (button.accessibleDescription(), button.isChecked()) == (state, state == "on")
        stage.tap("speech")
        QApplication.processEvents()
