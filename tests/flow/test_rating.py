"""A visit that is over is rated once, by one touch."""

from dataclasses import replace

import pytest

from kiosk.domain.waiting import TicketState
from kiosk.flow.controls import Control
from kiosk.flow.effects import KeepRating, Wipe
from kiosk.flow.events import Tapped, TicketFound, TicketStatusChanged, TimerFired
from kiosk.flow.session import Session
from kiosk.flow.states import Attract, Rate, StillThere, Waiting
from kiosk.flow.step import step
from tests.flow.journeys import after, scan
from tests.flow.samples import FRESH, SCANNED, TICKET_CODE

OVER = replace(SCANNED, state=TicketState.DONE)


def asked() -> Session:
    return after(scan(TICKET_CODE), TicketFound(1, OVER))


@pytest.mark.parametrize("state", [each for each in TicketState if each is not TicketState.DONE])
def test_a_visit_that_is_not_over_is_not_rated(state: TicketState) -> None:
    status = replace(SCANNED, state=state)
    waiting = after(scan(TICKET_CODE), TicketFound(1, status))
    assert waiting.state == Waiting(status)
    assert after(Tapped(Control.WAITING_RATE), session=waiting).state == Waiting(status)


def test_a_visit_that_was_rated_is_not_rated_again() -> None:
    status = replace(OVER, rated=True)
    waiting = after(scan(TICKET_CODE), TicketFound(1, status))
    assert waiting.state == Waiting(status)
    assert after(Tapped(Control.WAITING_RATE), session=waiting).state == Waiting(status)


def test_whoever_waits_for_the_end_can_rate_then() -> None:
    waiting = after(scan(TICKET_CODE), TicketFound(1, SCANNED), TicketStatusChanged(OVER))
    assert after(Tapped(Control.WAITING_RATE), session=waiting).state == Rate(SCANNED.ticket_id)


def test_one_touch_is_one_rating() -> None:
    rated, effects = step(asked(), Tapped(Control.RATE_SCORE, "9"))
    assert KeepRating(SCANNED.ticket_id, 9) in effects
    again, effects = step(rated, Tapped(Control.RATE_SCORE, "2"))
    assert (again, effects) == (rated, ())


@pytest.mark.parametrize("item", ["", "0", "11", "-1", "1.0", "\u0661", "nine"])
def test_what_is_no_score_is_nothing(item: str) -> None:
    assert step(asked(), Tapped(Control.RATE_SCORE, item)) == (asked(), ())


def test_thanks_go_by_themselves_and_the_question_asks_first() -> None:
    rated = after(Tapped(Control.RATE_SCORE, "9"), session=asked())
    over, effects = step(rated, TimerFired(rated.timer))
    assert over.state == Attract()
    assert effects[0] == Wipe()
    unanswered, _ = step(asked(), TimerFired(asked().timer))
    assert unanswered.state == StillThere(Rate(SCANNED.ticket_id))


def test_nobody_has_to_rate() -> None:
    assert after(Tapped(Control.RATE_DONE), session=asked()).state == FRESH.state
