"""Nothing to show to a scanner: type the code, or surname and birth date?"""

from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.entry_screens import TypeDetailsScreen
from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Label, Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.actions import Actions
from kiosk.ui.widgets.button import Kind
from kiosk.ui.widgets.glyphs import Glyph
from kiosk.ui.widgets.text import Card, Text


class TypeDetailsPage(Page[TypeDetailsScreen]):
    """Two ways, and the promise about what is kept."""

    labels: ClassVar = {
        Control.TYPE_CODE: Label("type-code", "type-code-note", Glyph.TICKET, Kind.WAY),
        Control.TYPE_NAME: Label("type-name", "type-name-note", Glyph.LETTERS, Kind.WAY),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._questions, self._kept = Actions(kit), Text(Type.STRONG)
        self.content.addWidget(self._questions)
        card = Card(kit, "plain")
        card.column.addWidget(self._kept)
        self.content.addWidget(card)

    def draw(self, _screen: TypeDetailsScreen, view: View, words: Words) -> None:
        """Ask."""
        self.title.say(words.say("type-title"))
        self.lead.say("")
        self._questions.offer(self.choices(view, words))
        self._kept.say(words.say("type-kept"))
        self.ways.offer(())
