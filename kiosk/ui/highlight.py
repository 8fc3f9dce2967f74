"""What is being said is what is highlighted: the focus goes to a choice, a frame lies around what is only read."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from kiosk.flow.controls import Control
from kiosk.service.speech.items import Item
from kiosk.ui.kit import Kit
from kiosk.ui.widgets.button import BigButton
from kiosk.ui.widgets.footer import Footer
from kiosk.ui.widgets.pane import Pane

_AIR_MM = 2.9
"""Both lines of the frame lie outside of the words."""


class Highlight(QWidget):
    """A frame over the window that lets touches through. `show_item` moves it, None puts it away."""

    def __init__(self, window: QWidget, kit: Kit, footer: Footer) -> None:
        super().__init__(window)
        self._window = window
        self._kit = kit
        self._footer = footer
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_item(self, item: Item | None, pane: Pane | None) -> None:
        """Highlight what an item is about, wherever it stands; `pane` brings it into sight."""
        self.hide()
        if item is None or item.offer is None:
            self._window.setFocus()
            if item is not None:
                self._frame(item.texts, pane)
            return
        button = self._button(item)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            if pane is not None:
                pane.reveal(button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the two lines of every focus: one of them is seen on any ground."""
        palette, width = self._kit.look.palette, self._kit.look.focus_line
        painter = QPainter(self)
        for inset, colour in ((width // 2, palette.focus), (width + width // 2, palette.on_focus)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.end()

    def _button(self, item: Item) -> BigButton | None:
        if item.offer is None:
            return None
        button = self._shown(item.offer.name)
        if button is None and item.offer.control is Control.LANGUAGE:
            self._footer.show_languages()
            button = self._shown(item.offer.name)
        return button

    def _shown(self, name: str) -> BigButton | None:
        found = self._window.findChildren(BigButton, name)
        return next((each for each in found if each.isVisible()), None)

    def _frame(self, texts: Sequence[str], pane: Pane | None) -> None:
        shown: list[QLabel | QLineEdit] = [*self._window.findChildren(QLabel)]
        shown += self._window.findChildren(QLineEdit)
        labels = [each for each in shown if each.isVisible() and each.text() in texts]
        if not labels:
            return
        if pane is not None:
            pane.reveal(labels[0])
        around = QRect()
        for each in labels:
            around = around.united(QRect(each.mapTo(self._window, QPoint(0, 0)), each.size()))
        air = self._kit.look.px(_AIR_MM)
        self.setGeometry(around.adjusted(-air, -air, air, air).intersected(self._window.rect()))
        self.raise_()
        self.show()
