"""The script of the voice: what is said of every screen, from the view and the words that it is drawn with."""

import logging
from collections.abc import Callable, Sequence

from kiosk.domain.clock import Clock
from kiosk.flow.screens import View
from kiosk.i18n.words import Words, words_for
from kiosk.service.speech.items import Item
from kiosk.ui.spoken.choices import choices, language_choices
from kiosk.ui.spoken.screens import content
from kiosk.ui.spoken.telling import Told

_log = logging.getLogger(__name__)


class ScreenScript:
    """See `Script`."""

    def __init__(self, clock: Clock, words: Callable[[str], Words] = words_for) -> None:
        self._clock = clock
        self._words = words

    def screen(self, view: View, voices: frozenset[str]) -> Sequence[Item]:
        """See `Script`."""
        told = self._told(view, view.language)
        try:
            return (*content(told), *choices(told, voices))
        except LookupError as bug:
            # Words that are missing, or a choice without its row: the kiosk goes on, and says what can be said.
            _log.error("speech.script_incomplete", extra={"state": view.name, "code": type(bug).__name__})
            return [Item((), offer.control.value, offer) for offer in view.offers]

    def opening(self, view: View) -> Sequence[str]:
        """See `Script`."""
        keys = self.phrase(view, "speech-keys")
        return (self.phrase(view, "demo-ribbon"), keys) if view.demo else (keys,)

    def languages(self, view: View, voices: frozenset[str]) -> Sequence[Item]:
        """See `Script`."""
        told = self._told(view, view.language)
        return language_choices(told, voices, lambda language: self._told(view, language))

    def phrase(self, view: View, key: str, **about: str | int) -> str:
        """See `Script`."""
        return self._words(view.language).say(key, **about)

    def _told(self, view: View, language: str) -> Told:
        return Told(view, self._words(language), self._clock.now())
