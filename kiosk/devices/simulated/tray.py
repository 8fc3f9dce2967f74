"""The tray below a simulated printer: the latest papers, and how many there were in all."""

from collections import deque
from dataclasses import replace

from kiosk.devices.simulated.paper import Fate, SimulatedPaper

KEPT = 50
"""Papers that lie in the tray; the picture of one takes half a megabyte, and a printer prints for weeks."""


class Tray:
    """Papers are numbered from 1. It is its owner's to let nobody else at it meanwhile."""

    def __init__(self) -> None:
        self._papers: deque[SimulatedPaper] = deque(maxlen=KEPT)
        self.count = 0

    @property
    def papers(self) -> tuple[SimulatedPaper, ...]:
        """Return the latest papers, the oldest first."""
        return tuple(self._papers)

    def put(self, paper: SimulatedPaper) -> int:
        """Lay a paper on top; return its number."""
        self._papers.append(paper)
        self.count += 1
        return self.count

    def mark(self, number: int, fate: Fate) -> None:
        """Note what became of a paper, where it still lies there."""
        place = number - 1 - (self.count - len(self._papers))
        if 0 <= place < len(self._papers):
            self._papers[place] = replace(self._papers[place], fate=fate)
