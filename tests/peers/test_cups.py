"""The IPP driver on queues of CUPS, in front of a real IPP printer and in front of nothing that could be trusted."""

import socket
import time
from collections.abc import Iterator

import pytest

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.ipp.client import JOB_NAME, IppClient
from kiosk.devices.drivers.ipp.endpoint import endpoint_of
from kiosk.devices.drivers.ipp.printer import IppPrinter, ipp_printer, own_user
from kiosk.devices.ports import JobStage
from kiosk.devices.status import Capability, Health, Reason
from kiosk.devices.tickets.layout import ROLL_80
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, PrintUnknown
from tests.devices.papers import code_on, ticket_paper
from tests.peers.cups_peer import Cups
from tests.peers.ipp_peers import EvePrinter
from tests.peers.test_ippeveprinter import picture
from tests.waiting import wait_until

DEADLINE_S = 15.0


@pytest.fixture(scope="module")
def cups() -> Iterator[Cups]:
    with Cups() as running:
        yield running


@pytest.fixture
def printer() -> Iterator[EvePrinter]:
    with EvePrinter() as running:
        yield running


@pytest.fixture
def queue(cups: Cups, printer: EvePrinter) -> str:
    return cups.add_queue(f"ticket{printer.port}", printer.uri)


@pytest.fixture
def driver(queue: str) -> IppPrinter:
    return ipp_printer(queue, RealClock(), stock=ROLL_80)


def test_a_ticket_comes_out_in_its_own_size(printer: EvePrinter, driver: IppPrinter) -> None:
    status = driver.status()
    assert (status.health, status.reasons) == (Health.OK, frozenset())
    assert Capability.CONFIRMS in status.capabilities
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    (paper,) = printer.papers()
    page = picture(paper.read_bytes())
    assert code_on(page) == ticket_paper().code
    assert abs(page.width - 640) <= 3


def test_no_paper_is_known_before_the_job_though_the_queue_does_not_know_it(
    cups: Cups, queue: str, printer: EvePrinter, driver: IppPrinter
) -> None:
    printer.load(0)
    assert driver.status().reasons == {Reason.PAPER_OUT}
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.PAPER_OUT)
    assert cups.jobs(queue) == []


def test_paper_that_runs_out_in_the_job_never_comes_late_and_is_forgotten_after_the_new_roll(
    cups: Cups, queue: str, printer: EvePrinter, driver: IppPrinter
) -> None:
    printer.set("paper_out")
    assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintUnknown(PrintProblem.PAPER_OUT)
    assert (cups.jobs(queue), printer.jobs()) == ([], [])
    printer.set("paper_out", on=False)
    # The queue itself goes on saying media-empty until its next job.
    assert driver.status().health is Health.OK
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert len(printer.papers()) == 1


def test_a_job_past_its_deadline_is_gone_from_the_queue_and_from_the_printer(
    cups: Cups, queue: str, printer: EvePrinter, driver: IppPrinter
) -> None:
    printer.set("slow")
    began = time.monotonic()
    assert isinstance(driver.print_ticket(ticket_paper("A001"), 3.0), PrintUnknown)
    assert time.monotonic() - began < 3.6
    wait_until(lambda: cups.jobs(queue) == [] and printer.jobs() == [])
    printer.set("slow", on=False)
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert len(printer.papers()) == 1


def test_what_a_killed_program_has_left_is_taken_back_first(
    cups: Cups, queue: str, printer: EvePrinter, driver: IppPrinter
) -> None:
    endpoint = endpoint_of(queue)
    assert endpoint is not None
    IppClient(endpoint, own_user()).create_job(f"{JOB_NAME} left", (), Deadline(RealClock(), 5))
    assert len(cups.jobs(queue)) == 1
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert cups.jobs(queue) == []
    assert len(printer.papers()) == 1


def test_a_queue_that_is_paused(cups: Cups, queue: str, printer: EvePrinter, driver: IppPrinter) -> None:
    name = queue.rpartition("/")[2]
    cups.pause(name)
    assert driver.status().reasons == {Reason.PAUSED}
    assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintFailed(PrintProblem.PAUSED)
    cups.resume(name)
    stages: list[JobStage] = []

    def pause_it(stage: JobStage) -> None:
        stages.append(stage)
        if stage is JobStage.SENDING:
            cups.pause(name)

    # It was never worked on, says the queue: that is certain.
    outcome = driver.print_ticket(ticket_paper("A002"), DEADLINE_S, pause_it)
    assert outcome == PrintFailed(PrintProblem.PAUSED)
    assert stages[-1] is JobStage.CANCELLED
    assert cups.jobs(queue) == []
    cups.resume(name)
    assert driver.print_ticket(ticket_paper("A003"), DEADLINE_S) == Printed()
    assert len(printer.papers()) == 1


def test_a_printer_that_is_gone_behind_its_queue(
    cups: Cups, queue: str, printer: EvePrinter, driver: IppPrinter
) -> None:
    printer.switch_off()
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.UNREACHABLE)
    assert Reason.UNREACHABLE in driver.status().reasons
    assert cups.jobs(queue) == []
    printer.switch_on()
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert len(printer.papers()) == 1


def test_a_raw_queue_is_never_believed(cups: Cups) -> None:
    with socket.create_server(("127.0.0.1", 0)) as sink:
        queue = cups.add_queue("raw", f"socket://127.0.0.1:{sink.getsockname()[1]}", "raw")
        driver = ipp_printer(queue, RealClock(), stock=ROLL_80)
        status = driver.status()
        assert (status.health, status.reasons) == (Health.UNKNOWN, frozenset({Reason.NO_ANSWER}))
        assert Capability.CONFIRMS not in status.capabilities
        assert isinstance(driver.print_ticket(ticket_paper(), 2.5), PrintUnknown)
        wait_until(lambda: cups.jobs(queue) == [])


def test_a_raw_queue_with_nothing_behind_it_keeps_no_ticket(cups: Cups) -> None:
    """What came out minutes later here, when somebody began to listen, is taken back at the deadline."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    queue = cups.add_queue("nothing", f"socket://127.0.0.1:{port}", "raw")
    driver = ipp_printer(queue, RealClock(), stock=ROLL_80)
    assert isinstance(driver.print_ticket(ticket_paper(), 2.5), PrintUnknown)
    wait_until(lambda: cups.jobs(queue) == [])
    with socket.create_server(("127.0.0.1", port)) as late:
        late.settimeout(1.2)
        with pytest.raises(TimeoutError):
            late.accept()


def test_a_queue_that_nobody_has_made(cups: Cups) -> None:
    driver = ipp_printer(f"ipp://127.0.0.1:{cups.port}/printers/nowhere", RealClock(), stock=ROLL_80)
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.UNREACHABLE)
    assert driver.status().health is Health.UNKNOWN
