"""The fonts of the ticket, found in the source tree or in the installed package."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont, features

_HERE = Path(__file__).resolve()
_FOLDERS = (_HERE.parents[2] / "_assets" / "fonts", _HERE.parents[3] / "assets" / "fonts")
_REGULAR = "NotoSans-Regular.ttf"
_BOLD = "NotoSans-Bold.ttf"


@lru_cache(maxsize=1)
def fonts_folder() -> Path:
    """Return the folder of the fonts. Raises FileNotFoundError when the installation has none."""
    for folder in _FOLDERS:
        if (folder / _REGULAR).is_file():
            return folder
    message = f"no {_REGULAR} in {' or '.join(str(folder) for folder in _FOLDERS)}"
    raise FileNotFoundError(message)


@lru_cache(maxsize=64)
def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Return a font by its size in dots per em."""
    return ImageFont.truetype(fonts_folder() / (_BOLD if bold else _REGULAR), size)


@lru_cache(maxsize=1)
def shapes_text() -> bool:
    """Say whether Arabic and Hebrew are drawn right: Pillow needs raqm, and raqm needs libfribidi."""
    return bool(features.check("raqm"))
