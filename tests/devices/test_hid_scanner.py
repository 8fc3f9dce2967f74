"""A scanner that types: the grab, which is tried out, what is refused, and what comes of its keys."""

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import evdev
import pytest
from evdev import ecodes

from kiosk.devices.drivers.hid.keyboard import Keyboard, Node
from kiosk.devices.drivers.hid.scanner import hid_scanner
from kiosk.devices.keys.events import KeyEvent
from kiosk.devices.status import Connection, DeviceKind, Reason
from kiosk.domain.reads import AppointmentCode, Read, Refusal, Refused
from kiosk.domain.secret import Secret
from tests.devices.recordings import recorded
from tests.devices.test_hid_decoding import CODE
from tests.fakes.clock import FakeClock
from tests.waiting import wait_until

RETRY_S = (0.02,)
KEYBOARD = frozenset({2, 28, 30})
BUTTONS = frozenset({116, 142})


@dataclass
class FakeInput:
    """An input device of the kernel: `holder` has grabbed it. One that `leaks` grants a grab to everybody."""

    keys: frozenset[int] = KEYBOARD
    leaks: bool = False
    holder: object = None
    gone: bool = False
    waiting: list[KeyEvent] = field(default_factory=list)
    open_nodes: int = 0

    def __post_init__(self) -> None:
        self.readable, self.bell = os.pipe()

    def type(self, events: list[KeyEvent]) -> None:
        self.waiting += events
        os.write(self.bell, b"!")

    def close(self) -> None:
        os.close(self.readable)
        os.close(self.bell)


class FakeNode:
    """An open device file of it."""

    def __init__(self, device: FakeInput) -> None:
        if device.gone:
            raise FileNotFoundError(errno.ENOENT, "gone")
        self._device = device
        device.open_nodes += 1

    def fileno(self) -> int:
        return self._device.readable

    def keys(self) -> frozenset[int]:
        return self._device.keys

    def grab(self) -> None:
        if self._device.holder is not None and not self._device.leaks:
            raise OSError(errno.EBUSY, "grabbed")
        self._device.holder = self

    def read(self) -> list[KeyEvent]:
        if self._device.gone:
            raise OSError(errno.ENODEV, "gone")
        os.read(self._device.readable, 1)
        events, self._device.waiting = self._device.waiting, []
        return events

    def close(self) -> None:
        self._device.open_nodes -= 1
        if self._device.holder is self:
            self._device.holder = None


@dataclass
class Bench:
    inputs: dict[Path, FakeInput]
    reads: list[Read] = field(default_factory=list)

    def __post_init__(self) -> None:
        keyboard = Keyboard("a1b2:c3d4", lambda _: tuple(self.inputs), self._open)
        self.reader = hid_scanner(keyboard, FakeClock(), RETRY_S)
        self.reader.start(self.reads.append)
        self.reader.arm()

    @property
    def scanner(self) -> FakeInput:
        return next(iter(self.inputs.values()))

    def becomes(self, connection: Connection, *reasons: Reason) -> None:
        wait_until(lambda: self._now() == (connection, frozenset(reasons)))

    def _now(self) -> tuple[Connection, frozenset[Reason]]:
        status = self.reader.status()
        return status.connection, status.reasons

    def _open(self, path: Path) -> Node:
        return FakeNode(self.inputs[path])

    def close(self) -> None:
        self.reader.close()
        for each in self.inputs.values():
            assert each.open_nodes == 0
            each.close()


@pytest.fixture
def bench_of() -> Iterator[Callable[..., Bench]]:
    benches: list[Bench] = []

    def make(*inputs: FakeInput) -> Bench:
        bench = Bench({Path(f"/dev/input/event{number}"): each for number, each in enumerate(inputs)})
        benches.append(bench)
        return bench

    yield make
    for bench in benches:
        bench.close()


def test_a_code_is_typed_and_nobody_else_hears_it(bench_of: Callable[..., Bench]) -> None:
    bench = bench_of(FakeInput(), FakeInput(BUTTONS))
    bench.becomes(Connection.ONLINE)
    assert all(each.holder is not None for each in bench.inputs.values())
    bench.scanner.type(recorded(CODE))
    wait_until(lambda: bench.reads == [AppointmentCode(Secret("LK7Q2M4T"))])


def test_a_read_without_enter_ends_with_a_gap(bench_of: Callable[..., Bench]) -> None:
    bench = bench_of(FakeInput())
    bench.becomes(Connection.ONLINE)
    bench.scanner.type(recorded(CODE.removesuffix(" ENTER")))
    wait_until(lambda: bench.reads == [AppointmentCode(Secret("LK7Q2M4T"))])


