"""The number of a ticket, as large as its place allows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.fonts import sized
from kiosk.ui.kit import Kit
from kiosk.ui.theme import CAPITAL_PER_EM

_HEIGHT_MM = 74.0
_SMALL_HEIGHT_MM = 34.0
_HEIGHT_BESIDE_LARGE_TEXT_MM = 44.0
_SHARE = 0.86
"""Of the width and of the height that the letters may fill."""


class NumberDisplay(QLabel):
    """Shows a ticket's number. It is a label, so that whoever reads the screen finds its text."""

    def __init__(self, kit: Kit, *, ink: str = "on_accent", small: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self._ink = ink
        self._small = small
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, number: str) -> None:
        """Show a number, or forget it."""
        self.setText(number)
        self.setAccessibleName(number)
        self.setVisible(bool(number))

    def sizeHint(self) -> QSize:
        """Ask for the height of large figures."""
        height = self.minimumSizeHint().height()
        return QSize(height * 2, height)

    def minimumSizeHint(self) -> QSize:
        """Keep that height; the width is as it comes."""
        height = _SMALL_HEIGHT_MM if self._small else _HEIGHT_MM
        if self._kit.look.large_text:
            height = min(height, _HEIGHT_BESIDE_LARGE_TEXT_MM)
        return QSize(self._kit.look.small(40.0), self._kit.look.small(height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figures in the middle, by the height of capitals."""
        painter = QPainter(self)
        pixels = self.height() * _SHARE / CAPITAL_PER_EM
        width = QFontMetricsF(sized(round(pixels), bold=True)).horizontalAdvance(self.text())
        if width > self.width() * _SHARE:
            pixels *= self.width() * _SHARE / width
        painter.setFont(sized(round(pixels), bold=True))
        painter.setPen(QColor(getattr(self._kit.look.palette, self._ink)))
        capital = round(pixels) * CAPITAL_PER_EM
        left = (self.width() - painter.fontMetrics().horizontalAdvance(self.text())) / 2
        painter.drawText(round(left), round((self.height() + capital) / 2), self.text())
        painter.end()
