"""What the screen of help says, in words: composed once for the screen and for the voice."""

from dataclasses import dataclass

from kiosk.flow.screens import HelpScreen
from kiosk.flow.session import Hearing
from kiosk.i18n.words import Words

_TITLES = {
    None: "help-title",
    Hearing.CALLING: "help-calling",
    Hearing.CALLED: "help-called",
    Hearing.UNHEARD: "help-title",
}


@dataclass(frozen=True, slots=True)
class HelpWords:
    """The words in their order; empty ones are left out."""

    title: str
    lead: str
    address: str
    hint: str


def help_words(screen: HelpScreen, words: Words) -> HelpWords:
    """Say what became of a call; where a person is to be found, unless somebody comes."""
    comes = screen.hearing is Hearing.CALLED
    address = "" if comes else words.text(screen.address)
    lead = words.say("help-called-lead") if comes else words.say(_where(screen)) if address else ""
    return HelpWords(words.say(_TITLES[screen.hearing]), lead, address, words.say("help-hint"))


def _where(screen: HelpScreen) -> str:
    cannot = screen.hearing is Hearing.UNHEARD or (screen.hearing is None and not screen.may_call)
    return "help-unheard" if cannot else "help-lead"
