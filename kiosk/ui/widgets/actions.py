"""A column or rows of buttons, one for each choice; the buttons are kept and filled again."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.widgets.button import BigButton, Choice
from kiosk.ui.widgets.rows import RowsLayout


class Actions(QWidget):
    """Shows choices in their order. Those that stay keep their button, and with it the focus."""

    def __init__(self, kit: Kit, *, in_a_row: bool = False) -> None:
        super().__init__()
        self._kit = kit
        self._column: QLayout = RowsLayout(self) if in_a_row else QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.look.gap)
        self._buttons: list[BigButton] = []

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show these and nothing else."""
        while len(self._buttons) < len(choices):
            button = BigButton(self._kit)
            self._buttons.append(button)
            self._column.addWidget(button)
        for position, button in enumerate(self._buttons):
            button.offer(choices[position] if position < len(choices) else None)
        self.setVisible(bool(choices))
