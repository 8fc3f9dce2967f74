"""The narrator: says each screen as it comes, follows the four keys, and tells the window what is being said.

All of it happens on the loop's thread; what devices tell is posted there. EN 301 549, 5.1.3.3 to 5.1.3.15.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import Protocol

from kiosk.devices.speech.keypad import Key
from kiosk.devices.speech.speaker import Ended, Where
from kiosk.domain.clock import Clock
from kiosk.flow.controls import Control
from kiosk.flow.events import Event, KeyPressed, Tapped, UtteranceEnded
from kiosk.flow.screens import View
from kiosk.flow.session import Session
from kiosk.service.loop import Loop
from kiosk.service.speech.items import Item, Script
from kiosk.service.speech.place import Place
from kiosk.service.speech.voice import Voice

SECOND_CHOICE_S = 0.5
"""A second press within this time is the same press (5.9)."""

SETTINGS = frozenset({Control.CONTRAST, Control.TEXT_SIZE, Control.LOW_REACH})

_log = logging.getLogger(__name__)

OnItem = Callable[[Item | None], None]
"""Told what is being said or has the focus; None when nothing has."""


class Desk(Protocol):
    """The running kiosk, as the narrator sees it."""

    @property
    def view(self) -> View:
        """Return what is shown."""
        ...

    @property
    def session(self) -> Session:
        """Return the session as it is."""
        ...

    def post(self, event: Event) -> None:
        """Hand in an event."""
        ...

    def subscribe(self, on_view: Callable[[View], None]) -> None:
        """Call back with each new view."""
        ...


class Narrator:
    """Speaks while the session wants speech. `voices` are the languages that can be spoken."""

    def __init__(self, desk: Desk, loop: Loop, clock: Clock, voice: Voice, script: Script) -> None:
        self._desk = desk
        self._loop = loop
        self._clock = clock
        self._voice = voice
        self._script = script
        self._view: View | None = None
        self._place = Place()
        self._welcoming = False
        self._said = 0
        self._lines: list[tuple[str, Item | None]] = []
        self._chosen_at: float | None = None
        self._chosen = ""
        self._on_item: list[OnItem] = []
        self.voices: frozenset[str] = frozenset()
        desk.subscribe(self._shown)

    @property
    def item(self) -> Item | None:
        """Return what has the focus; None while nobody listens."""
        return self._place.item if self._view else None

    def subscribe(self, on_item: OnItem) -> None:
        """Call back with what is being said, on the loop's thread."""
        self._on_item.append(on_item)

    def plugged(self, plugged: bool) -> None:
        """Take that a headset was plugged in, which begins speech, or pulled out, which ends what is being said."""
        self._hush()
        self._voice.plugged = plugged
        if not plugged:
            return
        if self._view is None:
            self._begin()
        else:
            self._again()

    def pressed(self, key: Key) -> None:
        """Take a press; any of them ends what is being said, and begins speech where nobody listens."""
        if self._view is None:
            self._begin()
            return
        # What is to be chosen is what was being said when the finger went down.
        self._hush()
        self._chosen = ""
        self._desk.post(KeyPressed())
        match key:
            case Key.NEXT:
                self._step(1)
            case Key.BACK:
                self._step(-1)
            case Key.CHOOSE:
                self._choose()
            case Key.REPEAT:
                self._again()
            case Key.LOUDER | Key.SOFTER:
                self._change_volume(1 if key is Key.LOUDER else -1)
            case Key.HUSH:
                self._place.queue.clear()
            case Key.SPEECH:
                self._desk.post(Tapped(Control.SPEECH))

    def _begin(self) -> None:
        if not self._desk.view.comfort.speech:
            self._desk.post(Tapped(Control.SPEECH))

    def _shown(self, view: View) -> None:
        if not view.comfort.speech:
            self._end(view)
            return
        before, self._view = self._view, view
        if before is None:
            self._welcome(view)
        elif self._welcoming and view.name == "start" and view.language == before.language:
            return
        elif view.name != before.name or view.language != before.language or self._welcoming:
            self._enter(view, keys=self._welcoming)
        else:
            self._renew(view, before)

    def _welcome(self, view: View) -> None:
        """Begin: where no language is chosen yet, that is the first question; it is put in each of them."""
        languages = self._script.languages(view, self.voices)
        if view.name != "start" or self._desk.session.language_chosen or len(languages) < 2:
            self._enter(view, keys=True)
            return
        self._welcoming = True
        self._place.enter(languages)
        # Around once, so that in the end the focus is where one would look for it.
        self._place.queue = [*range(len(languages)), 0]
        self._lines = self._opening(view)
        self._go_on()

    def _enter(self, view: View, *, keys: bool = False) -> None:
        self._hush()
        self._welcoming = False
        self._lines = self._opening(view) if keys else []
        self._place.enter(self._script.screen(view, self.voices))
        self._go_on()

    def _renew(self, view: View, before: View) -> None:
        """Say what is new: what was chosen and is otherwise now, a setting, news; the rest is there to be asked."""
        old = {each.offer.name: each.texts for each in self._place.items if each.offer}
        news = self._place.renew(self._script.screen(view, self.voices))
        for each in self._place.items:
            if each.offer and old.get(each.offer.name, each.texts) != each.texts:
                is_setting = view.comfort != before.comfort and each.offer.control in SETTINGS
                if is_setting or each.offer.name == self._chosen:
                    news.insert(0, each)
        if news:
            self._hush()
            self._lines += [(each.heard, each) for each in news]
            self._go_on()

    def _end(self, view: View) -> None:
        if self._view is None:
            return
        last, self._view = self._view, None
        self._hush()
        self._welcoming, self._chosen = False, ""
        self._place = Place()
        if view.name == "attract":
            self._voice.say(
                self._script.phrase(last, "speech-ended"), last.language, private=False, then=_nothing
            )
        self._voice.reset_volume()
        self._tell(None)

    def _step(self, by: int) -> None:
        if not self._place.step(by):
            self._lines = [(self._phrase("speech-last" if by > 0 else "speech-first"), None)]
        self._lines.append(self._current())
        self._go_on()

    def _choose(self) -> None:
        now, item = self._clock.monotonic(), self._place.item
        if self._chosen_at is not None and 0 <= now - self._chosen_at < SECOND_CHOICE_S:
            return
        self._place.queue.clear()
        if item is None or item.offer is None:
            self._lines = [(self._phrase("speech-nothing"), None)]
            self._go_on()
        elif not item.offer.enabled:
            self._lines = [(self._phrase("speech-not-now"), None), self._current()]
            self._go_on()
        else:
            self._chosen_at = now
            self._take(item)

    def _take(self, item: Item) -> None:
        offer = item.offer
        if offer is None or self._view is None:
            return
        self._chosen = offer.name
        self._desk.post(Tapped(offer.control, offer.item))
        if self._welcoming and offer.item == self._view.language:
            # The screen stays as it is, so that nothing else would tell.
            self._enter(self._view, keys=True)

    def _again(self) -> None:
        if self._welcoming or self._place.moved:
            self._lines = [self._current()]
        else:
            self._place.read_all()
        self._go_on()

    def _change_volume(self, by: int) -> None:
        self._voice.louder(by)
        self._lines = [(self._phrase("speech-volume", level=self._voice.level), None), self._current()]
        self._go_on()

    def _hush(self) -> None:
        self._said += 1
        self._lines = []
        self._voice.stop()

    def _go_on(self) -> None:
        """Say the next thing: lines first, then what is to be read of the screen."""
        if self._lines:
            text, item = self._lines.pop(0)
            self._say(text, item)
        elif self._place.queue:
            was_kept = self._is_kept(self._place.item)
            self._place.at = self._place.queue.pop(0)
            if was_kept and self._is_kept(self._place.item) and self._place.at > 0:
                # That something is personal is said once for all that follows.
                self._go_on()
            else:
                self._say(*self._current())
        else:
            self._tell(self._place.item)

    def _is_kept(self, item: Item | None) -> bool:
        """Tell whether an item is kept from being heard by everybody."""
        return item is not None and item.private and self._voice.where is Where.LOUDSPEAKER

    def _current(self) -> tuple[str, Item | None]:
        item = self._place.item
        return (item.heard, item) if item else ("", None)

    def _say(self, text: str, item: Item | None) -> None:
        self._said += 1
        number, language = self._said, self._desk.view.language
        private = item is not None and item.private
        if item is not None:
            self._tell(item)
            language = item.language or language
        if self._is_kept(item):
            text, private = self._phrase("speech-private"), False

        def then(ended: Ended) -> None:
            self._loop.post(lambda: self._ended(number, ended))

        self._voice.say(text, language, private=private, then=then)

    def _ended(self, number: int, ended: Ended) -> None:
        if number != self._said or self._view is None:
            return
        if ended is Ended.FAILED:
            _log.info("speech.failed", extra={"device": "speaker"})
            self._place.queue.clear()
            self._lines = []
            return
        if ended is Ended.SPOKEN:
            self._desk.post(UtteranceEnded())
        self._go_on()

    def _opening(self, view: View) -> list[tuple[str, Item | None]]:
        return [(text, None) for text in self._script.opening(view)]

    def _phrase(self, key: str, **about: str | int) -> str:
        return self._script.phrase(self._view or self._desk.view, key, **about)

    def _tell(self, item: Item | None) -> None:
        """Tell who highlights it, after everybody has got the view that it is from."""
        for on_item in self._on_item:
            self._loop.post(partial(on_item, item))


def _nothing(ended: Ended) -> None:
    del ended