def test_a_shift_key_whose_release_was_lost_does_not_spoil_the_next_code(
    bench_of: Callable[..., Bench],
) -> None:
    bench = bench_of(FakeInput())
    bench.becomes(Connection.ONLINE)
    bench.scanner.type(recorded("LEFTSHIFT+ 1"))
    wait_until(lambda: bench.reads == [Refused(Refusal.NOT_OURS)])
    bench.scanner.type(recorded("L K 7 Q 2 M 4 T ENTER"))
    wait_until(lambda: bench.reads[1:] == [AppointmentCode(Secret("LK7Q2M4T"))])


def test_a_key_that_is_not_known_is_never_another_code(bench_of: Callable[..., Bench]) -> None:
    bench = bench_of(FakeInput())
    bench.becomes(Connection.ONLINE)
    bench.scanner.type(recorded(CODE.replace(" 7 ", " 7 F5 ")))
    wait_until(lambda: bench.reads == [Refused(Refusal.UNREADABLE)])


def test_a_grab_that_does_not_hold_is_refused(bench_of: Callable[..., Bench]) -> None:
    bench = bench_of(FakeInput(leaks=True))
    bench.becomes(Connection.ABSENT, Reason.BUSY)
    bench.scanner.leaks = False
    bench.becomes(Connection.ONLINE)


def test_a_scanner_that_another_program_has_grabbed_is_busy(bench_of: Callable[..., Bench]) -> None:
    bench = bench_of(FakeInput(holder="another program"))
    bench.becomes(Connection.ABSENT, Reason.BUSY)
    bench.scanner.holder = None
    bench.becomes(Connection.ONLINE)


def test_half_a_grab_is_none(bench_of: Callable[..., Bench]) -> None:
    bench = bench_of(FakeInput(), FakeInput(BUTTONS, holder="another program"))
    bench.becomes(Connection.ABSENT, Reason.BUSY)
    wait_until(lambda: bench.scanner.holder is None)


def test_what_has_no_digits_is_no_scanner(bench_of: Callable[..., Bench]) -> None:
    bench = bench_of(FakeInput(BUTTONS))
    bench.becomes(Connection.ABSENT, Reason.UNREACHABLE)


def test_nothing_there_is_absent(bench_of: Callable[..., Bench]) -> None:
    bench_of().becomes(Connection.ABSENT, Reason.UNREACHABLE)


def test_a_scanner_that_is_pulled_out_is_lost_and_comes_back(bench_of: Callable[..., Bench]) -> None:
    bench = bench_of(FakeInput())
    bench.becomes(Connection.ONLINE)
    bench.scanner.gone = True
    bench.scanner.type([])
    bench.becomes(Connection.LOST, Reason.UNREACHABLE)
    bench.scanner.gone = False
    bench.becomes(Connection.ONLINE)


def test_a_device_file_that_is_none_is_absent(tmp_path: Path) -> None:
    for where in (tmp_path / "none", Path("/dev/null")):
        reader = hid_scanner(str(where), FakeClock(), RETRY_S)
        reader.start(lambda _: None)
        wait_until(lambda reader=reader: reader.status().connection is Connection.ABSENT)  # type: ignore[misc]
        reader.close()


def test_a_document_reader_may_type_too() -> None:
    reader = hid_scanner("a1b2:c3d4", FakeClock(), kind=DeviceKind.DOCUMENT_READER)
    assert reader.kind is DeviceKind.DOCUMENT_READER
    with pytest.raises(KeyError):
        hid_scanner("a1b2:c3d4", FakeClock(), layout="none")


@pytest.mark.skipif(
    not os.access("/dev/uinput", os.W_OK), reason="the kernel makes no input devices here: no uinput"
)
def test_a_keyboard_of_the_kernel_is_grabbed_and_read() -> None:
    reads: list[Read] = []
    with evdev.UInput(name="loket test scanner") as keyboard:
        assert isinstance(keyboard.device, evdev.InputDevice)
        reader = hid_scanner(str(keyboard.device.path), FakeClock(), RETRY_S)
        reader.start(reads.append)
        reader.arm()
        wait_until(lambda: reader.status().connection is Connection.ONLINE)
        with pytest.raises(OSError, match="busy"):
            evdev.InputDevice(keyboard.device.path).grab()
        for event in recorded(CODE):
            if event.kind == ecodes.EV_KEY:
                keyboard.write(event.kind, event.code, event.value)
                keyboard.syn()
        wait_until(lambda: reads == [AppointmentCode(Secret("LK7Q2M4T"))])
        reader.close()
