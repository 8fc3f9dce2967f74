"""How well two colours can be told apart, and which of a palette's meet on the screen."""

from collections.abc import Iterator
from dataclasses import asdict

from kiosk.ui.palette import Palette

TEXT_RATIO = 4.5
"""WCAG 2.2, 1.4.3: text upon its ground."""
SHAPE_RATIO = 3.0
"""WCAG 2.2, 1.4.11: borders, small pictures, the line of the focus."""

TEXTS = (
    ("ink", "ground"), ("ink", "surface"), ("ink", "soft"), ("ink", "foot"), ("muted", "ground"),
    ("muted", "surface"), ("muted", "soft"), ("on_head", "head"), ("on_accent", "accent"),
    ("on_accent", "accent_pressed"), ("good", "good_soft"), ("warn", "warn_soft"), ("on_disabled", "disabled"),
    ("on_focus", "focus"), ("on_ribbon", "ribbon"),
)  # fmt: skip
SHAPES = (
    ("line", "ground"), ("line", "surface"), ("line", "foot"), ("accent", "ground"), ("accent", "surface"),
    ("accent", "soft"), ("ink", "soft"), ("good", "ground"), ("good", "good_soft"), ("warn", "ground"),
    ("warn", "warn_soft"), ("on_focus", "focus"), ("on_disabled", "ground"), ("head_line", "ground"),
)  # fmt: skip


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 to 1 (WCAG 2.2, definition)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_close(palette: Palette) -> Iterator[str]:
    """Name the pairs of a palette that are hard to tell apart, with what they have and what they need."""
    colours: dict[str, str] = asdict(palette)
    for pairs, needed in ((TEXTS, TEXT_RATIO), (SHAPES, SHAPE_RATIO)):
        for one, other in pairs:
            ratio = contrast(colours[one], colours[other])
            if ratio < needed:
                yield f"{one} on {other} is {ratio:.2f} to 1, needs {needed}"
