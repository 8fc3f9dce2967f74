"""A person is called once in a session, and the screen says what became of it."""

from dataclasses import replace

import pytest

from kiosk.flow.controls import Control
from kiosk.flow.effects import CallStaff
from kiosk.flow.events import StaffCalled
from kiosk.flow.screens import HelpScreen
from kiosk.flow.session import Hearing, Session
from kiosk.flow.step import step
from kiosk.flow.view import view
from tests.flow.journeys import after, tap
from tests.flow.samples import FRESH, NOW, OPEN

CUT_OFF = replace(OPEN, cut_off_since=NOW)


def called() -> Session:
    return after(tap("attract.start"), tap("help"), tap("help.call"))


def shown(session: Session) -> HelpScreen:
    screen = view(session, OPEN).screen
    assert isinstance(screen, HelpScreen)
    return screen


def test_one_call_in_a_session() -> None:
    asking = after(tap("attract.start"), tap("help"))
    calling, effects = step(asking, tap("help.call"))
    assert CallStaff(1, "nl") in effects
    assert shown(calling).hearing is Hearing.CALLING
    assert not any(isinstance(each, CallStaff) for each in step(calling, tap("help.call"))[1])
    assert Control.HELP_CALL not in [offer.control for offer in view(calling, OPEN).offers]


@pytest.mark.parametrize(("heard", "hearing"), [(True, Hearing.CALLED), (False, Hearing.UNHEARD)])
def test_what_became_of_it_is_kept_over_the_journey(heard: bool, hearing: Hearing) -> None:
    elsewhere = after(tap("back"), StaffCalled(1, heard), session=called())
    assert shown(after(tap("help"), session=elsewhere)).hearing is hearing


def test_a_call_may_be_heard_late() -> None:
    late = after(StaffCalled(1, heard=False), StaffCalled(1, heard=True), session=called())
    assert shown(late).hearing is Hearing.CALLED


def test_the_answer_to_another_call_is_nothing() -> None:
    assert step(called(), StaffCalled(7, heard=True)) == (called(), ())
    ended = after(tap("stop"), session=called())
    assert step(ended, StaffCalled(1, heard=True)) == (ended, ())
    assert ended.call is FRESH.call


def test_nobody_is_called_where_nobody_would_hear() -> None:
    offers = view(after(tap("help")), CUT_OFF).offers
    assert Control.HELP_CALL not in [offer.control for offer in offers]
