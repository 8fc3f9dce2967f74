"""A card of the panel: drawn from a block, kept and filled again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from kiosk.ui.kit import Kit
from kiosk.ui.screens.pool import Pool
from kiosk.ui.staff.blocks import BARE, Block
from kiosk.ui.theme import Type
from kiosk.ui.widgets.actions import Actions
from kiosk.ui.widgets.code import CodeDisplay
from kiosk.ui.widgets.text import Card, Text

_BESIDE_FROM_MM = 300.0
"""On a screen so wide a ticket's buttons stand beside its words."""


class BlockView(Card):
    """Shows a block."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._kit = kit
        self._title = Text(Type.STRONG)
        self._words, self._lines = QVBoxLayout(), Pool(Text)
        self._words.setSpacing(kit.look.px(1.5))
        self._words.addWidget(self._title)
        self._code = CodeDisplay(kit)
        self._list, self._row = Actions(kit), Actions(kit, in_a_row=True)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._across.setSpacing(kit.look.gap)
        self._across.addLayout(self._words, 1)
        self._across.addWidget(self._row, 1)
        self.column.setSpacing(kit.look.gap)
        self.column.addLayout(self._across)
        self.column.addWidget(self._code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self._list)

    def tell(self, block: Block | None) -> None:
        """Show it; None forgets what was shown."""
        shown = block or Block()
        self.set_tone(shown.tone)
        pad = 0 if shown.tone == BARE else self._kit.look.pad
        self.column.setContentsMargins(pad, pad, pad, pad)
        self._title.say(shown.title)
        for position in range(max(len(shown.lines), len(self._lines))):
            line = self._lines.at(position, self._words)
            line.say(shown.lines[position] if position < len(shown.lines) else "")
        profile = self._kit.look.profile
        beside = shown.beside and profile.width_px / profile.px_per_mm >= _BESIDE_FROM_MM
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(direction)
        self._row.offer(shown.choices if shown.beside else ())
        self._list.offer(() if shown.beside else shown.choices)
        draw = self._kit.draw_code
        self._code.tell(draw(shown.code) if draw and shown.code else (), shown.title)
        self._code.setVisible(bool(shown.code))
        self.setVisible(block is not None)
