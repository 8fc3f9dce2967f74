"""Where a ticket stands, as facts with their pictures."""

from kiosk.domain.waiting import TicketStatus
from kiosk.i18n.words import Words
from kiosk.ui.screens.standing_words import About, is_called, standing_words
from kiosk.ui.widgets.facts import Fact
from kiosk.ui.widgets.glyphs import Glyph

__all__ = ["is_called", "standing"]

_GLYPHS = {
    About.END: Glyph.ATTENTION,
    About.PLACE: Glyph.PLACE,
    About.PEOPLE: Glyph.PEOPLE,
    About.TIME: Glyph.CLOCK,
}


def standing(status: TicketStatus | None, area: str, words: Words, zone: str) -> list[Fact]:
    """See `standing_words`."""
    lines = standing_words(status, area, words, zone)
    return [Fact(_GLYPHS[line.about], line.label, line.value) for line in lines]
