"""WCAG 2.2, 2.3.1: nothing flashes more than three times a second: counted in the frames of the moving pictures."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.ui.contrast import luminance
from kiosk.ui.theme_file import own_theme
from kiosk.ui.widgets.illustration import FRAMES_A_SECOND
from kiosk.ui.widgets.scenes import ROUND_S, Brush, Moment, code_held, document_laid, moment_at

SIDE_PX = 20
FLASH = 0.1
"""A change of relative luminance that counts (WCAG 2.2, definition of general flash)."""


def frames(paint: Callable[[Brush, Moment], None]) -> list[list[float]]:
    """Paint one round; return the luminance of each point of each frame."""
    painted: dict[Moment, list[float]] = {}
    shown = []
    for step in range(int(ROUND_S * FRAMES_A_SECOND)):
        moment = moment_at(step / FRAMES_A_SECOND)
        if moment not in painted:
            image = QImage(SIDE_PX, SIDE_PX, QImage.Format.Format_RGB32)
            image.fill(own_theme().light.ground)
            painter = QPainter(image)
            painter.scale(SIDE_PX / 200, SIDE_PX / 200)
            paint(Brush(painter, own_theme().light), moment)
            painter.end()
            points = [(x, y) for y in range(SIDE_PX) for x in range(SIDE_PX)]
            painted[moment] = [luminance(image.pixelColor(x, y).name()) for x, y in points]
        shown.append(painted[moment])
    return shown


def flashes(values: list[float]) -> int:
    """Count pairs of opposite changes of a point within one second, at most over the round."""
    changes = [0 if abs(b - a) < FLASH else 1 if b > a else -1 for a, b in pairwise(values)]
    most = 0
    for start in range(len(changes) - FRAMES_A_SECOND):
        turns = [each for each in changes[start : start + FRAMES_A_SECOND] if each]
        most = max(most, sum(a != b for a, b in pairwise(turns)) // 2)
    return most


@pytest.mark.parametrize("paint", [code_held, document_laid])
def test_at_most_three_flashes_a_second(qapp: QApplication, paint: Callable[[Brush, Moment], None]) -> None:
    shown = frames(paint)
    flashing = [point for point in range(SIDE_PX**2) if flashes([frame[point] for frame in shown]) > 3]
    # A dark line that passes changes a point, yet a quarter of ten degrees of sight is what counts as a flash.
    assert len(flashing) < SIDE_PX**2 / 100


def test_a_flash_is_noticed() -> None:
    assert flashes([0.0, 1.0] * 30) > 3
    assert flashes([0.5] * 60) == 0
