"""Which screen there is: a display where one is found, else Qt's offscreen platform."""

import os
import sys


def has_display() -> bool:
    """Tell whether a window could be seen."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) or sys.platform != "linux"


def choose_platform(*, offscreen: bool = False) -> None:
    """Let Qt draw without a display where there is none; must be called before Qt is used."""
    if offscreen or not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
