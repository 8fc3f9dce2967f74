"""``kiosk devices simulate``: a program of its own that others connect to, with an operator at its standard input."""

import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.app.addresses import AddressError, check_printer, check_reader
from kiosk.app.clock import RealClock
from kiosk.app.devices import make_devices, make_printer
from kiosk.app.settings import DevicesTable
from kiosk.devices.drivers.escpos.printer import tcp_printer
from kiosk.devices.ports import Reader, TicketPrinter
from kiosk.domain.tickets import Printed
from tests.devices.papers import code_on, ticket_paper
from tests.waiting import wait_until

ROOT = Path(__file__).parents[3]
LAUNCH = "import sys; from kiosk.cli import main; sys.exit(main(sys.argv[1:]))"


class Simulation:
    """The program, its operator, and what it says."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.started = self.next("listening")

    def type(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def next(self, kind: str) -> dict[str, Any]:
        """Return the next line of a kind."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said: dict[str, Any] = json.loads(line)
            if said["type"] == kind:
                return said
        raise AssertionError(f"it ended without saying {kind}")

    @property
    def address(self) -> tuple[str, int]:
        host, _, port = self.started["address"].removeprefix("tcp://").rpartition(":")
        return host, int(port)


@contextmanager
def simulated(*arguments: str) -> Iterator[Simulation]:
    command = [sys.executable, "-c", LAUNCH, "devices", "simulate", *arguments, "--json"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield Simulation(process)
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=10)


def test_a_printer_that_others_print_on(tmp_path: Path) -> None:
    link, folder = tmp_path / "tty", tmp_path / "papers"
    with simulated(
        "printer", "--pty", str(link), "--folder", str(folder), "--model", "epson-tm-t88iii"
    ) as served:
        assert served.started["tty"] == str(link)
        driver = tcp_printer(served.address[0], RealClock(), served.address[1])
        assert driver.print_ticket(ticket_paper(), 8.0) == Printed()
        said = served.next("paper")
        assert said["cut"]
        with Image.open(said["file"]) as picture:
            assert code_on(picture) == ticket_paper().code
        served.type("paper_out")
        assert served.next("state")["state"] == "paper_out"
        line = os.open(link, os.O_RDWR | os.O_NOCTTY)
        try:
            os.write(line, b"\x10\x04\x04")
            assert select.select([line], [], [], 5)[0]
            assert os.read(line, 1) == b"\x7e"
        finally:
            os.close(line)
        served.type("dance")
        assert "paper_out" in served.next("unknown")["known"]
        served.type("papers")
        assert served.next("paper")["fate"] == "came_out"
        served.type("quit")
        assert served.process.wait(10) == 0
    assert not link.exists()


def test_a_ticket_is_taken_by_the_operator() -> None:
    with simulated("printer", "--model", "pyramid-reliance", "--state", "paper_near_end") as served:
        with socket.create_connection(served.address, timeout=5) as client:
            client.sendall(b"B047\n\x1dVB\x00\x1de\x03\x0c\x1de\x06")
            assert client.recv(1) == b"\x0d"
        while served.next("ticket")["fate"] != "presented":
            pass
        served.type("take")
        assert served.next("ticket") == {"type": "ticket", "number": 1, "fate": "taken"}
        served.type("take")
        assert served.next("refused")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_without_an_operator_it_serves_until_it_is_ended(tmp_path: Path, number: signal.Signals) -> None:
    with simulated("printer", "--pty", str(tmp_path / "tty")) as served:
        assert served.process.stdin is not None
        served.process.stdin.close()
        served.process.stdin = None
        with socket.create_connection(served.address, timeout=5) as client:
            client.sendall(b"\x10\x04\x01")
            assert client.recv(1) == b"\x12"
        served.process.send_signal(number)
        assert served.process.wait(10) == 0
        wait_until(lambda: not (tmp_path / "tty").exists())


def test_a_scanner_and_its_faults(tmp_path: Path) -> None:
    link = tmp_path / "scanner"
    with simulated("scanner", "--pty", str(link)) as served:
        line = os.open(link, os.O_RDWR | os.O_NOCTTY)
        try:
            served.type("LK7Q2M4T")
            assert served.next("read") == {"type": "read", "length": 8}
            assert os.read(line, 64) == b"LK7Q2M4T\r"
            served.type("!truncated")
            assert served.next("state")["state"] == "truncated"
            served.type("LK7Q2M4T")
            served.next("read")
            assert os.read(line, 64) == b"LK7Q"
        finally:
            os.close(line)


def test_a_document_is_laid_down_when_its_lines_are_complete(tmp_path: Path) -> None:
    link = tmp_path / "reader"
    with simulated("document-reader", "--pty", str(link), "--maker", "desko") as served:
        line = os.open(link, os.O_RDWR | os.O_NOCTTY)
        try:
            served.type("P<NLDSPECIMEN\nSPECI2014\n")
            assert served.next("read")["lines"] == 2
            assert os.read(line, 64) == b"\x02P<NLDSPECIMEN\rSPECI2014\r\x03"
        finally:
            os.close(line)


def test_an_address_that_is_taken_is_said_plainly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-c", LAUNCH, "devices", "simulate", "printer", "--port", port]
        ran = subprocess.run(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )
    assert ran.returncode == 2
    assert "cannot be served" in ran.stderr


@pytest.mark.parametrize("address", ["simulated", "simulated:", "simulated://", "simulated:printer", "demo"])
def test_no_setting_of_a_kiosk_names_a_simulator(address: str) -> None:
    with pytest.raises(AddressError):
        check_printer(address)
    with pytest.raises(AddressError):
        check_reader(address)


def test_what_settings_make_is_no_simulator(tmp_path: Path) -> None:
    table = DevicesTable(
        printer=f"png:{tmp_path}",
        scanners=[f"serial:{tmp_path}/a"],
        document_readers=[f"serial:{tmp_path}/b"],
    )
    devices = make_devices(table, RealClock())
    made: list[TicketPrinter | Reader] = [
        devices.printer,
        *devices.readers,
        make_printer("tcp://127.0.0.1:9", 80, RealClock()),
    ]
    try:
        assert not [each for each in made if "simulated" in type(each).__module__]
    finally:
        for each in made:
            each.close()
