"""A line over a serial port, opened and set up by `pyserial`; a pseudo-terminal does as well."""

import termios

import serial

from kiosk.devices.drivers.lines.descriptor import DescriptorLine
from kiosk.devices.drivers.lines.line import Connect, Line

FLOWS = ("none", "rtscts", "dsrdtr", "xonxoff")


def serial_connect(path: str, baud: int, flow: str = "none") -> Connect:
    """Return what opens a serial port, held exclusively; `flow` is one of `FLOWS`.

    Opening does not wait for anybody, so the time to connect plays no part.
    """

    def connect(timeout_s: float) -> Line:
        del timeout_s
        try:
            port = serial.Serial(
                path,
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
