"""The tokens: contrast of every pair that meets, and sizes by the viewing distance."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from kiosk.ui.fonts import FAMILY, font, load_fonts, sized
from kiosk.ui.profile import LANDSCAPE, PORTRAIT, SMALL_WINDOW, ScreenProfile
from kiosk.ui.theme import (
    CAPITAL_PER_EM,
    GAP_MM,
    HIGH_CONTRAST,
    NEUTRAL,
    SMALLEST_TARGET_MM,
    TARGET_MM,
    Look,
    Palette,
    Type,
)

TEXTS = [
    ("ink", "ground"), ("ink", "surface"), ("ink", "soft"), ("muted", "ground"), ("muted", "surface"),
    ("on_accent", "accent"), ("on_accent", "accent_pressed"), ("good", "good_soft"), ("warn", "warn_soft"),
    ("on_disabled", "disabled"), ("on_focus", "focus"), ("on_ribbon", "ribbon"), ("muted", "soft"),
]  # fmt: skip
SHAPES = [
    ("line", "ground"), ("line", "surface"), ("accent", "ground"), ("accent", "surface"), ("ink", "soft"),
    ("good", "ground"), ("warn", "ground"), ("on_focus", "focus"), ("on_disabled", "ground"), ("accent", "soft"),
]  # fmt: skip


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB`` (WCAG 2.2, definition)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(palette: Palette, one: str, other: str) -> float:
    """Return the contrast ratio of two tokens (WCAG 2.2, definition)."""
    light, dark = sorted((luminance(getattr(palette, one)), luminance(getattr(palette, other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_right() -> None:
    assert contrast(HIGH_CONTRAST, "ink", "ground") == pytest.approx(21)


@pytest.mark.parametrize("palette", [NEUTRAL, HIGH_CONTRAST], ids=["neutral", "high"])
def test_text_stands_out(palette: Palette) -> None:
    assert [pair for pair in TEXTS if contrast(palette, *pair) < 4.5] == []


@pytest.mark.parametrize("palette", [NEUTRAL, HIGH_CONTRAST], ids=["neutral", "high"])
def test_borders_pictures_and_focus_stand_out(palette: Palette) -> None:
    assert [pair for pair in SHAPES if contrast(palette, *pair) < 3] == []


def test_high_contrast_is_higher() -> None:
    assert contrast(HIGH_CONTRAST, "muted", "ground") >= 7
    assert contrast(NEUTRAL, "muted", "ground") >= 7


@pytest.mark.parametrize("profile", [PORTRAIT, LANDSCAPE, SMALL_WINDOW, ScreenProfile(21.5, 1080, 1920, 700)])
@pytest.mark.parametrize("large", [False, True])
def test_capitals_are_high_enough_for_the_eyes_distance(
    qapp: QApplication, profile: ScreenProfile, large: bool
) -> None:
    load_fonts()
    look = Look(profile, large_text=large)
    least = 0.0122 * profile.viewing_mm
    for role in Type:
        measured = QFontMetricsF(sized(look.text_px(role), bold=False)).capHeight()
        assert measured / profile.px_per_mm >= least * 0.97
        assert look.text_px(role) * CAPITAL_PER_EM / profile.px_per_mm >= least


def test_the_default_is_seven_and_a_third_millimetres() -> None:
    assert PORTRAIT.capital_mm == pytest.approx(7.32, abs=0.01)
    assert PORTRAIT.px_per_mm == pytest.approx(3.21, abs=0.01)
    assert TARGET_MM >= SMALLEST_TARGET_MM >= 20
    assert GAP_MM >= 3


def test_letters_come_from_the_assets(qapp: QApplication) -> None:
    load_fonts()
    assert QFontInfo(font(Look(PORTRAIT), Type.BODY)).family() == FAMILY
