"""Two ways to notice a headset: the switch of a sound card's jack, and a headset that comes as a USB sound card."""

import errno
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from kiosk.devices.drivers.hotplug import HotPlug, no_hot_plug
from kiosk.devices.drivers.listening import RETRY_S
from kiosk.devices.drivers.speech.kept_open import KeptOpen
from kiosk.devices.drivers.speech.switch_node import SwitchNode, open_switch
from kiosk.devices.speech.jack import OnPlug
from kiosk.devices.status import DeviceKind, DeviceStatus

SYSFS = Path("/sys")
DEVICES = Path("/dev")
_SW_HEADPHONE_INSERT = 2
_TURN_S = 0.2
"""The longest single wait: so soon a USB headset is noticed, too."""


class Sensor(Protocol):
    """Feels whether a headset is there. `open` and `plugged` raise OSError when nothing can be felt."""

    def open(self) -> None:
        """Begin to feel."""
        ...

    def plugged(self, timeout_s: float) -> bool:
        """Return how it is, after a change or so many seconds."""
        ...

    def close(self) -> None:
        """End; also when it was not begun."""
        ...


def switches(sysfs: Path = SYSFS, devices: Path = DEVICES) -> tuple[Path, ...]:
    """Return the device files of inputs with the switch of a headphone jack (SW_HEADPHONE_INSERT)."""
    found = []
    for entry in sorted((sysfs / "class" / "input").glob("event*")):
        try:
            mask = int((entry / "device" / "capabilities" / "sw").read_text().split()[-1], 16)
        except (OSError, ValueError, IndexError):
            continue
        if mask >> _SW_HEADPHONE_INSERT & 1:
            found.append(devices / "input" / entry.name)
    return tuple(found)


def usb_cards(sysfs: Path = SYSFS, ids: str = "") -> frozenset[str]:
    """Return the sound cards that hang on USB, by name (``card1``); with `ids` (``VID:PID``) only those."""
    return frozenset(
        card.name
        for card in (sysfs / "class" / "sound").glob("card*")
        if _is_usb(card.resolve(), ids.lower())
    )


def _is_usb(card: Path, ids: str) -> bool:
    for folder in card.parents:
        try:
            vendor = (folder / "idVendor").read_text().strip()
            product = (folder / "idProduct").read_text().strip()
        except OSError:
            continue
        return not ids or f"{vendor}:{product}".lower() == ids
    return False


@dataclass(slots=True)
class SwitchSensor:
    """The jacks of this machine that have a switch, or the one at `where`."""

    where: Path | None = None
    find: Callable[[], tuple[Path, ...]] = switches
    open_file: Callable[[Path], SwitchNode] = open_switch
    _nodes: list[SwitchNode] = field(default_factory=list[SwitchNode])

    def open(self) -> None:
        """See `Sensor`."""
        paths = self.find() if self.where is None else (self.where,)
        if not paths:
            raise FileNotFoundError(errno.ENOENT, "no jack with a switch")
        for path in paths:
            self._nodes.append(self.open_file(path))

    def plugged(self, timeout_s: float) -> bool:
        """See `Sensor`."""
        each_s = timeout_s / max(1, len(self._nodes))
        return any(node.is_on(_SW_HEADPHONE_INSERT, each_s) for node in self._nodes)

    def close(self) -> None:
        """See `Sensor`."""
        while self._nodes:
            self._nodes.pop().close()


@dataclass(slots=True)
class UsbSensor:
    """A USB sound card that is there only with its headset; `pause` waits so many seconds."""

    ids: str
    pause: Callable[[float], object]
    sysfs: Path = SYSFS

    def open(self) -> None:
        """See `Sensor`. There is always something to feel."""

    def plugged(self, timeout_s: float) -> bool:
        """See `Sensor`."""
        there = bool(usb_cards(self.sysfs, self.ids))
        self.pause(timeout_s)
        return there

    def close(self) -> None:
        """See `Sensor`."""


@dataclass(slots=True)
class _Listening:
    sensor: Sensor
    on_plug: OnPlug
    last: bool | None = None

    def open(self) -> None:
        self.sensor.open()

    def turn(self) -> None:
        self._feel(self.sensor.plugged(0.0 if self.last is None else _TURN_S))

    def close(self) -> None:
        self.sensor.close()
        # Whoever cannot feel a headset any more must not go on speaking to one.
        self._feel(plugged=False)

    def _feel(self, plugged: bool) -> None:
        if plugged is not self.last:
            self.last = plugged
            self.on_plug(plugged)


class SensedJack:
    """See `HeadsetJack`."""

    def __init__(
        self, sensor: Sensor, retry_s: tuple[float, ...] = RETRY_S, hotplug: HotPlug = no_hot_plug
    ) -> None:
        self._sensor = sensor
        self._kept = KeptOpen(DeviceKind.HEADSET_JACK, retry_s, hotplug)

    @property
    def kind(self) -> DeviceKind:
        """See `HeadsetJack`."""
        return self._kept.kind

    def start(self, on_plug: OnPlug) -> None:
        """See `HeadsetJack`."""
        self._kept.start(_Listening(self._sensor, on_plug))

    def status(self) -> DeviceStatus:
        """See `HeadsetJack`."""
        return self._kept.status()

    def close(self) -> None:
        """See `HeadsetJack`."""
        self._kept.close()
