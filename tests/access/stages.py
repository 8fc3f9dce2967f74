"""What the clauses are tried on: screens by chance that can be had again, and screens of the supported sizes."""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.flow.session import Comfort
from kiosk.ui.profile import SUPPORTED, ScreenProfile
from tests.ui.scenes import SCENES
from tests.ui.stage import Stage, open_stage

T = TypeVar("T")

LOOKS = {
    "light": Comfort(),
    "contrast": Comfort(high_contrast=True),
    "large": Comfort(large_text=True),
    "both": Comfort(high_contrast=True, large_text=True),
}
SMALL = {
    f"{each.diagonal_in} {'upright' if each.is_portrait else 'lying'}": replace(
        each, width_px=each.width_px // 2, height_px=each.height_px // 2
    )
    for each in SUPPORTED
}
"""The supported screens, at half their resolution: as many millimetres, a quarter of the pixels."""


def chosen(things: Sequence[T], count: int, size: int, seed: int = 6) -> list[T]:
    """Choose some of many, the same each time; all of them where `--campaign-size` asks for as many."""
    count = min(len(things), count * size)
    return random.Random(seed).sample(list(things), count)


def scenes(count: int, size: int, seed: int = 6) -> list[str]:
    """Choose some of the screens."""
    return chosen(sorted(SCENES), count, size, seed)


@contextmanager
def opened(profile: ScreenProfile) -> Iterator[Stage]:
    """Open a window of a size, and close it."""
    stage = open_stage(profile)
    try:
        yield stage
    finally:
        stage.window.leave()


def box(stage: Stage, widget: QWidget) -> QRect:
    """Return where a widget is in the window, in pixels."""
    return QRect(widget.mapTo(stage.window, QPoint(0, 0)), widget.size())


def seen(stage: Stage, widget: QWidget) -> QRect:
    """Return the part of a widget that no opening hides."""
    rest = box(stage, widget)
    parent = widget.parentWidget()
    while parent is not None and parent is not stage.window:
        rest &= box(stage, parent)
        parent = parent.parentWidget()
    return rest & stage.window.rect()


def controls(stage: Stage) -> list[QAbstractButton]:
    """Find what can be tapped now."""
    return [each for each in stage.visible(QAbstractButton) if not seen(stage, each).isEmpty()]
