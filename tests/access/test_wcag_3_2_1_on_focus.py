"""WCAG 2.2, 3.2.1: nothing happens because something gets the focus."""

from tests.access.stages import controls, scenes
from tests.ui.stage import Stage


def test_the_focus_changes_nothing(stage: Stage, campaign_size: int) -> None:
    for scene in scenes(6, campaign_size):
        stage.show(scene)
        view, texts = stage.desk.view, stage.texts()
        for button in controls(stage):
            button.setFocus()
        assert stage.desk.posted == [], scene
        assert (stage.desk.view, stage.texts()) == (view, texts), scene
