"""The honest answers, one page for all kinds: the answer first, then why, then what to do."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.screens import AnswerKind, AnswerScreen, View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.answer_words import answer_words
from kiosk.ui.screens.page import Label, Page, first_is_primary
from kiosk.ui.screens.pool import Pool
from kiosk.ui.screens.standing import standing
from kiosk.ui.theme import Type
from kiosk.ui.widgets.button import Choice
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.glyphs import Glyph, GlyphView
from kiosk.ui.widgets.number import NumberDisplay
from kiosk.ui.widgets.text import Card, Text

_GLYPHS = {
    AnswerKind.TOO_EARLY: Glyph.CLOCK,
    AnswerKind.TOO_LATE: Glyph.CLOCK,
    AnswerKind.OTHER_DAY: Glyph.CALENDAR,
    AnswerKind.OTHER_OFFICE: Glyph.PLACE,
    AnswerKind.ALREADY_CHECKED_IN: Glyph.TICK,
    AnswerKind.CANCELLED: Glyph.CALENDAR,
    AnswerKind.NOT_FOUND: Glyph.LENS,
    AnswerKind.COULD_NOT_CHECK: Glyph.ATTENTION,
    AnswerKind.NO_TICKET: Glyph.ATTENTION,
    AnswerKind.CODE_REFUSED: Glyph.ATTENTION,
    AnswerKind.SERVICE_CLOSED: Glyph.CLOCK,
    AnswerKind.FULL: Glyph.CALENDAR,
}
_GLYPH_MM = 26.0
_TO_SERVICES = (
    AnswerKind.CANCELLED,
    AnswerKind.OTHER_DAY,
    AnswerKind.SERVICE_CLOSED,
    AnswerKind.FULL,
)


class AnswerPage(Page[AnswerScreen]):
    """What is true, and the next step."""

    two_columns = True

    labels: ClassVar = {
        Control.ANSWER_WAIT_ANYWAY: Label("answer-wait-anyway", glyph=Glyph.TICKET),
        Control.ANSWER_WALK_IN: Label("answer-without-appointment", glyph=Glyph.TICKET),
        Control.ANSWER_TRY_AGAIN: Label("answer-try-again"),
        Control.TYPE_DETAILS: Label("type-details"),
        Control.ANSWER_PRINT_AGAIN: Label("answer-print-again", glyph=Glyph.PRINTER),
        Control.ANSWER_DONE: Label("answer-done"),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._glyph = GlyphView(kit, Glyph.CLOCK, _GLYPH_MM, "on_head")
        self.head_row.insertWidget(0, self._glyph)
        self._caption, self._number = Text(Type.LEAD, centred=True), NumberDisplay(kit, small=True)
        self._card, self._facts = Card(kit, "accent"), Facts(kit)
        self._card.column.addWidget(self._caption)
        self._card.column.addWidget(self._number)
        self.content.addWidget(self._card)
        self._explained = Pool(lambda: Text(Type.LEAD))
        self._next_card, self._next = Card(kit, "soft"), Text(Type.LEAD)
        self._next_card.column.addWidget(self._next)
        self.side.addWidget(self._next_card)
        self.side.addWidget(self._facts)

    def draw(self, screen: AnswerScreen, view: View, words: Words) -> None:
        """Answer."""
        told = answer_words(screen, words, view.time_zone, self.kit.clock.now())
        self._glyph.show_glyph(_GLYPHS[screen.kind], "on_head")
        self.title.say(told.answer)
        self.lead.say("")
        self._caption.say(words.say("ticket-title") if screen.number else "")
        self._number.tell(screen.number)
        self._card.setVisible(bool(screen.number))
        for position in range(max(len(told.explained), len(self._explained))):
            line = told.explained[position] if position < len(told.explained) else ""
            self._explained.at(position, self.content).say(line)
        facts = standing(screen.status, "", words, view.time_zone) if screen.status else []
        self._facts.tell(facts)
        self._next.say(told.next_step)
        self._next_card.setVisible(bool(told.next_step))
        self.ways.offer(self._choices(screen, view, words))

    def forget(self) -> None:
        """Let go of the number."""
        super().forget()
        self._number.tell("")

    def _choices(self, screen: AnswerScreen, view: View, words: Words) -> Sequence[Choice]:
        choices = [self._named(choice, screen, words) for choice in self.choices(view, words)]
        return first_is_primary(choices)

    def _named(self, choice: Choice, screen: AnswerScreen, words: Words) -> Choice:
        if choice.offer is None or choice.offer.control is not Control.ANSWER_WALK_IN:
            return choice
        if screen.kind is AnswerKind.TOO_LATE:
            return replace(choice, title=words.say("answer-take-ticket"))
        if screen.kind in _TO_SERVICES:
            return replace(choice, title=words.say("answer-walk-in"))
        return choice
