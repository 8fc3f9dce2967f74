"""The ESC/POS driver against the simulated printer in every state, and against printers that only swallow bytes."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.escpos.printer import EscPosPrinter, tcp_printer
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.status import Connection, Health, Reason
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, PrintUnknown
from tests.devices.papers import code_on, ticket_paper
from tests.fakes.clock import FakeClock
from tests.waiting import wait_until

DEADLINE_S = 8.0
HOLDING = {
    "paper_out": PrintProblem.PAPER_OUT,
    "cover_open": PrintProblem.COVER_OPEN,
    "cutter": PrintProblem.CUTTER,
    "jam": PrintProblem.JAM,
    "head_hot": PrintProblem.HEAD_HOT,
    "offline": PrintProblem.OFFLINE,
}


@pytest.fixture
def simulated() -> Iterator[SimulatedPrinter]:
    printer = SimulatedPrinter().start()
    yield printer
    printer.close()


@pytest.fixture
def driver(simulated: SimulatedPrinter) -> EscPosPrinter:
    host, port = simulated.address
    return tcp_printer(host, RealClock(), port)


@pytest.mark.parametrize("state", ["ready", "paper_near_end"])
def test_a_ticket_comes_out(simulated: SimulatedPrinter, driver: EscPosPrinter, state: str) -> None:
    simulated.controls.set_state(state)
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert simulated.controls.wait_for_paper(0)
    (paper,) = simulated.controls.papers
    assert paper.cut
    assert code_on(paper.picture) == ticket_paper().code


@pytest.mark.parametrize(("state", "problem"), HOLDING.items())
def test_a_job_that_is_refused_never_comes_out(
    simulated: SimulatedPrinter, driver: EscPosPrinter, state: str, problem: PrintProblem
) -> None:
    simulated.controls.set_state(state)
    assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintFailed(problem)
    status = driver.status()
    assert (status.connection, status.health) == (Connection.ONLINE, Health.OUT_OF_SERVICE)
    assert status.reasons == {Reason(problem.value)}
    simulated.controls.set_state("ready")
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert len(simulated.controls.papers) == 1


def test_a_printer_that_is_off(simulated: SimulatedPrinter, driver: EscPosPrinter) -> None:
    assert driver.status().connection is Connection.ONLINE
    simulated.controls.set_state("disconnected")
    wait_until(lambda: driver.status().connection is Connection.LOST)
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.UNREACHABLE)
    simulated.controls.set_state("ready")
    wait_until(lambda: driver.status().health is Health.OK)
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()


def test_a_printer_that_was_never_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    driver = tcp_printer("127.0.0.1", RealClock(), port)
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.UNREACHABLE)
    status = driver.status()
    assert (status.connection, status.health) == (Connection.ABSENT, Health.UNKNOWN)


def test_paper_that_runs_out_midway_leaves_the_outcome_open_and_the_rest_unprinted(
    simulated: SimulatedPrinter, driver: EscPosPrinter
) -> None:
    simulated.controls.set_state("paper_out_midway")
    assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintUnknown(PrintProblem.PAPER_OUT)
    simulated.controls.set_state("ready")
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    torn, whole = simulated.controls.papers
    assert not torn.cut
    assert code_on(torn.picture) == ""
    assert whole.cut
    assert code_on(whole.picture) == ticket_paper().code


def test_a_connection_cut_midway_neither_swallows_nor_soils_the_next_ticket(
    simulated: SimulatedPrinter, driver: EscPosPrinter
) -> None:
    simulated.controls.set_state("half_a_job")
    assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintUnknown(PrintProblem.CUT_CONNECTION)
    simulated.controls.set_state("ready")
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    driver.print_ticket(ticket_paper("A002"), DEADLINE_S)
    first, second = simulated.controls.papers[-2:]
    assert first.picture.tobytes() == second.picture.tobytes()


def test_a_slow_printer_is_waited_for(simulated: SimulatedPrinter, driver: EscPosPrinter) -> None:
    simulated.controls.set_state("slow")
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()


def test_a_slow_printer_that_misses_the_deadline_is_told_to_stop(
    simulated: SimulatedPrinter, driver: EscPosPrinter
) -> None:
    simulated.controls.set_state("slow")
    assert driver.print_ticket(ticket_paper("A001"), 1.0) == PrintUnknown(PrintProblem.NO_ANSWER)
    simulated.controls.set_state("ready")
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert [code_on(each.picture) != "" for each in simulated.controls.papers][-1]
    assert sum(code_on(each.picture) != "" for each in simulated.controls.papers) == 1


@pytest.mark.parametrize("state", ["silent", "garbage"])
def test_a_printer_that_cannot_be_understood_still_prints(
    simulated: SimulatedPrinter, driver: EscPosPrinter, state: str
) -> None:
    simulated.controls.set_state(state)
    assert driver.print_ticket(ticket_paper(), 3.0) == PrintUnknown(PrintProblem.NO_ANSWER)
    assert simulated.controls.wait_for_paper(3.0)
    assert code_on(simulated.controls.papers[0].picture) == ticket_paper().code
    assert driver.status().health is Health.UNKNOWN


def test_a_driver_that_was_closed_prints_nothing(simulated: SimulatedPrinter, driver: EscPosPrinter) -> None:
    driver.close()
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.UNREACHABLE)


class Swallower:
    """Accepts one connection and reads it to its end; with `still`, it reads nothing at all."""

    def __init__(self, *, still: bool = False, hangs_up: bool = True) -> None:
        self.server = socket.create_server(("127.0.0.1", 0))
        self.server.settimeout(5)
        self.received = b""
        self.ended = threading.Event()
        self._still = still
        self._hangs_up = hangs_up
        self._leave = threading.Event()
        self._thread = threading.Thread(target=self._swallow)
        self._thread.start()

    def driver(self) -> EscPosPrinter:
        host, port = self.server.getsockname()
        return tcp_printer(host, RealClock(), port)

    def close(self) -> None:
        self._leave.set()
        self._thread.join(5)
        self.server.close()

    def _swallow(self) -> None:
        client, _ = self.server.accept()
        with client:
            if self._still:
                self._leave.wait(5)
                return
            while data := client.recv(65536):
                self.received += data
            self.ended.set()
            if not self._hangs_up:
                self._leave.wait(5)


def test_a_decoder_that_only_listens_gets_the_whole_job_and_its_end() -> None:
    decoder = Swallower()
    try:
        assert decoder.driver().print_ticket(ticket_paper(), 3.0) == PrintUnknown(PrintProblem.NO_ANSWER)
        assert decoder.ended.wait(2)
        assert decoder.received.endswith(b"\x1dVB\x00\x1dr\x01")
    finally:
        decoder.close()


@pytest.mark.parametrize("still", [True, False])
def test_the_deadline_holds(still: bool) -> None:
    stubborn = Swallower(still=still, hangs_up=False)
    try:
        began = time.monotonic()
        assert stubborn.driver().print_ticket(ticket_paper(), 2.0) == PrintUnknown(PrintProblem.NO_ANSWER)
        assert 1.4 < time.monotonic() - began < 2.5
    finally:
        stubborn.close()


def test_the_deadline_holds_with_a_clock_that_stands_still() -> None:
    stubborn = Swallower(hangs_up=False)
    host, port = stubborn.server.getsockname()
    try:
        driver = tcp_printer(host, FakeClock(), port)
        assert driver.print_ticket(ticket_paper(), 2.0) == PrintUnknown(PrintProblem.NO_ANSWER)
    finally:
        stubborn.close()


def test_papers_are_kept_as_pictures(tmp_path: Path) -> None:
    simulated = SimulatedPrinter(tmp_path / "papers").start()
    try:
        host, port = simulated.address
        assert tcp_printer(host, RealClock(), port).print_ticket(ticket_paper(), DEADLINE_S) == Printed()
        assert [each.name for each in (tmp_path / "papers").iterdir()] == ["paper-0001.png"]
    finally:
        simulated.close()


def test_every_state_has_a_name_and_no_other_is_taken(simulated: SimulatedPrinter) -> None:
    for state in PrinterState:
        simulated.controls.set_state(state.value)
        assert simulated.controls.state == state.value
    with pytest.raises(ValueError, match="on_fire"):
        simulated.controls.set_state("on_fire")
