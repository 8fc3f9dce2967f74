"""Scanners and document readers in the network: the kiosk listens for them, or connects to them."""

import select
import socket

from kiosk.devices.drivers.lines.line import Line
from kiosk.devices.drivers.lines.tcp import TcpLine

_RECEIVE = 4096
_CONNECT_S = 2.0
_END = b"\r"
"""What stands for the end of a connection: whoever hangs up has said all."""


class ListeningSource:
    """Takes what is sent to a port of ours, from one sender at a time; a new one replaces the one before.

    `address` is host and port as they are bound, known once it is open.
    """

    def __init__(self, host: str, port: int) -> None:
        self.address = (host, port)
        self._listener: socket.socket | None = None
        self._sender: socket.socket | None = None

    def open(self) -> None:
        """See `Source`."""
        self._listener = socket.create_server(self.address)
        self.address = self._listener.getsockname()[:2]

    def read(self, timeout_s: float) -> bytes:
        """See `Source`."""
        watched = [each for each in (self._sender, self._listener) if each is not None]
        ready, _, _ = select.select(watched, [], [], timeout_s)
        if self._sender in ready:
            return self._received()
        if self._listener is not None and self._listener in ready:
            replaced = self._hang_up()
            self._sender, _ = self._listener.accept()
            return _END if replaced else b""
        return b""

    def close(self) -> None:
        """See `Source`."""
        self._hang_up()
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _received(self) -> bytes:
        if self._sender is None:
            return b""
        try:
            data = self._sender.recv(_RECEIVE)
        except ConnectionError:
            data = b""
        if not data:
            self._hang_up()
        return data or _END

    def _hang_up(self) -> bool:
        if self._sender is None:
            return False
        self._sender.close()
        self._sender = None
        return True


class ConnectingSource:
    """Connects to a device that listens, and takes what it sends."""

    def __init__(self, host: str, port: int) -> None:
        self._address = (host, port)
        self._line: Line | None = None

    def open(self) -> None:
        """See `Source`."""
        self._line = TcpLine(self._address, _CONNECT_S)

    def read(self, timeout_s: float) -> bytes:
        """See `Source`."""
        return self._line.receive(timeout_s) if self._line else b""

    def close(self) -> None:
        """See `Source`."""
        if self._line is not None:
            self._line.close()
            self._line = None
