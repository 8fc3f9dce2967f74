"""A picture of every screen in every language and theme, and a sheet of them all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from kiosk.flow.session import Comfort
from kiosk.i18n.catalogues import languages
from kiosk.ui.pictures import PictureError, save_picture
from kiosk.ui.profile import LANDSCAPE, SMALL_WINDOW, ScreenProfile
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage, open_stage

LOOKS = {
    "plain": Comfort(),
    "contrast": Comfort(high_contrast=True),
    "large": Comfort(large_text=True),
}
SUITE = [("nl", "plain"), ("ar", "large"), ("zh", "contrast")]
THUMBNAIL_PX = 240
PER_ROW = 8


@pytest.fixture(scope="module")
def stage(qapp: QApplication) -> Iterator[Stage]:
    """Open an upright window, half the size of the real one so that the sheets are soon made."""
    opened = open_stage(SMALL_WINDOW)
    yield opened
    opened.window.leave()


def contact_sheet(pictures: list[Path]) -> Image.Image:
    """Lay pictures of one size side by side, smaller."""
    with Image.open(pictures[0]) as first:
        height = round(THUMBNAIL_PX * first.height / first.width)
    rows = -(-len(pictures) // PER_ROW)
    sheet = Image.new("RGB", (PER_ROW * (THUMBNAIL_PX + 8), rows * (height + 8)), "#606060")
    for position, path in enumerate(pictures):
        with Image.open(path) as picture:
            small = picture.convert("RGB").resize((THUMBNAIL_PX, height))
        sheet.paste(small, (position % PER_ROW * (THUMBNAIL_PX + 8), position // PER_ROW * (height + 8)))
    return sheet


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Draw all languages in all looks for who wants the pictures; every script and every look once for the suite."""
    if "look" in metafunc.fixturenames:
        every = [(language, look) for language in languages() for look in LOOKS]
        metafunc.parametrize(
            "language,look", every if metafunc.config.getoption("--pictures", None) else SUITE
        )


def test_every_screen(stage: Stage, pictures: Path, language: str, look: str) -> None:
    made = []
    for scene in SCENES:
        stage.show(scene, language, LOOKS[look])
        path = pictures / f"{scene}_{language}_{look}.png"
        save_picture(stage.window, path)
        made.append(path)
    sheet = contact_sheet(made)
    sheet.save(pictures / f"sheet_{language}_{look}.png")
    colours = sheet.getcolors(maxcolors=sheet.width * sheet.height)
    assert colours is not None
    assert len(colours) > 50
    assert len({path.read_bytes() for path in made}) > 40


def test_a_picture_has_the_size_of_the_screen(qapp: QApplication, pictures: Path) -> None:
    profile: ScreenProfile = LANDSCAPE
    opened = open_stage(profile)
    save_picture(opened.window, pictures / "landscape_attract.png")
    opened.window.leave()
    with Image.open(pictures / "landscape_attract.png") as picture:
        assert picture.size == (1920, 1080)


def test_a_picture_that_cannot_be_written_says_so(stage: Stage, pictures: Path) -> None:
    with pytest.raises(PictureError):
        save_picture(stage.window, pictures / "no-such-folder" / "a.png")
