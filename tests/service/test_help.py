"""Calling the staff: answered when the central has the call, or after a while by the way to the desk."""

from kiosk.domain.events import EventType
from kiosk.flow.controls import Control
from kiosk.flow.screens import HelpScreen
from kiosk.flow.session import Hearing
from kiosk.scheduling.port import Unreachable
from tests.guards.log_lines import ExpectLog
from tests.service.stand import Stand


def hearing(stand: Stand) -> Hearing | None:
    screen = stand.running.kiosk.view.screen
    assert isinstance(screen, HelpScreen)
    return screen.hearing


def call(stand: Stand) -> None:
    stand.tap(Control.HELP)
    stand.tap(Control.HELP_CALL)


def test_the_central_hears_it_without_a_name(stand: Stand) -> None:
    call(stand)
    assert hearing(stand) is Hearing.CALLED
    (event,) = stand.central.applied.values()
    assert (event.type, dict(event.body)) == (EventType.HELP_ASKED, {"language": "nl"})


def test_a_central_that_does_not_answer_is_not_waited_for(stand: Stand) -> None:
    stand.central.down = Unreachable("timeout")
    call(stand)
    assert hearing(stand) is Hearing.CALLING
    stand.pace.let_pass(5)
    assert hearing(stand) is Hearing.UNHEARD
    stand.central.down = None
    stand.pace.let_pass(20)
    assert hearing(stand) is Hearing.CALLED


def test_a_disk_that_refuses_leads_to_the_desk(stand: Stand, expect_log: ExpectLog) -> None:
    expect_log("store.refused")
    expect_log("help_not_called")
    stand.disk.set("full")
    call(stand)
    assert hearing(stand) is Hearing.UNHEARD


def test_the_session_ends_and_the_call_stands(stand: Stand) -> None:
    stand.central.down = Unreachable("timeout")
    call(stand)
    stand.tap(Control.STOP)
    stand.central.down = None
    stand.pace.let_pass(60)
    assert stand.screen == "attract"
    assert [event.type for event in stand.central.applied.values()] == [EventType.HELP_ASKED]
