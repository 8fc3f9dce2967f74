"""A scanner or a document reader on any source of bytes: opens it, opens it again when it was lost, delivers reads."""

import logging
import threading
from typing import Protocol

from kiosk.devices.drivers.framing import Framing
from kiosk.devices.drivers.gate import ReadGate
from kiosk.devices.ports import OnRead
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.domain.clock import Clock

RETRY_S = (1.0, 2.0, 5.0)
"""Waits before a lost device is opened again; the last one repeats."""

_CLOSE_S = 5.0

_log = logging.getLogger(__name__)


class Source(Protocol):
    """Where bytes come from. Used by one thread. Every method but `close` raises OSError when the device has gone."""

    def open(self) -> None:
        """Get hold of the device."""
        ...

    def read(self, timeout_s: float) -> bytes:
        """Return what has come; empty when nothing did within the time."""
        ...

    def close(self) -> None:
        """Let go of it; may be called at any time and again."""
        ...


class ByteReader:
    """A `Reader` on a source of bytes. It has a thread of its own, which waits in real time."""

    def __init__(
        self,
        source: Source,
        framing: Framing,
        clock: Clock,
        kind: DeviceKind,
        retry_s: tuple[float, ...] = RETRY_S,
    ) -> None:
        self._source = source
        self._framing = framing
        self._kind = kind
        self._retry_s = retry_s
        self._gate = ReadGate(clock)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._connection = Connection.CONNECTING

    @property
    def kind(self) -> DeviceKind:
        """See `Reader`."""
        return self._kind

    def start(self, on_read: OnRead) -> None:
        """See `Reader`. Called once."""
        self._gate.deliver_to(on_read)
        self._thread = threading.Thread(target=self._run, name=f"reader-{self._kind.value}", daemon=True)
        self._thread.start()

    def arm(self, timeout_s: float | None = None) -> None:
        """See `Reader`. Also before `start`."""
        self._gate.arm(timeout_s)

    def disarm(self) -> None:
        """See `Reader`."""
        self._gate.disarm()

    def status(self) -> DeviceStatus:
        """See `Reader`. A scanner says nothing of itself: that its line is open is all that is known."""
        online = self._connection is Connection.ONLINE
        reasons = frozenset({Reason.UNREACHABLE}) if self._connection in _GONE else frozenset[Reason]()
        return DeviceStatus(self._connection, Health.OK if online else Health.UNKNOWN, reasons)

    def close(self) -> None:
        """See `Reader`."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(_CLOSE_S)
        self._source.close()
        self._connection = Connection.DISABLED

    def _run(self) -> None:
        tries = 0
        while not self._stop.is_set():
            try:
                self._source.open()
            except OSError as error:
                if self._connection is Connection.CONNECTING:
                    self._change(Connection.ABSENT, error)
            else:
                tries = 0
                self._change(Connection.ONLINE)
                self._listen()
            self._source.close()
            self._stop.wait(self._retry_s[min(tries, len(self._retry_s) - 1)])
            tries += 1

    def _listen(self) -> None:
        """Deliver frames until the device is lost or the reader is closed."""
        self._framing.reset()
        while not self._stop.is_set():
            try:
                data = self._source.read(self._framing.gap_s)
            except OSError as error:
                self._change(Connection.LOST, error)
                return
            for frame in self._framing.feed(data) if data else self._framing.silence():
                self._gate.offer(frame)

    def _change(self, connection: Connection, error: OSError | None = None) -> None:
        self._connection = connection
        details = {
            "device": self._kind.value,
            "connection": connection.value,
            "errno": error.errno if error else None,
        }
        _log.info("reader.connection_changed", extra=details)


_GONE = frozenset({Connection.ABSENT, Connection.LOST})
