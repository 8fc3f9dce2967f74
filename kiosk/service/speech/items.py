"""What is said of a screen, as data: one item after the other, each of them highlighted while it is said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.flow.controls import Offer
from kiosk.flow.screens import View

_ENDS = tuple(".?!…:。？！؟：")
"""What ends a sentence, in the languages of the kiosk."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on a screen. `texts` are those that are drawn; `said` is what is heard where that is more or clearer.

    `offer` is there for what can be chosen. A `private` one is for one person only. `news`: when it changes while
    its screen stays, the change is said. `foot`: it is the same on every screen, so that it is not read unasked.
    `language` is that of the voice, a BCP 47 tag; empty is the session's.
    """

    texts: tuple[str, ...]
    said: str = ""
    offer: Offer | None = None
    private: bool = False
    news: bool = False
    language: str = ""
    foot: bool = False

    @property
    def heard(self) -> str:
        """Return what is said."""
        return self.said or sentences(self.texts)


def sentences(parts: Iterable[str]) -> str:
    """Put parts one after the other as a voice needs them: a pause after each, and none that was there already."""
    said = ""
    for part in parts:
        pause = "" if not said else " " if said.endswith(_ENDS) else ". "
        said += pause + part
    return said


class Script(Protocol):
    """Composes what is said of screens; of languages only those in `voices` are offered."""

    def screen(self, view: View, voices: frozenset[str]) -> Sequence[Item]:
        """Return the items of a screen in their order: what it says, then what can be chosen."""
        ...

    def opening(self, view: View) -> Sequence[str]:
        """Return what is said first of all: how the keys are used."""
        ...

    def languages(self, view: View, voices: frozenset[str]) -> Sequence[Item]:
        """Return the choice of languages, each said in itself, that of the session first."""
        ...

    def phrase(self, view: View, key: str, **about: str | int) -> str:
        """Return a sentence that is only heard, by the name of its message."""
        ...
