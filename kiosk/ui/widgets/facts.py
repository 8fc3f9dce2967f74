"""Facts as rows: a small picture, what it is, and what is true."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.kit import Kit
from kiosk.ui.theme import Type
from kiosk.ui.widgets.glyphs import Glyph, GlyphView
from kiosk.ui.widgets.text import Card, Text

_GLYPH_MM = 14.0


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is true. The label may be empty where the value says it all."""

    glyph: Glyph
    label: str
    value: str


class FactRow(QWidget):
    """Shows one fact."""

    def __init__(self, kit: Kit, *, large: bool) -> None:
        super().__init__()
        self._glyph = GlyphView(kit, Glyph.CLOCK, _GLYPH_MM, "accent")
        self._label = Text(Type.MUTED)
        self._value = Text(Type.HEADING if large else Type.STRONG)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.look.pad)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._label)
        words.addWidget(self._value)
        row.addLayout(words, 1)

    def tell(self, fact: Fact | None) -> None:
        """Show a fact, or forget the last one."""
        if fact is not None:
            self._glyph.show_glyph(fact.glyph, "accent")
        self._label.say(fact.label if fact else "")
        self._value.say(fact.value if fact else "")
        self.setVisible(fact is not None)


class Facts(Card):
    """A card of facts under a heading that may be empty."""

    def __init__(self, kit: Kit, *, large: bool = True) -> None:
        super().__init__(kit)
        self._kit = kit
        self._large = large
        self.column.setSpacing(kit.look.gap)
        self._heading = Text(Type.HEADING)
        self.column.addWidget(self._heading)
        self._heading.hide()
        self._rows: list[FactRow] = []

    def tell(self, facts: Sequence[Fact], heading: str = "") -> None:
        """Show these and nothing else; without any, there is no card."""
        while len(self._rows) < len(facts):
            row = FactRow(self._kit, large=self._large)
            self._rows.append(row)
            self.column.addWidget(row)
        for position, row in enumerate(self._rows):
            row.tell(facts[position] if position < len(facts) else None)
        self._heading.say(heading)
        self.setVisible(bool(facts))
