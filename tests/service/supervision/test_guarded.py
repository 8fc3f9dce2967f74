"""A print that hangs is given up, and the printer left alone until it is back."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.devices.ports import JobStage, OnStage, TicketPaper, unwatched
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown
from kiosk.service.supervision.asker import STUCK
from kiosk.service.supervision.guarded import GuardedPrinter
from tests.devices.papers import ticket_paper
from tests.fakes.hanging import FakeHangingPrinter
from tests.fakes.printer import FakeTicketPrinter
from tests.service.supervision.conftest import Uncaught
from tests.service.supervision.stand import FINE, QUICK
from tests.waiting import wait_until

GIVEN_UP = PrintUnknown(PrintProblem.NO_ANSWER)


@pytest.fixture
def printer() -> Iterator[FakeHangingPrinter]:
    printer = FakeHangingPrinter()
    yield printer
    printer.free()


def test_a_printer_that_is_well_is_no_different(printer: FakeHangingPrinter) -> None:
    guarded = GuardedPrinter(printer)
    stages: list[JobStage] = []
    assert guarded.print_ticket(ticket_paper(), 1.0, stages.append) == Printed()
    assert (guarded.status(), guarded.kind, stages) == (FINE, printer.kind, [JobStage.PRINTED])
    printer.outcomes = [PrintFailed(PrintProblem.PAPER_OUT)]
    assert guarded.print_ticket(ticket_paper(), 1.0) == PrintFailed(PrintProblem.PAPER_OUT)


def test_a_print_that_hangs_is_given_up_and_the_next_is_not_handed_over(printer: FakeHangingPrinter) -> None:
    guarded = GuardedPrinter(printer, QUICK)
    printer.prints.clear()
    stages: list[JobStage] = []
    assert guarded.print_ticket(ticket_paper(), 0.02, stages.append) == GIVEN_UP
    # A deadline that would be noticed: what hangs is not waited for.
    assert guarded.print_ticket(ticket_paper(), 600.0, stages.append) == PrintFailed(PrintProblem.BUSY)
    assert stages == [JobStage.UNCONFIRMED, JobStage.FAILED_BEFORE_OUTPUT]
    assert (printer.handed_over, guarded.hangs) == (1, True)
    assert guarded.status() == STUCK


def test_it_recovers_by_itself_and_says_nothing_more_of_the_old_job(printer: FakeHangingPrinter) -> None:
    guarded = GuardedPrinter(printer, QUICK)
    printer.prints.clear()
    stages: list[JobStage] = []
    assert guarded.print_ticket(ticket_paper(), 0.02, stages.append) == GIVEN_UP
    printer.prints.set()
    wait_until(lambda: not guarded.hangs)
    assert guarded.status() == FINE
    assert stages == [JobStage.UNCONFIRMED]
    assert guarded.print_ticket(ticket_paper(), 1.0) == Printed()
    assert not [each for each in threading.enumerate() if each.name == "print-job"]


def test_a_second_job_waits_for_its_turn_and_no_longer_than_its_deadline(printer: FakeHangingPrinter) -> None:
    guarded = GuardedPrinter(printer)
    printer.prints.clear()
    first: list[PrintOutcome] = []
    worker = threading.Thread(target=lambda: first.append(guarded.print_ticket(ticket_paper(), 60.0)))
    worker.start()
    wait_until(lambda: printer.handed_over == 1)
    assert guarded.print_ticket(ticket_paper(), 0.1) == PrintFailed(PrintProblem.BUSY)
    printer.prints.set()
    worker.join(5)
    assert first == [Printed()]
    assert printer.handed_over == 1


def test_closing_waits_a_moment_for_the_printers_word(printer: FakeHangingPrinter) -> None:
    guarded = GuardedPrinter(printer)
    printer.prints.clear()
    told: list[PrintOutcome] = []
    worker = threading.Thread(target=lambda: told.append(guarded.print_ticket(ticket_paper(), 600.0)))
    worker.start()
    wait_until(lambda: printer.handed_over == 1)
    guarded.close()
    printer.closed = False
    printer.prints.set()
    worker.join(5)
    assert told == [Printed()]


def test_closing_gives_up_what_is_under_way(printer: FakeHangingPrinter) -> None:
    guarded = GuardedPrinter(printer, QUICK)
    printer.prints.clear()
    told: list[PrintOutcome] = []
    worker = threading.Thread(target=lambda: told.append(guarded.print_ticket(ticket_paper(), 600.0)))
    worker.start()
    wait_until(lambda: printer.handed_over == 1)
    guarded.close()
    worker.join(5)
    assert told == [GIVEN_UP]
    assert printer.closed


def test_a_driver_that_breaks_leaves_it_unknown(uncaught: Uncaught) -> None:
    class FakeBreakingPrinter(FakeTicketPrinter):
        def print_ticket(
            self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
        ) -> PrintOutcome:
            raise RuntimeError

    guarded = GuardedPrinter(FakeBreakingPrinter())
    assert guarded.print_ticket(ticket_paper(), 600.0) == GIVEN_UP
    assert not guarded.hangs
    wait_until(lambda: uncaught == [RuntimeError])
