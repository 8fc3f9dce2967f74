"""A question in the middle of the screen with a picture above it: for the short screens."""

from PySide6.QtCore import Qt

from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Page, S
from kiosk.ui.theme import Type
from kiosk.ui.widgets.glyphs import Glyph, GlyphView
from kiosk.ui.widgets.text import Text

_GLYPH_MM = 84.0


class CentredPage(Page[S]):
    """A glyph, a title and a sentence, in the middle."""

    has_head = False

    def __init__(self, kit: Kit, glyph: Glyph) -> None:
        super().__init__(kit)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.insertStretch(0, 1)
        picture = GlyphView(kit, glyph, _GLYPH_MM, "accent", disc="soft")
        self.top.insertWidget(0, picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.top.insertSpacing(1, kit.look.margin)

    def add_line(self, role: Type = Type.LEAD) -> Text:
        """Add a sentence below."""
        text = Text(role, centred=True)
        self.content.addWidget(text)
        return text
