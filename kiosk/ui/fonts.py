"""The letters of the screen: Noto Sans from the assets, so that a picture is the same on every machine."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from kiosk.domain.assets import assets
from kiosk.ui.theme import Look, Type

FAMILY = "Noto Sans"


class MissingFontError(RuntimeError):
    """A font of the assets cannot be loaded: the installation is broken."""

    code = "missing_font"


@cache
def load_fonts() -> None:
    """Load every font of the assets, once; needs a QGuiApplication. Raises `MissingFontError`."""
    for path in sorted((assets() / "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise MissingFontError(path.name)
    if FAMILY not in QFontDatabase.families():
        raise MissingFontError(FAMILY)


def font(look: Look, role: Type) -> QFont:
    """Return the font of a role."""
    return sized(look.text_px(role), bold=look.is_bold(role))


def sized(pixels: int, *, bold: bool) -> QFont:
    """Return a font of a size in pixels (its em)."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, pixels))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return made
