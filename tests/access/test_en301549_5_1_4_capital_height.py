"""EN 301 549, 5.1.4: capitals are at least 0.0122 of the viewing distance high, by default, on every screen."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel

from kiosk.ui.fonts import font
from kiosk.ui.theme import Look, Type
from kiosk.ui.theme_file import own_theme
from kiosk.ui.widgets.button_size import ButtonSize
from kiosk.ui.widgets.number import NumberDisplay
from tests.access.stages import SMALL, controls, opened, scenes
from tests.ui.stage import Stage

RATIO = 0.0122
ROUNDING_PX = 0.5


@pytest.mark.parametrize("name", SMALL)
def test_every_role_of_text_is_high_enough(stage: Stage, name: str) -> None:
    profile = SMALL[name]
    least_px = RATIO * profile.viewing_mm * profile.px_per_mm
    for large in (False, True):
        look = Look(profile, own_theme(), large_text=large)
        low = {r.value for r in Type if QFontMetricsF(font(look, r)).capHeight() < least_px - ROUNDING_PX}
        assert low == set()


def test_what_is_shown_is_high_enough(stage: Stage, campaign_size: int) -> None:
    with opened(SMALL["15.6 upright"]) as small:
        for shown in (stage, small):
            profile = shown.window.profile
            least_px = RATIO * profile.viewing_mm * profile.px_per_mm - ROUNDING_PX
            for scene in scenes(5, campaign_size):
                shown.show(scene)
                for label in shown.visible(QLabel):
                    if isinstance(label, NumberDisplay):
                        continue  # painted as large as its place allows
                    label.ensurePolished()
                    assert QFontMetricsF(label.font()).capHeight() >= least_px, (scene, label.text())
                for button in controls(shown):
                    choice = getattr(button, "choice", None)
                    if choice is not None:
                        size = ButtonSize(Look(profile, own_theme()), choice)
                        assert QFontMetricsF(size.metrics(size.role)).capHeight() >= least_px, choice.title
