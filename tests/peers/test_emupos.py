"""The ESC/POS driver on a printer emulator of another make, with faults while it prints."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.escpos.form import Form
from kiosk.devices.drivers.escpos.printer import EscPosPrinter, serial_printer, tcp_printer
from kiosk.devices.drivers.lines.line import Connect, Line, LineLostError
from kiosk.devices.drivers.lines.serial import serial_connect
from kiosk.devices.drivers.lines.tcp import tcp_connect
from kiosk.devices.ports import JobStage
from kiosk.devices.status import Health, Reason
from kiosk.devices.tickets.layout import ROLL_80
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, PrintUnknown
from tests.devices.papers import code_on, ticket_paper
from tests.peers.emulator import Emulator, emulator

DEADLINE_S = 20.0
FAULTS = {
    "paper-out": PrintProblem.PAPER_OUT,
    "cover-open": PrintProblem.COVER_OPEN,
    "offline": PrintProblem.OFFLINE,
}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    with emulator(tmp_path_factory.mktemp("emupos")) as printer:
        yield printer


@pytest.fixture(scope="module", params=["tcp", "serial"])
def over(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def driver(over: str, running: Emulator) -> EscPosPrinter:
    if over == "tcp":
        return tcp_printer("127.0.0.1", RealClock(), running.port)
    return serial_printer(str(running.serial), 115_200, RealClock())


def codes(running: Emulator) -> list[str]:
    return [code_on(receipt) for receipt in running.receipts()]


def test_a_ticket_is_printed_whole(running: Emulator, driver: EscPosPrinter) -> None:
    before = len(running.receipts())
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert codes(running)[before:] == [ticket_paper().code]
    status = driver.status()
    assert (status.health, status.model) == (Health.OK, "TM-T20III")


@pytest.mark.parametrize(("fault", "problem"), FAULTS.items())
def test_a_fault_before_the_job_leaves_no_paper(
    running: Emulator, driver: EscPosPrinter, fault: str, problem: PrintProblem
) -> None:
    before = len(running.receipts())
    running.fault(fault)
    try:
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(problem)
        assert Reason(problem.value) in driver.status().reasons
    finally:
        running.fault(fault, active=False)
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert len(running.receipts()) == before + 1


@pytest.mark.parametrize(("fault", "problem"), FAULTS.items())
def test_a_fault_while_it_prints_leaves_the_outcome_open_and_the_next_ticket_whole(
    running: Emulator, over: str, driver: EscPosPrinter, fault: str, problem: PrintProblem
) -> None:
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    before = len(running.receipts())

    def break_it(stage: JobStage) -> None:
        if stage is JobStage.SENDING:
            running.fault(fault)

    try:
        assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S, break_it) == PrintUnknown(problem)
    finally:
        running.fault(fault, active=False)
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    *_, second, third = running.receipts()
    assert second.tobytes() == third.tobytes()
    assert code_on(second) == ticket_paper().code
    if over == "tcp":
        # Nothing of the first came out after its outcome was told. This emulator cannot be told to clear its buffer, so
        # on a serial line what it had read by then may.
        assert [code for code in codes(running)[before:-2] if code] == []


def test_paper_near_its_end_is_told_and_prints(running: Emulator, driver: EscPosPrinter) -> None:
    running.fault("paper-near-end")
    try:
        assert driver.status().reasons == {Reason.PAPER_NEAR_END}
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    finally:
        running.fault("paper-near-end", active=False)
    assert driver.status().health is Health.OK


def test_a_job_that_is_cut_off_neither_swallows_nor_soils_the_next(running: Emulator) -> None:
    """Half a strip is sent by somebody who then dies; the emulator waits for the rest of it."""
    path = str(running.serial)
    with Path(path).open("wb", buffering=0) as line:
        line.write(b"\x1b@\x1dv0\x00\x48\x00\x30\x00" + b"\xaa" * 500)
    driver = serial_printer(path, 115_200, RealClock())
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    second, third = running.receipts()[-2:]
    assert second.tobytes() == third.tobytes()


class CutLine:
    """A line that somebody cuts after so many bytes of it have been sent, once."""

    def __init__(self, connect: Connect, after: int) -> None:
        self._connect = connect
        self._left: int | None = after

    def connect(self, timeout_s: float) -> Line:
        line = self._connect(timeout_s)
        passed = line.send

        def send(data: bytes, timeout_s: float) -> int:
            if self._left is None:
                return passed(data, timeout_s)
            taken = passed(data[: self._left], timeout_s)
            self._left -= taken
            if self._left > 0:
                return taken
            self._left = None
            line.close()
            raise LineLostError

        line.send = send  # type: ignore[method-assign]
        return line


@pytest.mark.parametrize("after", [3000, 10_000])
def test_a_connection_cut_in_the_middle_of_a_picture_leaves_the_next_ticket_whole_and_alone(
    running: Emulator, over: str, after: int
) -> None:
    connect = tcp_connect("127.0.0.1", running.port)
    if over == "serial":
        connect = serial_connect(str(running.serial), 115_200)
    cut = CutLine(connect, after)
    driver = EscPosPrinter(cut.connect, RealClock(), Form.of("raster", ROLL_80))
    before = len(running.receipts())
    assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintUnknown(PrintProblem.CUT_CONNECTION)
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    *others, second, third = running.receipts()[before:]
    assert second.tobytes() == third.tobytes()
    assert code_on(second) == ticket_paper().code
    assert [code_on(other) for other in others if code_on(other)] == []


@pytest.mark.parametrize("profile", ["xprinter-xp80t", "rongta-rp326"])
def test_printers_of_other_makers(tmp_path: Path, profile: str) -> None:
    with emulator(tmp_path, profile) as running:
        driver = tcp_printer("127.0.0.1", RealClock(), running.port)
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
        assert codes(running) == [ticket_paper().code]
        text = serial_printer(str(running.serial), 9600, RealClock())
        assert text.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
        assert codes(running)[-1] == ticket_paper().code
