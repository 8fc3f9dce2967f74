"""WCAG 2.2, 3.2.6: help is at the same place wherever it is offered."""

from tests.access.stages import box
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage

SHIFTED_MM = 5.0


def test_help_is_always_at_the_same_place(stage: Stage) -> None:
    places = set()
    for scene in SCENES:
        stage.show(scene)
        places |= {box(stage, each).getRect() for each in stage.buttons("help")}
    # Screens that stand for hours are shifted a little, so that nothing burns in; nobody has to look for it there.
    little = stage.window.profile.px(SHIFTED_MM)
    for measures in zip(*places, strict=True):
        assert max(measures) - min(measures) <= little
