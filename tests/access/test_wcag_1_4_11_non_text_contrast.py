"""WCAG 2.2, 1.4.11: borders, small pictures and the line of the focus have 3 to 1, by tokens and by pixels."""

import pytest
from PySide6.QtCore import QRect

from kiosk.ui.contrast import SHAPE_RATIO, SHAPES, contrast
from kiosk.ui.theme_file import own_theme
from tests.access.pixels import colours, picture
from tests.access.stages import LOOKS, box
from tests.ui.stage import Stage

PALETTES = {"light": own_theme().light, "contrast": own_theme().high_contrast}


@pytest.mark.parametrize("name", PALETTES)
def test_by_the_tokens(name: str) -> None:
    palette = PALETTES[name]
    for one, other in SHAPES:
        assert contrast(getattr(palette, one), getattr(palette, other)) >= SHAPE_RATIO, (one, other)


@pytest.mark.parametrize("look", PALETTES)
@pytest.mark.parametrize("name", ["start.appointment", "contrast", "back"])
@pytest.mark.parametrize("focused", [False, True])
def test_an_edge_is_seen(stage: Stage, look: str, name: str, focused: bool) -> None:
    stage.show("start", comfort=LOOKS[look])
    button = stage.button(name)
    if focused:
        button.setFocus()
    place = box(stage, button)
    gap = stage.window.profile.px(2.0)
    # A strip across the left edge, in the middle of its height: the ground, the line, the fill.
    strip = picture(stage.window, QRect(place.left() - gap, place.center().y(), gap * 3, 1))
    ground = strip.pixelColor(0, 0).name()
    assert max(contrast(ground, each) for each in colours(strip)) >= SHAPE_RATIO
