"""Colours by their task."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#RRGGBB``. Each ``on_…`` is for text upon its namesake; `line` borders, `muted` second-rank text."""

    ground: str
    surface: str
    ink: str
    muted: str
    line: str
    head: str
    on_head: str
    head_line: str
    foot: str
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
