"""A device file with switches through `evdev`: all that cannot be had without the device."""

import fcntl
import select
from pathlib import Path
from typing import Protocol

import evdev

_BYTES = 8
_EVIOCGSW = 0x8000_0000 | _BYTES << 16 | ord("E") << 8 | 0x1B
"""Asks for the state of all switches (linux/input.h)."""


class SwitchNode(Protocol):
    """One open device file with switches. Every method but `close` may raise OSError."""

    def is_on(self, switch: int, timeout_s: float) -> bool:
        """Return whether a switch is on, after an event or so many seconds."""
        ...

    def close(self) -> None:
        """Close it."""
        ...


class EvdevSwitchNode:
    """See `SwitchNode`."""

    def __init__(self, path: Path) -> None:
        self._device = evdev.InputDevice(str(path))

    def is_on(self, switch: int, timeout_s: float) -> bool:
        """See `SwitchNode`. The state itself is asked: an event may have come before anybody listened."""
        ready, _, _ = select.select([self._device.fd], [], [], timeout_s)
        if ready:
            for _ in self._device.read():
                pass
        state = bytearray(_BYTES)
        fcntl.ioctl(self._device.fd, _EVIOCGSW, state)
        return bool(int.from_bytes(state, "little") >> switch & 1)

    def close(self) -> None:
        """See `SwitchNode`."""
        self._device.close()


def open_switch(path: Path) -> EvdevSwitchNode:
    """Open a device file. Raises OSError."""
    return EvdevSwitchNode(path)
