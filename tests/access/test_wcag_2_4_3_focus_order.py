"""WCAG 2.2, 2.4.3: the focus goes as one reads: the question's own controls first, the footer last."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.access.stages import box, scenes
from tests.ui.stage import Stage


def met_by_tab(stage: Stage) -> list[str]:
    """Go once round by the tab key."""
    names: list[str] = []
    for _ in range(80):
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Tab)
        name = stage.window.focusWidget().objectName()
        if name in names:
            break
        names.append(name)
    return names


def test_the_focus_reaches_each_control_once(stage: Stage, campaign_size: int) -> None:
    for scene in ["start", *scenes(3, campaign_size)]:
        stage.show(scene)
        met = met_by_tab(stage)
        enabled = {offer.name for offer in stage.desk.view.offers if offer.enabled}
        assert enabled <= set(met), scene


def test_the_order_is_that_of_reading(stage: Stage) -> None:
    stage.show("start")
    places = [box(stage, stage.button(name)).topLeft() for name in met_by_tab(stage)]
    assert [(place.y(), place.x()) for place in places] == sorted((place.y(), place.x()) for place in places)
