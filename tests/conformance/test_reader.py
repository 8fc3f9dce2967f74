"""What every reader promises: the fake, scanners in the network and on serial lines, one that types, a camera."""

import contextlib
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.devices.drivers.byte_reader import ByteReader
from kiosk.devices.drivers.camera.reader import camera
from kiosk.devices.drivers.framing import LineFraming
from kiosk.devices.drivers.hid.scanner import hid_scanner
from kiosk.devices.drivers.readers import code_scanner
from kiosk.devices.drivers.serial_source import SerialSource
from kiosk.devices.drivers.tcp_sources import ConnectingSource, ListeningSource
from kiosk.devices.ports import Reader
from kiosk.devices.simulated.camera import SimulatedCamera
from kiosk.devices.simulated.reader import SimulatedReader
from kiosk.devices.simulated.reader_keyboard import SimulatedKeyboardScanner
from kiosk.devices.simulated.reader_terminal import SimulatedSerialReader
from kiosk.devices.status import Connection, DeviceKind, Health, Reason
from kiosk.domain.reads import AppointmentCode, Read, Refusal, Refused
from kiosk.domain.secret import Secret
from tests.fakes.clock import FakeClock
from tests.fakes.reader import FakeReader
from tests.peers.cable import SerialCable
from tests.waiting import wait_until

RETRY_S = (0.02,)
FIRST, SECOND = (AppointmentCode(Secret(code)) for code in ("LK7Q2M4T", "AB3D4E5F"))
LINK = Refused(Refusal.NOT_OURS)
SHOWN: dict[Read, str] = {FIRST: "LK7Q2M4T", SECOND: "AB3D4E5F", LINK: "https://example.org"}


def sent(*reads: Read) -> bytes:
    return b"".join(SHOWN[read].encode() + b"\r" for read in reads)


@dataclass
class Bench:
    """A reader, hands that show something to it, and hands that pull its plug and put it back."""

    reader: Reader
    show: Callable[..., None]
    """Takes reads and sends them in one go."""
    pull: Callable[[], None] | None = None
    mend: Callable[[], None] | None = None
    clock: FakeClock | None = None
    settle: Callable[[], object] = lambda: None
    """Waits until all that was shown is dealt with, where that can be known."""


@contextmanager
def fake_bench(_: Path) -> Iterator[Bench]:
    fake = FakeReader()

    def show(*reads: Read) -> None:
        for read in reads:
            fake.show(read)

    yield Bench(fake, show)


@contextmanager
def simulated_bench(_: Path) -> Iterator[Bench]:
    clock = FakeClock()
    scanner = SimulatedReader()
    controls = scanner.controls
    yield Bench(
        code_scanner(scanner.line, clock, RETRY_S),
        lambda *reads: controls.present_bytes(sent(*reads)),
        lambda: controls.set_state("unplugged"),
        lambda: controls.set_state("ready"),
        clock,
        controls.wait_until_read,
    )


@contextmanager
def listening_bench(_: Path) -> Iterator[Bench]:
    """The last code ends with nothing but the end of its connection."""
    clock = FakeClock()
    source = ListeningSource("127.0.0.1", 0)
    reader = ByteReader(source, LineFraming(), clock, DeviceKind.CODE_SCANNER, RETRY_S)

    def show(*reads: Read) -> None:
        with socket.create_connection(source.address, timeout=2) as sender:
            sender.sendall(sent(*reads).rstrip(b"\r"))

    yield Bench(reader, show, clock=clock)


@contextmanager
def connecting_bench(_: Path) -> Iterator[Bench]:
    clock = FakeClock()
    device = socket.create_server(("127.0.0.1", 0))
    device.settimeout(5)
    connections: list[socket.socket] = []

    def connected() -> socket.socket:
        if not connections:
            connections.append(device.accept()[0])
        return connections[-1]

    def pull() -> None:
        connected().close()
        connections.clear()

    reader = code_scanner(ConnectingSource("127.0.0.1", device.getsockname()[1]), clock, RETRY_S)
    yield Bench(reader, lambda *reads: connected().sendall(sent(*reads)), pull, lambda: None, clock)
    for connection in connections:
        connection.close()
    device.close()


@contextmanager
def terminal_bench(folder: Path) -> Iterator[Bench]:
    clock = FakeClock()
    scanner = SimulatedSerialReader(folder / "scanner")
    controls = scanner.controls
    yield Bench(
        code_scanner(SerialSource(str(scanner.path)), clock, RETRY_S),
        lambda *reads: controls.present_bytes(sent(*reads)),
        lambda: controls.set_state("unplugged"),
        lambda: controls.set_state("ready"),
        clock,
        controls.wait_until_read,
    )
    scanner.close()


@contextmanager
def keyboard_bench(_: Path) -> Iterator[Bench]:
    clock = FakeClock()
    scanner = SimulatedKeyboardScanner()
    controls = scanner.controls
    yield Bench(
        hid_scanner(scanner.keys, clock, RETRY_S),
        lambda *reads: controls.present_bytes(sent(*reads)),
        lambda: controls.set_state("unplugged"),
        lambda: controls.set_state("ready"),
        clock,
        controls.wait_until_read,
    )


