"""A simulated scanner or document reader on a pseudo-terminal, as one on a serial line or USB-CDC would be."""

import contextlib
import errno
import fcntl
import os
import struct
import termios
import threading
from pathlib import Path

from kiosk.devices.simulated.document_framings import Maker
from kiosk.devices.simulated.memory import Pause
from kiosk.devices.simulated.reader import SimulatedReaderControls
from kiosk.devices.simulated.serial_port import SimulatedSerialPort

_TURN_S = 0.005


class TerminalLine:
    """See `ReaderLine`. `path` always leads to the driver's end, whatever its device file is called after a replug."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._port = SimulatedSerialPort(path)
        self._port.plug_in()
        self._time = threading.Event()
        self._other: int | None = None

    def put(self, *items: bytes | Pause) -> None:
        """See `ReaderLine`. Pauses are waited for here."""
        for item in items:
            if isinstance(item, Pause):
                self._time.wait(item.seconds)
            else:
                self._port.send(item)

    def fail(self, fault: int | None) -> None:
        """See `ReaderLine`. Access is taken by the file's mode, which does not keep root out."""
        self._let_go()
        if fault is not None:
            self._port.unplug()
        if fault in {None, errno.EACCES, errno.EBUSY}:
            self._port.plug_in()
        if fault == errno.EACCES:
            self.path.chmod(0)
        if fault == errno.EBUSY:
            self._other = os.open(self.path, os.O_RDWR | os.O_NOCTTY)
            fcntl.flock(self._other, fcntl.LOCK_EX)

    def wait_until_handled(self, timeout_s: float) -> bool:
        """See `ReaderLine`. All that can be known is that the driver has taken the bytes."""
        for _ in range(round(timeout_s / _TURN_S)):
            if self._untaken() == 0:
                return True
            self._time.wait(_TURN_S)
        return False

    def close(self) -> None:
        """Take everything away."""
        self._let_go()
        self._port.unplug()

    def _untaken(self) -> int:
        with contextlib.suppress(OSError):
            end = os.open(self.path, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
            try:
                (count,) = struct.unpack("i", fcntl.ioctl(end, termios.FIONREAD, b"\0" * 4))
                return int(count)
            finally:
                os.close(end)
        return 0

    def _let_go(self) -> None:
        if self._other is not None:
            os.close(self._other)
            self._other = None


class SimulatedSerialReader:
    """A code scanner or a document reader on a serial line. `path` is what a driver opens."""

    def __init__(self, path: Path, seed: int = 0, maker: Maker = Maker.DESKO) -> None:
        self._line = TerminalLine(path)
        self.path = path
        self.controls = SimulatedReaderControls(self._line, seed, maker)

    def close(self) -> None:
        """Take it away."""
        self._line.close()
