"""A simulated voice that writes down what it says, a jack without a socket, a keypad without keys."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.devices.speech.jack import OnPlug
from kiosk.devices.speech.keypad import Key, OnKey
from kiosk.devices.speech.speaker import Ended, OnEnd, Utterance, Where, may_be_heard
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.domain.clock import Clock

KEPT = 500
LANGUAGES = frozenset({"nl", "en", "de", "fr", "pl", "es", "pt", "it", "tr", "uk", "ar", "zh"})


class SpeakerState(Enum):
    """How a simulated voice can be."""

    READY = "ready"
    NOT_INSTALLED = "not_installed"
    NO_SOUND = "no_sound"
    """It speaks, and its sound goes nowhere."""
    DUTCH_ONLY = "dutch_only"
    """There is no voice for any other language."""


class HeadsetState(Enum):
    """Where the headset is, or that nobody can tell."""

    OUT = "out"
    IN = "in"
    NO_JACK = "no_jack"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line of the spoken log."""

    text: str
    language: str
    where: Where
    volume: int
    private: bool
    at: datetime


class SimulatedSpeaker:
    """See `Speaker`. Says everything at once, or at the pace of `seconds_a_character`; `log` has what was heard."""

    def __init__(self, clock: Clock, seconds_a_character: float = 0.0) -> None:
        self._clock = clock
        self._pace = seconds_a_character
        self._lock = threading.Lock()
        self._log: deque[Spoken] = deque(maxlen=KEPT)
        self._count = 0
        self._state = SpeakerState.READY
        self._now: tuple[threading.Event, OnEnd] | None = None
        self._closed = False
        self.outputs = frozenset(Where)

    @property
    def kind(self) -> DeviceKind:
        """See `Speaker`."""
        return DeviceKind.SPEAKER

    @property
    def log(self) -> Sequence[Spoken]:
        """Return the latest lines of the spoken log, the oldest first."""
        with self._lock:
            return tuple(self._log)

    @property
    def count(self) -> int:
        """Return how many lines there were in all."""
        return self._count

    def set_pace(self, seconds_a_character: float) -> None:
        """Speak so slowly from now on."""
        self._pace = seconds_a_character

    def set_state(self, name: str) -> None:
        """Put it into a state. Raises ValueError for a name that is none of `SpeakerState`."""
        self._state = SpeakerState(name)

    def say(self, utterance: Utterance, on_end: OnEnd) -> None:
        """See `Speaker`."""
        self.stop()
        refused = not may_be_heard(utterance) or utterance.language not in self.voices()
        if refused or self._state is SpeakerState.NO_SOUND:
            on_end(Ended.REFUSED if refused else Ended.FAILED)
            return
        with self._lock:
            if self._closed:
                return
            self._count += 1
            self._log.append(
                Spoken(
                    utterance.text,
                    utterance.language,
                    utterance.where,
                    utterance.volume,
                    utterance.private,
                    self._clock.now(),
                )
            )
        if self._pace:
            self._take_time(len(utterance.text) * self._pace, on_end)
        else:
            on_end(Ended.SPOKEN)

    def stop(self) -> None:
        """See `Speaker`."""
        with self._lock:
            now, self._now = self._now, None
        if now is not None:
            now[0].set()

    def voices(self) -> frozenset[str]:
        """See `Speaker`."""
        match self._state:
            case SpeakerState.NOT_INSTALLED:
                return frozenset()
            case SpeakerState.DUTCH_ONLY:
                return frozenset({"nl"})
            case SpeakerState.READY | SpeakerState.NO_SOUND:
                return LANGUAGES

    def status(self) -> DeviceStatus:
        """See `Speaker`."""
        if self._closed:
            return DeviceStatus(Connection.DISABLED)
        match self._state:
            case SpeakerState.NOT_INSTALLED:
                why = frozenset({Reason.NOT_INSTALLED})
                return DeviceStatus(Connection.ABSENT, Health.OUT_OF_SERVICE, why, model="simulated")
            case SpeakerState.NO_SOUND:
                why = frozenset({Reason.UNREACHABLE})
                return DeviceStatus(Connection.ONLINE, Health.UNKNOWN, why, model="simulated")
            case SpeakerState.READY | SpeakerState.DUTCH_ONLY:
                return DeviceStatus(Connection.ONLINE, Health.OK, model="simulated")

    def close(self) -> None:
        """See `Speaker`."""
        self._closed = True
        self.stop()

    def _take_time(self, seconds: float, on_end: OnEnd) -> None:
        silenced = threading.Event()

        def speak() -> None:
            stopped = silenced.wait(seconds)
            on_end(Ended.STOPPED if stopped else Ended.SPOKEN)

        with self._lock:
            self._now = (silenced, on_end)
        threading.Thread(target=speak, name="simulated-speaker", daemon=True).start()


