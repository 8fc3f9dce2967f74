"""A visitor who sees nothing: four keys, a headset, and ears. A test knows only what was spoken."""

from dataclasses import dataclass, field

from kiosk.devices.simulated.speech import SimulatedSpeaker
from kiosk.devices.speech.keypad import Key
from kiosk.devices.speech.speaker import Where
from kiosk.flow.events import Event
from kiosk.flow.facts import Facts
from kiosk.i18n.words import words_for
from kiosk.service.loop import Loop
from kiosk.service.speech.narrator import Narrator
from kiosk.service.speech.voice import Voice
from kiosk.ui.spoken.script import ScreenScript
from tests.fakes.clock import FakeClock
from tests.fakes.desk import FakeDesk

MOST_STEPS = 60
nl, en, de = (words_for(language).say for language in ("nl", "en", "de"))
"""What the kiosk says by the names of its messages, so that a better word breaks no test."""


def contrast(on: str) -> str:
    """Return the toggle of the contrast as it is heard."""
    return f"{en('control-contrast')}. {en('control-contrast-state', on=on)}"


@dataclass
class Listener:
    """Keys and ears at a kiosk with the real reducer, view and script."""

    facts: Facts
    clock: FakeClock
    languages: tuple[str, ...] = ("nl", "en", "de")
    voices: frozenset[str] = frozenset({"nl", "en", "de"})
    speaker: SimulatedSpeaker = field(init=False)
    desk: FakeDesk = field(init=False)
    loop: Loop = field(init=False)
    narrator: Narrator = field(init=False)
    _heard: int = 0

    def __post_init__(self) -> None:
        self.speaker = SimulatedSpeaker(self.clock)
        self.loop = Loop(self.clock)
        self.desk = FakeDesk(self.facts, self.languages, self.voices)
        script = ScreenScript(self.clock)
        self.narrator = Narrator(self.desk, self.loop, self.clock, Voice(self.speaker), script)
        self.narrator.voices = self.voices

    def plug(self, *, plugged: bool = True) -> str:
        """Plug the headset in or pull it out; return what is heard."""
        self.narrator.plugged(plugged)
        return self.hear()

    def press(self, *keys: Key) -> str:
        """Press keys, a second apart; return what is heard of it."""
        for key in keys:
            self.clock.turn(1)
            self.narrator.pressed(key)
            self.loop.pump()
        return self.hear()

    def happens(self, event: Event) -> str:
        """Let something happen; return what is heard of it."""
        self.desk.post(event)
        return self.hear()

    def hear(self) -> str:
        """Return what was said since the last time, a line each."""
        self.loop.pump()
        lines = self.speaker.log[len(self.speaker.log) - (self.speaker.count - self._heard) :]
        self._heard = self.speaker.count
        return "\n".join(line.text for line in lines)

    @property
    def last(self) -> str:
        """Return the last line that was said."""
        return self.speaker.log[-1].text

    def go_to(self, words: str) -> str:
        """Press the key for the next thing, and at the end of the list the other one, until these words are heard."""
        for key in (Key.NEXT, Key.BACK):
            for _ in range(MOST_STEPS):
                if words in self.last:
                    return self.last
                before = self.last
                self.press(key)
                if self.last == before:
                    break
        raise AssertionError(f"{words!r} was not heard")

    def choose(self, words: str) -> str:
        """Go to a choice by its words and take it; return what is heard then."""
        self.go_to(words)
        self.hear()
        return self.press(Key.CHOOSE)

    def aloud(self) -> str:
        """Return all that ever came from the loudspeaker."""
        return "\n".join(line.text for line in self.speaker.log if line.where is Where.LOUDSPEAKER)
