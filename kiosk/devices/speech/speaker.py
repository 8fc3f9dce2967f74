"""The port of the voice: says one utterance at a time, to a headset or aloud."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from kiosk.devices.status import DeviceKind, DeviceStatus

MOST_CHARACTERS = 4000
"""A longer text is cut: nothing that stands on a screen is."""


class Where(Enum):
    """Who hears it."""

    HEADSET = "headset"
    LOUDSPEAKER = "loudspeaker"
    """Everybody nearby."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is to be said. `language` is a BCP 47 tag, `volume` goes from 0 to 100; `private` is for one person only."""

    text: str
    language: str
    volume: int
    where: Where
    private: bool


class Ended(Enum):
    """How an utterance ended."""

    SPOKEN = "spoken"
    STOPPED = "stopped"
    """It was stopped, or another one took its turn."""
    REFUSED = "refused"
    """It was private and for the loudspeaker, or there is no voice for its language: nothing was to be heard."""
    FAILED = "failed"


OnEnd = Callable[[Ended], None]
"""Told once of each utterance, from any thread, without waiting."""


def may_be_heard(utterance: Utterance) -> bool:
    """Tell whether an utterance may be said where it is to be said (EN 301 549, 5.1.3.8): every speaker asks this."""
    return not (utterance.private and utterance.where is Where.LOUDSPEAKER)


class Speaker(Protocol):
    """A voice. `say` and `stop` return at once."""

    @property
    def kind(self) -> DeviceKind:
        """Return what it is."""
        ...

    @property
    def outputs(self) -> frozenset[Where]:
        """Return where it can be heard."""
        ...

    def say(self, utterance: Utterance, on_end: OnEnd) -> None:
        """Stop what is being said, and say this."""
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...

    def voices(self) -> frozenset[str]:
        """Return the languages that there is a voice for, as BCP 47 tags; may take a second."""
        ...

    def status(self) -> DeviceStatus:
        """Tell how it is, within a second."""
        ...

    def close(self) -> None:
        """Be silent and let go of the device."""
        ...
