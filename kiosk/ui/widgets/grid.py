"""Buttons side by side in rows, one for each choice; the buttons are kept and filled again."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.button import BigButton, Choice


class ButtonGrid(QWidget):
    """Shows choices in their order, so many in a row."""

    def __init__(self, kit: Kit, in_a_row: int) -> None:
        super().__init__()
        self._kit = kit
        self._in_a_row = in_a_row
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(kit.look.gap)
        for column in range(in_a_row):
            self._grid.setColumnStretch(column, 1)
        self._buttons: list[BigButton] = []

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show these and nothing else."""
        for position in range(len(self._buttons), len(choices)):
            button = BigButton(self._kit)
            self._buttons.append(button)
            self._grid.addWidget(button, position // self._in_a_row, position % self._in_a_row)
        for position, button in enumerate(self._buttons):
            button.offer(choices[position] if position < len(choices) else None)
        self.setVisible(bool(choices))
