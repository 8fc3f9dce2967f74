"""A driver that never comes back: the visitor is told, the screen goes on, the program can end, and it recovers."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.status import Connection, Reason
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, PrintUnknown
from kiosk.flow.controls import Control
from kiosk.flow.events import Tapped
from kiosk.flow.facts import Presence
from kiosk.service.supervision.patience import Patience
from tests.fakes.hanging import FakeHangingPrinter
from tests.service.stand import Stand

QUICK = Patience(tick_s=0.01, deadline_ticks=40, print_grace_s=0.5, print_close_s=0.05, stop_s=0.05)


@pytest.fixture
def printer() -> Iterator[FakeHangingPrinter]:
    printer = FakeHangingPrinter()
    yield printer
    printer.free()


@pytest.fixture
def stand(tmp_path: Path, printer: FakeHangingPrinter) -> Iterator[Stand]:
    stand = Stand(tmp_path)
    stand.printer, stand.patience, stand.print_deadline_s = printer, QUICK, 0.5
    yield stand.start()
    printer.free()
    stand.close()


def printer_is(stand: Stand, connection: Connection) -> bool:
    return stand.running.supervisor.reports()[0].status.connection is connection


def test_a_print_that_hangs_is_unknown_and_the_next_fails_at_once(
    stand: Stand, printer: FakeHangingPrinter
) -> None:
    printer.prints.clear()
    ticket = stand.check_in()
    assert (ticket.number, ticket.paper) == ("B001", PrintUnknown(PrintProblem.NO_ANSWER))
    stand.until(lambda: printer_is(stand, Connection.FAILED))
    assert stand.running.supervisor.reports()[0].status.reasons == {Reason.STUCK}
    stand.tap(Control.TICKET_PRINT_AGAIN)
    assert (stand.ticket.number, stand.ticket.paper) == ("B001", PrintFailed(PrintProblem.BUSY))
    stand.until(lambda: stand.ticket.printer is Presence.AWAY)
    assert printer.handed_over == 1
    printer.prints.set()
    stand.until(lambda: stand.ticket.printer is Presence.READY)
    stand.tap(Control.TICKET_PRINT_AGAIN)
    assert (stand.ticket.number, stand.ticket.paper) == ("B001", Printed())


def test_the_screen_goes_on_while_everything_of_the_printer_hangs(
    stand: Stand, printer: FakeHangingPrinter
) -> None:
    stand.print_deadline_s = 60.0
    printer.prints.clear()
    printer.answers.clear()
    stand.scan()
    kiosk = stand.running.kiosk
    kiosk.post(Tapped(Control.CONFIRM_YES))
    stand.pace.settle(leaving="print")
    assert stand.screen == "ticket"
    kiosk.post(Tapped(Control.LANGUAGE, "en"))
    stand.loop.pump()
    assert kiosk.view.language == "en"
    kiosk.post(Tapped(Control.STOP))
    stand.loop.pump()
    assert stand.screen == "attract"


def test_no_device_is_talked_to_on_the_thread_of_the_screen(
    stand: Stand, printer: FakeHangingPrinter
) -> None:
    stand.check_in()
    stand.running.supervisor.reports()
    stand.close()
    assert printer.threads
    assert threading.current_thread() not in printer.threads


def test_the_program_ends_while_a_device_hangs(tmp_path: Path, printer: FakeHangingPrinter) -> None:
    stand = Stand(tmp_path)
    stand.printer, stand.patience = printer, QUICK
    stand.start()
    printer.prints.clear()
    printer.answers.clear()
    stand.scan()
    stand.running.kiosk.post(Tapped(Control.CONFIRM_YES))
    stand.pace.settle(leaving="print")
    ending = threading.Thread(target=stand.close)
    ending.start()
    ending.join(5)
    assert not ending.is_alive()
    printer.free()
    # What was under way is written down as what it is: nobody knows.
    again = Stand(tmp_path).start()
    assert [job.state.value for job in again.store.recent()] == ["unknown"]
    again.close()