@contextmanager
def camera_bench(_: Path) -> Iterator[Bench]:
    clock = FakeClock()
    simulated = SimulatedCamera()
    controls = simulated.controls

    def show(*reads: Read) -> None:
        for read in reads:
            controls.present_code(SHOWN[read])

    yield Bench(
        camera(simulated.source, clock, RETRY_S, frames_per_s=500),
        show,
        lambda: controls.set_state("unplugged"),
        lambda: controls.set_state("ready"),
        clock,
        controls.wait_until_read,
    )


@contextmanager
def serial_bench(folder: Path) -> Iterator[Bench]:
    clock = FakeClock()
    cable = SerialCable(folder)
    reader = code_scanner(SerialSource(str(cable.kiosk_end)), clock, RETRY_S)
    yield Bench(reader, lambda *reads: cable.send(sent(*reads)), cable.pull, cable.plug, clock)
    cable.pull()


BENCHES: dict[str, Callable[[Path], AbstractContextManager[Bench]]] = {
    "fake": fake_bench,
    "simulated": simulated_bench,
    "listening": listening_bench,
    "connecting": connecting_bench,
    "pseudo-terminal": terminal_bench,
    "keyboard": keyboard_bench,
    "camera": camera_bench,
    "socat": serial_bench,
}


@pytest.fixture(params=list(BENCHES))
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    with BENCHES[request.param](tmp_path) as bench:
        yield bench
        bench.reader.close()


def started(bench: Bench) -> list[Read]:
    reads: list[Read] = []
    bench.reader.start(reads.append)
    wait_until(lambda: bench.reader.status().connection is Connection.ONLINE)
    return reads


def test_an_armed_reader_delivers_and_is_disarmed_by_a_good_read(bench: Bench) -> None:
    reads = started(bench)
    bench.reader.arm()
    bench.show(FIRST, SECOND)
    wait_until(lambda: reads == [FIRST])
    # Closing waits until all that was sent together is dealt with.
    bench.reader.close()
    assert reads == [FIRST]


def test_a_refused_read_leaves_the_reader_armed(bench: Bench) -> None:
    reads = started(bench)
    bench.reader.arm()
    bench.show(LINK)
    wait_until(lambda: reads == [LINK])
    bench.show(FIRST)
    wait_until(lambda: reads == [LINK, FIRST])


def test_a_disarmed_reader_is_silent_and_remembers_nothing(bench: Bench) -> None:
    reads = started(bench)
    bench.reader.arm()
    bench.reader.disarm()
    bench.show(FIRST)

    def arrives() -> bool:
        bench.reader.arm()
        bench.show(FIRST)
        return bool(reads)

    wait_until(arrives)
    assert reads == [FIRST]


def test_the_same_code_within_five_seconds_is_one_read(bench: Bench) -> None:
    if bench.clock is None:
        pytest.skip("the fake has no time")
    reads = started(bench)
    bench.reader.arm()
    bench.show(FIRST)
    wait_until(lambda: reads == [FIRST])
    bench.reader.arm()
    bench.show(FIRST)
    bench.show(LINK)
    wait_until(lambda: LINK in reads)
    bench.settle()
    assert reads == [FIRST, LINK]
    bench.clock.turn(5.1)
    bench.show(FIRST)
    wait_until(lambda: reads == [FIRST, LINK, FIRST])


def test_a_reader_that_was_unplugged_comes_back(bench: Bench) -> None:
    if bench.pull is None or bench.mend is None:
        pytest.skip("it has no plug")
    reads = started(bench)
    bench.reader.arm()
    bench.show(FIRST)
    wait_until(lambda: reads == [FIRST])
    bench.pull()
    bench.mend()
    bench.reader.arm()

    def arrives() -> bool:
        if bench.reader.status().connection is Connection.ONLINE:
            bench.show(SECOND)
        return SECOND in reads

    wait_until(arrives)
    assert reads == [FIRST, SECOND]


def test_an_armed_reader_is_disarmed_when_its_time_is_over(bench: Bench) -> None:
    if bench.clock is None:
        pytest.skip("the fake has no time")
    reads = started(bench)
    bench.reader.arm(10)
    bench.clock.turn(11)
    bench.show(FIRST)
    bench.settle()
    assert reads == []

    def arrives() -> bool:
        bench.reader.arm(10)
        bench.show(SECOND)
        return SECOND in reads

    wait_until(arrives)


def test_a_reader_that_was_pulled_out_says_so(bench: Bench) -> None:
    if bench.pull is None or bench.mend is None:
        pytest.skip("it has no plug")
    started(bench)
    bench.show(FIRST)
    bench.pull()
    wait_until(lambda: bench.reader.status().connection is Connection.LOST)
    assert bench.reader.status().reasons == {Reason.UNREACHABLE}
    assert bench.reader.status().health is Health.UNKNOWN


def test_closing_returns_soon_and_nothing_is_read_afterwards(bench: Bench) -> None:
    reads = started(bench)
    bench.reader.arm()
    began = time.monotonic()
    bench.reader.close()
    assert time.monotonic() - began < 2
    bench.reader.arm()
    with contextlib.suppress(OSError):
        bench.show(FIRST)
    assert reads == []


def test_a_reader_can_be_closed_before_it_was_started_and_twice(bench: Bench) -> None:
    bench.reader.close()
    bench.reader.close()
    assert bench.reader.status().connection is Connection.DISABLED
