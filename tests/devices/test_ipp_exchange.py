"""One question over HTTP: answers that come in drops, without an end, as noise, or not at all."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.ipp.endpoint import Endpoint
from kiosk.devices.drivers.ipp.exchange import ExchangeError, exchange

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n"
Talk = Callable[[socket.socket], None]


@contextmanager
def server(talk: Talk) -> Iterator[Endpoint]:
    """Answer one connection after the other in one way."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(5)
        port = listener.getsockname()[1]

        def serve() -> None:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            with client:
                client.settimeout(3)
                try:
                    client.recv(65536)
                    talk(client)
                except OSError:
                    return

        thread = threading.Thread(target=serve)
        thread.start()
        yield Endpoint(f"ipp://127.0.0.1:{port}/", "127.0.0.1", port, "/")
        thread.join(5)


def asked(talk: Talk, seconds: float = 2.0) -> bytes:
    with server(talk) as endpoint:
        return exchange(endpoint, b"question", Deadline(RealClock(), seconds))


ANSWERS = [
    HEAD + b"Content-Length: 6\r\n\r\nanswer",
    HEAD + b"Transfer-Encoding: chunked\r\n\r\n3\r\nans\r\n3;x=y\r\nwer\r\n0\r\n\r\n",
    HEAD + b"Connection: close\r\n\r\nanswer",
    b"HTTP/1.1 100 Continue\r\n\r\n" + HEAD + b"Content-Length: 6\r\n\r\nanswer",
    b"HTTP/1.0 200 OK\r\n\r\nanswer",
]


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_forms_of_an_answer(answer: bytes) -> None:
    assert asked(lambda client: client.sendall(answer)) == b"answer"


PROBLEMS = [
    (b"", "cut"),
    (b"\x00\xff\xfe noise\r\n\r\n", "garbled"),
    (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "garbled"),
    (b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", "refused"),
    (b"HTTP/1.1 426 Upgrade Required\r\nContent-Length: 0\r\n\r\n", "refused"),
    (HEAD + b"Content-Length: 60\r\n\r\nanswer", "cut"),
    (HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", "garbled"),
    (HEAD + b"X: " + b"y" * 70_000 + b"\r\n\r\n", "garbled"),
    (HEAD + b"Content-Length: 3000000\r\n\r\n" + b"x" * 3_000_000, "garbled"),
]


@pytest.mark.parametrize(("answer", "problem"), PROBLEMS)
def test_what_is_no_answer_has_a_name(answer: bytes, problem: str) -> None:
    with pytest.raises(ExchangeError) as raised:
        asked(lambda client: client.sendall(answer))
    assert raised.value.problem == problem


def test_an_answer_in_drops_ends_with_the_deadline() -> None:
    leave = threading.Event()

    def drip(client: socket.socket) -> None:
        for _ in range(200):
            client.sendall(b"H")
            if leave.wait(0.02):
                return

    began = time.monotonic()
    with server(drip) as endpoint:
        with pytest.raises(ExchangeError) as raised:
            exchange(endpoint, b"question", Deadline(RealClock(), 0.4))
        leave.set()
    assert raised.value.problem == "no_answer"
    assert time.monotonic() - began < 1.5


def test_nobody_is_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(ExchangeError) as raised:
        exchange(Endpoint("ipp://x/", "127.0.0.1", port, "/"), b"", Deadline(RealClock(), 1))
    assert (raised.value.problem, raised.value.handed_over) == ("unreachable", False)


def test_a_pinned_file_that_is_not_there_trusts_nobody(tmp_path: Path) -> None:
    endpoint = Endpoint("ipps://h/", "127.0.0.1", 1, "/", secure=True, ca_file=tmp_path / "none.pem")
    with pytest.raises(ExchangeError) as raised:
        exchange(endpoint, b"", Deadline(RealClock(), 1))
    assert raised.value.problem == "untrusted"


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.binary(max_size=100).map(lambda data: HEAD + data)))
def test_any_bytes_are_an_answer_or_have_a_name(noise: bytes) -> None:
    problem, answer = "", b""
    try:
        answer = asked(lambda client: client.sendall(noise))
    except ExchangeError as error:
        problem = error.problem
    assert problem in {"", "cut", "garbled", "refused", "no_answer"}
    assert len(answer) <= len(noise)
