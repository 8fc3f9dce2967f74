"""One device file of an input device through `evdev`: all that cannot be had without the device."""

from pathlib import Path

import evdev

from kiosk.devices.keys.events import EV_KEY, KeyEvent


class EvdevNode:
    """See `kiosk.devices.drivers.hid.keyboard.Node`."""

    def __init__(self, path: Path) -> None:
        self._device = evdev.InputDevice(str(path))

    def fileno(self) -> int:
        """See `Node`."""
        return self._device.fd

    def keys(self) -> frozenset[int]:
        """See `Node`."""
        return frozenset(self._device.capabilities().get(EV_KEY, ()))

    def grab(self) -> None:
        """See `Node`."""
        self._device.grab()

    def read(self) -> list[KeyEvent]:
        """See `Node`."""
        try:
            return [KeyEvent(event.type, event.code, event.value) for event in self._device.read()]
        except BlockingIOError:
            return []

    def close(self) -> None:
        """See `Node`."""
        self._device.close()


def open_node(path: Path) -> EvdevNode:
    """Open a device file. Raises OSError."""
    return EvdevNode(path)
