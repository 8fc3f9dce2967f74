"""The tokens: colours by their task, sizes of letters and targets; two palettes, no city's own colours."""

from dataclasses import dataclass
from enum import Enum
from math import ceil

from kiosk.ui.profile import ScreenProfile


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#RRGGBB``. Each ``on_…`` is for text upon its namesake; `line` borders, `muted` second-rank text."""

    ground: str
    surface: str
    ink: str
    muted: str
    line: str
    accent: str
    accent_pressed: str
    on_accent: str
    soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    disabled: str
    on_disabled: str
    focus: str
    on_focus: str
    ribbon: str
    on_ribbon: str


NEUTRAL = Palette(
    ground="#F2F4F3",
    surface="#FFFFFF",
    ink="#14212B",
    muted="#42505B",
    line="#6A7882",
    accent="#155066",
    accent_pressed="#0C3747",
    on_accent="#FFFFFF",
    soft="#E0EAED",
    good="#175C37",
    good_soft="#E0F0E5",
    warn="#7A3D00",
    warn_soft="#FBECD6",
    disabled="#E4E7E6",
    on_disabled="#55616A",
    focus="#FFD84A",
    on_focus="#000000",
    ribbon="#FFCF3F",
    on_ribbon="#2B2000",
)

HIGH_CONTRAST = Palette(
    ground="#000000",
    surface="#000000",
    ink="#FFFFFF",
    muted="#FFFFFF",
    line="#FFFFFF",
    accent="#FFE24A",
    accent_pressed="#FFF3A6",
    on_accent="#000000",
    soft="#1C1C1C",
    good="#8DF5AE",
    good_soft="#00240F",
    warn="#FFC670",
    warn_soft="#2A1700",
    disabled="#000000",
    on_disabled="#B4B4B4",
    focus="#FFFFFF",
    on_focus="#000000",
    ribbon="#FFCF3F",
    on_ribbon="#2B2000",
)


class Type(Enum):
    """The roles of text."""

    BODY = "body"
    MUTED = "muted"
    STRONG = "strong"
    HEADING = "heading"
    LEAD = "lead"
    TITLE = "title"
    DISPLAY = "display"
    COUNT = "count"


_SCALE = {
    Type.BODY: 1.0,
    Type.MUTED: 1.0,
    Type.STRONG: 1.0,
    Type.HEADING: 1.2,
    Type.LEAD: 1.12,
    Type.TITLE: 1.85,
    Type.DISPLAY: 3.2,
    Type.COUNT: 2.2,
}
"""How much larger than the smallest letters; nothing is smaller than those."""

_BOLD = frozenset({Type.STRONG, Type.HEADING, Type.TITLE, Type.DISPLAY, Type.COUNT})
_LARGE = 1.22
_LARGE_DISPLAY = 1.08
"""Words that are large already grow little."""

CAPITAL_PER_EM = 0.714
"""Noto Sans: capitals are 714 of 1000 units high (table OS/2, sCapHeight)."""

TARGET_MM = 24.0
"""Height of what is tapped; at least 20 by our own rule, 15 by the standard's advice."""
WAY_MM = 30.0
"""Height of the ways on, the most important targets."""
SMALLEST_TARGET_MM = 20.0
GAP_MM = 5.0
"""Between targets; at least 3."""
MARGIN_MM = 18.0
PAD_MM = 7.0
RADIUS_MM = 4.0
LINE_MM = 0.7
FOCUS_LINE_MM = 1.2


@dataclass(frozen=True, slots=True)
class Look:
    """How the screen looks for this visitor on this screen."""

    profile: ScreenProfile
    palette: Palette = NEUTRAL
    large_text: bool = False

    def px(self, mm: float) -> int:
        """Turn millimetres into pixels."""
        return self.profile.px(mm)

    def text_px(self, role: Type) -> int:
        """Return the size of the em of a role, in pixels, never below what the viewing distance asks for."""
        growth = 1.0
        if self.large_text:
            growth = _LARGE if _SCALE[role] < _SCALE[Type.TITLE] else _LARGE_DISPLAY
        em_mm = self.profile.capital_mm / CAPITAL_PER_EM * _SCALE[role] * growth
        return ceil(em_mm * self.profile.px_per_mm)

    def is_bold(self, role: Type) -> bool:
        """Tell whether a role is bold."""
        return role in _BOLD
