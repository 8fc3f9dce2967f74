"""Bytes from a serial line, USB-CDC included, by `pyserial`: for scanners and document readers."""

import termios

import serial

BAUD = 9600
"""What scanners come set to; a USB-CDC line ignores it."""


class SerialSource:
    """A serial port, held exclusively. `path` should be a stable name such as one under ``/dev/serial/by-id``."""

    def __init__(self, path: str, baud: int = BAUD) -> None:
        self._path = path
        self._baud = baud
        self._port: serial.Serial | None = None

    def open(self) -> None:
        """See `Source`."""
        try:
            self._port = serial.Serial(self._path, self._baud, timeout=0, exclusive=True)
        except termios.error as error:
            raise OSError(*error.args) from error

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
