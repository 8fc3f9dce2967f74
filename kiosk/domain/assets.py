"""Where the assets are: in the wheel as kiosk/_assets, in the source tree as assets/."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


@cache
def assets() -> Path:
    """Return the folder that holds translations, fonts and pictures."""
    installed = _PACKAGE / "_assets"
    return installed if installed.is_dir() else _PACKAGE.parent / "assets"
