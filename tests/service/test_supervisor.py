"""The supervisor over fake devices that come and go, hang and come back; and what it counts over restarts."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.devices.ports import Devices, JobStage, OnStage, TicketPaper, unwatched
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.domain.reads import AppointmentCode, Refusal, Refused
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown
from kiosk.service.supervision.counting import Statistics
from kiosk.service.supervision.equipment import equipment
from kiosk.service.supervision.events import (
    ConnectionChanged,
    DeviceEvent,
    HealthChanged,
    ReasonCleared,
    ReasonRaised,
    differences,
)
from kiosk.service.supervision.guarded import GuardedPrinter
from kiosk.service.supervision.supervisor import DeviceSupervisor
from tests.devices.papers import ticket_paper
from tests.fakes.clock import FakeClock
from tests.fakes.printer import FakeTicketPrinter
from tests.fakes.reader import FakeReader
from tests.waiting import wait_until

FINE = DeviceStatus(Connection.ONLINE, Health.OK, model="fake")
NO_PAPER = DeviceStatus(Connection.ONLINE, Health.OUT_OF_SERVICE, frozenset({Reason.PAPER_OUT}), "fake")
LOST = DeviceStatus(Connection.LOST, Health.UNKNOWN, frozenset({Reason.UNREACHABLE}), "fake")
TICK_S = 0.005


class FakeHangingPrinter(FakeTicketPrinter):
    """Answers only while `free` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.free = threading.Event()
        self.free.set()
        self.questions = 0

    def status(self) -> DeviceStatus:
        self.questions += 1
        self.free.wait()
        return self.now

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        self.free.wait()
        return super().print_ticket(paper, deadline_s, on_stage)


