"""The ESC/POS driver on a serial line: in every form, and after a line that was cut in the middle of a picture."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.escpos.printer import EscPosPrinter, serial_printer
from kiosk.devices.drivers.lines.line import LineLostError
from kiosk.devices.drivers.lines.serial import serial_connect
from kiosk.devices.simulated.models import MODELS
from kiosk.devices.simulated.paper import Fate
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.simulated.serial_port import SimulatedSerialPort
from kiosk.devices.status import Connection, Health, Reason
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, PrintUnknown
from tests.devices.papers import code_on, ticket_paper
from tests.waiting import wait_until

DEADLINE_S = 8.0


@pytest.fixture
def link(tmp_path: Path) -> Path:
    return tmp_path / "printer"


@pytest.fixture
def simulated(link: Path) -> Iterator[SimulatedPrinter]:
    printer = SimulatedPrinter(serial=SimulatedSerialPort(link)).start()
    yield printer
    printer.close()


def driver(link: Path, baud: int = 115_200, form: str = "auto", profile: str = "auto") -> EscPosPrinter:
    return serial_printer(str(link), baud, RealClock(), form=form, profile=profile)


def codes(simulated: SimulatedPrinter) -> list[str]:
    return [code_on(paper.picture) for paper in simulated.controls.papers]


@pytest.mark.parametrize(
    ("baud", "form"), [(115_200, "auto"), (38_400, "auto"), (9600, "auto"), (9600, "raster")]
)
def test_a_ticket_comes_out_over_a_serial_line(
    simulated: SimulatedPrinter, link: Path, baud: int, form: str
) -> None:
    assert driver(link, baud, form).print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    (paper,) = simulated.controls.papers
    assert paper.cut
    assert code_on(paper.picture) == ticket_paper().code


def test_text_says_all_that_the_picture_says(simulated: SimulatedPrinter, link: Path) -> None:
    paper = ticket_paper(service="Aufenthaltstitel für Angehörige", copy_mark="Kopie")
    assert driver(link, 9600).print_ticket(paper, DEADLINE_S) == Printed()
    text = " ".join(simulated.controls.papers[0].text.split())
    for words in (paper.office, paper.number, paper.service, *paper.lines, paper.issued, "Kopie"):
        assert words in text


def test_what_the_printer_cannot_say_is_drawn(simulated: SimulatedPrinter, link: Path) -> None:
    paper = ticket_paper(service="Біометрія", lines=("Καλημέρα",))
    assert driver(link, 9600, profile="generic").print_ticket(paper, DEADLINE_S) == Printed()
    printed = simulated.controls.papers[0]
    assert "?" not in printed.text
    assert paper.service not in printed.text
    assert paper.number in printed.text


@pytest.mark.parametrize("same_process", [True, False])
@pytest.mark.parametrize("form", ["raster", "text"])
def test_a_line_cut_in_the_middle_leaves_the_next_ticket_complete(
    simulated: SimulatedPrinter, link: Path, same_process: bool, form: str
) -> None:
    first = driver(link, form="raster")
    simulated.controls.set_state("half_a_job")
    assert first.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintUnknown(PrintProblem.CUT_CONNECTION)
    simulated.controls.set_state("ready")
    wait_until(link.exists)
    again = first if same_process else driver(link, form=form)
    assert again.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert again.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    second, third = simulated.controls.papers[-2:]
    assert second.picture.tobytes() == third.picture.tobytes()
    assert code_on(second.picture) == ticket_paper().code


def test_a_slow_line_has_the_time_that_its_recovery_takes(tmp_path: Path) -> None:
    """Somebody else died within a picture; the bytes that end it are nearly two seconds on the way."""
    link = tmp_path / "slow"
    simulated = SimulatedPrinter(serial=SimulatedSerialPort(link, 19_200)).start()
    try:
        with link.open("wb", buffering=0) as line:
            line.write(b"\x1b@\x1dv0\x00\x48\x00\x30\x00" + b"\xaa" * 700)
        slow = driver(link, 19_200)
        assert slow.print_ticket(ticket_paper(), 12.0) == Printed()
        assert slow.print_ticket(ticket_paper(), 12.0) == Printed()
        *_, second, third = simulated.controls.papers
        assert len(simulated.controls.papers) == 3
        assert second.picture.tobytes() == third.picture.tobytes()
    finally:
        simulated.close()


@pytest.mark.parametrize("model", ["custom-vkp80iii", "custom-kpm180h"])
def test_half_a_ticket_of_a_kiosk_printer_reaches_no_visitor(tmp_path: Path, model: str) -> None:
    link = tmp_path / "printer"
    simulated = SimulatedPrinter(serial=SimulatedSerialPort(link), model=MODELS[model]).start()
    try:
        printer = driver(link)
        simulated.controls.set_state("half_a_job")
        assert printer.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintUnknown(
            PrintProblem.CUT_CONNECTION
        )
        simulated.controls.set_state("presenter_not_taken")
        wait_until(link.exists)
        assert printer.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
        wait_until(simulated.controls.take_ticket)
        assert [paper.fate for paper in simulated.controls.papers] == [Fate.RETRACTED, Fate.TAKEN]
        assert code_on(simulated.controls.papers[1].picture) == ticket_paper().code
        printer.close()
    finally:
        simulated.close()


def test_a_printer_that_is_unplugged_is_lost_and_comes_back(simulated: SimulatedPrinter, link: Path) -> None:
    printer = driver(link)
    assert printer.status().health is Health.OK
    simulated.controls.set_state("disconnected")
    wait_until(lambda: printer.status().connection is Connection.LOST)
    assert printer.status().reasons == {Reason.UNREACHABLE}
    assert printer.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.UNREACHABLE)
    simulated.controls.set_state("ready")
    wait_until(lambda: printer.status().health is Health.OK)


def test_a_line_that_another_program_holds_is_busy(simulated: SimulatedPrinter, link: Path) -> None:
    held = serial_connect(str(link), 9600)(1.0)
    printer = driver(link)
    assert printer.status().reasons == {Reason.BUSY}
    assert printer.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.BUSY)
    held.close()
    assert printer.print_ticket(ticket_paper(), DEADLINE_S) == Printed()


def test_an_unplugged_line_says_so_at_once(simulated: SimulatedPrinter, link: Path) -> None:
    line = serial_connect(str(link), 9600)(1.0)
    simulated.controls.set_state("disconnected")
    wait_until(lambda: not link.exists())
    with pytest.raises(LineLostError):
        line.receive(1.0)
    line.abort()
