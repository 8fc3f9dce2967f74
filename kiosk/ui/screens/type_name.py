"""Typing the surname, as it stands in the passport."""

from kiosk.flow.entry_screens import TypeNameScreen
from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.typing_page import TypingPage
from kiosk.ui.widgets.field import Field


class TypeNamePage(TypingPage[TypeNameScreen]):
    """One field; accents may be left out."""

    go_on = "type-go-on"

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._field = Field(kit)
        self.lay_out(self._field)

    def draw(self, screen: TypeNameScreen, view: View, words: Words) -> None:
        """Show the name so far, or what is wrong with it."""
        self.title.say(words.say("type-name-title"))
        self.lead.say(words.say("type-name-lead"))
        self._field.show_typed(screen.text, words.say("type-name-label"))
        problem = screen.problem
        self.name_problem(words.say(f"type-name-{problem.value.replace('_', '-')}") if problem else "")
        self.draw_keys(screen.keyboard, view, words)

    def forget(self) -> None:
        """Let go of the name."""
        super().forget()
        self._field.forget()
