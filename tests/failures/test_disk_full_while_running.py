"""The disk is full while visitors are there: no number that would not last, an honest answer, back by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.ports import OnStage, TicketPaper, unwatched
from kiosk.domain.reads import TicketCode
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem
from kiosk.flow.controls import Control
from kiosk.flow.screens import OutOfServiceScreen
from kiosk.scheduling.port import Unreachable
from kiosk.store.faults import FaultyDisk
from kiosk.store.port import JobState
from tests.failures.playing import played
from tests.fakes.printer import FakeTicketPrinter
from tests.guards.log_lines import ExpectLog, LogLines
from tests.service.stand import Stand


class FakeFillingPrinter(FakeTicketPrinter):
    """After its first paper the disk is full."""

    def __init__(self, disk: FaultyDisk) -> None:
        super().__init__()
        self._disk = disk

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        outcome = super().print_ticket(paper, deadline_s, on_stage)
        self._disk.set("full")
        return outcome


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    stand = Stand(tmp_path).start()
    yield stand
    stand.close()


def test_whoever_waits_for_a_ticket_is_told_and_nobody_else_is_led_to_one(
    stand: Stand, expect_log: ExpectLog, log_lines: LogLines
) -> None:
    expect_log("store.refused")
    stand.scan()
    stand.tap(Control.LANGUAGE, "en")
    stand.disk.set("full")
    stand.tap(Control.CONFIRM_YES)
    assert (stand.screen, stand.running.kiosk.view.language) == ("no_ticket", "en")
    assert stand.printer.papers == []
    stand.tap(Control.ANSWER_DONE)
    assert stand.running.kiosk.view.screen == OutOfServiceScreen("disk_full", may_look=True)
    stand.pace.let_pass(600)
    # Trying for ten minutes, told once.
    assert len([line for line in log_lines.lines if "store.refused" in line]) == 1
    assert stand.screen == "out_of_service"
    stand.disk.set("ok")
    stand.pace.let_pass(31)
    assert stand.screen == "attract"
    assert stand.check_in().number == "B001"
    stand.pace.let_pass(60)
    assert len(stand.central.tickets) == 1


def test_looking_goes_on(stand: Stand, expect_log: ExpectLog) -> None:
    expect_log("store.refused")
    stand.check_in()
    stand.tap(Control.TICKET_DONE)
    ticket = stand.store.recent()[0].ticket
    stand.disk.set("full")
    stand.pace.let_pass(90)
    assert stand.screen == "out_of_service"
    stand.tap(Control.LANGUAGE, "en")
    assert (stand.screen, stand.running.kiosk.view.language) == ("out_of_service", "en")
    stand.tap(Control.START_HOW_LONG)
    assert stand.screen == "waiting"
    stand.tap(Control.BACK)
    assert stand.screen == "out_of_service"
    stand.reader.show(TicketCode(ticket.id))
    stand.pace.settle()
    assert stand.screen == "waiting"
    stand.tap(Control.STOP)
    stand.scan()
    assert stand.screen == "out_of_service"
    stand.disk.set("ok")


def test_full_between_paper_and_record(tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("store.refused")
    expect_log("print_outcome_not_stored")
    stand = Stand(tmp_path)
    stand.printer = FakeFillingPrinter(stand.disk)
    stand.start()
    stand.central.down = Unreachable("network")
    # The paper is what it is, and so is what the visitor reads of it.
    assert (stand.check_in().paper, stand.ticket.number) == (Printed(), "B001")
    stand.pace.let_pass(40)
    assert stand.screen == "out_of_service"
    assert stand.store.recent()[0].state is JobState.SENDING
    stand.disk.set("ok")
    stand.central.down = None
    stand.pace.let_pass(60)
    assert stand.store.recent()[0].state is JobState.PRINTED
    assert [event.type.value for event in stand.central.applied.values()] == ["checked_in", "printed"]
    stand.close()


def test_a_second_paper_that_cannot_be_written_down_is_not_printed(
    stand: Stand, expect_log: ExpectLog
) -> None:
    expect_log("store.refused")
    stand.printer.outcomes.append(PrintFailed(PrintProblem.JAM))
    number = stand.check_in().number
    stand.disk.set("full")
    stand.tap(Control.TICKET_PRINT_AGAIN)
    assert stand.ticket.paper == PrintFailed(PrintProblem.STORAGE)
    assert stand.ticket.number == number
    stand.disk.set("ok")
    stand.pace.let_pass(5)
    stand.tap(Control.TICKET_PRINT_AGAIN)
    assert stand.ticket.paper != PrintFailed(PrintProblem.STORAGE)


def test_no_number_is_leased_that_could_not_be_kept(stand: Stand, expect_log: ExpectLog) -> None:
    expect_log("store.refused")
    stand.disk.set("full")
    stand.pace.let_pass(61)
    before = stand.central.asked["lease"]
    stand.pace.let_pass(600)
    assert stand.central.asked["lease"] == before
    stand.disk.set("ok")


def test_a_disk_that_cannot_even_be_read(capsys: pytest.CaptureFixture[str], expect_log: ExpectLog) -> None:
    expect_log("store.refused")
    played(
        """
  - scan: {code: LK7Q2M4T}
  - expect: {screen: confirm}
  - disk: broken
  - wait: 40s
  - expect: {screen: out_of_service, out_of_service: disk}
  - tap: start.how_long
  - expect: {screen: waiting}
  - tap: stop
  - disk: ok
  - wait: 31s
  - scan: {code: LK7Q2M4T}
  - tap: confirm.yes
  - expect: {screen: ticket, print: printed}
  - wait: 60s
  - expect: {screen: attract, pending: 0, quarantined: 0, central_tickets: 1}
""",
        capsys,
    )


def test_a_visit_in_the_simulator(capsys: pytest.CaptureFixture[str], expect_log: ExpectLog) -> None:
    """The journey `disk_full`, with a disk that is read-only."""
    expect_log("store.refused")
    played(
        """
  - scan: {code: LK7Q2M4T}
  - disk: read_only
  - tap: confirm.yes
  - expect: {screen: no_ticket, papers: 0, offered: answer.done}
  - tap: answer.done
  - expect: {screen: out_of_service, out_of_service: disk, offered: start.how_long, central_tickets: 0}
  - disk: ok
  - wait: 31s
  - scan: {code: LK7Q2M4T}
  - tap: confirm.yes
  - expect: {screen: ticket, number: "^(B001|K1-)", print: printed, papers: 1}
""",
        capsys,
    )
