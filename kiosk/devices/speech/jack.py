"""The port of the headset's jack: is a headset plugged in?"""

from collections.abc import Callable
from typing import Protocol

from kiosk.devices.status import DeviceKind, DeviceStatus

OnPlug = Callable[[bool], None]
"""Told of each change, and of how it is at the start, from any thread, without waiting."""


class HeadsetJack(Protocol):
    """Where a headset is plugged in."""

    @property
    def kind(self) -> DeviceKind:
        """Return what it is."""
        ...

    def start(self, on_plug: OnPlug) -> None:
        """Begin to watch, in a thread of its own. Called once."""
        ...

    def status(self) -> DeviceStatus:
        """Tell how the jack is."""
        ...

    def close(self) -> None:
        """Stop watching and let go of the device."""
        ...
