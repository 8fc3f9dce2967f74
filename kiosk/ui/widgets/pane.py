"""A pane that never clips: what does not fit is reached by two big buttons, since dragging is not for everybody."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.button import BigButton, Choice, Kind
from kiosk.ui.widgets.glyphs import Glyph

_SHARE = 0.8
"""Of the height at each step, so that some lines stay in sight."""


class StepButton(BigButton):
    """Moves a pane; it is no offer of the kiosk, so that nothing is posted."""

    def __init__(self, kit: Kit, pane: "Pane", pages: float) -> None:
        super().__init__(kit)
        self._pane = pane
        self._pages = pages

    def acted(self, _checked: bool = False) -> None:
        """Move the pane."""
        self._pane.step(self._pages)


class Pane(QWidget):
    """Holds a column of widgets, as high as they need to be, behind an opening that may be lower.

    Qt's own scroll area lays wrapped text out for the height of the opening, and squeezes it.
    """

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._offset = 0
        self._words: Words | None = None
        self._opening = QWidget()
        self._inner = QWidget(self._opening)
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        gap, margin = kit.look.gap, kit.look.margin
        self.column.setSpacing(gap)
        self._up, self._down = StepButton(kit, self, -_SHARE), StepButton(kit, self, _SHARE)
        self._steps = QWidget()
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(margin, gap, margin, 0)
        row.setSpacing(gap)
        row.addWidget(self._up)
        row.addWidget(self._down)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._opening, 1)
        outer.addWidget(self._steps)
        self._steps.hide()

    def settle(self, words: Words) -> None:
        """Lay out what was rendered, and offer the two steps in the visitor's language where not all of it fits."""
        self._words = words
        self._place()

    def to_top(self) -> None:
        """Begin at the beginning."""
        self._offset = 0

    @property
    def overflow(self) -> int:
        """Return how many pixels do not fit."""
        return max(0, self.needed - self.height())

    def step(self, pages: float) -> None:
        """Move by a share of the height."""
        self._offset += round(pages * self._opening.height())
        self._place()

    def reveal(self, widget: QWidget) -> None:
        """Move so that a widget within is seen whole; it has just got the focus."""
        if not self._inner.isAncestorOf(widget):
            return
        top = widget.mapTo(self._inner, QPoint(0, 0)).y()
        lowest = top + widget.height() - self._opening.height()
        self._offset = min(max(self._offset, lowest), top)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge anew what fits."""
        super().resizeEvent(event)
        self._place()

    @property
    def needed(self) -> int:
        """Return how many pixels would hold everything."""
        if self._inner.hasHeightForWidth():
            return self._inner.heightForWidth(self.width())
        return self._inner.sizeHint().height()

    def _place(self) -> None:
        # Judged against the height without the buttons, or they would come and go in turn.
        over = self.overflow > 0
        self._steps.setVisible(over)
        own = self.layout()
        if own is not None:
            own.activate()
        height = max(self.needed, self._opening.height())
        most = height - self._opening.height()
        self._offset = min(max(self._offset, 0), most)
        self._inner.setGeometry(0, -self._offset, self.width(), height)
        if over and self._words is not None:
            self._offer(self._up, self._words, "list-up", Glyph.UP, enabled=self._offset > 0)
            self._offer(self._down, self._words, "list-down", Glyph.DOWN, enabled=self._offset < most)

    def _offer(self, button: StepButton, words: Words, key: str, glyph: Glyph, *, enabled: bool) -> None:
        name = key.replace("-", ".")
        button.offer(Choice(None, words.say(key), glyph=glyph, kind=Kind.FOOT, name=name, enabled=enabled))
