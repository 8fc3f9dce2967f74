"""Staff end the session while the ticket is being made: nobody has its number, so it is taken back everywhere."""

from kiosk.domain.events import EventType
from kiosk.flow.controls import Control
from kiosk.flow.events import Ending, SessionEnded, Tapped
from tests.service.stand import Stand


def test_the_ticket_is_taken_back_and_the_appointment_can_check_in_again(stand: Stand) -> None:
    stand.scan()
    stand.running.kiosk.post(Tapped(Control.CONFIRM_YES))
    stand.running.kiosk.post(SessionEnded(Ending.STAFF))
    stand.pace.settle()
    assert stand.screen == "attract"
    assert stand.printer.papers == []
    told = [event.type for event in stand.central.applied.values()]
    assert told == [EventType.CHECKED_IN, EventType.VOIDED]
    assert stand.store.outbox().pending == 0
    stand.pace.let_pass(10)
    assert stand.check_in().number == "B002"
