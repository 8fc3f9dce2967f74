"""The control socket: for its owner only, one line each way, and nothing that comes in harms the kiosk."""

import json
import socket
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.app.complaints import ComplaintError
from kiosk.app.control.client import ask
from kiosk.app.control.lock import StateLock
from kiosk.app.control.server import AT_ONCE, ControlServer, open_control
from kiosk.app.control.socket_file import LONGEST_REQUEST, NAME, Json
from tests.guards.log_lines import ExpectLog


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[Callable[[Json], Json]], Path]]:
    servers: list[ControlServer] = []

    def start(answer: Callable[[Json], Json]) -> Path:
        servers.append(ControlServer(tmp_path, answer))
        return tmp_path

    yield start
    for server in servers:
        server.close()


def echo(request: Json) -> Json:
    return {"asked": request}


Serve = Callable[[Callable[[Json], Json]], Path]


def raw(folder: Path, sent: bytes) -> bytes:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as line:
        line.settimeout(10)
        line.connect(str(folder / NAME))
        line.sendall(sent)
        line.shutdown(socket.SHUT_WR)
        received = b""
        while part := line.recv(65536):
            received += part
        return received


def test_a_question_has_its_answer(serve: Serve) -> None:
    folder = serve(echo)
    assert ask(folder, {"do": "status"}) == {"asked": {"do": "status"}}
    assert ask(folder, {"do": "tickets"}) == {"asked": {"do": "tickets"}}


def test_only_its_owner_may_open_it(serve: Serve) -> None:
    folder = serve(echo)
    assert stat.S_IMODE((folder / NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "sent",
    [b"", b"\n", b"hello\n", b"[1]\n", b'{"do": "status"}', b"[" * 4000 + b"\n", b"\xff\xfe\n"],
    ids=["nothing", "empty", "no json", "a list", "no end", "deep", "no text"],
)
def test_what_is_no_request_has_no_answer_and_does_no_harm(serve: Serve, sent: bytes) -> None:
    folder = serve(echo)
    assert raw(folder, sent) == b""
    assert ask(folder, {"do": "status"}) is not None


def test_a_request_that_is_too_long_is_not_read_to_its_end(serve: Serve) -> None:
    folder = serve(echo)
    long = json.dumps({"do": "x" * LONGEST_REQUEST}).encode() + b"\n"
    assert raw(folder, long) == b""


def test_more_than_a_few_at_once_are_turned_away(serve: Serve) -> None:
    go, inside = threading.Event(), threading.Semaphore(0)

    def wait(request: Json) -> Json:
        inside.release()
        assert go.wait(10)
        return request

    folder = serve(wait)
    answers: list[Json | None] = []
    asking = [threading.Thread(target=lambda: answers.append(ask(folder, {}))) for _ in range(AT_ONCE)]
    for each in asking:
        each.start()
    for _ in range(AT_ONCE):
        assert inside.acquire(timeout=10)
    with pytest.raises(ComplaintError, match="did not answer"):
        ask(folder, {})
    go.set()
    for each in asking:
        each.join(10)
    assert answers == [{}] * AT_ONCE


def test_nobody_listens_before_and_after(tmp_path: Path) -> None:
    assert ask(tmp_path, {}) is None
    server = ControlServer(tmp_path, echo)
    server.close()
    assert ask(tmp_path, {}) is None
    assert not (tmp_path / NAME).exists()


def test_what_a_killed_kiosk_left_is_no_kiosk_and_in_nobodys_way(tmp_path: Path) -> None:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as left:
        left.bind(str(tmp_path / NAME))
    assert ask(tmp_path, {}) is None
    server = ControlServer(tmp_path, echo)
    assert ask(tmp_path, {}) is not None
    server.close()


def test_a_folder_with_a_long_name_is_as_good_as_any(tmp_path: Path) -> None:
    folder = tmp_path / ("n" * 120)
    folder.mkdir()
    server = ControlServer(folder, echo)
    assert ask(folder, {}) is not None
    server.close()


def test_without_a_socket_the_kiosk_goes_on(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log(r"control\.unavailable")
    assert open_control(tmp_path / "gone", echo) is None


def test_a_lock_is_held_by_one_and_ends_with_it(tmp_path: Path) -> None:
    first, second = StateLock(tmp_path), StateLock(tmp_path)
    assert first.take()
    assert not second.take()
    assert not second.take(0.2)
    first.release()
    assert second.take()
    second.release()
