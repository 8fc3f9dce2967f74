"""What is spoken of a screen is what stands on it: the same words, none left out, none of its own (5.1.3.1, 5.1.5)."""

import pytest

from kiosk.domain.marks import unmarked
from kiosk.flow.controls import Control
from kiosk.ui.spoken.script import ScreenScript
from kiosk.ui.widgets.footer import LANGUAGES
from kiosk.ui.widgets.illustration import SWITCH
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage

VOICES = frozenset({"nl", "en"})
SIGNS = {"-", "'"}
"""Keys whose sign stands on them and whose name is heard."""
OWN = {LANGUAGES, "list.up", "list.down", SWITCH}
"""Buttons of the window's own: to reach what speech reaches anyhow, or to stop what only moves."""


def drawn(stage: Stage) -> set[str]:
    """Read the window, but for its own buttons and the ribbon, which is said once."""
    own = {part for name in OWN for button in stage.buttons(name)
           for part in (button.text(), button.accessibleDescription())}  # fmt: skip
    ribbon = {each.text() for each in stage.visible_named("ribbon")}
    return {unmarked(text) for text in stage.texts()} - own - ribbon - SIGNS


def heard(stage: Stage) -> set[str]:
    """Return the texts of all items."""
    view = stage.window.view
    assert view is not None
    items = ScreenScript(stage.clock).screen(view, VOICES)
    named = {
        text
        for item in items
        if item.offer and item.offer.control is Control.TYPE_KEY and item.offer.item in SIGNS
        for text in item.texts
    }
    return {unmarked(text) for item in items for text in item.texts} - named


@pytest.mark.parametrize("scene", [each for each in SCENES if not each.startswith("attract")])
def test_the_same_words_are_drawn_and_spoken(stage: Stage, scene: str) -> None:
    # Whoever listens has begun a session: the attract screen is never spoken.
    stage.show(scene)
    assert heard(stage) == drawn(stage)
