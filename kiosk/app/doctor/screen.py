"""Checks of the screen and its letters; Qt looks in a process of its own, since it ends one that finds no screen."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from pathlib import Path

from kiosk.app.doctor.findings import Finding, failed, ok, skipped, warning

PATIENCE_S = 30.0
DISPLAY = Path("/run/loket-display/wayland-0")
"""Where the compositor of the kiosk's session listens."""
ALIKE = 0.1
"""Screens tell their size in whole centimetres, and some lie."""
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class ScreenSeen:
    """What Qt found: its version, platform, screens (pixels and millimetres), and characters without a letter."""

    qt: str = ""
    platform: str = ""
    screens: tuple[tuple[int, int, float, float], ...] = ()
    missing: Mapping[str, int] | None = None
    problem: str = ""


def look_at_screen(languages: Sequence[str], environment: Mapping[str, str]) -> ScreenSeen:
    """Let Qt look, at the screen of this session or of the kiosk's; without one it still looks at the letters."""
    own = {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"} & set(environment)
    wanted = dict(environment)
    if not own and DISPLAY.exists() and os.access(DISPLAY, os.W_OK):
        wanted |= {
            "QT_QPA_PLATFORM": "wayland",
            "WAYLAND_DISPLAY": str(DISPLAY),
            "XDG_RUNTIME_DIR": str(DISPLAY.parent),
        }
    elif not own:
        wanted["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "kiosk.app.doctor.screen_probe", *languages]
    try:
        done = subprocess.run(command, env=wanted, capture_output=True, timeout=PATIENCE_S, check=False)
        told = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        return ScreenSeen(problem="Qt does not answer")
    except (OSError, ValueError):
        return ScreenSeen(problem="Qt cannot open a window there")
    screens = tuple((int(a), int(b), float(c), float(d)) for a, b, c, d in told["screens"])
    return ScreenSeen(str(told["qt"]), str(told["platform"]), screens, dict(told["missing"]))


def screen_findings(seen: ScreenSeen, diagonal_inch: float) -> Iterator[Finding]:
    """Tell what was seen of the screen."""
    if seen.problem:
        yield failed("screen_there", seen.problem)
        yield skipped("screen_size", "no screen was seen")
        return
    if seen.platform == "offscreen":
        yield skipped(
            "screen_there", "this session has no screen, and may not use the kiosk's: run it as its user"
        )
        yield skipped("screen_size", "no screen was seen")
        return
    if not seen.screens:
        yield failed("screen_there", "no screen is connected")
        yield skipped("screen_size", "no screen was seen")
        return
    width, height, wide_mm, high_mm = seen.screens[0]
    yield ok("screen_there", f"{width} × {height} pixels, by {seen.platform}")
    yield _size(hypot(wide_mm, high_mm) / _MM_PER_INCH, diagonal_inch)


def fonts(missing: Mapping[str, int] | None) -> Iterator[Finding]:
    """Tell for each language how many of its characters have no letter."""
    if missing is None:
        yield skipped("fonts", "Qt could not look")
        return
    lacking = {language: count for language, count in missing.items() if count}
    for language, count in lacking.items():
        yield failed("fonts", f"{count} characters have no letter", language)
    if not lacking:
        yield ok("fonts", f"complete for {', '.join(missing)}")


def _size(inches: float, said: float) -> Finding:
    if inches < 1:
        return skipped("screen_size", "the screen does not tell its size")
    says = f"{inches:.1f} inches by its own word, {said:g} by the settings"
    return (ok if abs(inches - said) <= ALIKE * said else warning)("screen_size", says)
