"""Where to lay a passport or a card, what is read of it, and what is kept: nothing."""

from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.facts import Presence
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
        Control.TYPE_DETAILS: Label("type-details"),
        Control.SCAN_CODE_WITHOUT: Label("scan-document-without"),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._tip, self._read, self._kept = Text(Type.STRONG), Text(), Text(Type.STRONG)
        self._tip_card, self._promise = Card(kit, "warn"), Card(kit, "plain")
        self._tip_card.column.addWidget(self._tip)
        self._promise.column.addWidget(self._read)
        self._promise.column.addWidget(self._kept)
        self._picture = Illustration(kit, Scene.LAY_DOCUMENT)
        self.picture_column.addWidget(self._picture, 1)
        self.content.addWidget(self._tip_card)
        self.content.addWidget(self._promise)

    def draw(self, screen: ScanDocumentScreen, view: View, words: Words) -> None:
        """Explain and promise, or say that nothing can be read, with the way on."""
        ready, other = screen.document_reader is Presence.READY, screen.scanner.value
        advised = screen.tip and ready
        self.title.say(words.say("scan-document-title" if ready else "scan-document-away"))
        self.lead.say(
            words.say("scan-document-lead") if ready else words.say("scan-document-away-lead", other=other)
        )
        self._read.say(words.say("scan-document-read") if ready else "")
        self._kept.say(words.say("scan-document-kept") if ready else "")
        self._tip.say(words.say("scan-document-tip") if advised else "")
        for widget, shown in ((self._picture, ready), (self._promise, ready), (self._tip_card, advised)):
            widget.setVisible(shown)
        self._picture.tell(words)
        self.offer_actions(view, words)
