"""What to have at hand for a service, and what of it is missing: a note for the counter, never a refusal."""

from typing import ClassVar

from kiosk.flow.controls import Control
from kiosk.flow.entry_screens import ChecklistScreen, MissingScreen
from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.ui.kit import Kit
from kiosk.ui.screens.page import Label, Page
from kiosk.ui.theme import Type
from kiosk.ui.widgets.actions import Actions
from kiosk.ui.widgets.button import Choice, Kind
from kiosk.ui.widgets.facts import Fact, Facts
from kiosk.ui.widgets.glyphs import Glyph
from kiosk.ui.widgets.text import Text


class ChecklistPage(Page[ChecklistScreen]):
    """The list; all of it, or not."""

    labels: ClassVar = {
        Control.CHECKLIST_ALL: Label("checklist-all", kind=Kind.PRIMARY),
        Control.CHECKLIST_MISSING: Label("checklist-missing"),
    }

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._things = Facts(kit)
        self.content.addWidget(self._things)

    def draw(self, screen: ChecklistScreen, view: View, words: Words) -> None:
        """Ask."""
        service = words.text(screen.service)
        self.title.say(words.say("checklist-title"))
        self.lead.say(words.say("checklist-lead", service=service) if service else "")
        self._things.tell([Fact(Glyph.TICK, "", words.text(each)) for each in screen.things])
        self.offer_actions(view, words)


class MissingPage(Page[MissingScreen]):
    """Each thing can be marked; what is marked stands on the counter's screen."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._things, self._note = Actions(kit), Text(Type.BODY)
        self.content.addWidget(self._things)
        self.content.addWidget(self._note)

    def draw(self, screen: MissingScreen, view: View, words: Words) -> None:
        """Ask what."""
        self.title.say(words.say("missing-title"))
        self.lead.say(words.say("missing-lead"))
        offers = {offer.item: offer for offer in view.offers if offer.control is Control.MISSING_THING}
        choices = []
        for place, thing in enumerate(screen.things):
            marked = place in screen.missing
            note = words.say("missing-state", on="yes" if marked else "no")
            glyph = Glyph.CROSS if marked else Glyph.TICK
            choices.append(Choice(offers[str(place)], words.text(thing), note, glyph, Kind.MARK, on=marked))
        self._things.offer(choices)
        self._note.say(words.say("missing-note"))
        go_on = [offer for offer in view.offers if offer.control is Control.MISSING_GO_ON]
        self.ways.offer([Choice(offer, words.say("missing-go-on"), kind=Kind.PRIMARY) for offer in go_on])

    def forget(self) -> None:
        """Let go of the marks."""
        super().forget()
        self._things.offer(())
