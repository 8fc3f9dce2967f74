"""A serial port under a stable name: moved to another file, taken by somebody, forbidden, and what status says then."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.devices.drivers.byte_reader import Source
from kiosk.devices.drivers.readers import code_scanner
from kiosk.devices.drivers.serial_source import SerialSource
from kiosk.devices.simulated.reader_terminal import SimulatedSerialReader
from kiosk.devices.status import Connection, DeviceStatus, Reason
from kiosk.domain.reads import AppointmentCode, Read
from kiosk.domain.secret import Secret
from tests.devices.sysfs import FakeSysfs
from tests.fakes.clock import FakeClock
from tests.waiting import wait_until

RETRY_S = (0.02,)


class RefusingSource:
    """A device that answers every try to open it with the same error."""

    def __init__(self, error: OSError) -> None:
        self._error = error

    def open(self) -> None:
        raise self._error

    def read(self, timeout_s: float) -> bytes:
        raise AssertionError

    def close(self) -> None:
        pass


@pytest.fixture
def scanner(tmp_path: Path) -> Iterator[SimulatedSerialReader]:
    scanner = SimulatedSerialReader(tmp_path / "scanner")
    yield scanner
    scanner.close()


@contextmanager
def reading(source: Source) -> Iterator[tuple[list[Read], "StatusOf"]]:
    reads: list[Read] = []
    reader = code_scanner(source, FakeClock(), RETRY_S)
    reader.start(reads.append)
    reader.arm()
    yield reads, StatusOf(reader.status)
    reader.close()


class StatusOf:
    """Waits for what a reader says of itself."""

    def __init__(self, status: Callable[[], DeviceStatus]) -> None:
        self._status = status

    def becomes(self, connection: Connection, *reasons: Reason) -> None:
        wanted = (connection, frozenset(reasons))

        def is_so() -> bool:
            status = self._status()
            return (status.connection, status.reasons) == wanted

        wait_until(is_so)


def test_a_code_comes_over_the_line(scanner: SimulatedSerialReader) -> None:
    with reading(SerialSource(str(scanner.path))) as (reads, status):
        status.becomes(Connection.ONLINE)
        scanner.controls.present_code("LK7Q2M4T")
        wait_until(lambda: reads == [AppointmentCode(Secret("LK7Q2M4T"))])


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "no"), Reason.NO_ACCESS),
        (OSError(1, "not permitted"), Reason.NO_ACCESS),
        (OSError(16, "busy"), Reason.BUSY),
        (BlockingIOError(11, "locked"), Reason.BUSY),
        (FileNotFoundError(2, "no such file"), Reason.UNREACHABLE),
        (OSError("without a number"), Reason.UNREACHABLE),
    ],
)
def test_why_it_cannot_be_opened_is_said(error: OSError, reason: Reason) -> None:
    with reading(RefusingSource(error)) as (_, status):
        status.becomes(Connection.ABSENT, reason)


def test_a_port_that_another_program_has_is_busy_until_it_lets_go(scanner: SimulatedSerialReader) -> None:
    other = os.open(scanner.path, os.O_RDWR | os.O_NOCTTY)
    fcntl.flock(other, fcntl.LOCK_EX)
    with reading(SerialSource(str(scanner.path))) as (_, status):
        status.becomes(Connection.ABSENT, Reason.BUSY)
        os.close(other)
        status.becomes(Connection.ONLINE)


def test_we_have_it_for_ourselves(scanner: SimulatedSerialReader) -> None:
    with reading(SerialSource(str(scanner.path))) as (_, status):
        status.becomes(Connection.ONLINE)
        with reading(SerialSource(str(scanner.path))) as (_, second):
            second.becomes(Connection.ABSENT, Reason.BUSY)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_port_that_is_forbidden_says_so(scanner: SimulatedSerialReader) -> None:
    scanner.controls.set_state("no_access")
    with reading(SerialSource(str(scanner.path))) as (_, status):
        status.becomes(Connection.ABSENT, Reason.NO_ACCESS)


def test_simulated_faults_reach_the_status(scanner: SimulatedSerialReader) -> None:
    with reading(SerialSource(str(scanner.path))) as (_, status):
        status.becomes(Connection.ONLINE)
        scanner.controls.set_state("busy")
        status.becomes(Connection.LOST, Reason.BUSY)
        scanner.controls.set_state("unplugged")
        status.becomes(Connection.LOST, Reason.UNREACHABLE)
        scanner.controls.set_state("ready")
        status.becomes(Connection.ONLINE)


def test_a_port_is_found_by_its_ids_wherever_it_comes_back(tmp_path: Path) -> None:
    machine = FakeSysfs(tmp_path)
    (machine.devices / "pts").mkdir()
    first, second = (SimulatedSerialReader(machine.devices / f"pts/{name}") for name in ("0", "1"))
    (file,) = machine.attach("1-2", "0c2e:0b6a:1912", "tty", "ttyACM0")
    file.unlink()
    file.symlink_to(first.path)
    source = SerialSource("0c2e:0b6a:1912", sysfs=machine.sysfs, devices=machine.devices)
    with reading(source) as (reads, status):
        status.becomes(Connection.ONLINE)
        (machine.sysfs / "class/tty/ttyACM0").unlink()
        first.close()
        status.becomes(Connection.LOST, Reason.UNREACHABLE)
        (moved,) = machine.attach("1-3", "0c2e:0b6a:1912", "tty", "ttyACM1")
        moved.unlink()
        moved.symlink_to(second.path)
        status.becomes(Connection.ONLINE)
        second.controls.present_code("LK7Q2M4T")
        wait_until(lambda: len(reads) == 1)
    second.close()


@pytest.mark.parametrize("baud", [-1, 12345])
def test_an_odd_speed_does_not_end_the_reader(scanner: SimulatedSerialReader, baud: int) -> None:
    reader = code_scanner(SerialSource(str(scanner.path), baud), FakeClock(), RETRY_S)
    reader.start(lambda _: None)
    settled = {Connection.ONLINE, Connection.ABSENT}
    wait_until(lambda: reader.status().connection in settled)
    reader.close()
    assert reader.status().connection is Connection.DISABLED
