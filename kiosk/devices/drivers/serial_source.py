"""Bytes from a serial line, USB-CDC included, by `pyserial`: for scanners and document readers."""

import errno
import termios
from pathlib import Path

import serial

from kiosk.devices.drivers.attached import DEVICES, SYSFS, device_files

BAUD = 9600
"""What scanners come set to; a USB-CDC line ignores it."""


class SerialSource:
    """A serial port, held exclusively.

    `where` is a stable name: a path such as one under ``/dev/serial/by-id``, or ``VID:PID[:SERIAL]`` of a USB device.
    Which device file that is, is found anew each time it is opened.
    """

    def __init__(
        self,
        where: str,
        baud: int = BAUD,
        flow: str = "none",
        *,
        sysfs: Path = SYSFS,
        devices: Path = DEVICES,
    ) -> None:
        self._where = where
        self._baud = baud
        self._flow = flow
        self._sysfs, self._devices = sysfs, devices
        self._port: serial.Serial | None = None

    def open(self) -> None:
        """See `Source`. EBUSY or EAGAIN says that another program has it, EACCES that this one may not."""
        found = device_files(self._where, "tty", self._sysfs, self._devices)
        if not found:
            raise FileNotFoundError(errno.ENOENT, "no such serial port")
        try:
            self._port = serial.Serial(
                str(found[0]),
                self._baud,
                timeout=0,
                exclusive=True,
                rtscts=self._flow == "rtscts",
                dsrdtr=self._flow == "dsrdtr",
                xonxoff=self._flow == "xonxoff",
            )
        except termios.error as error:
            raise OSError(*error.args) from error
        except ValueError as error:
            raise OSError(errno.EINVAL, "such a line is not to be had") from error

    def read(self, timeout_s: float) -> bytes:
        """See `Source`. After an unplug the port may still look open, so any failure ends it."""
        if self._port is None:
            return b""
        try:
            if self._port.timeout != timeout_s:
                self._port.timeout = timeout_s
            return bytes(self._port.read(max(1, self._port.in_waiting)))
        except termios.error as error:
            raise OSError(*error.args) from error

    def close(self) -> None:
        """See `Source`."""
        if self._port is not None:
            self._port.close()
            self._port = None
