"""The screen as it hangs on the wall: everything is laid out in millimetres, and this turns them into pixels."""

from dataclasses import dataclass
from math import hypot

CAPITAL_PER_DISTANCE = 0.0122
"""Height of a capital letter for each millimetre of viewing distance (EN 301 549 V3.2.1, clause 5.1.4: 0.7 degrees)."""

_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class ScreenProfile:
    """A screen: its diagonal in inches, its resolution in pixels, and how far the eyes are, in millimetres.

    A small window on a developer's desk keeps the diagonal of the real screen: it is the same picture, seen smaller.
    """

    diagonal_in: float = 27.0
    width_px: int = 1080
    height_px: int = 1920
    viewing_mm: float = 600.0

    @property
    def px_per_mm(self) -> float:
        """Return pixels for each millimetre (square pixels)."""
        return hypot(self.width_px, self.height_px) / (self.diagonal_in * _MM_PER_INCH)

    def px(self, mm: float) -> int:
        """Turn millimetres into whole pixels, at least one."""
        return max(1, round(mm * self.px_per_mm))

    @property
    def capital_mm(self) -> float:
        """Return the least height of a capital letter, in millimetres."""
        return CAPITAL_PER_DISTANCE * self.viewing_mm

    @property
    def is_portrait(self) -> bool:
        """Tell whether the screen stands upright."""
        return self.height_px >= self.width_px


PORTRAIT = ScreenProfile()
LANDSCAPE = ScreenProfile(width_px=1920, height_px=1080)
SMALL_WINDOW = ScreenProfile(width_px=540, height_px=960)
