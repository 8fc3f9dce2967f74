"""The port of the keypad: the four keys, found by touch, with which the kiosk is used by ear."""

from collections.abc import Callable
from enum import Enum
from typing import Protocol

from kiosk.devices.status import DeviceKind, DeviceStatus


class Key(Enum):
    """What a key means."""

    NEXT = "next"
    BACK = "back"
    CHOOSE = "choose"
    REPEAT = "repeat"
    LOUDER = "louder"
    SOFTER = "softer"
    HUSH = "hush"
    """Silence now; what was to be said is kept for `REPEAT`."""
    SPEECH = "speech"
    """Speech on or off."""


OnKey = Callable[[Key], None]
"""Told of each press, never of a repetition by holding (5.8), from any thread, without waiting."""


class Keypad(Protocol):
    """A keypad beside the screen."""

    @property
    def kind(self) -> DeviceKind:
        """Return what it is."""
        ...

    def start(self, on_key: OnKey) -> None:
        """Begin to listen, in a thread of its own. Called once."""
        ...

    def status(self) -> DeviceStatus:
        """Tell how the keypad is."""
        ...

    def close(self) -> None:
        """Stop listening and let go of the device."""
        ...
