"""WCAG 2.2, 1.4.3: text has 4.5 to 1, by the tokens and by the pixels, in every theme."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from kiosk.ui.contrast import TEXT_RATIO, TEXTS, contrast, too_close
from kiosk.ui.theme_file import own_theme
from tests.access.pixels import contrast_of_text, picture
from tests.access.stages import LOOKS, box, controls, scenes, seen
from tests.ui.stage import Stage

PALETTES = {"light": own_theme().light, "contrast": own_theme().high_contrast}


@pytest.mark.parametrize("name", PALETTES)
def test_by_the_tokens(name: str) -> None:
    palette = PALETTES[name]
    for one, other in TEXTS:
        assert contrast(getattr(palette, one), getattr(palette, other)) >= TEXT_RATIO, (one, other)


def test_the_rule_notices_pale_text() -> None:
    pale = replace(own_theme().light, on_accent="#4F8494")
    assert any(line.startswith("on_accent on accent") for line in too_close(pale))


@pytest.mark.parametrize("look", ["light", "contrast"])
def test_by_the_pixels(stage: Stage, look: str, campaign_size: int) -> None:
    for scene in scenes(3, campaign_size):
        stage.show(scene, "nl", LOOKS[look])
        for widget in [*stage.visible(QLabel), *stage.visible(QLineEdit), *controls(stage)]:
            text = getattr(widget, "text", str)()
            if not text or seen(stage, widget) != box(stage, widget):
                continue
            on_the_window = isinstance(widget, QLabel | QLineEdit)
            image = picture(stage.window, box(stage, widget)) if on_the_window else picture(widget)
            assert contrast_of_text(image) >= TEXT_RATIO, (scene, text)
