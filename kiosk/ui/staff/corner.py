"""Five taps in the corner call the staff panel: nothing is to be seen there, and no key leads to it."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QPointF

TAPS = 5
WITHIN_S = 4.0
SIDE_MM = 25.0


class CornerTaps:
    """Counts taps in the upper right corner, the same one in every language. What is tapped there acts all the same."""

    def __init__(self, monotonic: Callable[[], float], on_call: Callable[[], None]) -> None:
        self._monotonic = monotonic
        self._on_call = on_call
        self._taps: deque[float] = deque(maxlen=TAPS)

    def tapped(self, at: QPointF, width_px: int, side_px: int) -> None:
        """Take a tap at a place of the window; one elsewhere begins the counting anew."""
        if not (width_px - side_px <= at.x() <= width_px and 0 <= at.y() <= side_px):
            self._taps.clear()
            return
        now = self._monotonic()
        self._taps.append(now)
        if len(self._taps) == TAPS and now - self._taps[0] <= WITHIN_S:
            self._taps.clear()
            self._on_call()
