"""The IPP driver against the simulated printer in every state, and what is left in its queue by others."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.ipp.client import JOB_NAME, IppClient
from kiosk.devices.drivers.ipp.documents import document_for
from kiosk.devices.drivers.ipp.endpoint import endpoint_of
from kiosk.devices.drivers.ipp.printer import IppPrinter, ipp_printer, own_user
from kiosk.devices.ports import JobStage
from kiosk.devices.simulated.ipp_printer import SimulatedIppPrinter
from kiosk.devices.simulated.ipp_states import IppState
from kiosk.devices.status import Capability, Connection, Health, Reason
from kiosk.devices.tickets.layout import ROLL_80, WIDTH_58_MM, WIDTH_80_MM, TicketStock
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown
from tests.devices.papers import code_on, ticket_paper
from tests.fakes.clock import FakeClock
from tests.waiting import wait_until

DEADLINE_S = 6.0
HOLDING = [
    ("paper_out", PrintProblem.PAPER_OUT),
    ("cover_open", PrintProblem.COVER_OPEN),
    ("jam", PrintProblem.JAM),
    ("offline", PrintProblem.OFFLINE),
    ("paused", PrintProblem.PAUSED),
]
FULL = [JobStage.QUEUED, JobStage.SENDING, JobStage.SENT, JobStage.PRINTED]


@pytest.fixture
def simulated() -> Iterator[SimulatedIppPrinter]:
    printer = SimulatedIppPrinter().start()
    yield printer
    printer.close()


@pytest.fixture
def driver(simulated: SimulatedIppPrinter) -> IppPrinter:
    return ipp_printer(simulated.uri, RealClock(), stock=ROLL_80)


def waiting_jobs(printer: SimulatedIppPrinter, user: str = "") -> int:
    endpoint = endpoint_of(printer.uri)
    assert endpoint is not None
    return len(IppClient(endpoint, user or own_user()).own_jobs(Deadline(RealClock(), 5)))


@pytest.mark.parametrize("state", ["ready", "paper_near_end"])
@pytest.mark.parametrize("width", [WIDTH_80_MM, WIDTH_58_MM])
def test_a_ticket_comes_out(simulated: SimulatedIppPrinter, state: str, width: int) -> None:
    simulated.controls.set_state(state)
    stages: list[JobStage] = []
    driver = ipp_printer(simulated.uri, RealClock(), stock=TicketStock(width))
    assert driver.print_ticket(ticket_paper(), DEADLINE_S, stages.append) == Printed()
    assert stages == FULL
    (paper,) = simulated.controls.papers
    assert paper.cut
    assert paper.picture.width == {WIDTH_80_MM: 640, WIDTH_58_MM: 464}[width]
    assert code_on(paper.picture) == ticket_paper().code


def test_what_it_says_of_itself(simulated: SimulatedIppPrinter, driver: IppPrinter) -> None:
    status = driver.status()
    assert (status.connection, status.health) == (Connection.ONLINE, Health.OK)
    assert status.capabilities == {Capability.STATUS, Capability.CONFIRMS, Capability.CANCELS}
    assert status.model == "Loket Simulated Ticket Printer"
    simulated.controls.set_state("paper_near_end")
    assert driver.status().reasons == {Reason.PAPER_NEAR_END}


@pytest.mark.parametrize(("state", "problem"), HOLDING)
def test_a_job_that_is_refused_never_comes_out(
    simulated: SimulatedIppPrinter, driver: IppPrinter, state: str, problem: PrintProblem
) -> None:
    simulated.controls.set_state(state)
    assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S) == PrintFailed(problem)
    assert driver.status().health is Health.OUT_OF_SERVICE
    assert driver.status().reasons == {Reason(problem.value)}
    simulated.controls.set_state("ready")
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert len(simulated.controls.papers) == 1


@pytest.mark.parametrize(("state", "problem"), HOLDING)
def test_a_fault_before_the_printer_begins_leaves_no_paper_and_no_job(
    simulated: SimulatedIppPrinter, driver: IppPrinter, state: str, problem: PrintProblem
) -> None:
    stages: list[JobStage] = []

    def break_it(stage: JobStage) -> None:
        stages.append(stage)
        if stage is JobStage.SENDING:
            simulated.controls.set_state(state)

    outcome = driver.print_ticket(ticket_paper("A001"), DEADLINE_S, break_it)
    assert outcome == PrintFailed(problem)
    assert stages[-1] is JobStage.CANCELLED
    simulated.controls.set_state("ready")
    assert waiting_jobs(simulated) == 0
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert len(simulated.controls.papers) == 1


FAULTS: list[tuple[str, PrintOutcome]] = [
    ("paper_out_midway", PrintUnknown(PrintProblem.PAPER_OUT)),
    ("silent", PrintFailed(PrintProblem.NO_ANSWER)),
    ("garbage", PrintFailed(PrintProblem.NO_ANSWER)),
    ("cut_connection", PrintFailed(PrintProblem.CUT_CONNECTION)),
    ("disconnected", PrintFailed(PrintProblem.UNREACHABLE)),
    ("rejects_jobs", PrintFailed(PrintProblem.PAUSED)),
]


@pytest.mark.parametrize(("state", "outcome"), FAULTS)
def test_after_a_fault_the_next_ticket_is_whole_and_the_only_one(
    simulated: SimulatedIppPrinter, driver: IppPrinter, state: str, outcome: PrintOutcome
) -> None:
    simulated.controls.set_state(state)
    assert driver.print_ticket(ticket_paper("A001"), 1.0) == outcome
    simulated.controls.set_state("ready")
    assert waiting_jobs(simulated) == 0
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert [code_on(each.picture) for each in simulated.controls.papers if each.cut] == [ticket_paper().code]


@pytest.mark.parametrize(
    ("state", "reason"),
    [("silent", Reason.NO_ANSWER), ("garbage", Reason.GARBLED)],
    ids=["silent", "garbage"],
)
def test_no_answer_is_never_ok(
    simulated: SimulatedIppPrinter, driver: IppPrinter, state: str, reason: Reason
) -> None:
    simulated.controls.set_state(state)
    began = time.monotonic()
    status = driver.status()
    assert time.monotonic() - began < 1.2
    assert (status.connection, status.health) == (Connection.CONNECTING, Health.UNKNOWN)
    assert status.reasons == frozenset({reason})


@pytest.mark.parametrize("state", ["silent", "garbage", "disconnected", "cut_connection"])
def test_a_printer_that_falls_silent_while_it_prints_is_looked_after_when_it_is_back(
    simulated: SimulatedIppPrinter, driver: IppPrinter, state: str
) -> None:
    simulated.controls.set_state("slow")

    def break_it(stage: JobStage) -> None:
        if stage is JobStage.SENT:
            simulated.controls.set_state(state)

    began = time.monotonic()
    outcome = driver.print_ticket(ticket_paper("A001"), 1.2, break_it)
    assert time.monotonic() - began < 2.0
    simulated.controls.set_state("ready")
    papers = len([each for each in simulated.controls.papers if each.cut])
    if not isinstance(outcome, Printed):
        assert isinstance(outcome, PrintUnknown)
        driver.status()
        wait_until(lambda: waiting_jobs(simulated) == 0)
        papers = len([each for each in simulated.controls.papers if each.cut])
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert len([each for each in simulated.controls.papers if each.cut]) == papers + 1


def test_a_slow_printer_is_waited_for_and_past_the_deadline_stopped(
    simulated: SimulatedIppPrinter, driver: IppPrinter
) -> None:
    simulated.controls.set_state("slow")
    assert driver.print_ticket(ticket_paper("A001"), 1.0) == PrintUnknown(PrintProblem.NO_ANSWER)
    assert [each.cut for each in simulated.controls.papers] == [False]
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert [each.cut for each in simulated.controls.papers] == [False, True]


def test_what_a_killed_run_has_left_is_taken_back_and_what_others_sent_is_not(
    simulated: SimulatedIppPrinter, driver: IppPrinter
) -> None:
    endpoint = endpoint_of(simulated.uri)
    assert endpoint is not None
    deadline = Deadline(RealClock(), 10)
    mine, other = IppClient(endpoint, own_user()), IppClient(endpoint, "loket-another-kiosk")
    mine.create_job(f"{JOB_NAME} 1", (), deadline)
    kept = other.create_job(f"{JOB_NAME} 2", (), deadline)
    also_kept = mine.create_job("a letter of somebody with our name", (), deadline)
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert waiting_jobs(simulated) == 0
    assert not other.job(kept, deadline).ended
    assert not mine.job(also_kept, deadline).ended


@pytest.mark.parametrize("first_contact", ["status", "print"])
def test_a_ticket_of_a_killed_run_does_not_come_out_any_more(
    simulated: SimulatedIppPrinter, driver: IppPrinter, first_contact: str
) -> None:
    endpoint = endpoint_of(simulated.uri)
    assert endpoint is not None
    deadline = Deadline(RealClock(), 10)
    killed = IppClient(endpoint, own_user())
    seen = killed.printer(deadline)
    document = document_for(ticket_paper("A001"), ROLL_80, seen, 60)
    assert document is not None
    simulated.controls.set_state("paused" if first_contact == "status" else "slow")
    job_id = killed.print_job(f"{JOB_NAME} 1", document, deadline)
    if first_contact == "status":
        driver.status()
        assert killed.job(job_id, deadline).never_began
        simulated.controls.set_state("ready")
    assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
    assert sum(each.cut for each in simulated.controls.papers) == 1


def test_a_printer_that_takes_documents_with_their_job_only() -> None:
    simulated = SimulatedIppPrinter(simple=True).start()
    try:
        driver = ipp_printer(simulated.uri, RealClock(), stock=ROLL_80)
        assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S) == Printed()
        simulated.controls.set_state("cut_connection")
        # Without a number of the job nobody knows whether the printer has taken it.
        assert driver.print_ticket(ticket_paper("A002"), 2.0) == PrintUnknown(PrintProblem.CUT_CONNECTION)
        simulated.controls.set_state("ready")
        assert driver.print_ticket(ticket_paper("A003"), DEADLINE_S) == Printed()
        assert len(simulated.controls.papers) == 2
    finally:
        simulated.close()


def test_one_job_at_a_time_and_the_second_waits_within_its_own_deadline(
    simulated: SimulatedIppPrinter, driver: IppPrinter
) -> None:
    simulated.controls.set_state("slow")
    sent = threading.Event()
    outcomes: list[PrintOutcome] = []

    def print_first() -> None:
        outcomes.append(
            driver.print_ticket(
                ticket_paper("A001"), DEADLINE_S, lambda stage: sent.set() if stage is JobStage.SENT else None
            )
        )

    first = threading.Thread(target=print_first)
    first.start()
    assert sent.wait(5)
    assert driver.print_ticket(ticket_paper("A002"), 0.2) == PrintFailed(PrintProblem.BUSY)
    first.join(10)
    assert outcomes == [Printed()]


def test_a_driver_that_is_closed_takes_its_job_back_and_prints_no_more(
    simulated: SimulatedIppPrinter, driver: IppPrinter
) -> None:
    simulated.controls.set_state("slow")

    def close_it(stage: JobStage) -> None:
        if stage is JobStage.SENT:
            driver.close()

    assert isinstance(driver.print_ticket(ticket_paper(), DEADLINE_S, close_it), PrintUnknown | PrintFailed)
    assert waiting_jobs(simulated) == 0
    assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.UNREACHABLE)


def test_the_deadline_holds_with_a_clock_that_stands_still(simulated: SimulatedIppPrinter) -> None:
    simulated.controls.set_state("silent")
    driver = ipp_printer(simulated.uri, FakeClock(), stock=ROLL_80)
    assert driver.print_ticket(ticket_paper(), 1.0) == PrintFailed(PrintProblem.NO_ANSWER)


def test_papers_are_kept_as_pictures(tmp_path: Path) -> None:
    simulated = SimulatedIppPrinter(tmp_path / "papers").start()
    try:
        driver = ipp_printer(simulated.uri, RealClock(), stock=ROLL_80)
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
        assert [each.name for each in (tmp_path / "papers").iterdir()] == ["paper-0001.png"]
    finally:
        simulated.close()


def test_every_state_has_a_name_and_no_other_is_taken(simulated: SimulatedIppPrinter) -> None:
    for state in IppState:
        simulated.controls.set_state(state.value)
        assert simulated.controls.state == state.value
    with pytest.raises(ValueError, match="on_fire"):
        simulated.controls.set_state("on_fire")
