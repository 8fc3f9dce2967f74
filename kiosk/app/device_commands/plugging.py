"""Waits for somebody to plug a device in."""

import threading
from collections.abc import Callable, Sequence

from kiosk.devices.drivers.discovery.found import FoundDevice
from kiosk.devices.drivers.hotplug import HotPlug
from kiosk.domain.clock import Clock

_RESCAN_S = 0.5
_SETTLING_S = 0.7
"""udev makes its links a moment after the device file is there."""

Discover = Callable[[], Sequence[FoundDevice]]


def plugged_in(discover: Discover, hotplug: HotPlug, clock: Clock, seconds: float) -> Sequence[FoundDevice]:
    """Return what is plugged in from now on, as soon as it is there; nothing when `seconds` pass without.

    A device that is pulled out and plugged in again counts.
    """
    known = {_place(each) for each in discover()}
    changed = threading.Event()
    end = hotplug(changed.set)
    give_up = clock.monotonic() + seconds
    try:
        while (left := give_up - clock.monotonic()) > 0:
            changed.wait(min(_RESCAN_S, left))
            changed.clear()
            now = {_place(each) for each in discover()}
            if now - known:
                threading.Event().wait(_SETTLING_S)
                return [each for each in discover() if _place(each) not in known]
            known = now
    finally:
        end()
    return ()


def _place(device: FoundDevice) -> tuple[object, ...]:
    return device.attachment, device.usb
