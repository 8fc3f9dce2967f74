"""A pane that never clips: what does not fit is reached by two big buttons, since dragging is not for everybody."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.theme import GAP_MM
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
    """Holds a column of widgets."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._inner.setObjectName("pane")
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(kit.look.px(GAP_MM))
        self._area.setWidget(self._inner)
        self._up, self._down = StepButton(kit, self, -_SHARE), StepButton(kit, self, _SHARE)
        self._steps = QWidget()
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(0, kit.look.px(GAP_MM), 0, 0)
        row.setSpacing(kit.look.px(GAP_MM))
        row.addWidget(self._up)
        row.addWidget(self._down)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._steps)
        self._steps.hide()
        self._words: Words | None = None
        self._inner.installEventFilter(self)
        self._area.verticalScrollBar().valueChanged.connect(lambda _value: self._show_steps())
        self._area.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._show_steps())

    def render_steps(self, words: Words) -> None:
        """Put the two buttons into the visitor's language."""
        self._words = words
        self._show_steps()

    def to_top(self) -> None:
        """Begin at the beginning."""
        self._area.verticalScrollBar().setValue(0)

    @property
    def overflow(self) -> int:
        """Return how many pixels do not fit."""
        inner = self._inner
        needed = inner.heightForWidth(self.width()) if inner.hasHeightForWidth() else inner.height()
        return max(0, needed - self.height())

    def step(self, pages: float) -> None:
        """Move by a share of the height."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * self._area.viewport().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See when the content asks for another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._show_steps()
        return super().eventFilter(watched, event)

    def _show_steps(self) -> None:
        if self._words is None:
            return
        # Judged against the height without the buttons, or they would come and go in turn.
        over = self.overflow > 0
        if over:
            bar = self._area.verticalScrollBar()
            self._offer(self._up, "list-up", Glyph.UP, enabled=bar.value() > bar.minimum())
            self._offer(self._down, "list-down", Glyph.DOWN, enabled=bar.value() < bar.maximum())
        self._steps.setVisible(over)

    def _offer(self, button: StepButton, key: str, glyph: Glyph, *, enabled: bool) -> None:
        if self._words is None:
            return
        title = self._words.say(key)
        button.offer(
            Choice(None, title, glyph=glyph, kind=Kind.FOOT, name=key.replace("-", "."), enabled=enabled)
        )