class SimulatedHeadset:
    """See `HeadsetJack`. `set_state` is the visitor's hand."""

    def __init__(self) -> None:
        self._on_plug: OnPlug | None = None
        self._state = HeadsetState.OUT
        self._closed = False

    @property
    def kind(self) -> DeviceKind:
        """See `HeadsetJack`."""
        return DeviceKind.HEADSET_JACK

    def start(self, on_plug: OnPlug) -> None:
        """See `HeadsetJack`."""
        self._on_plug = on_plug
        on_plug(self._state is HeadsetState.IN)

    def set_state(self, name: str) -> None:
        """Put the headset in or out. Raises ValueError for a name that is none of `HeadsetState`."""
        before, self._state = self._state, HeadsetState(name)
        plugged = self._state is HeadsetState.IN
        if self._on_plug is not None and not self._closed and plugged is not (before is HeadsetState.IN):
            self._on_plug(plugged)

    def status(self) -> DeviceStatus:
        """See `HeadsetJack`."""
        if self._closed:
            return DeviceStatus(Connection.DISABLED)
        if self._state is HeadsetState.NO_JACK:
            return DeviceStatus(Connection.ABSENT, Health.UNKNOWN, frozenset({Reason.UNREACHABLE}))
        return DeviceStatus(Connection.ONLINE, Health.OK, model="simulated")

    def close(self) -> None:
        """See `HeadsetJack`."""
        self._closed = True


class SimulatedKeypad:
    """See `Keypad`. `press` is the visitor's finger."""

    def __init__(self) -> None:
        self._on_key: OnKey | None = None
        self._closed = False

    @property
    def kind(self) -> DeviceKind:
        """See `Keypad`."""
        return DeviceKind.KEYPAD

    def start(self, on_key: OnKey) -> None:
        """See `Keypad`."""
        self._on_key = on_key

    def press(self, name: str) -> None:
        """Press a key. Raises ValueError for a name that is none of `Key`."""
        key = Key(name)
        if self._on_key is not None and not self._closed:
            self._on_key(key)

    def status(self) -> DeviceStatus:
        """See `Keypad`."""
        if self._closed:
            return DeviceStatus(Connection.DISABLED)
        return DeviceStatus(Connection.ONLINE, Health.OK, model="simulated")

    def close(self) -> None:
        """See `Keypad`."""
        self._closed = True


class SimulatedSpeech:
    """Everything that is needed to use a kiosk by ear, simulated."""

    def __init__(self, clock: Clock, seconds_a_character: float = 0.0) -> None:
        self.speaker = SimulatedSpeaker(clock, seconds_a_character)
        self.headset = SimulatedHeadset()
        self.keypad = SimulatedKeypad()

    @property
    def hands(self) -> dict[str, Callable[[str], None]]:
        """Return what sets the state of each device, by the names of the vocabulary."""
        return {"speaker": self.speaker.set_state, "headset": self.headset.set_state}
