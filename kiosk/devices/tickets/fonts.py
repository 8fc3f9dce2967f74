"""The fonts of the ticket, found in the source tree or in the installed package."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont, features

from kiosk.domain.assets import assets

_REGULAR = "NotoSans-Regular.ttf"
_BOLD = "NotoSans-Bold.ttf"


@lru_cache(maxsize=1)
def fonts_folder() -> Path:
    """Return the folder of the fonts. Raises FileNotFoundError when the installation has none."""
    folder = assets() / "fonts"
    if not (folder / _REGULAR).is_file():
        message = f"no {_REGULAR} in {folder}"
        raise FileNotFoundError(message)
    return folder


@lru_cache(maxsize=64)
def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Return a font by its size in dots per em."""
    return ImageFont.truetype(fonts_folder() / (_BOLD if bold else _REGULAR), size)


@lru_cache(maxsize=1)
def shapes_text() -> bool:
    """Say whether Arabic and Hebrew are drawn right: Pillow needs raqm, and raqm needs libfribidi."""
    return bool(features.check("raqm"))
