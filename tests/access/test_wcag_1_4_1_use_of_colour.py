"""WCAG 2.2, 1.4.1: what is on, disabled, good or bad is told by words, lines and pictures, never by colour alone."""

import pytest

from kiosk.flow.session import Comfort
from kiosk.ui.palette import Palette
from kiosk.ui.theme_file import own_theme
from kiosk.ui.widgets.button_surface import State, colours_of
from kiosk.ui.widgets.choice import Kind
from kiosk.ui.widgets.glyphs import GlyphView
from tests.access.pixels import grey, picture
from tests.ui.stage import Stage

PALETTES = [own_theme().light, own_theme().high_contrast]
SETTINGS = {"contrast": "high_contrast", "text_size": "large_text", "low_reach": "low_reach"}


@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_tells_its_state_in_words_and_without_colours(stage: Stage, name: str) -> None:
    stage.show("start")
    off, word = grey(picture(stage.button(name))), stage.button(name).accessibleDescription()
    stage.show("start", comfort=Comfort(**{SETTINGS[name]: True}))
    assert stage.button(name).accessibleDescription() != word
    assert grey(picture(stage.button(name))) != off


def test_the_language_that_is_on_has_another_line(stage: Stage) -> None:
    edge = {}
    for language in ("en", "nl"):
        stage.show("start", language)
        image = picture(stage.button("language:en"))
        middle = image.height() // 2
        edge[language] = [image.pixelColor(x, middle).name() for x in range(8)]
    assert edge["en"] != edge["nl"]


def test_a_service_that_takes_nobody_says_so(stage: Stage) -> None:
    stage.show("walk_in")
    greyed = stage.button("walk_in.service:registration_eu")
    assert not greyed.isEnabled()
    assert "Closed" in greyed.accessibleDescription()


def test_good_and_bad_have_pictures_of_their_own(stage: Stage) -> None:
    seen = []
    for scene in ("ticket_printing", "ticket_printed", "ticket_failed"):
        stage.show(scene)
        seen.append([grey(picture(each)) for each in stage.visible(GlyphView)])
    assert seen[0] != seen[1] != seen[2] != seen[0]


@pytest.mark.parametrize("palette", PALETTES, ids=["light", "contrast"])
def test_what_is_on_has_a_stronger_line(palette: Palette) -> None:
    off = colours_of(palette, Kind.FOOT, State(enabled=True, focused=False, down=False, on=False))
    on = colours_of(palette, Kind.FOOT, State(enabled=True, focused=False, down=False, on=True))
    assert off.fill != on.fill
