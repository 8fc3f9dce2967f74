"""Keypads that present themselves as keyboards: an exclusive grab, and a map from their keys to what they mean.

Of assistive keypads the makers let the codes be chosen: they send those of a standard keyboard (HID usage page 7),
often function keys beyond F12. So the map is a setting; names are those of linux/input-event-codes.h.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import evdev

from kiosk.devices.drivers.hid.keyboard import Keyboard
from kiosk.devices.drivers.hid.scanner import KeyDevice
from kiosk.devices.drivers.hotplug import HotPlug, no_hot_plug
from kiosk.devices.drivers.listening import RETRY_S
from kiosk.devices.drivers.speech.kept_open import KeptOpen
from kiosk.devices.keys.events import EV_KEY, PRESSED
from kiosk.devices.speech.keypad import Key, OnKey
from kiosk.devices.status import DeviceKind, DeviceStatus

Keymap = Mapping[int, Key]
"""What each key means, by its number."""

DEFAULT_KEYS = MappingProxyType(
    {
        Key.NEXT: ("KEY_DOWN", "KEY_RIGHT"),
        Key.BACK: ("KEY_UP", "KEY_LEFT"),
        Key.CHOOSE: ("KEY_ENTER", "KEY_KPENTER"),
        Key.REPEAT: ("KEY_SPACE",),
        Key.LOUDER: ("KEY_VOLUMEUP",),
        Key.SOFTER: ("KEY_VOLUMEDOWN",),
        Key.HUSH: ("KEY_ESC",),
        Key.SPEECH: ("KEY_HELP", "KEY_F1"),
    }
)
_TURN_S = 0.2
"""The longest single wait, so that closing does not have to wait."""


class UnknownKeyError(ValueError):
    """There is no key of this name."""


def keymap(names: Mapping[Key, tuple[str, ...]]) -> Keymap:
    """Number the keys that are named for each meaning. Raises `UnknownKeyError`."""
    numbers: dict[int, Key] = {}
    for meaning, keys in names.items():
        for name in keys:
            number = evdev.ecodes.ecodes.get(name) if name.startswith("KEY_") else None
            if not isinstance(number, int):
                raise UnknownKeyError(name)
            numbers[number] = meaning
    return numbers


@dataclass(slots=True)
class _Listening:
    device: KeyDevice
    keys: Keymap
    on_key: OnKey

    def open(self) -> None:
        self.device.open()

    def turn(self) -> None:
        for event in self.device.events(_TURN_S):
            meaning = self.keys.get(event.code)
            if event.kind == EV_KEY and event.value == PRESSED and meaning is not None:
                self.on_key(meaning)

    def close(self) -> None:
        self.device.close()


class HidKeypad:
    """See `Keypad`. `where` is a device file or ``VID:PID[:SERIAL]``; its keys reach nobody else."""

    def __init__(
        self,
        where: str | KeyDevice,
        keys: Keymap,
        retry_s: tuple[float, ...] = RETRY_S,
        hotplug: HotPlug = no_hot_plug,
    ) -> None:
        self._device = Keyboard(where, needs=frozenset()) if isinstance(where, str) else where
        self._keys = keys
        self._kept = KeptOpen(DeviceKind.KEYPAD, retry_s, hotplug)

    @property
    def kind(self) -> DeviceKind:
        """See `Keypad`."""
        return self._kept.kind

    def start(self, on_key: OnKey) -> None:
        """See `Keypad`."""
        self._kept.start(_Listening(self._device, self._keys, on_key))

    def status(self) -> DeviceStatus:
        """See `Keypad`."""
        return self._kept.status()

    def close(self) -> None:
        """See `Keypad`."""
        self._kept.close()
