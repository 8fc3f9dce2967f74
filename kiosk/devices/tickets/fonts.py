"""The fonts of the ticket, one for each script, found in the source tree or in the installed package."""

import logging
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont, features

from kiosk.domain.assets import assets

_log = logging.getLogger(__name__)

_COVERAGE = "coverage.txt"
_EMBOLDENED_BY = 26
"""A script without a bold font is drawn with a stroke of a dot for so many dots of size."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font of some scripts; `bold` is empty where there is none."""

    regular: str
    bold: str = ""


LATIN = Face("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
"""Latin, Greek and Cyrillic, and the digits of all."""
FACES = (
    LATIN,
    Face("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    Face("NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
    Face("NotoSansSC-Regular.otf"),
    Face("NotoSansEthiopic-Regular.ttf"),
)
"""In the order in which they are asked for a character."""


@lru_cache(maxsize=1)
def fonts_folder() -> Path:
    """Return the folder of the fonts. Raises FileNotFoundError when the installation has none."""
    folder = assets() / "fonts"
    if not (folder / LATIN.regular).is_file():
        message = f"no {LATIN.regular} in {folder}"
        raise FileNotFoundError(message)
    return folder


@lru_cache(maxsize=256)
def font(size: int, *, bold: bool = False, face: Face = LATIN) -> ImageFont.FreeTypeFont:
    """Return a font by its size in dots per em."""
    name = face.bold if bold and face.bold else face.regular
    return ImageFont.truetype(fonts_folder() / name, size)


def stroke(size: int, face: Face, *, bold: bool) -> int:
    """Return by how many dots letters are thickened, where bold is wanted and the script has no bold font."""
    return max(1, size // _EMBOLDENED_BY) if bold and not face.bold else 0


@lru_cache(maxsize=4096)
def face_for(character: str, before: Face) -> Face:
    """Return the font for a character: that of the text before it where it has it, else the first that has it.

    A character that no font has is left to the first one, which draws a box.
    """
    if has(before, character):
        return before
    return next((face for face in FACES if has(face, character)), LATIN)


def has(face: Face, character: str) -> bool:
    """Say whether a font has a character."""
    starts, ends = _coverage()[face.regular]
    place = bisect_right(starts, ord(character)) - 1
    return place >= 0 and ord(character) <= ends[place]


def missing_glyphs(text: str) -> str:
    """Return the characters of a text that no font has, each once, in their order."""
    return "".join(dict.fromkeys(each for each in text if not any(has(face, each) for face in FACES)))


@lru_cache(maxsize=1)
def shapes_text() -> bool:
    """Say whether Pillow shapes text: it needs raqm, and raqm needs libfribidi. Without it see `shaping`."""
    shapes = bool(features.check("raqm"))
    if not shapes:
        _log.warning("tickets.no_raqm")
    return shapes


@lru_cache(maxsize=1)
def _coverage() -> dict[str, tuple[list[int], list[int]]]:
    """Return the first and the last characters of the ranges of each font, see packaging/make-fonts."""
    coverage = {}
    for line in (fonts_folder() / _COVERAGE).read_text("ascii").splitlines():
        name, *ranges = line.split()
        pairs = [each.split("-") for each in ranges]
        coverage[name] = ([int(first, 16) for first, _ in pairs], [int(last, 16) for _, last in pairs])
    return coverage
