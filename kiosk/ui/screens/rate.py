"""How was it? Ten numbers, one touch, no name; then thanks."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.flow.controls import Control
from kiosk.flow.screens import RateScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.button import Choice, Kind
from kiosk.ui.widgets.grid import ButtonGrid
from kiosk.ui.widgets.text import Text

_UPRIGHT, _WIDE = 5, 10
"""So many numbers in a row."""


class RatePage(Page[RateScreen]):
    """The lowest first, with what the ends mean above them."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._ends, self._worst, self._best = QWidget(), Text(Type.STRONG), Text(Type.STRONG)
        ends = QHBoxLayout(self._ends)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.addWidget(self._worst)
        ends.addStretch(1)
        ends.addWidget(self._best)
        self._scores = ButtonGrid(kit, _UPRIGHT if kit.look.profile.is_portrait else _WIDE)
        self.content.addWidget(self._ends)
        self.content.addWidget(self._scores)

    def draw(self, screen: RateScreen, view: View, words: Words) -> None:
        """Ask, or thank."""
        asks = screen.score is None
        self.title.say(words.say("rate-title" if asks else "rate-thanks"))
        self.lead.say(words.say("rate-lead" if asks else "rate-thanks-lead"))
        self._worst.say(words.say("rate-worst") if asks else "")
        self._best.say(words.say("rate-best") if asks else "")
        self._ends.setVisible(asks)
        self._scores.offer(
            [Choice(each, each.item) for each in view.offers if each.control is Control.RATE_SCORE]
        )
        done = next(each for each in view.offers if each.control is Control.RATE_DONE)
        kind = Kind.PLAIN if asks else Kind.PRIMARY
        self.ways.offer([Choice(done, words.say("rate-no" if asks else "answer-done"), kind=kind)])

    def forget(self) -> None:
        """Nothing is chosen any more."""
        super().forget()
        self._scores.offer(())
