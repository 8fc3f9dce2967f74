"""The guards that watch every test do bite."""

import logging
import socket

import pytest

from tests.guards.log_lines import ExpectLog, LogLines
from tests.guards.network import NetworkGuard, NetworkRefusedError, is_local

# Addresses and names that are kept for documentation and lead nowhere.
ELSEWHERE = ["192.0.2.1", "2001:db8::1", "kiosk.example", b"kiosk.example"]
HERE = ["127.0.0.1", "127.1.2.3", "::1", "localhost", "0.0.0.0", "", None]


@pytest.mark.parametrize("host", ELSEWHERE)
def test_other_machines_are_not_local(host: object) -> None:
    assert not is_local(host)


@pytest.mark.parametrize("host", HERE)
def test_loopback_is_local(host: object) -> None:
    assert is_local(host)


def test_connection_to_another_machine_is_refused(network_guard: NetworkGuard) -> None:
    with socket.socket() as line:
        with pytest.raises(NetworkRefusedError):
            line.connect(("192.0.2.1", 9))
        with pytest.raises(NetworkRefusedError):
            line.connect_ex(("192.0.2.1", 9))
    with pytest.raises(NetworkRefusedError):
        socket.create_connection(("kiosk.example", 9))
    assert network_guard.attempts == ["192.0.2.1", "192.0.2.1", "kiosk.example"]
    network_guard.attempts.clear()


def test_connection_on_this_machine_passes() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as line,
    ):
        assert line.getpeername() == server.getsockname()


def test_expected_log_line_passes(expect_log: ExpectLog) -> None:
    expect_log(r"kiosk\.rules: .*paper")
    logging.getLogger("kiosk.rules").warning("out of %s", "paper")


def test_log_lines_complain() -> None:
    lines = LogLines()
    lines.expect("jam")
    lines.handle(logging.LogRecord("kiosk.x", logging.ERROR, "", 0, "half a print", (), None))
    assert lines.complaints() == [
        "unexpected log line: kiosk.x: half a print",
        "expected log line did not come: jam",
    ]
