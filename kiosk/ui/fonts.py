"""The letters of the screen: Noto Sans from the assets, so that a picture is the same on every machine."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from kiosk.domain.assets import assets
from kiosk.ui.theme import Look, Type

FAMILY = "Noto Sans"
FAMILIES = (FAMILY, "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans CJK SC", "Noto Sans Ethiopic")
"""In the order in which they are asked for a character; all of them ship with us."""


class MissingFontError(RuntimeError):
    """A font of the assets cannot be loaded: the installation is broken."""

    code = "missing_font"


@cache
def load_fonts() -> None:
    """Load every font of the assets, once; needs a QGuiApplication. Raises `MissingFontError`."""
    loaded: set[str] = set()
    for path in sorted((assets() / "fonts").glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise MissingFontError(path.name)
        loaded.update(QFontDatabase.applicationFontFamilies(number))
    for family in FAMILIES:
        if family not in loaded:
            raise MissingFontError(family)


def font(look: Look, role: Type) -> QFont:
    """Return the font of a role."""
    return sized(look.text_px(role), bold=look.is_bold(role))


def sized(pixels: int, *, bold: bool) -> QFont:
    """Return a font of a size in pixels (its em)."""
    made = QFont(list(FAMILIES))
    made.setPixelSize(max(1, pixels))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return made


@cache
def metrics_of(pixels: int, *, bold: bool) -> QFontMetrics:
    """Measure with a font of a size in pixels: made once, since buttons are measured all the time."""
    return QFontMetrics(sized(pixels, bold=bold))
