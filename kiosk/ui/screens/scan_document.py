"""Where to lay a passport or a card, what is read of it, and what is kept: nothing."""

from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.screens import ScanDocumentScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Label, Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.illustration import Illustration, Scene
from kiosk.ui.widgets.text import Card, Text


class ScanDocumentPage(Page[ScanDocumentScreen]):
    """A picture, the promise about what is kept, and a tip when nothing was read."""

    fills = True
    two_columns = True

    labels: ClassVar = {
        Control.SCAN_DOCUMENT_CODE: Label("scan-document-code"),
        Control.SCAN_CODE_WITHOUT: Label("scan-document-without"),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._tip, self._read, self._kept = Text(Type.STRONG), Text(), Text(Type.STRONG)
        self._tip_card, promise = Card(kit, "warn"), Card(kit, "plain")
        self._tip_card.column.addWidget(self._tip)
        promise.column.addWidget(self._read)
        promise.column.addWidget(self._kept)
        self.picture_column.addWidget(Illustration(kit, Scene.LAY_DOCUMENT), 1)
        self.content.addWidget(self._tip_card)
        self.content.addWidget(promise)

    def draw(self, screen: ScanDocumentScreen, view: View, words: Words) -> None:
        """Explain and promise."""
        self.title.say(words.say("scan-document-title"))
        self.lead.say(words.say("scan-document-lead"))
        self._read.say(words.say("scan-document-read"))
        self._kept.say(words.say("scan-document-kept"))
        advice = "scan-document-tip" if screen.ready else "scan-document-away"
        advised = screen.tip or not screen.ready
        self._tip.say(words.say(advice) if advised else "")
        self._tip_card.setVisible(advised)
        self.offer_actions(view, words)