class Stand:
    """A supervisor over one printer and one reader."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.printer, self.reader = FakeHangingPrinter(), FakeReader()
        self.kept: list[Statistics] = []
        self.events: list[DeviceEvent] = []
        self.supervisor = self.make({})

    def make(self, so_far: Statistics) -> DeviceSupervisor:
        devices = Devices(self.printer, (self.reader,))
        supervisor = DeviceSupervisor(devices.named(), self.clock, so_far, self.kept.append, TICK_S)
        supervisor.subscribe(lambda news, _: self.events.append(news.event))
        return supervisor

    def status(self, name: str = "printer") -> DeviceStatus:
        return next(each.status for each in self.supervisor.reports() if each.name == name)


@pytest.fixture
def stand() -> Iterator[Stand]:
    stand = Stand()
    stand.supervisor.start()
    wait_until(lambda: stand.status().health is Health.OK and stand.status("scanner").health is Health.OK)
    yield stand
    stand.printer.free.set()
    stand.supervisor.close()


def test_a_reason_is_raised_and_cleared_and_known_since(stand: Stand) -> None:
    stand.events.clear()
    raised_at = stand.clock.now()
    stand.printer.now = NO_PAPER
    wait_until(lambda: len(stand.events) == 2)
    assert stand.events == [
        ReasonRaised("printer", Reason.PAPER_OUT),
        HealthChanged("printer", Health.OK, Health.OUT_OF_SERVICE),
    ]
    stand.clock.turn(60)
    report = stand.supervisor.reports()[0]
    assert (report.since, report.raised[Reason.PAPER_OUT]) == (raised_at, raised_at)
    stand.printer.now = FINE
    wait_until(lambda: len(stand.events) == 4)
    assert stand.events[2:] == [
        ReasonCleared("printer", Reason.PAPER_OUT),
        HealthChanged("printer", Health.OUT_OF_SERVICE, Health.OK),
    ]
    assert [each.event for each in stand.supervisor.recent()][-4:] == stand.events


def test_nothing_is_told_while_nothing_changes(stand: Stand) -> None:
    stand.events.clear()
    asked = stand.printer.questions
    wait_until(lambda: stand.printer.questions > asked + 3)
    assert stand.events == []


def test_a_device_that_hangs_is_given_up_and_recovers_by_itself(stand: Stand) -> None:
    stand.printer.free.clear()
    wait_until(lambda: stand.status().connection is Connection.FAILED)
    assert stand.status().reasons == {Reason.STUCK}
    asked = stand.printer.questions
    # The other device is still looked after, and the one that hangs is not asked over and over.
    stand.reader.now = LOST
    wait_until(lambda: stand.status("scanner") == LOST)
    assert stand.printer.questions == asked
    stand.printer.free.set()
    wait_until(lambda: stand.status().connection is Connection.ONLINE)
    assert stand.supervisor.reports()[0].statistics == {"given_up": 1}


def test_closing_does_not_wait_for_a_device_that_hangs() -> None:
    stand = Stand()
    stand.printer.free.clear()
    stand.supervisor.start()
    wait_until(lambda: stand.printer.questions == 1)
    closing = threading.Thread(target=stand.supervisor.close)
    closing.start()
    closing.join(3)
    assert not closing.is_alive()
    stand.printer.free.set()


def test_figures_go_on_over_a_restart(stand: Stand) -> None:
    for stage in (JobStage.SENDING, JobStage.PRINTED, JobStage.TAKEN):
        stand.supervisor.stage("printer", stage)
    stand.supervisor.read("scanner", AppointmentCode(Secret("LK7Q2M4T")))
    stand.supervisor.read("scanner", Refused(Refusal.NOT_OURS))
    stand.supervisor.read("scanner", Refused(Refusal.UNREADABLE))
    printer, scanner = stand.supervisor.reports()
    assert printer.statistics == {"printed": 1, "taken": 1}
    assert scanner.statistics == {"read": 1, "refused": 1, "unreadable": 1}
    assert printer.last_success == stand.clock.now()
    stand.supervisor.close()
    again = stand.make(stand.kept[-1])
    again.stage("printer", JobStage.PRINTED)
    assert again.reports()[0].statistics == {"printed": 2, "taken": 1}


def test_figures_are_written_down_only_when_they_have_changed(stand: Stand) -> None:
    stand.supervisor.close()
    assert stand.kept == []


def test_a_lost_connection_is_counted(stand: Stand) -> None:
    stand.reader.now = LOST
    wait_until(lambda: stand.supervisor.reports()[1].statistics == {"connection_lost": 1})


def test_differences_are_told_in_order() -> None:
    told = list(differences("printer", LOST, NO_PAPER))
    assert told == [
        ConnectionChanged("printer", Connection.LOST, Connection.ONLINE),
        ReasonRaised("printer", Reason.PAPER_OUT),
        ReasonCleared("printer", Reason.UNREACHABLE),
        HealthChanged("printer", Health.UNKNOWN, Health.OUT_OF_SERVICE),
    ]
    assert list(differences("printer", FINE, replace(FINE, model="another"))) == []


KINDS = {
    "printer": DeviceKind.TICKET_PRINTER,
    "scanner": DeviceKind.CODE_SCANNER,
    "camera": DeviceKind.CAMERA,
}


@pytest.mark.parametrize(
    ("scanner", "camera", "there"), [(FINE, LOST, True), (LOST, FINE, True), (LOST, LOST, False)]
)
def test_one_way_to_show_a_code_is_enough(scanner: DeviceStatus, camera: DeviceStatus, there: bool) -> None:
    seen = equipment(KINDS, {"printer": FINE, "scanner": scanner, "camera": camera})
    assert (seen.scanner, seen.document_reader, seen.printer) == (there, False, True)


@pytest.mark.parametrize("printer", [NO_PAPER, LOST])
def test_a_printer_that_cannot_print_is_no_printer(printer: DeviceStatus) -> None:
    assert not equipment(KINDS, {"printer": printer, "scanner": FINE, "camera": FINE}).printer


def test_a_print_that_hangs_is_given_up_and_the_printer_left_alone_until_it_is_back() -> None:
    printer = FakeHangingPrinter()
    guarded = GuardedPrinter(printer, grace_s=0.05)
    assert guarded.print_ticket(ticket_paper(), 1.0) == Printed()
    printer.free.clear()
    stages: list[JobStage] = []
    assert guarded.print_ticket(ticket_paper(), 0.05, stages.append) == PrintUnknown(PrintProblem.NO_ANSWER)
    assert guarded.print_ticket(ticket_paper(), 0.05, stages.append) == PrintFailed(PrintProblem.BUSY)
    assert stages == [JobStage.UNCONFIRMED, JobStage.FAILED_BEFORE_OUTPUT]
    printer.free.set()
    wait_until(lambda: guarded.print_ticket(ticket_paper(), 1.0) == Printed())
