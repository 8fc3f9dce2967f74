"""The tokens of a look and what they come to on one screen, for one visitor; theme_file reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from math import ceil

from kiosk.ui.palette import Palette
from kiosk.ui.profile import ScreenProfile


class Type(Enum):
    """The roles of text."""

    BODY = "body"
    MUTED = "muted"
    STRONG = "strong"
    LEAD = "lead"
    HEADING = "heading"
    TITLE = "title"
    COUNT = "count"
    DISPLAY = "display"


_BOLD = frozenset({Type.STRONG, Type.HEADING, Type.TITLE, Type.DISPLAY, Type.COUNT})
_TITLES = frozenset({Type.TITLE, Type.DISPLAY, Type.COUNT})

CAPITAL_PER_EM = 0.714
"""Noto Sans: capitals are 714 of 1000 units high (table OS/2, sCapHeight)."""

SMALLEST_TARGET_MM = 20.0
SMALLEST_TARGET_ON_SMALL_MM = 16.0
SMALLEST_GAP_MM = 3.0
_USUAL_DISTANCE_MM = 600.0
_USUAL_SHORT_MM = 300.0
_NARROW_BELOW_MM = 200.0
_RAIL_FROM_IN = 20.0
_TEXT_ACROSS = 15.0
"""So many sizes of text fit across a screen at least: a word of twenty letters stays whole, on a small screen too."""
_ACROSS = {Type.TITLE: 12.5, Type.COUNT: 8.0, Type.DISPLAY: 6.0}


@dataclass(frozen=True, slots=True)
class Space:
    """Lengths in millimetres, on a screen of the usual size."""

    margin: float
    gap: float
    pad: float
    radius: float
    line: float
    focus_line: float
    target: float
    way: float


@dataclass(frozen=True, slots=True)
class Theme:
    """What a city may replace as a whole. `capitals` are heights in millimetres for eyes at 600 mm."""

    light: Palette
    high_contrast: Palette
    capitals: Mapping[Type, float]
    large_text: float
    large_titles: float
    space: Space


@dataclass(frozen=True, slots=True)
class Look:
    """How the screen looks for this visitor on this screen. Lengths are pixels."""

    profile: ScreenProfile
    theme: Theme
    high_contrast: bool = False
    large_text: bool = False
    low_reach: bool = False
    motion: bool = True

    @property
    def palette(self) -> Palette:
        """Return the colours."""
        return self.theme.high_contrast if self.high_contrast else self.theme.light

    @property
    def moves(self) -> bool:
        """Tell whether pictures move: not where the kiosk is set so, nor for who needs calm to see."""
        return self.motion and not self.high_contrast and not self.large_text

    def px(self, mm: float) -> int:
        """Turn millimetres into pixels."""
        return self.profile.px(mm)

    @property
    def has_rail(self) -> bool:
        """Tell whether the footer stands at the side: height is dear on a screen that lies, width on a small one."""
        return not self.profile.is_portrait and self.profile.diagonal_in >= _RAIL_FROM_IN

    @property
    def is_narrow(self) -> bool:
        """Tell whether width is dear."""
        return self.profile.short_mm < _NARROW_BELOW_MM

    @property
    def margin(self) -> int:
        """Return the distance from the edge."""
        return self.px(self.theme.space.margin * self._share)

    @property
    def gap(self) -> int:
        """Return the distance between what is tapped."""
        least = SMALLEST_GAP_MM + 1 / self.profile.px_per_mm
        return self.px(max(least, self.theme.space.gap * self._share))

    @property
    def pad(self) -> int:
        """Return the distance inside cards and buttons."""
        return self.px(self.theme.space.pad * self._share)

    @property
    def radius(self) -> int:
        """Return the radius of corners."""
        return self.px(self.theme.space.radius * self._share)

    @property
    def line(self) -> int:
        """Return the width of borders."""
        return self.px(self.theme.space.line)

    @property
    def focus_line(self) -> int:
        """Return the width of the line around what has the focus."""
        return self.px(self.theme.space.focus_line)

    @property
    def target(self) -> int:
        """Return the least height of what is tapped."""
        return self._target(self.theme.space.target)

    @property
    def way(self) -> int:
        """Return the least height of the ways on."""
        return self._target(self.theme.space.way)

    def small(self, mm: float) -> int:
        """Turn the size of a picture or its like into pixels: less on a small screen."""
        return self.px(mm * self._share)

    def text_px(self, role: Type) -> int:
        """Return the size of the em of a role, never below what the viewing distance asks for."""
        growth = 1.0
        if self.large_text:
            growth = self.theme.large_titles if role in _TITLES else self.theme.large_text
        wished = self.theme.capitals[role] * self.profile.viewing_mm / _USUAL_DISTANCE_MM
        em = max(wished, self.profile.capital_mm) * growth / CAPITAL_PER_EM
        most = self.profile.short_mm / _ACROSS.get(role, _TEXT_ACROSS)
        least = self.profile.capital_mm / CAPITAL_PER_EM * (self.theme.large_text if self.large_text else 1)
        return ceil(max(least, min(em, most)) * self.profile.px_per_mm)

    def is_bold(self, role: Type) -> bool:
        """Tell whether a role is bold."""
        return role in _BOLD

    @property
    def _share(self) -> float:
        return min(1.0, self.profile.short_mm / _USUAL_SHORT_MM)

    def _target(self, mm: float) -> int:
        least = SMALLEST_TARGET_ON_SMALL_MM if self.profile.is_small else SMALLEST_TARGET_MM
        return ceil(max(least, mm * self._share) * self.profile.px_per_mm)
