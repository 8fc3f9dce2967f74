"""A line over TCP."""

import errno
import fcntl
import ipaddress
import socket
import struct
import termios
import threading
from collections.abc import Callable
from contextlib import suppress

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
        # One that is closed already has nothing left to throw away.
        with suppress(OSError):
            hang_up(self._socket)
        self._socket.close()


LookUp = Callable[[str], str]
"""Returns the address of a name; raises OSError, or UnicodeError for what cannot be a name."""


def first_address(host: str) -> str:
    """Ask the system. This has no time limit of its own."""
    return str(socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0][4][0])


def tcp_connect(host: str, port: int, look_up: LookUp = first_address) -> Connect:
    """Return what opens a TCP connection to a printer or a scanner.

    A name is looked up beside; where that takes longer than connecting may, the last address serves.
    """
    name = _Name(host, look_up)

    def connect(timeout_s: float) -> Line:
        return TcpLine((name.address(timeout_s), port), timeout_s)

    return connect


class _Name:
    """Looks a name up, and is never waited for longer than is allowed."""

    def __init__(self, host: str, look_up: LookUp) -> None:
        self._host = host
        self._look_up = look_up
        self._known = ""
        self._failure: OSError | None = None
        self._thread: threading.Thread | None = None

    def address(self, timeout_s: float) -> str:
        if _is_address(self._host):
            return self._host
        if self._thread is None or not self._thread.is_alive():
            self._failure = None
            self._thread = threading.Thread(target=self._run, name="host-name", daemon=True)
            self._thread.start()
        self._thread.join(timeout_s)
        if self._known:
            return self._known
        raise self._failure or TimeoutError(errno.ETIMEDOUT, "the name was not found in time")

    def _run(self) -> None:
        try:
            self._known = self._look_up(self._host)
        except OSError as error:
            self._failure = error
        except UnicodeError:
            self._failure = OSError(errno.EINVAL, "this cannot be a name")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
