"""Staff print a number again or void it; what nobody said yes to is never on paper twice."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.ports import OnStage, TicketPaper, unwatched
from kiosk.domain.events import EventType
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown
from kiosk.service.staff.desk import Refusal
from tests.fakes.printer import FakeTicketPrinter
from tests.service.staff.bench import StaffBench

PAPER_OUT = PrintFailed(PrintProblem.PAPER_OUT)
NO_ANSWER = PrintUnknown(PrintProblem.NO_ANSWER)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[StaffBench]:
    made = StaffBench(tmp_path)
    yield made
    made.store.close()


def test_the_last_tickets_newest_first_and_those_without_a_word(bench: StaffBench) -> None:
    for name, outcome in (("one", Printed()), ("two", PAPER_OUT), ("three", NO_ANSWER)):
        bench.print(bench.issue(name), outcome)
    assert bench.papers() == {"K2-003": "unknown", "K2-002": "failed", "K2-001": "printed"}
    unconfirmed = [str(each.issued.ticket.number) for each in bench.desk.tickets(unconfirmed=True)]
    assert unconfirmed == ["K2-003", "K2-002"]
    assert len(bench.desk.tickets(2)) == 2


def test_a_restart_prints_nothing_and_offers_what_was_under_way(bench: StaffBench) -> None:
    bench.print(bench.issue("one"))
    bench.issue("two")
    bench.store.start_copy(bench.issue("three").ticket.id)
    bench.restart()
    assert [paper.number for paper in bench.printer.papers] == ["K2-001"]
    assert bench.papers() == {"K2-003": "unknown", "K2-002": "unknown", "K2-001": "printed"}


@pytest.mark.parametrize(("first", "copy"), [(Printed(), 1), (NO_ANSWER, 1), (PAPER_OUT, 0)])
def test_printing_again_says_whether_it_is_a_copy(bench: StaffBench, first: PrintOutcome, copy: int) -> None:
    bench.print(bench.issue("one"), first)
    bench.printer.papers.clear()
    assert bench.desk.print_again(" k2-001 ") == Printed()
    (paper,) = bench.printer.papers
    assert (paper.number, bool(paper.copy_mark)) == ("K2-001", copy > 0)
    assert bench.told == 1
    events = [(event.type, event.body["copy_no"]) for event in bench.store.pending()[2:]]
    assert events == [(EventType.REPRINTED if copy else EventType.PRINTED, copy)]


def test_a_copy_that_was_under_way_counts_as_one_that_may_exist(bench: StaffBench) -> None:
    job = bench.issue("one")
    bench.print(job)
    bench.store.start_copy(job.ticket.id)
    bench.restart()
    assert [paper.number for paper in bench.printer.papers] == ["K2-001"]
    bench.desk.print_again("K2-001")
    assert [event.body["copy_no"] for event in bench.store.pending()[1:]] == [0, 1, 2]


def test_a_void_ticket_is_not_printed_and_not_offered(bench: StaffBench) -> None:
    bench.print(bench.issue("one"), NO_ANSWER)
    assert bench.desk.void("K2-001") is None
    assert bench.told == 1
    assert bench.store.pending()[-1].type is EventType.VOIDED
    assert bench.desk.tickets(unconfirmed=True) == ()
    assert bench.desk.void("K2-001") is Refusal.VOID
    assert bench.desk.print_again("K2-001") is Refusal.VOID


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("", Refusal.MALFORMED_NUMBER),
        ("47", Refusal.MALFORMED_NUMBER),
        ("B47", Refusal.MALFORMED_NUMBER),
        ("B047; DROP", Refusal.MALFORMED_NUMBER),
        ("\x1b@B047", Refusal.MALFORMED_NUMBER),
        ("B047", Refusal.UNKNOWN_NUMBER),
    ],
)
def test_what_is_no_number_of_today_is_refused(bench: StaffBench, number: str, code: Refusal) -> None:
    assert bench.desk.print_again(number) is code
    assert bench.desk.void(number) is code
    assert bench.printer.papers == []


def test_yesterdays_number_is_another_one(bench: StaffBench) -> None:
    bench.print(bench.issue("one"))
    bench.clock.turn(24 * 3600)
    assert bench.desk.print_again("K2-001") is Refusal.UNKNOWN_NUMBER


class FakeSlowPrinter(FakeTicketPrinter):
    """Says its word when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.has_it, self.go = threading.Event(), threading.Event()

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        self.has_it.set()
        assert self.go.wait(10)
        return super().print_ticket(paper, deadline_s, on_stage)


def test_a_paper_on_its_way_is_neither_printed_again_nor_void(bench: StaffBench) -> None:
    slow = FakeSlowPrinter()
    bench.printer = slow
    bench.open_desk()
    job = bench.issue("one")
    printing = threading.Thread(target=bench.print, args=(job,))
    printing.start()
    assert slow.has_it.wait(10)
    assert bench.papers() == {"K2-001": "printing"}
    assert bench.desk.print_again("K2-001") is Refusal.UNDER_WAY
    assert bench.desk.void("K2-001") is Refusal.UNDER_WAY
    slow.go.set()
    printing.join(10)
    assert bench.papers() == {"K2-001": "printed"}
