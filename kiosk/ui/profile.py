"""The screen as it hangs on the wall: everything is laid out in millimetres, and this turns them into pixels."""

from dataclasses import dataclass
from math import hypot

CAPITAL_PER_DISTANCE = 0.0122
"""Height of a capital letter for each millimetre of viewing distance (EN 301 549 V3.2.1, clause 5.1.4: 0.7 degrees)."""

LOW_REACH_MM = 1100.0
"""Everything that is touched is below this height, for who asks for it (EN 301 549 V3.2.1, 8.3 allows 1,220)."""

SMALL_BELOW_IN = 15.0
"""On a smaller screen targets may be smaller."""

_MM_PER_INCH = 25.4
_CAPITALS_ACROSS = 24.0
"""So many capital heights the short side must hold, or the longest words do not fit."""


@dataclass(frozen=True, slots=True)
class ScreenProfile:
    """A screen: its diagonal in inches, its resolution in pixels, and how it stands to people, in millimetres.

    `viewing_mm` is how far the eyes are, `mounting_mm` how high the lower edge of the picture is above the floor.
    A small window on a developer's desk keeps the diagonal of the real screen: it is the same picture, seen smaller.
    """

    diagonal_in: float = 27.0
    width_px: int = 1080
    height_px: int = 1920
    viewing_mm: float = 600.0
    mounting_mm: float = 750.0

    @property
    def px_per_mm(self) -> float:
        """Return pixels for each millimetre (square pixels)."""
        return hypot(self.width_px, self.height_px) / (self.diagonal_in * _MM_PER_INCH)

    def px(self, mm: float) -> int:
        """Turn millimetres into whole pixels, at least one."""
        return max(1, round(mm * self.px_per_mm))

    @property
    def short_mm(self) -> float:
        """Return the length of the short side, in millimetres."""
        return min(self.width_px, self.height_px) / self.px_per_mm

    @property
    def capital_mm(self) -> float:
        """Return the least height of a capital letter, in millimetres."""
        return CAPITAL_PER_DISTANCE * self.viewing_mm

    @property
    def is_portrait(self) -> bool:
        """Tell whether the screen stands upright."""
        return self.height_px >= self.width_px

    @property
    def is_small(self) -> bool:
        """Tell whether targets may be smaller than usual."""
        return self.diagonal_in < SMALL_BELOW_IN

    @property
    def out_of_reach_px(self) -> int:
        """Return how many pixels at the top lie above the low reach, zero where none do."""
        top_mm = self.mounting_mm + self.height_px / self.px_per_mm
        return min(self.height_px, max(0, round((top_mm - LOW_REACH_MM) * self.px_per_mm)))


def farthest_mm(diagonal_in: float) -> float:
    """Return from how far a screen of a size (16 to 9) can be read with all words whole, in millimetres."""
    short_mm = diagonal_in * _MM_PER_INCH * 9 / hypot(9, 16)
    return short_mm / (_CAPITALS_ACROSS * CAPITAL_PER_DISTANCE)


PORTRAIT = ScreenProfile()
LANDSCAPE = ScreenProfile(width_px=1920, height_px=1080, mounting_mm=900.0)
SMALL_WINDOW = ScreenProfile(width_px=540, height_px=960)
_SIZES = (
    (10.1, 400.0, 850.0),
    (15.6, 600.0, 850.0),
    (21.5, 600.0, 800.0),
    (27.0, 600.0, 750.0),
    (32.0, 600.0, 700.0),
)
SUPPORTED = tuple(
    ScreenProfile(diagonal, *size, viewing, mounting)
    for diagonal, viewing, mounting in _SIZES
    for size in ((1080, 1920), (1920, 1080))
)
"""The sizes that Loket is made for, smallest first, each upright and lying, where one usually hangs."""
