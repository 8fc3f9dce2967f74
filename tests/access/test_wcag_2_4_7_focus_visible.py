"""WCAG 2.2, 2.4.7: where the focus is can be seen, in every theme, also without colours."""

import pytest

from tests.access.pixels import grey, picture
from tests.access.stages import LOOKS
from tests.ui.stage import Stage

CHANGED = 0.05
"""Of the points of a control."""


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["start.appointment", "contrast", "stop"])
def test_the_focus_is_seen(stage: Stage, look: str, name: str) -> None:
    stage.show("start", comfort=LOOKS[look])
    button = stage.button(name)
    before = grey(picture(button))
    button.setFocus()
    after = grey(picture(button))
    changed = sum(abs(one - other) > 25 for one, other in zip(before, after, strict=True))
    assert changed >= CHANGED * len(before)
