"""Tells when a device was plugged in or pulled out: one `pyudev` monitor for all who want to know.

Where udev is not running nobody is told anything; whoever waits looks again after a while by itself.
"""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

import pyudev

SUBSYSTEMS = ("tty", "input", "video4linux", "usbmisc", "sound")
"""Serial lines, keyboards, cameras, printers, headsets."""

Changed = Callable[[], None]
"""Called from any thread, without waiting."""
Unwatch = Callable[[], None]
"""Ends a watch; may be called again."""

_log = logging.getLogger(__name__)


class HotPlug(Protocol):
    """Watches what is attached to the machine."""

    def __call__(self, changed: Changed, /) -> Unwatch:
        """Call `changed` whenever a device has come or gone, until the returned function is called."""
        ...


def no_hot_plug(changed: Changed) -> Unwatch:
    """Tell nobody anything."""
    del changed
    return lambda: None


class SharedHotPlug:
    """One monitor for many watches. It runs while there is at least one; `monitor` begins it and returns its end."""

    def __init__(self, monitor: HotPlug) -> None:
        self._monitor = monitor
        self._lock = threading.Lock()
        self._watches: dict[object, Changed] = {}
        self._end: Unwatch | None = None

    def __call__(self, changed: Changed) -> Unwatch:
        """See `HotPlug`."""
        watch = object()
        with self._lock:
            self._watches[watch] = changed
            if self._end is None:
                self._end = self._monitor(self._tell)
        return lambda: self._forget(watch)

    def _forget(self, watch: object) -> None:
        with self._lock:
            self._watches.pop(watch, None)
            end, self._end = (None, self._end) if self._watches else (self._end, None)
        # Outside the lock: the end waits for a monitor that may be telling at this moment.
        if end is not None:
            end()

    def _tell(self) -> None:
        with self._lock:
            watches = tuple(self._watches.values())
        for changed in watches:
            changed()


def udev_hot_plug() -> SharedHotPlug:
    """Return hot-plug by udev, to be shared by all devices."""
    return SharedHotPlug(_udev_monitor)


def _udev_monitor(changed: Changed) -> Unwatch:
    try:
        monitor = pyudev.Monitor.from_netlink(pyudev.Context(), source="udev")
        for subsystem in SUBSYSTEMS:
            monitor.filter_by(subsystem)
    except (ImportError, OSError) as error:
        _log.warning("hotplug.not_available", extra={"errno": getattr(error, "errno", None)})
        return lambda: None
    observer = pyudev.MonitorObserver(monitor, callback=lambda _: changed(), name="hotplug")
    observer.start()

    def end() -> None:
        observer.stop()

    return end
