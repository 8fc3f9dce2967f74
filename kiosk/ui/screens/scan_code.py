"""Where to hold the code of an appointment."""

from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.facts import Presence
from kiosk.flow.screens import ScanCodeScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Label, Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.illustration import Illustration, Scene
from kiosk.ui.widgets.text import Card, Text


class ScanCodePage(Page[ScanCodeScreen]):
    """A picture, and ways on without a code."""

    fills = True
    two_columns = True

    labels: ClassVar = {
        Control.SCAN_CODE_DOCUMENT: Label("scan-code-document"),
        Control.TYPE_DETAILS: Label("type-details"),
        Control.SCAN_CODE_WITHOUT: Label("scan-code-without"),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._where, self._ready = Text(), Text(Type.STRONG, centred=True)
        self._picture = Illustration(kit, Scene.HOLD_CODE)
        self.content.addWidget(self._where)
        self.picture_column.addWidget(self._picture, 1)
        self._card = Card(kit, "good")
        self._card.column.addWidget(self._ready)
        self.content.addWidget(self._card)

    def draw(self, screen: ScanCodeScreen, view: View, words: Words) -> None:
        """Explain, or say that there is nothing to hold it to, with the way on."""
        ready, other = screen.scanner is Presence.READY, screen.document_reader.value
        self.title.say(words.say("scan-code-title" if ready else "scan-code-away"))
        self.lead.say(words.say("scan-code-lead") if ready else words.say("scan-code-away-lead", other=other))
        self._where.say(words.say("scan-code-where") if ready else "")
        self._ready.say(words.say("scan-code-ready") if ready else "")
        self._picture.setVisible(ready)
        self._picture.tell(words)
        self._card.setVisible(ready)
        self.offer_actions(view, words)
