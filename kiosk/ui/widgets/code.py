"""A code to scan with a phone: drawn from its modules, dark on white in every theme."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.kit import Kit, Modules

_SIDE_MM = 50.0
_QUIET = 4
"""Modules of white around the code (ISO/IEC 18004, clause 6.3.8)."""


class CodeDisplay(QWidget):
    """Shows a code. Its accessible name is its caption."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        side = kit.look.small(_SIDE_MM)
        self.setFixedSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._modules: Modules = ()

    def tell(self, modules: Modules, caption: str) -> None:
        """Show a code, or forget it."""
        self.setAccessibleName(caption)
        if modules != self._modules:
            self._modules = modules
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint each module with the same whole number of pixels, or a reader stumbles."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        count = len(self._modules) + 2 * _QUIET
        side = max(1, self.width() // count)
        start = (self.width() - side * len(self._modules)) // 2
        for row, modules in enumerate(self._modules):
            for column, dark in enumerate(modules):
                if dark:
                    box = QRect(start + column * side, start + row * side, side, side)
                    painter.fillRect(box, QColor(Qt.GlobalColor.black))
        painter.end()
