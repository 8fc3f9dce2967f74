"""One question over HTTP, one answer: each socket wait within a deadline, each answer within a size.

The connection is opened for each question. A printer drops an idle one when it likes, and a question that was sent on
a connection that had just been dropped could not be told from one that was answered by silence.
"""

import io
import socket
import ssl
from http.client import HTTPException, HTTPResponse
from typing import Literal

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.ipp.endpoint import Endpoint

ExchangeProblem = Literal["unreachable", "unresolved", "untrusted", "no_answer", "cut", "garbled", "refused"]

_ANSWER_MOST = 2_000_000
_PIECE = 65_536
_CONNECT_S = 3.0
_OK, _NOT_AUTHENTICATED, _FORBIDDEN, _UPGRADE = 200, 401, 403, 426


class ExchangeError(OSError):
    """No answer that could be used. `handed_over` is False when nothing of the question can have arrived."""

    def __init__(self, problem: ExchangeProblem, *, handed_over: bool) -> None:
        super().__init__(problem)
        self.problem: ExchangeProblem = problem
        self.handed_over = handed_over


def exchange(endpoint: Endpoint, question: bytes, deadline: Deadline) -> bytes:
    """Return the body of the answer. Raises `ExchangeError`."""
    connection = _connected(endpoint, deadline)
    try:
        _send(connection, _head(endpoint, len(question)) + question, deadline)
        return _answer(connection, deadline)
    finally:
        connection.close()


def _head(endpoint: Endpoint, length: int) -> bytes:
    host = f"[{endpoint.host}]" if ":" in endpoint.host else endpoint.host
    lines = (
        f"POST {endpoint.path} HTTP/1.1",
        f"Host: {host}:{endpoint.port}",
        "Content-Type: application/ipp",
        f"Content-Length: {length}",
        "User-Agent: Loket IPP/2.0",
        "Connection: close",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def _connected(endpoint: Endpoint, deadline: Deadline) -> socket.socket:
    try:
        context = endpoint.tls()
    except OSError as error:
        # The pinned file cannot be read, or holds no certificate: without it nobody is trusted.
        raise ExchangeError("untrusted", handed_over=False) from error
    try:
        timeout = max(0.01, min(_CONNECT_S, deadline.left()))
        connection = socket.create_connection((endpoint.host, endpoint.port), timeout)
    except (socket.gaierror, UnicodeError) as error:
        raise ExchangeError("unresolved", handed_over=False) from error
    except OSError as error:
        raise ExchangeError("unreachable", handed_over=False) from error
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        return (
            connection if context is None else context.wrap_socket(connection, server_hostname=endpoint.host)
        )
    except ssl.SSLError as error:
        connection.close()
        raise ExchangeError("untrusted", handed_over=False) from error
    except OSError as error:
        connection.close()
        raise ExchangeError("no_answer", handed_over=False) from error


def _send(connection: socket.socket, data: bytes, deadline: Deadline) -> None:
    rest = memoryview(data)
    while rest:
        if deadline.passed():
            raise ExchangeError("no_answer", handed_over=True)
        slice_s = max(0.001, deadline.slice())
        connection.settimeout(slice_s)
        try:
            rest = rest[connection.send(rest[:_PIECE]) :]
        except TimeoutError:
            deadline.waited(slice_s)
        except OSError as error:
            raise ExchangeError("cut", handed_over=True) from error


def _answer(connection: socket.socket, deadline: Deadline) -> bytes:
    source = _Source(connection, deadline)
    response = HTTPResponse(source, method="POST")  # type: ignore[arg-type]  # it only asks for a file to read
    try:
        response.begin()
        body = response.read(_ANSWER_MOST + 1)
        status, missing = response.status, response.length or 0
    except TimeoutError as error:
        raise ExchangeError("no_answer", handed_over=True) from error
    except HTTPException as error:
        raise ExchangeError("cut" if source.ended else "garbled", handed_over=True) from error
    except (ValueError, OverflowError) as error:
        raise ExchangeError("garbled", handed_over=True) from error
    except OSError as error:
        raise ExchangeError("cut", handed_over=True) from error
    finally:
        response.close()
    if status in {_NOT_AUTHENTICATED, _FORBIDDEN, _UPGRADE}:
        raise ExchangeError("refused", handed_over=False)
    if status == _OK and missing and len(body) <= _ANSWER_MOST:
        raise ExchangeError("cut", handed_over=True)
    if status != _OK or len(body) > _ANSWER_MOST:
        raise ExchangeError("garbled", handed_over=True)
    return body


class _Source(io.RawIOBase):
    """What the other side sends, as a file; reading raises TimeoutError when the deadline has passed."""

    def __init__(self, connection: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._connection = connection
        self._deadline = deadline
        self._left = 2 * _ANSWER_MOST
        self.ended = False

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return it as HTTP wants it."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        while not self._deadline.passed():
            slice_s = max(0.001, self._deadline.slice())
            self._connection.settimeout(slice_s)
            try:
                count = self._connection.recv_into(buffer)
            except TimeoutError:
                self._deadline.waited(slice_s)
                continue
            self._left -= count
            if self._left < 0:
                raise ValueError
            self.ended = self.ended or count == 0
            return count
        raise TimeoutError
