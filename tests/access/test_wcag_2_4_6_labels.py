"""WCAG 2.2, 2.4.6: every screen says what it is about, and every control what it does, each differently."""

from collections import Counter

from PySide6.QtWidgets import QLabel

from tests.access.stages import controls, scenes
from tests.ui.stage import Stage


def test_every_screen_and_control_has_words(stage: Stage, campaign_size: int) -> None:
    for scene in scenes(10, campaign_size):
        stage.show(scene)
        assert [label.text() for label in stage.visible(QLabel) if label.text()], scene
        said = Counter((each.accessibleName(), each.accessibleDescription()) for each in controls(stage))
        assert ("", "") not in said, scene
        assert [words for words, count in said.items() if count > 1] == [], scene
