"""The IPP driver on an IPP printer that nobody here wrote, with faults while it prints."""

import subprocess
import threading
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.ipp.printer import IppPrinter, ipp_printer
from kiosk.devices.ports import JobStage
from kiosk.devices.simulated.ipp_printer import SimulatedIppPrinter
from kiosk.devices.status import Capability, Connection, Health, Reason
from kiosk.devices.tickets.layout import ROLL_80
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, PrintUnknown
from tests.devices.papers import code_on, ticket_paper
from tests.peers.having import program
from tests.peers.ipp_peers import LIST_TEST, EvePrinter, job_ids
from tests.waiting import wait_until

DEADLINE_S = 10.0
RASTER_TO_PDF = Path("/usr/lib/cups/filter/rastertopdf")


@pytest.fixture
def printer() -> Iterator[EvePrinter]:
    with EvePrinter() as running:
        yield running


@pytest.fixture
def driver(printer: EvePrinter) -> IppPrinter:
    return ipp_printer(printer.uri, RealClock(), stock=ROLL_80)


def picture(document: bytes) -> Image.Image:
    """Return the first page of a PDF, as another program draws it."""
    tool = program("pdftoppm", "Debian has it in poppler-utils")
    drawn = subprocess.run(
        [tool, "-r", "203.2", "-png", "-"], input=document, capture_output=True, check=True
    )
    return Image.open(BytesIO(drawn.stdout))


def test_a_ticket_comes_out_as_pdf_in_its_own_size(printer: EvePrinter, driver: IppPrinter) -> None:
    status = driver.status()
    assert (status.connection, status.health, status.model) == (
        Connection.ONLINE,
        Health.OK,
        "Example Ticket",
    )
    assert Capability.CONFIRMS in status.capabilities
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    (paper,) = printer.papers()
    page = picture(paper.read_bytes())
    assert code_on(page) == ticket_paper().code
    assert abs(page.width - 640) <= 1


def test_a_printer_without_pdf_gets_a_raster_that_another_program_can_read() -> None:
    if not RASTER_TO_PDF.exists():
        pytest.skip("there is no rastertopdf here: Debian has it in cups-filters")
    with EvePrinter(pdf=False) as printer:
        driver = ipp_printer(printer.uri, RealClock(), stock=ROLL_80)
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
        (paper,) = printer.papers()
        with paper.open("rb") as document:
            drawn = subprocess.run(
                [RASTER_TO_PDF, "1", "loket", "ticket", "1", ""],
                stdin=document,
                capture_output=True,
                check=True,
            )
    page = picture(drawn.stdout)
    assert code_on(page) == ticket_paper().code
    assert abs(page.width - 640) <= 2


def test_encrypted_and_only_to_the_printer_that_is_trusted(tmp_path: Path) -> None:
    with EvePrinter(secure=True) as printer:
        stranger = ipp_printer(printer.uri, RealClock(), stock=ROLL_80)
        assert stranger.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.UNREACHABLE)
        assert stranger.status().reasons == {Reason.NO_ACCESS}
        assert printer.papers() == []
        pinned = ipp_printer(printer.uri, RealClock(), stock=ROLL_80, ca_file=printer.certificate())
        assert pinned.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
        assert len(printer.papers()) == 1


def test_no_paper_before_the_job(printer: EvePrinter, driver: IppPrinter) -> None:
    printer.load(1)
    assert driver.status().reasons == {Reason.PAPER_NEAR_END}
    printer.load(0)
    assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintFailed(PrintProblem.PAPER_OUT)
    assert driver.status().health is Health.OUT_OF_SERVICE
    printer.load(250)
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert printer.started() == 1


def test_paper_that_runs_out_in_the_job_never_comes_late(printer: EvePrinter, driver: IppPrinter) -> None:
    printer.set("paper_out")
    assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintUnknown(PrintProblem.PAPER_OUT)
    assert printer.jobs() == []
    printer.set("paper_out", on=False)
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert len(printer.papers()) == 1


def test_a_job_past_its_deadline_is_cancelled_and_does_not_come_out(
    printer: EvePrinter, driver: IppPrinter
) -> None:
    printer.set("slow")
    stages: list[JobStage] = []
    began = time.monotonic()
    assert driver.print_ticket(ticket_paper("A001"), 2.0, stages.append) == PrintUnknown(
        PrintProblem.NO_ANSWER
    )
    assert time.monotonic() - began < 2.5
    assert stages[-1] is JobStage.UNCONFIRMED
    assert printer.jobs() == []
    printer.set("slow", on=False)
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert len(printer.papers()) == 1


def test_while_a_stubborn_printer_still_has_a_ticket_no_other_is_sent(
    printer: EvePrinter, driver: IppPrinter
) -> None:
    """It prints on after a cancel, and counts no page for what came out: only the end of its job is an end."""
    printer.set("stubborn")
    printer.set("slow")
    assert isinstance(driver.print_ticket(ticket_paper("A001"), 1.2), PrintUnknown)
    assert driver.print_ticket(ticket_paper("A002"), 1.2) == PrintFailed(PrintProblem.BUSY)
    assert printer.started() == 1
    printer.set("slow", on=False)
    wait_until(lambda: printer.jobs() == [])
    assert driver.print_ticket(ticket_paper("A003"), DEADLINE_S) == Printed()
    assert printer.started() == 2


def test_what_a_killed_program_has_left_is_taken_back_first(printer: EvePrinter, driver: IppPrinter) -> None:
    printer.set("slow")
    killed = threading.Thread(target=driver.print_ticket, args=(ticket_paper("A001"), 20.0))
    killed.start()
    wait_until(lambda: printer.started() == 1)
    # The new run of the program knows nothing of the old one but its own name.
    fresh = ipp_printer(printer.uri, RealClock(), stock=ROLL_80)
    fresh.status()
    wait_until(lambda: printer.jobs() == [])
    killed.join(10)
    printer.set("slow", on=False)
    assert fresh.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert len(printer.papers()) == 1


def test_a_job_that_the_printer_gives_up(printer: EvePrinter, driver: IppPrinter) -> None:
    printer.set("breaks")
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintUnknown(PrintProblem.OFFLINE)
    assert printer.papers() == []


def test_a_printer_whose_plug_is_pulled(printer: EvePrinter, driver: IppPrinter) -> None:
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    printer.switch_off()
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.UNREACHABLE)
    assert driver.status().connection is Connection.LOST
    printer.switch_on()
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()


def test_an_independent_client_prints_on_the_simulated_printer(tmp_path: Path) -> None:
    tool = program("ipptool", "Debian has it in cups-ipp-utils")
    ticket = tmp_path / "ticket.png"
    Image.new("1", (576, 800), 255).save(ticket)
    simulated = SimulatedIppPrinter().start()
    try:
        for test in ("get-printer-attributes.test", "print-job.test", "get-jobs.test"):
            done = subprocess.run(
                [tool, "-tI", "-f", ticket, "-d", "filetype=image/png", simulated.uri, test],
                capture_output=True, timeout=10, text=True, check=False,
            )  # fmt: skip
            assert done.returncode == 0, done.stdout
        assert simulated.controls.wait_for_paper(5)
        assert simulated.controls.papers[0].picture.size == (576, 800)
        (tmp_path / "list.test").write_text(LIST_TEST, "utf-8")
        wait_until(lambda: job_ids(tool, simulated.uri, tmp_path) == [])
    finally:
        simulated.close()
