"""Typing the code of an appointment."""

from kiosk.flow.entry_screens import TypeCodeScreen
from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.typing_page import TypingPage
from kiosk.ui.widgets.field import Field


class TypeCodePage(TypingPage[TypeCodeScreen]):
    """One field; capitals and separators do not matter, so there are none to type."""

    go_on = "type-search"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._field = Field(kit)
        self.lay_out(self._field)

    def draw(self, screen: TypeCodeScreen, view: View, words: Words) -> None:
        """Show the code so far."""
        self.title.say(words.say("type-code-title"))
        self.lead.say(words.say("type-code-lead"))
        self._field.show_typed(screen.text, words.say("type-code-label"))
        self.name_problem(words.say("type-code-empty") if screen.empty else "")
        self.draw_keys(screen.keyboard, view, words)

    def forget(self) -> None:
        """Let go of the code."""
        super().forget()
        self._field.forget()
