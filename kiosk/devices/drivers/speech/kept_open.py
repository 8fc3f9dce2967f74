"""A device that is kept open by a thread of its own: opened, listened to, looked for again when it was lost."""

import logging
import threading
from typing import Protocol

from kiosk.devices.drivers.hotplug import HotPlug, no_hot_plug
from kiosk.devices.drivers.listening import RETRY_S, reason_for
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason, health_for

_CLOSE_S = 2.0

_log = logging.getLogger(__name__)


class Listened(Protocol):
    """What is kept open. Used by one thread; `open` and `turn` raise OSError when it is not to be had."""

    def open(self) -> None:
        """Get hold of it."""
        ...

    def turn(self) -> None:
        """Wait for a moment at most, and pass on what has come."""
        ...

    def close(self) -> None:
        """Let go of it; also when it is not open."""
        ...


class KeptOpen:
    """The thread, and the status that follows from it."""

    def __init__(
        self, kind: DeviceKind, retry_s: tuple[float, ...] = RETRY_S, hotplug: HotPlug = no_hot_plug
    ) -> None:
        self.kind = kind
        self._retry_s = retry_s
        self._hotplug = hotplug
        self._unwatch = no_hot_plug(lambda: None)
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._connection = Connection.CONNECTING
        self._why: Reason | None = None

    def start(self, device: Listened) -> None:
        """Begin. Called once."""
        self._unwatch = self._hotplug(self._wake.set)
        name = f"listens-{self.kind.value}"
        self._thread = threading.Thread(target=self._run, args=(device,), name=name, daemon=True)
        self._thread.start()

    def status(self) -> DeviceStatus:
        """Tell how the device is: that it is open is all that is known."""
        if self._closing.is_set():
            return DeviceStatus(Connection.DISABLED)
        if self._connection is Connection.ONLINE:
            return DeviceStatus(Connection.ONLINE, health_for(frozenset()))
        why = self._why
        return DeviceStatus(self._connection, Health.UNKNOWN, frozenset({why} if why else ()))

    def close(self) -> None:
        """End. A device that hangs is left to its thread."""
        self._closing.set()
        self._wake.set()
        self._unwatch()
        if self._thread is not None:
            self._thread.join(_CLOSE_S)

    def _run(self, device: Listened) -> None:
        tries = 0
        while not self._closing.is_set():
            # Cleared before looking: a change that is told meanwhile is not missed.
            self._wake.clear()
            was_there = self._use(device)
            if self._closing.is_set():
                return
            tries = 0 if was_there else tries
            told = self._wake.wait(self._retry_s[min(tries, len(self._retry_s) - 1)])
            tries = 0 if told else tries + 1

    def _use(self, device: Listened) -> bool:
        was_there = False
        try:
            device.open()
            was_there = True
            self._change(Connection.ONLINE)
            while not self._closing.is_set():
                device.turn()
        except OSError as error:
            lost = was_there or self._connection is Connection.LOST
            self._change(Connection.LOST if lost else Connection.ABSENT, error)
        finally:
            device.close()
        return was_there

    def _change(self, connection: Connection, error: OSError | None = None) -> None:
        why = reason_for(error) if error else None
        if connection is self._connection and why is self._why:
            return
        self._connection, self._why = connection, why
        details = {
            "device": self.kind.value,
            "connection": connection.value,
            "errno": error.errno if error else None,
        }
        _log.info("device.connection_changed", extra=details)
