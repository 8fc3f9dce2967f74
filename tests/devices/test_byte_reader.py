"""A reader's thread when its device does not come, and what its status says meanwhile."""

import socket
import threading
import time

import pytest

from kiosk.devices.drivers.byte_reader import ByteIntake, ByteReader
from kiosk.devices.drivers.framing import LineFraming
from kiosk.devices.drivers.listening import STUCK_S
from kiosk.devices.drivers.readers import code_scanner, document_reader
from kiosk.devices.drivers.serial_source import SerialSource
from kiosk.devices.drivers.tcp_sources import ConnectingSource, ListeningSource
from kiosk.devices.simulated.reader import SimulatedReader
from kiosk.devices.status import Connection, DeviceKind, Health, Reason
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Read
from kiosk.domain.secret import Secret
from tests.devices.test_zone import text_of
from tests.fakes.clock import FakeClock
from tests.waiting import wait_until


class AbsentSource:
    """A device that is never there."""

    def __init__(self) -> None:
        self.tries = 0

    def open(self) -> None:
        self.tries += 1
        raise FileNotFoundError

    def read(self, timeout_s: float) -> bytes:
        raise AssertionError

    def close(self) -> None:
        pass


def test_waits_grow_and_closing_does_not_wait_for_them() -> None:
    source = AbsentSource()
    reader = ByteReader(
        source, LineFraming(), FakeClock(), DeviceKind.CODE_SCANNER, retry_s=(0.01, 0.01, 60.0)
    )
    reader.start(lambda _: None)
    wait_until(lambda: source.tries == 3)
    status = reader.status()
    assert (status.connection, status.health) == (Connection.ABSENT, Health.UNKNOWN)
    assert status.reasons == {Reason.UNREACHABLE}
    began = time.monotonic()
    reader.close()
    assert time.monotonic() - began < 2
    assert source.tries == 3


@pytest.mark.parametrize("path", ["/nowhere/ttyACM0", "/dev/null"])
def test_a_serial_port_that_is_none_is_absent(path: str) -> None:
    reader = code_scanner(SerialSource(path), FakeClock())
    reader.start(lambda _: None)
    wait_until(lambda: reader.status().connection is Connection.ABSENT)
    reader.close()


def test_a_port_that_is_taken_makes_the_scanner_absent_and_busy() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        reader = code_scanner(ListeningSource("127.0.0.1", taken.getsockname()[1]), FakeClock())
        reader.start(lambda _: None)
        wait_until(lambda: reader.status().connection is Connection.ABSENT)
        assert reader.status().reasons == {Reason.BUSY}
        reader.close()


def test_a_new_sender_replaces_one_that_went_silent() -> None:
    reads: list[Read] = []
    source = ListeningSource("127.0.0.1", 0)
    reader = ByteReader(source, LineFraming(), FakeClock(), DeviceKind.CODE_SCANNER)
    reader.start(reads.append)
    reader.arm()
    wait_until(lambda: reader.status().connection is Connection.ONLINE)
    with socket.create_connection(source.address) as silent:
        with socket.create_connection(source.address) as sender:
            sender.sendall(b"LK7Q2M4T\r")
            wait_until(lambda: len(reads) == 1)
        silent.close()
    assert reads == [AppointmentCode(Secret("LK7Q2M4T"))]
    reader.close()


def test_a_document_reader_in_the_network() -> None:
    reads: list[Read] = []
    with socket.create_server(("127.0.0.1", 0)) as device:
        device.settimeout(5)
        reader = document_reader(ConnectingSource("127.0.0.1", device.getsockname()[1]), FakeClock())
        reader.start(reads.append)
        reader.arm()
        connection, _ = device.accept()
        with connection:
            connection.sendall(b"\x02" + text_of("nld-id-2014").replace("\n", "\r").encode() + b"\r\x03")
            wait_until(lambda: len(reads) == 1)
            reader.close()
    assert isinstance(reads[0], IdentityDocument)


class HangingSource:
    """A device whose driver does not come back from a call until the test lets it."""

    def __init__(self) -> None:
        self.come_back = threading.Event()
        self.called = threading.Event()

    def open(self) -> None:
        pass

    def read(self, timeout_s: float) -> bytes:
        self.called.set()
        self.come_back.wait(30)
        return b""

    def close(self) -> None:
        pass


def test_a_call_that_does_not_come_back_is_said_and_so_is_that_it_did() -> None:
    source, clock = HangingSource(), FakeClock()
    reader = code_scanner(source, clock)
    reader.start(lambda _: None)
    assert source.called.wait(5)
    assert reader.status().connection is Connection.ONLINE
    clock.turn(STUCK_S + 1)
    status = reader.status()
    assert (status.connection, status.reasons) == (Connection.FAILED, frozenset({Reason.STUCK}))
    source.come_back.set()
    wait_until(lambda: reader.status().connection is Connection.ONLINE)
    reader.close()


def test_closing_does_not_wait_for_a_device_that_hangs() -> None:
    source = HangingSource()
    reads: list[Read] = []
    reader = code_scanner(source, FakeClock())
    reader.start(reads.append)
    assert source.called.wait(5)
    began = time.monotonic()
    reader.close()
    assert time.monotonic() - began < 3
    assert reader.status().connection is Connection.DISABLED
    source.come_back.set()


def test_a_clock_that_runs_ahead_makes_no_device_stuck() -> None:
    clock, scanner = FakeClock(), SimulatedReader()
    reader = code_scanner(scanner.line, clock)
    reader.start(lambda _: None)
    wait_until(lambda: reader.status().connection is Connection.ONLINE)
    for _ in range(5):
        clock.turn(60)
        assert reader.status().connection is Connection.ONLINE
    reader.close()


class ScriptedSource:
    """Gives what it was told to, one piece a read."""

    def __init__(self, *pieces: bytes) -> None:
        self._pieces = list(pieces)

    def open(self) -> None:
        pass

    def read(self, timeout_s: float) -> bytes:
        return self._pieces.pop(0)

    def close(self) -> None:
        pass


def test_half_a_code_is_forgotten_when_the_line_is_opened_again() -> None:
    intake = ByteIntake(ScriptedSource(b"AB3D", b"LK7Q2M4T\r"), LineFraming())
    intake.open()
    assert intake.take(armed=True) == []
    intake.close()
    intake.open()
    assert intake.take(armed=True) == [b"LK7Q2M4T"]
