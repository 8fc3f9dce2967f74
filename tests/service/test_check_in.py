"""From the scan to the ticket: with the central, without it, and when it says something else than the day list."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.appointments import AppointmentState
from kiosk.domain.ids import TicketId
from kiosk.domain.tickets import PrintFailed, PrintProblem, PrintUnknown, Ticket, TicketNumber
from kiosk.domain.waiting import QueueStatus
from kiosk.flow.controls import Control
from kiosk.flow.facts import STALE
from kiosk.scheduling.port import Unreachable
from kiosk.service.checking_in import CheckInDesk
from kiosk.service.office_clock import OfficeClock
from kiosk.store.port import NewTicket
from tests.service.stand import CODE, NOW, OFFICE, Stand, appointment


def test_a_check_in_makes_a_ticket_a_paper_and_one_visit_at_the_central(stand: Stand) -> None:
    ticket = stand.check_in()
    assert ticket.number == "B001"
    assert [paper.number for paper in stand.printer.papers] == ["B001"]
    assert {str(t.number) for t in stand.central.tickets.values()} == {"B001"}
    assert stand.store.outbox().pending == 0


def test_without_the_central_the_same_visit_yields_a_ticket_that_arrives_later(stand: Stand) -> None:
    stand.central.down = Unreachable("network")
    ticket = stand.check_in()
    assert ticket.number == "B001"
    assert stand.central.tickets == {}
    assert stand.store.outbox().pending == 2
    stand.central.down = None
    stand.pace.let_pass(60)
    assert {str(t.number) for t in stand.central.tickets.values()} == {"B001"}
    assert stand.store.outbox().pending == 0


def test_when_all_leased_numbers_are_used_up_the_kiosk_numbers_from_its_own_range(stand: Stand) -> None:
    stand.central.down = Unreachable("network")
    left = stand.store.numbers_left("B", NOW.date())
    for _ in range(left.live + left.reserve):
        stand.store.issue(_new(stand))
    assert stand.check_in().number == "K2-001"


def test_cancelled_after_the_scan_makes_no_ticket(stand: Stand) -> None:
    stand.scan()
    stand.central.book(appointment(AppointmentState.CANCELLED), code=CODE)
    stand.tap(Control.CONFIRM_YES)
    assert stand.screen == "cancelled"
    assert stand.central.tickets == {}
    assert stand.printer.papers == []


def test_the_second_visit_with_the_same_code_is_told_its_number_also_when_cut_off(stand: Stand) -> None:
    stand.check_in()
    stand.tap(Control.TICKET_DONE)
    stand.central.down = Unreachable("network")
    stand.scan()
    assert stand.screen == "already_checked_in"
    stand.tap(Control.ANSWER_PRINT_AGAIN)
    assert stand.ticket.number == "B001"
    assert [bool(paper.copy_mark) for paper in stand.printer.papers] == [False, True]


def test_a_walk_in_for_a_service_without_walk_ins_is_refused_kindly(stand: Stand) -> None:
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_NO_APPOINTMENT)
    stand.tap(Control.WALK_IN_SERVICE, "biometrics")
    assert stand.screen == "service_closed"
    assert stand.store.recent() == ()


@pytest.mark.parametrize(
    "outcome", [PrintFailed(PrintProblem.PAPER_OUT), PrintUnknown(PrintProblem.CUT_CONNECTION)]
)
def test_the_number_stands_whatever_the_printer_says(
    stand: Stand, outcome: PrintFailed | PrintUnknown
) -> None:
    stand.printer.outcomes.append(outcome)
    ticket = stand.check_in()
    assert (ticket.number, ticket.paper) == ("B001", outcome)
    stand.pace.let_pass(5)
    assert {event.type.value for event in stand.central.applied.values()} == {
        "checked_in",
        "print_failed" if isinstance(outcome, PrintFailed) else "print_unknown",
    }


def test_nothing_known_anywhere_is_could_not_check_when_cut_off_and_not_found_otherwise(stand: Stand) -> None:
    stand.scan("LKNONE22")
    assert stand.screen == "not_found"
    stand.tap(Control.ANSWER_DONE)
    stand.central.down = Unreachable("network")
    stand.scan("LKNONE22")
    assert stand.screen == "could_not_check"


def test_a_service_that_the_office_does_not_have_makes_nothing(stand: Stand) -> None:
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_NO_APPOINTMENT)
    stand.tap(Control.WALK_IN_SERVICE, "no-such-service")
    assert stand.screen == "no_ticket"
    assert stand.printer.papers == []


def _new(stand: Stand) -> NewTicket:
    biometrics = OFFICE.services[0]
    number = len(stand.store.recent(999)) + 5000
    return NewTicket(TicketId(f"{number:032x}"), "B", NOW.date(), biometrics.id, NOW, 1, "nl")


@pytest.mark.parametrize(("minutes", "ahead"), [(10, 1), (90, 7)])
def test_the_paper_tells_who_goes_by_an_appointment_another_wait(
    stand: Stand, minutes: int, ahead: int
) -> None:
    queue = stand.central.queue()
    assert isinstance(queue, QueueStatus)
    waits = {name: replace(each, ahead=7, ahead_booked=1) for name, each in queue.services.items()}
    stand.store.save_queue(replace(queue, services=waits))
    booked = _new(stand)
    ticket = Ticket(
        booked.id, TicketNumber.parse("B900"), NOW.date(), booked.service_id, NOW, 1, "nl",
        appointment_start=NOW + timedelta(minutes=minutes),
    )  # fmt: skip
    desk = CheckInDesk(stand.store, stand.central, OfficeClock(stand.clock), lambda: booked.id)
    status = desk._status(ticket, NOW)
    assert status is not None
    assert status.ahead == ahead


def _with_walk_ins_left(stand: Stand, left: int) -> None:
    queue = stand.central.queue()
    assert isinstance(queue, QueueStatus)
    services = {name: replace(each, walk_ins_left=left) for name, each in queue.services.items()}
    told = replace(queue, services=services)
    stand.store.save_queue(told)


def _ask_for_information(stand: Stand) -> None:
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_NO_APPOINTMENT)
    stand.tap(Control.WALK_IN_SERVICE, "information")


def test_a_service_that_is_full_gives_no_ticket(stand: Stand) -> None:
    _with_walk_ins_left(stand, 0)
    _ask_for_information(stand)
    assert stand.screen == "full"
    assert stand.printer.papers == []


def test_a_service_with_room_gives_one_and_so_does_a_kiosk_that_has_heard_nothing_for_long(
    stand: Stand,
) -> None:
    _with_walk_ins_left(stand, 1)
    _ask_for_information(stand)
    assert stand.screen == "ticket"
    stand.tap(Control.TICKET_DONE)
    _with_walk_ins_left(stand, 0)
    stand.central.down = Unreachable("network")
    stand.pace.let_pass(STALE.total_seconds() + 10)
    _ask_for_information(stand)
    assert stand.screen == "ticket"
