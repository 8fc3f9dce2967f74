"""Speech as a setting of the session: where it can be had, how long it gives, and that it ends with the session."""

from dataclasses import replace

import pytest

from kiosk.domain.tickets import Printed
from kiosk.flow.controls import Control, Offer
from kiosk.flow.delays import Delay, Delays
from kiosk.flow.effects import StartTimer
from kiosk.flow.events import Ending, KeyPressed, SessionEnded, Tapped, UtteranceEnded
from kiosk.flow.screens import StillThereScreen
from kiosk.flow.session import Comfort, Session, begin
from kiosk.flow.states import Attract, CheckingIn, LookingUp, Source, Start, State, StillThere, TicketShown
from kiosk.flow.step import step
from kiosk.flow.view import view
from tests.flow.samples import OPEN, TICKET

SPEECH = Tapped(Control.SPEECH)
FRESH = begin(("nl", "en"), voices=frozenset({"nl"}))
SPEAKING, _ = step(FRESH, SPEECH)


def offer(session: Session) -> Offer | None:
    return next((each for each in view(session, OPEN).offers if each.control is Control.SPEECH), None)


def test_it_begins_a_session_and_is_tapped_back() -> None:
    assert SPEAKING.comfort.speech
    assert SPEAKING.state == Start()
    silent, _ = step(SPEAKING, SPEECH)
    assert not silent.comfort.speech
    assert silent.state == Start()


def test_5_1_3_14_it_is_offered_only_where_there_is_a_voice() -> None:
    assert offer(begin(("nl",))) is None
    assert offer(FRESH) == Offer(Control.SPEECH)
    english = replace(FRESH, language="en")
    assert offer(english) == Offer(Control.SPEECH, enabled=False)
    assert step(english, SPEECH) == (english, ())


def test_5_1_3_14_a_language_without_a_voice_ends_it() -> None:
    english, _ = step(SPEAKING, Tapped(Control.LANGUAGE, "en"))
    assert (english.language, english.comfort.speech) == ("en", False)
    dutch, _ = step(SPEAKING, Tapped(Control.LANGUAGE, "nl"))
    assert dutch.comfort.speech


def test_5_1_3_13_the_next_session_begins_without_it_and_knows_the_voices() -> None:
    ended, _ = step(SPEAKING, SessionEnded(Ending.STAFF))
    assert ended.comfort == Comfort()
    assert ended.voices == FRESH.voices
    assert ended.language == "nl"


def test_2_2_1_there_is_more_time_with_it() -> None:
    _, effects = step(SPEAKING, KeyPressed())
    (timer,) = [each for each in effects if isinstance(each, StartTimer)]
    assert timer.slow
    delays = Delays()
    for delay in (Delay.IDLE, Delay.COUNTDOWN, Delay.TICKET, Delay.ANSWER):
        assert delays.seconds(delay, slow=True) == 2 * delays.seconds(delay, slow=False)


def test_2_2_1_the_countdown_that_is_shown_is_the_one_that_counts() -> None:
    for session in (FRESH, SPEAKING):
        shown = view(replace(session, state=StillThere(Start())), OPEN).screen
        assert isinstance(shown, StillThereScreen)
        assert shown.seconds == Delays().seconds(Delay.COUNTDOWN, slow=session.comfort.slow)


@pytest.mark.parametrize("event", [KeyPressed(), UtteranceEnded()], ids=lambda each: type(each).__name__)
def test_who_listens_has_the_time_from_the_end_of_what_was_said(event: KeyPressed | UtteranceEnded) -> None:
    for state in (Start(), TicketShown(TICKET, Printed(), None)):
        session = replace(SPEAKING, state=state)
        after, effects = step(session, event)
        assert after == replace(session, timer=session.timer + 1)
        assert any(isinstance(each, StartTimer) for each in effects)


@pytest.mark.parametrize(
    "state",
    [Attract(), LookingUp(1, Source.CODE), CheckingIn(1), StillThere(Start())],
    ids=lambda each: type(each).__name__,
)
def test_no_time_is_gained_where_it_is_not_the_visitors(state: State) -> None:
    session = replace(SPEAKING, state=state)
    for event in (KeyPressed(), UtteranceEnded()):
        assert step(session, event) == (session, ())
