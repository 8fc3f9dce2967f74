"""A line to a device: bytes out, bytes in, over TCP here; a serial line or a USB device has the same form."""

import fcntl
import socket
import struct
import termios
from collections.abc import Callable
from typing import Protocol

from kiosk.devices.sockets import hang_up


class LineLostError(OSError):
    """The other side has gone."""


class Line(Protocol):
    """An open line. Everything but `close` and `abort` raises `LineLostError` when the other side has gone."""

    def send(self, data: bytes, timeout_s: float) -> int:
        """Hand over as many bytes as are taken within the time, and return how many."""
        ...

    def receive(self, timeout_s: float) -> bytes:
        """Return what has come; empty when nothing did within the time."""
        ...

    def finish(self) -> None:
        """Tell the other side that nothing more will be sent; it may still answer."""
        ...

    def undelivered(self) -> int:
        """Return how many bytes have not reached the other side."""
        ...

    def close(self) -> None:
        """End it after what was handed over has been delivered."""
        ...

    def abort(self) -> None:
        """End it and throw away what was not delivered."""
        ...


Connect = Callable[[float], Line]
"""Opens a line within that many seconds; raises OSError when it cannot."""

_RECEIVE = 4096


class TcpLine:
    """A TCP connection."""

    def __init__(self, address: tuple[str, int], timeout_s: float) -> None:
        self._socket = socket.create_connection(address, timeout=max(0.01, timeout_s))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, data: bytes, timeout_s: float) -> int:
        """See `Line`."""
        self._socket.settimeout(max(0.001, timeout_s))
        try:
            return self._socket.send(data)
        except TimeoutError:
            return 0
        except OSError as error:
            raise LineLostError(*error.args) from error

    def receive(self, timeout_s: float) -> bytes:
        """See `Line`."""
        self._socket.settimeout(max(0.0, timeout_s))
        try:
            data = self._socket.recv(_RECEIVE)
        except (TimeoutError, BlockingIOError):
            return b""
        except OSError as error:
            raise LineLostError(*error.args) from error
        if not data:
            raise LineLostError
        return data

    def finish(self) -> None:
        """See `Line`."""
        try:
            self._socket.shutdown(socket.SHUT_WR)
        except OSError as error:
            raise LineLostError(*error.args) from error

    def undelivered(self) -> int:
        """See `Line`. Linux counts what the other side has not acknowledged (tcp(7), SIOCOUTQ)."""
        try:
            answer = fcntl.ioctl(self._socket, termios.TIOCOUTQ, b"\0" * 4)
        except OSError:
            return 0
        return int(struct.unpack("i", answer)[0])

    def close(self) -> None:
        """See `Line`."""
        self._socket.close()

    def abort(self) -> None:
        """See `Line`."""
        hang_up(self._socket)


def tcp_connect(host: str, port: int) -> Connect:
    """Return what opens a TCP connection to a printer or a scanner."""
    return lambda timeout_s: TcpLine((host, port), timeout_s)
