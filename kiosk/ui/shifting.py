"""Moves what stands for hours a little, minute by minute, so that nothing burns into the screen."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLayout

from kiosk.ui.boundary import guarded

EACH_S = 60
STEP_MM = 1.5
_PATH = ((0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (1, 2), (0, 2), (0, 1), (1, 1))
"""Places of a square, three by three: each is a neighbour of the one before, so that nobody sees it move."""


def margins(monotonic: float, step_px: int) -> tuple[int, int, int, int]:
    """Return the margins of a moment: left, top, right, bottom; they always add up to the same."""
    across, down = _PATH[int(monotonic // EACH_S) % len(_PATH)]
    return across * step_px, down * step_px, (2 - across) * step_px, (2 - down) * step_px


class Shifting:
    """Shifts a layout while something stands on the screen; whoever uses it has all of the room, and nothing moves."""

    def __init__(self, layout: QLayout, step_px: int, monotonic: Callable[[], float]) -> None:
        self._layout = layout
        self._step_px = step_px
        self._monotonic = monotonic
        self._stands = False
        self._timer = QTimer(layout)
        self._timer.setInterval(EACH_S * 1000 // 4)
        self._timer.timeout.connect(guarded("shift", self.shift))

    def stands(self, standing: bool) -> None:
        """Tell whether what is shown stands until somebody comes."""
        if standing is not self._stands:
            self._stands = standing
            self._timer.start() if standing else self._timer.stop()
            self.shift()

    def shift(self) -> None:
        """Put everything where it belongs now."""
        wanted = margins(self._monotonic(), self._step_px) if self._stands else (0, 0, 0, 0)
        now = self._layout.contentsMargins()
        if wanted != (now.left(), now.top(), now.right(), now.bottom()):
            self._layout.setContentsMargins(*wanted)
