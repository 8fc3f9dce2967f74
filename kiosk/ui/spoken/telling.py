"""What every spoken screen is made with: the view, the words, the time, and a few ways to make an item."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.flow.screens import View
from kiosk.i18n.words import Words
from kiosk.service.speech.items import Item

_NUMBER = re.compile(r"(.*?)-?(\d+)")


@dataclass(frozen=True, slots=True)
class Told:
    """A view with its words at a moment."""

    view: View
    words: Words
    now: datetime

    def say(self, key: str, **about: str | int) -> str:
        """Say a message."""
        return self.words.say(key, **about)

    def time(self, moment: datetime) -> str:
        """Write the time of day at the office."""
        return self.words.clock_time(moment, self.view.time_zone)

    def as_of(self, moment: datetime | None) -> str:
        """Say how old what is shown of the queue is; nothing while it is as new as can be."""
        return "" if moment is None else self.say("queue-as-of", time=self.time(moment))


Say = Callable[[Any, Told], list[Item]]
"""Says a screen of its own kind."""


def item(*texts: str, said: str = "", private: bool = False, news: bool = False) -> list[Item]:
    """Make an item of what is drawn; none at all where nothing is."""
    drawn = tuple(text for text in texts if text)
    return [Item(drawn, said, private=private, news=news)] if drawn else []


def fact(label: str, value: str, *, private: bool = False, news: bool = False) -> list[Item]:
    """Make an item of a value under its label."""
    said = f"{label}: {value}" if label else ""
    return item(label, value, said=said, private=private, news=news) if value else []


def number_said(number: str) -> str:
    """Spell a ticket's number: ``B047`` is "B, 47: B, 0, 4, 7", which a voice says as words and as digits."""
    found = _NUMBER.fullmatch(number)
    if found is None:
        return ", ".join(number)
    series, digits = found.groups()
    spelled = ", ".join(character for character in number if character.isalnum())
    return f"{' '.join(series)}, {int(digits)}: {spelled}" if series else f"{int(digits)}: {spelled}"
