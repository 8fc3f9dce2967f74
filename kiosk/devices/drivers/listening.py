"""The thread of a reader: gets hold of its device, again when it was lost, and passes what was read through a gate."""

import errno
import logging
import threading
from collections.abc import Sequence
from types import MappingProxyType
from typing import Protocol

from kiosk.devices.drivers.gate import ReadGate
from kiosk.devices.drivers.hotplug import HotPlug, no_hot_plug
from kiosk.devices.ports import OnRead
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason, health_for
from kiosk.domain.clock import Clock

RETRY_S = (1.0, 2.0, 5.0)
"""Waits before a lost device is looked for again, where hot-plug does not tell; the last one repeats."""
STUCK_S = 10.0
"""A call to a device that lasts longer does not come back."""

_CLOSE_S = 2.0
_DOUBT_S = 0.5
_REASONS = MappingProxyType(
    {
        errno.EACCES: Reason.NO_ACCESS,
        errno.EPERM: Reason.NO_ACCESS,
        errno.EBUSY: Reason.BUSY,
        errno.EAGAIN: Reason.BUSY,
        errno.EADDRINUSE: Reason.BUSY,
    }
)

_log = logging.getLogger(__name__)


def reason_for(error: OSError) -> Reason:
    """Say why a device is not to be had."""
    return _REASONS.get(error.errno or 0, Reason.UNREACHABLE)


class Intake(Protocol):
    """Where reads come from. Used by one thread; `open` and `take` raise OSError when the device is not to be had."""

    pause_s: float
    """Seconds to wait between two takes."""

    def open(self) -> None:
        """Get hold of the device, with nothing of an earlier time in it."""
        ...

    def take(self, *, armed: bool) -> Sequence[bytes]:
        """Return what was read, one frame for each code or document, after waiting for a moment at most.

        Not `armed` says that nothing of it would be let through.
        """
        ...

    def trouble(self) -> frozenset[Reason]:
        """Return what is wrong with the open device, as far as it can be seen."""
        ...

    def close(self) -> None:
        """Let go of it; also when it is not open."""
        ...


class GatedReader:
    """A `Reader` on an intake. Its thread waits in real time.

    A device that is lost is let go of at once, and looked for whenever `hotplug` tells of a change and after `retry_s`.
    """

    def __init__(
        self,
        intake: Intake,
        clock: Clock,
        kind: DeviceKind,
        retry_s: tuple[float, ...] = RETRY_S,
        hotplug: HotPlug = no_hot_plug,
    ) -> None:
        self._intake = intake
        self._clock = clock
        self._kind = kind
        self._retry_s = retry_s
        self._hotplug = hotplug
        self._unwatch = no_hot_plug(lambda: None)
        self._gate = ReadGate(clock)
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._connection = Connection.CONNECTING
        self._why: Reason | None = None
        self._calling_since: float | None = None
        self._returned = threading.Event()

    @property
    def kind(self) -> DeviceKind:
        """See `Reader`."""
        return self._kind

    def start(self, on_read: OnRead) -> None:
        """See `Reader`. Called once."""
        self._gate.deliver_to(on_read)
        self._unwatch = self._hotplug(self._wake.set)
        self._thread = threading.Thread(target=self._run, name=f"reader-{self._kind.value}", daemon=True)
        self._thread.start()

    def arm(self, timeout_s: float | None = None) -> None:
        """See `Reader`. Also before `start`."""
        self._gate.arm(timeout_s)

    def disarm(self) -> None:
        """See `Reader`."""
        self._gate.disarm()

    def status(self) -> DeviceStatus:
        """See `Reader`. Most devices say nothing of themselves: that they are open is all that is known."""
        if self._closing.is_set():
            return DeviceStatus(Connection.DISABLED)
        if self._is_stuck():
            return DeviceStatus(Connection.FAILED, Health.UNKNOWN, frozenset({Reason.STUCK}))
        if self._connection is Connection.ONLINE:
            reasons = self._intake.trouble()
            return DeviceStatus(Connection.ONLINE, health_for(reasons), reasons)
        why = self._why
        return DeviceStatus(self._connection, Health.UNKNOWN, frozenset({why} if why else ()))

    def close(self) -> None:
        """See `Reader`. A device that hangs is left to its thread."""
        self._closing.set()
        self._wake.set()
        self._unwatch()
        if self._thread is not None:
            self._thread.join(_CLOSE_S)
        self._gate.disarm()

    def _run(self) -> None:
        tries = 0
        while not self._closing.is_set():
            # Cleared before looking: a change that is told meanwhile is not missed.
            self._wake.clear()
            was_there = self._use()
            if self._closing.is_set():
                return
            tries = 0 if was_there else tries
            told = self._wake.wait(self._retry_s[min(tries, len(self._retry_s) - 1)])
            tries = 0 if told else tries + 1

    def _use(self) -> bool:
        """Open the device and listen until it is lost; return whether it was there at all."""
        try:
            self._begin_call()
            self._intake.open()
        except OSError as error:
            lost = self._connection in {Connection.ONLINE, Connection.LOST}
            self._change(Connection.LOST if lost else Connection.ABSENT, error)
            return False
        else:
            self._change(Connection.ONLINE)
            self._listen()
            return True
        finally:
            self._end_call()
            self._intake.close()

    def _listen(self) -> None:
        while not self._closing.is_set():
            try:
                self._begin_call()
                frames = self._intake.take(armed=self._gate.armed)
            except OSError as error:
                self._change(Connection.LOST, error)
                return
            finally:
                self._end_call()
            for frame in frames:
                self._gate.offer(frame)
            if self._intake.pause_s:
                self._closing.wait(self._intake.pause_s)

    def _change(self, connection: Connection, error: OSError | None = None) -> None:
        why = reason_for(error) if error else None
        if connection is self._connection and why is self._why:
            return
        self._connection, self._why = connection, why
        details = {
            "device": self._kind.value,
            "connection": connection.value,
            "errno": error.errno if error else None,
        }
        _log.info("reader.connection_changed", extra=details)

    def _begin_call(self) -> None:
        self._returned.clear()
        self._calling_since = self._clock.monotonic()

    def _end_call(self) -> None:
        self._calling_since = None
        self._returned.set()

    def _is_stuck(self) -> bool:
        since = self._calling_since
        if since is None or self._clock.monotonic() - since < STUCK_S:
            return False
        # A simulated clock may have run ahead of the device: only what does not come back now is stuck.
        return not self._returned.wait(_DOUBT_S)
