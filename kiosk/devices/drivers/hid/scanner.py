"""Scanners and document readers that only type, as readers: their keys never reach the kiosk's screen."""

import errno
from typing import Protocol

from kiosk.devices.drivers.framing import Framing, LineFraming, PageFraming
from kiosk.devices.drivers.hid.decoding import KeyDecoder
from kiosk.devices.drivers.hid.keyboard import Keyboard
from kiosk.devices.drivers.hotplug import HotPlug, no_hot_plug
from kiosk.devices.drivers.listening import RETRY_S, GatedReader
from kiosk.devices.keys.events import KeyEvent
from kiosk.devices.keys.layouts import LAYOUTS, Layout
from kiosk.devices.status import DeviceKind, Reason
from kiosk.domain.clock import Clock

GAP_S = 0.25
"""Keys come 1 to 50 ms apart; a document reader takes longer from line to line."""
TURN_S = 0.05
"""The longest single wait, so that closing does not have to wait for a gap."""


class KeyDevice(Protocol):
    """Something that types. Used by one thread; `open` and `events` raise OSError when it is not to be had."""

    def open(self) -> None:
        """Get hold of it for nobody else to hear."""
        ...

    def is_ours(self) -> bool:
        """Say whether really nobody else hears it."""
        ...

    def events(self, timeout_s: float) -> list[KeyEvent]:
        """Return what has come; empty when nothing did within the time."""
        ...

    def close(self) -> None:
        """Let go of it; also when it is not open."""
        ...


class KeyIntake:
    """An `Intake` on something that types. What is not exclusively ours is refused: it would type into the kiosk."""

    pause_s = 0.0

    def __init__(self, device: KeyDevice, framing: Framing, layout: Layout, gap_s: float = GAP_S) -> None:
        self._device = device
        self._framing = framing
        self._layout = layout
        self._gap_s = gap_s
        self._decoder = KeyDecoder(layout)
        self._quiet_turns = 0

    def open(self) -> None:
        """See `Intake`."""
        self._framing.reset()
        self._decoder = KeyDecoder(self._layout)
        self._device.open()
        if not self._device.is_ours():
            raise OSError(errno.EBUSY, "the grab does not hold")

    def take(self, *, armed: bool) -> list[bytes]:
        """See `Intake`. Keys are taken while disarmed too, so that they do not wait for the next visitor."""
        del armed
        events = self._device.events(TURN_S)
        if events:
            self._quiet_turns = 0
            return self._framing.feed(self._decoder.feed(events))
        self._quiet_turns += 1
        if self._quiet_turns * TURN_S < self._gap_s:
            return []
        self._decoder.rest()
        return self._framing.silence()

    def trouble(self) -> frozenset[Reason]:
        """See `Intake`. Nobody tells."""
        return frozenset()

    def close(self) -> None:
        """See `Intake`."""
        self._device.close()


def hid_scanner(
    where: str | KeyDevice,
    clock: Clock,
    retry_s: tuple[float, ...] = RETRY_S,
    hotplug: HotPlug = no_hot_plug,
    *,
    layout: str = "us",
    kind: DeviceKind = DeviceKind.CODE_SCANNER,
) -> GatedReader:
    """Return a scanner that types, or with `kind` a document reader that does.

    `where` is a device file such as ``/dev/input/by-id/…-event-kbd``, or ``VID:PID[:SERIAL]``. `layout` is the name of
    the keyboard that it is set up to type on, of `LAYOUTS`; a KeyError says that there is no such layout.
    """
    device = Keyboard(where) if isinstance(where, str) else where
    framing = PageFraming() if kind is DeviceKind.DOCUMENT_READER else LineFraming()
    return GatedReader(KeyIntake(device, framing, LAYOUTS[layout]), clock, kind, retry_s, hotplug)
