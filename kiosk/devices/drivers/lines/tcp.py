"""A line over TCP."""

import fcntl
import socket
import struct
import termios

from kiosk.devices.drivers.lines.line import Connect, LineLostError
from kiosk.devices.sockets import hang_up

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
