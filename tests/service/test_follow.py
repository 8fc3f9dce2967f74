"""The waiting status: in step with the central while the session lasts, and not a moment longer."""

from dataclasses import replace

from kiosk.domain.reads import TicketCode
from kiosk.domain.waiting import QueueStatus, TicketState, TicketStatus
from kiosk.flow.controls import Control
from kiosk.flow.screens import WaitingScreen
from kiosk.scheduling.port import StreamKind, Unreachable
from kiosk.service.following import PAUSE_S
from tests.service.stand import Stand


def call(stand: Stand, state: TicketState, counter: str) -> None:
    """Let the central call the one ticket that there is."""
    ticket = next(iter(stand.central.tickets.values()))
    status = stand.central.ticket(ticket.id)
    assert isinstance(status, TicketStatus)
    stand.central.notify(StreamKind.TICKET, replace(status, state=state, counter=counter))


def test_the_ticket_on_the_screen_moves_when_it_is_called(stand: Stand) -> None:
    stand.check_in()
    call(stand, TicketState.CALLED, "5")
    stand.until(lambda: stand.ticket.status is not None and stand.ticket.status.counter == "5")


def test_a_ticket_that_was_scanned_says_where_it_stands(stand: Stand) -> None:
    ticket = stand.check_in()
    stand.tap(Control.TICKET_DONE)
    stand.reader.show(TicketCode(ticket.ticket_id))
    stand.pace.settle()
    assert stand.screen == "waiting"
    screen = stand.running.kiosk.view.screen
    assert isinstance(screen, WaitingScreen)
    assert screen.status is not None
    assert str(screen.status.number) == ticket.number


def test_a_ticket_of_this_kiosk_is_known_also_when_cut_off(stand: Stand) -> None:
    ticket = stand.check_in()
    stand.tap(Control.TICKET_DONE)
    stand.central.down = Unreachable("network")
    stand.reader.show(TicketCode(ticket.ticket_id))
    stand.pace.settle()
    assert stand.screen == "waiting"


def test_after_the_session_nothing_is_followed(stand: Stand) -> None:
    stand.check_in()
    stand.tap(Control.TICKET_DONE)
    asked = stand.central.asked["ticket"]
    call(stand, TicketState.CALLED, "5")
    queue = stand.central.queue()
    assert isinstance(queue, QueueStatus)
    stand.central.notify(StreamKind.QUEUE, queue)
    stand.pace.let_pass(5)
    assert stand.screen == "attract"
    assert stand.central.asked["ticket"] == asked + 1  # the one that `call` asked itself


def test_a_broken_stream_is_taken_up_where_it_was_left(stand: Stand) -> None:
    stand.check_in()
    stand.until(lambda: stand.running.listener.connected)
    # This central tells a call once; who asks it afterwards hears that the ticket waits.
    stand.pace.let_pass(2 * PAUSE_S)
    stand.central.break_streams()
    stand.until(lambda: not stand.running.listener.connected)
    call(stand, TicketState.CALLED, "5")
    stand.pace.let_pass(3)
    stand.until(lambda: stand.ticket.status is not None and stand.ticket.status.counter == "5")


def test_a_queue_that_moves_all_the_time_is_no_reason_to_ask_all_the_time(stand: Stand) -> None:
    stand.check_in()
    stand.until(lambda: stand.running.listener.connected)
    stand.pace.let_pass(2 * PAUSE_S)
    asked = stand.central.asked["ticket"]
    queue = stand.central.queue()
    assert isinstance(queue, QueueStatus)
    for _ in range(20):
        stand.central.notify(StreamKind.QUEUE, queue)
    stand.until(lambda: stand.central.asked["ticket"] > asked)
    stand.pace.let_pass(2 * PAUSE_S)
    assert asked < stand.central.asked["ticket"] <= asked + 3
