"""No text is cut: every screen, both languages, both sizes of text, on each screen that Loket is laid out for."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.flow.session import Comfort
from kiosk.ui.profile import LANDSCAPE, PORTRAIT, SMALL_WINDOW, ScreenProfile
from kiosk.ui.widgets.text import Text
from tests.ui.clipping import clipped
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage, open_stage


@pytest.fixture(
    scope="module", params=[PORTRAIT, SMALL_WINDOW, LANDSCAPE], ids=["portrait", "small", "landscape"]
)
def sized_stage(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Stage]:
    """Open a window of one of the sizes."""
    profile: ScreenProfile = request.param
    stage = open_stage(profile)
    yield stage
    stage.window.leave()


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_nothing_is_cut(sized_stage: Stage, language: str, large: bool) -> None:
    cut = {}
    for name in SCENES:
        sized_stage.show(name, language, Comfort(large_text=large))
        if found := clipped(sized_stage):
            cut[name] = found
    assert cut == {}


def test_rule_notices_a_cut(sized_stage: Stage) -> None:
    sized_stage.show("start")
    page = sized_stage.window.page
    assert page is not None
    title: Text = page.title
    title.setFixedHeight(5)
    try:
        assert any("high" in each for each in clipped(sized_stage))
    finally:
        title.setMinimumHeight(0)
        title.setMaximumHeight(16_777_215)
