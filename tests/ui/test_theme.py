"""The tokens: read as a whole or refused, contrast of every pair that meets, and sizes by the viewing distance."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from kiosk.domain.assets import assets
from kiosk.ui.contrast import contrast, too_close
from kiosk.ui.fonts import FAMILY, font, load_fonts, sized
from kiosk.ui.profile import LANDSCAPE, PORTRAIT, SMALL_WINDOW, SUPPORTED, ScreenProfile, farthest_mm
from kiosk.ui.theme import CAPITAL_PER_EM, Look, Type
from kiosk.ui.theme_file import ThemeError, own_theme, read_theme

OWN = assets() / "theme" / "loket.toml"
PROFILES = [*SUPPORTED, PORTRAIT, LANDSCAPE, SMALL_WINDOW, ScreenProfile(21.5, 1080, 1920, 700)]


def test_contrast_is_computed_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_pairs_that_are_too_close_are_named() -> None:
    light = own_theme().light
    assert list(too_close(light)) == []
    pale = replace(light, muted="#9AA0A6")
    assert [line.split(" is ")[0] for line in too_close(pale)] == [
        "muted on ground",
        "muted on surface",
        "muted on soft",
    ]


def test_high_contrast_is_higher() -> None:
    theme = own_theme()
    assert contrast(theme.high_contrast.muted, theme.high_contrast.ground) == pytest.approx(21)
    assert contrast(theme.light.muted, theme.light.ground) >= 7


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ('ground = "#F4F6F5"', "", "palette.light.ground: is missing"),
        ('ground = "#F4F6F5"', 'ground = "grey"', 'palette.light.ground: a colour is written "#RRGGBB"'),
        ('ground = "#F4F6F5"', 'ground = "#3F4D58"', "palette.light: ink on ground is"),
        ("gap = 5.0", "gap = 2.5", "space.gap: a number from 3 to 20 is needed"),
        ("gap = 5.0", "gap = true", "space.gap: a number from 3 to 20 is needed"),
        ("gap = 5.0", "gap = 5.0\nshadow = 2", "space.shadow: is not known"),
        ("target = 24.0", "target = 12", "space.target: a number from 20"),
        ("body = 7.35", "body = 5", "type.body: a number from 7.32"),
        ("[type_large]", "[large]", "type_large: is missing"),
        ("[space]", "[other]\n[space]", "other: is not known"),
        ("[type]", "[types]", "type: is missing"),
        ("gap = 5.0", "gap = = 5.0", "this is not TOML"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(
    tmp_path: Path, before: str, after: str, complaint: str
) -> None:
    text = OWN.read_text(encoding="utf-8")
    assert before in text
    path = tmp_path / "city.toml"
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ThemeError) as refused:
        read_theme(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert complaint in str(refused.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match=r"none\.toml: cannot be read"):
        read_theme(tmp_path / "none.toml")
    (tmp_path / "picture.toml").write_bytes(b"\x89PNG\xff")
    with pytest.raises(ThemeError, match="this is not TOML"):
        read_theme(tmp_path / "picture.toml")


def test_a_city_has_its_own_look(tmp_path: Path) -> None:
    path = tmp_path / "city.toml"
    path.write_text(OWN.read_text(encoding="utf-8").replace("#0F4A5E", "#7A0033"), encoding="utf-8")
    theme = read_theme(path)
    assert (theme.light.accent, theme.space) == ("#7A0033", own_theme().space)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("large", [False, True])
def test_capitals_are_high_enough_for_the_eyes_distance(
    qapp: QApplication, profile: ScreenProfile, large: bool
) -> None:
    load_fonts()
    look = Look(profile, own_theme(), large_text=large)
    least = 0.0122 * profile.viewing_mm
    for role in Type:
        measured = QFontMetricsF(sized(look.text_px(role), bold=False)).capHeight()
        assert measured / profile.px_per_mm >= least * 0.97
        assert look.text_px(role) * CAPITAL_PER_EM / profile.px_per_mm >= least


def test_the_default_is_seven_and_a_third_millimetres() -> None:
    assert PORTRAIT.capital_mm == pytest.approx(7.32, abs=0.01)
    assert PORTRAIT.px_per_mm == pytest.approx(3.21, abs=0.01)


@pytest.mark.parametrize("profile", PROFILES)
def test_lengths_shrink_with_the_screen_but_not_below_what_a_finger_needs(profile: ScreenProfile) -> None:
    look, mm = Look(profile, own_theme()), profile.px_per_mm
    assert look.gap / mm >= 3
    assert look.target / mm >= (15 if profile.diagonal_in < 15 else 20)
    assert look.way >= look.target
    assert look.margin <= 0.07 * min(profile.width_px, profile.height_px)


def test_reach_is_worked_out_from_how_the_screen_hangs() -> None:
    assert PORTRAIT.out_of_reach_px / PORTRAIT.px_per_mm == pytest.approx(750 + 597.7 - 1100, abs=1)
    assert ScreenProfile(15.6, 1920, 1080, mounting_mm=800).out_of_reach_px == 0


def test_from_how_far_a_screen_can_be_read() -> None:
    assert farthest_mm(27) > 1000
    assert 400 < farthest_mm(10.1) < 600


def test_letters_come_from_the_assets(qapp: QApplication) -> None:
    load_fonts()
    assert QFontInfo(font(Look(PORTRAIT, own_theme()), Type.BODY)).family() == FAMILY
