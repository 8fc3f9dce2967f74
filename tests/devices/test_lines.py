"""Lines to printers: silence and ends, what closing waits for, wires that say stop, names that are not found."""

import os
import socket
import threading
import time
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.drivers.lines.descriptor import DescriptorLine
from kiosk.devices.drivers.lines.line import LineLostError
from kiosk.devices.drivers.lines.serial import DsrLine, serial_connect
from kiosk.devices.drivers.lines.tcp import tcp_connect
from kiosk.devices.drivers.lines.usb import UsbLine, usb_connect


@pytest.fixture
def ends() -> Iterator[tuple[int, socket.socket]]:
    """A file descriptor as a driver has one, and its other side."""
    ours, theirs = socket.socketpair()
    yield ours.detach(), theirs
    theirs.close()


def full(line: DescriptorLine) -> None:
    while line.send(b"\0" * 65536, 0.0):
        pass


def test_an_empty_read_is_an_end_on_a_serial_line_and_silence_on_usb(ends: tuple[int, socket.socket]) -> None:
    descriptor, theirs = ends
    theirs.shutdown(socket.SHUT_WR)
    with pytest.raises(LineLostError):
        DescriptorLine(descriptor, lambda: None).receive(0.1)
    usb = UsbLine(descriptor)
    began = time.monotonic()
    assert usb.receive(0.05) == b""
    assert time.monotonic() - began > 0.04, "silence has to last, or whoever waits for an answer spins"
    usb.close()


def test_answers_of_a_usb_printer_come_through(ends: tuple[int, socket.socket]) -> None:
    descriptor, theirs = ends
    usb = UsbLine(descriptor)
    assert usb.receive(0.0) == b""
    theirs.send(b"\x12")
    assert usb.receive(1.0) == b"\x12"
    assert usb.send(b"\x10\x04\x01", 1.0) == 3
    assert theirs.recv(10) == b"\x10\x04\x01"
    assert usb.undelivered() == 0
    usb.abort()
    usb.abort()


def test_what_a_usb_printer_does_not_take_is_undelivered_and_closing_does_not_wait_for_ever(
    ends: tuple[int, socket.socket],
) -> None:
    descriptor, _ = ends
    usb = UsbLine(descriptor)
    full(usb)
    assert usb.send(b"more", 0.02) == 0
    assert usb.undelivered() > 0
    began = time.monotonic()
    usb.close()
    assert 0.3 < time.monotonic() - began < 2.0


def test_a_usb_printer_that_is_unplugged_is_lost(ends: tuple[int, socket.socket]) -> None:
    descriptor, theirs = ends
    usb = UsbLine(descriptor)
    theirs.close()
    with pytest.raises(LineLostError):
        usb.send(b"\0", 0.1)
    usb.close()


def test_a_device_file_is_opened_as_a_usb_printer(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    line = usb_connect(os.ttyname(theirs))(1.0)
    assert line.send(b"\x10\x04\x01", 1.0) == 3
    assert os.read(ours, 10) == b"\x10\x04\x01"
    os.write(ours, b"\x12")
    assert line.receive(1.0) == b"\x12"
    line.close()
    for descriptor in (ours, theirs):
        os.close(descriptor)
    with pytest.raises(FileNotFoundError):
        usb_connect(str(tmp_path / "lp0"))(1.0)


class WiredLine(DsrLine):
    """A line whose printer raises and drops DSR as the test says."""

    wanted = False

    def _wanted(self) -> bool:
        return self.wanted


def test_a_line_with_dsr_waits_until_the_printer_wants_more(ends: tuple[int, socket.socket]) -> None:
    descriptor, theirs = ends
    line = WiredLine(descriptor, lambda: os.close(descriptor))
    assert line.send(b"\x10\x04\x01", 0.05) == 0
    line.wanted = True
    assert line.send(b"\0" * 500, 0.05) <= 64
    assert theirs.recv(500)
    line.close()


@pytest.mark.parametrize("flow", ["none", "rtscts", "dsrdtr", "xonxoff"])
def test_every_flow_control_works_on_a_pseudo_terminal(flow: str) -> None:
    ours, theirs = os.openpty()
    line = serial_connect(os.ttyname(theirs), 19_200, flow)(1.0)
    assert line.send(b"hello", 1.0) == 5
    assert os.read(ours, 10) == b"hello"
    line.close()
    for descriptor in (ours, theirs):
        os.close(descriptor)


def test_a_host_by_name_and_by_address() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        for host in ("127.0.0.1", "localhost"):
            line = tcp_connect(host, port)(2.0)
            accepted, _ = server.accept()
            assert line.send(b"x", 1.0) == 1
            assert accepted.recv(1) == b"x"
            accepted.close()
            line.close()


def test_what_cannot_be_a_name_is_an_error_like_any_other() -> None:
    with pytest.raises(OSError, match="cannot be a name"):
        tcp_connect("a..b", 9100, lambda host: host.encode("idna").decode())(2.0)


def test_looking_a_name_up_takes_no_longer_than_connecting_may_and_the_last_address_serves() -> None:
    leave, looked_up = threading.Event(), 0

    def slow_after_the_first(host: str) -> str:
        nonlocal looked_up
        looked_up += 1
        if looked_up > 1:
            leave.wait(10)
        return "127.0.0.1" if host == "printer.example" else ""

    with socket.create_server(("127.0.0.1", 0)) as server:
        connect = tcp_connect("printer.example", server.getsockname()[1], slow_after_the_first)
        for _ in range(3):
            began = time.monotonic()
            connect(0.2).close()
            assert time.monotonic() - began < 2.0
    assert looked_up == 2
    leave.set()


def test_a_name_that_is_not_found_in_time_is_an_error() -> None:
    leave = threading.Event()

    def never(_: str) -> str:
        leave.wait(10)
        raise OSError

    with pytest.raises(TimeoutError):
        tcp_connect("printer.example", 9100, never)(0.05)
    leave.set()


def test_lines_can_be_closed_and_aborted_in_any_order() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        for ending in (("close", "abort"), ("abort", "close"), ("abort", "abort")):
            line = tcp_connect(*server.getsockname())(1.0)
            for end in ending:
                getattr(line, end)()
