"""What a kiosk does with what its supervisor sees: the screens say what is away, live, and figures last."""

from kiosk.devices.status import Connection, DeviceStatus, Health, Reason
from kiosk.domain.tickets import PrintFailed, PrintProblem
from kiosk.flow.controls import Control
from kiosk.flow.facts import Presence
from kiosk.flow.screens import ScanCodeScreen
from tests.service.stand import Stand

LOST = DeviceStatus(Connection.LOST, Health.UNKNOWN, frozenset({Reason.UNREACHABLE}))
NO_PAPER = DeviceStatus(Connection.ONLINE, Health.OUT_OF_SERVICE, frozenset({Reason.PAPER_OUT}))


def scanner_is(stand: Stand, presence: Presence) -> bool:
    screen = stand.running.kiosk.view.screen
    return isinstance(screen, ScanCodeScreen) and screen.scanner is presence


def test_a_scanner_that_goes_away_and_comes_back_is_said_at_once(stand: Stand) -> None:
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_APPOINTMENT)
    assert scanner_is(stand, Presence.READY)
    fine, stand.reader.now = stand.reader.now, LOST
    stand.running.supervisor.look()
    stand.until(lambda: scanner_is(stand, Presence.AWAY))
    stand.reader.now = fine
    stand.running.supervisor.look()
    stand.until(lambda: scanner_is(stand, Presence.READY))
    stand.scan()
    assert stand.screen == "confirm"


def test_a_device_that_this_kiosk_has_not_is_not_offered(stand: Stand) -> None:
    assert stand.running.kiosk.facts.equipment.document_reader is Presence.NONE
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_APPOINTMENT)
    offered = {offer.control for offer in stand.running.kiosk.view.offers}
    assert Control.SCAN_CODE_DOCUMENT not in offered
    assert Control.SCAN_CODE_WITHOUT in offered


def test_a_printer_without_paper_is_known_before_anybody_prints_and_stops_nobody(stand: Stand) -> None:
    stand.printer.now = NO_PAPER
    stand.printer.outcomes = [PrintFailed(PrintProblem.PAPER_OUT)]
    stand.running.supervisor.look()
    stand.until(lambda: stand.running.kiosk.facts.equipment.printer is Presence.AWAY)
    ticket = stand.check_in()
    assert (ticket.number, ticket.printer) == ("B001", Presence.AWAY)
    stand.printer.now = DeviceStatus(Connection.ONLINE, Health.OK)
    stand.running.supervisor.look()
    stand.until(lambda: stand.ticket.printer is Presence.READY)


def test_figures_last_over_a_good_end_and_copies_are_among_them(stand: Stand) -> None:
    stand.check_in()
    stand.tap(Control.TICKET_PRINT_AGAIN)
    printer, scanner = stand.running.supervisor.reports()
    assert printer.statistics == {"printed": 2, "copies": 1}
    assert scanner.statistics == {"read": 1}
    last = printer.last_success
    stand.close()
    stand.start()
    again, _ = stand.running.supervisor.reports()
    assert (again.statistics, again.last_success) == (printer.statistics, last)
    stand.pace.let_pass(10)
    stand.tap(Control.STOP)
    assert last is not None


def test_a_power_cut_leaves_the_disk_as_it_is(stand: Stand) -> None:
    stand.check_in()
    stand.running.abandon()
    assert stand.store.device_statistics() == {}
