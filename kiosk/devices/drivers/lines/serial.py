"""A line over a serial port, opened and set up by `pyserial`; a pseudo-terminal does as well."""

import errno
import fcntl
import struct
import termios
from collections.abc import Callable
from pathlib import Path

import serial

from kiosk.devices.drivers.attached import DEVICES, SYSFS, device_files
from kiosk.devices.drivers.lines.descriptor import DescriptorLine, pause
from kiosk.devices.drivers.lines.line import Connect, Line

_AHEAD = 64
"""Bytes that may be on their way when a printer says that it is busy; every printer has room for so many."""
_LOOKS = 5


class DsrLine(DescriptorLine):
    """A serial line whose printer says by DSR that it takes bytes; Linux heeds CTS only, so this looks by itself."""

    def __init__(self, descriptor: int, let_go: Callable[[], None]) -> None:
        super().__init__(descriptor, let_go)
        self._port = descriptor

    def send(self, data: bytes, timeout_s: float) -> int:
        """See `Line`."""
        for _ in range(_LOOKS):
            if self.undelivered() < _AHEAD and self._wanted():
                return super().send(data[:_AHEAD], timeout_s / _LOOKS)
            pause(timeout_s / _LOOKS)
        return 0

    def _wanted(self) -> bool:
        try:
            lines = fcntl.ioctl(self._port, termios.TIOCMGET, b"\0" * 4)
        except OSError:
            # A pseudo-terminal has no such wires.
            return True
        return bool(struct.unpack("I", lines)[0] & termios.TIOCM_DSR)


def serial_connect(
    where: str, baud: int, flow: str = "none", sysfs: Path = SYSFS, devices: Path = DEVICES
) -> Connect:
    """Return what opens a serial port, held exclusively; `flow` is ``none``, ``rtscts``, ``dsrdtr`` or ``xonxoff``.

    `where` is a path, or ``VID:PID[:SERIAL]``. Opening does not wait for anybody, so the time to connect plays no part.
    """

    def connect(timeout_s: float) -> Line:
        del timeout_s
        found = device_files(where, "tty", sysfs, devices)
        if not found:
            raise FileNotFoundError(errno.ENOENT, "no such serial port")
        try:
            port = serial.Serial(
                str(found[0]),
                baud,
                timeout=0,
                exclusive=True,
                rtscts=flow == "rtscts",
                dsrdtr=flow == "dsrdtr",
                xonxoff=flow == "xonxoff",
            )
            _steady(port.fileno())
        except termios.error as error:
            raise OSError(*error.args) from error
        return (DsrLine if flow == "dsrdtr" else DescriptorLine)(port.fileno(), port.close)

    return connect


def _steady(descriptor: int) -> None:
    """Take no notice of a break, and leave the wires as they are when the port is closed.

    A printer that is switched off looks like a break, and a break would be read as a zero: just what a printer with
    paper says at the end of a job. Some printers start anew when DTR drops.
    """
    settings = termios.tcgetattr(descriptor)
    settings[0] |= termios.IGNBRK
    settings[2] &= ~termios.HUPCL
    termios.tcsetattr(descriptor, termios.TCSANOW, settings)
