"""A line over TCP."""

import errno
import fcntl
import ipaddress
import socket
import struct
import termios
import threading

from kiosk.devices.drivers.lines.line import Connect, Line, LineLostError
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

    def drop(self) -> None:
        """See `Line`. Only an `abort` takes back what TCP has."""

    def close(self) -> None:
        """See `Line`."""
        self._socket.close()

    def abort(self) -> None:
        """See `Line`."""
        hang_up(self._socket)


def tcp_connect(host: str, port: int) -> Connect:
    """Return what opens a TCP connection to a printer or a scanner.

    Looking a name up has no time limit of its own, so it is done beside; the last address serves where that takes too
    long.
    """
    names = _Names(host)

    def connect(timeout_s: float) -> Line:
        return TcpLine((names.address(timeout_s), port), timeout_s)

    return connect


class _Names:
    """Looks one name up, never longer than it is waited for."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._known = host if _is_address(host) else ""
        self._looking: threading.Thread | None = None
        self._failure: OSError | None = None

    def address(self, timeout_s: float) -> str:
        if _is_address(self._host):
            return self._host
        if self._looking is None or not self._looking.is_alive():
            self._failure = None
            self._looking = threading.Thread(target=self._look_up, name="host-name", daemon=True)
            self._looking.start()
        self._looking.join(timeout_s)
        if self._known:
            return self._known
        raise self._failure or TimeoutError(errno.ETIMEDOUT, "the name was not found in time")

    def _look_up(self) -> None:
        try:
            found = socket.getaddrinfo(self._host, None, type=socket.SOCK_STREAM)
        except OSError as error:
            self._failure = error
            return
        self._known = str(found[0][4][0])


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
