"""A line over a serial port, opened and set up by `pyserial`; a pseudo-terminal does as well."""

import errno
import termios
from pathlib import Path

import serial

from kiosk.devices.drivers.attached import DEVICES, SYSFS, device_files
from kiosk.devices.drivers.lines.descriptor import DescriptorLine
from kiosk.devices.drivers.lines.line import Connect, Line

FLOWS = ("none", "rtscts", "dsrdtr", "xonxoff")


def serial_connect(
    where: str, baud: int, flow: str = "none", sysfs: Path = SYSFS, devices: Path = DEVICES
) -> Connect:
    """Return what opens a serial port, held exclusively; `flow` is one of `FLOWS`.

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
        except termios.error as error:
            raise OSError(*error.args) from error
        return DescriptorLine(port.fileno(), port.close)

    return connect
