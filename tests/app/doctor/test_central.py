"""The central as a network sees it: each step of the way there."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from kiosk.app.clock import RealClock
from kiosk.app.doctor.central import CentralSeen, central_findings, look_at_central
from kiosk.app.doctor.findings import Result
from tests.fakes.clock import FakeClock

NOW = datetime(2026, 11, 24, 9, 0, 0, tzinfo=UTC)


class Central(BaseHTTPRequestHandler):
    """Answers the office to whoever has the token ``good``, at nine o'clock."""

    def do_GET(self) -> None:
        known = self.headers.get("Authorization") == "Bearer good"
        self.send_response_only(200 if known else 401)
        self.send_header("Date", "Tue, 24 Nov 2026 09:00:00 GMT")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[int]:
    """Serve on loopback; give the port."""
    server = HTTPServer(("127.0.0.1", 0), Central)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def results(seen: CentralSeen, *, with_token: bool = True) -> dict[str, str]:
    """Tell the findings by id."""
    return {each.id: each.result.value for each in central_findings(seen, NOW, with_token=with_token)}


def test_a_central_that_knows_the_kiosk() -> None:
    clock = FakeClock(NOW + timedelta(seconds=90))
    with serving() as port:
        seen = look_at_central(f"http://127.0.0.1:{port}", None, "good", clock)
    assert (seen.status, seen.addresses, seen.ahead) == (200, ("127.0.0.1",), timedelta(seconds=90))
    assert results(seen) == {
        "central_name": "ok", "central_line": "ok", "central_certificate": "warning", "central_answer": "ok",
    }  # fmt: skip


@pytest.mark.parametrize(("token", "result"), [("bad", "failed"), ("", "ok")])
def test_a_central_that_does_not(token: str, result: str) -> None:
    with serving() as port:
        seen = look_at_central(f"http://127.0.0.1:{port}", None, token, RealClock())
    assert seen.status == 401
    assert results(seen, with_token=bool(token))["central_answer"] == result


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        seen = look_at_central(f"http://127.0.0.1:{taken.getsockname()[1]}", None, "good", RealClock())
    assert results(seen) == {
        "central_name": "ok", "central_line": "failed", "central_certificate": "skipped", "central_answer": "skipped",
    }  # fmt: skip


def test_what_speaks_no_tls_has_no_certificate(tmp_path: Path) -> None:
    with serving() as port:
        seen = look_at_central(f"https://127.0.0.1:{port}", None, "good", RealClock())
    assert results(seen)["central_certificate"] == "failed"
    assert results(seen)["central_answer"] == "skipped"


NEAR, FAR = NOW + timedelta(days=9), NOW + timedelta(days=90)
THERE = ("192.0.2.1",)


@pytest.mark.parametrize(
    ("seen", "id_", "result"),
    [
        (CentralSeen(True, name_problem="Name or service not known"), "central_name", Result.FAILED),
        (CentralSeen(True, THERE, certificate_problem="has expired"), "central_certificate", Result.FAILED),
        (CentralSeen(True, THERE, ends=FAR, status=200), "central_certificate", Result.OK),
        (CentralSeen(True, THERE, ends=NEAR, status=200), "central_certificate", Result.WARNING),
        (CentralSeen(True, THERE, status=503), "central_answer", Result.FAILED),
        (CentralSeen(True, THERE, answer_problem="TimeoutError"), "central_answer", Result.FAILED),
    ],
)  # fmt: skip
def test_what_else_may_be_seen(seen: CentralSeen, id_: str, result: Result) -> None:
    found = {each.id: each for each in central_findings(seen, NOW, with_token=True)}
    assert found[id_].result is result
    assert list(found) == ["central_name", "central_line", "central_certificate", "central_answer"]
