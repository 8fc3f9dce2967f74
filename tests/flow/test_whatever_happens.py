"""What holds after any events at all, sensible or not, and on any walk over what the screens offer."""

from random import Random
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.tickets import TicketNumber
from kiosk.flow.controls import Control
from kiosk.flow.effects import (
    ArmReaders,
    CheckIn,
    DisarmReaders,
    Effect,
    PrintTicket,
    StartTimer,
    VoidTicket,
    Wipe,
)
from kiosk.flow.events import CheckedIn, Event, Tapped, TicketRecovered, TimerFired
from kiosk.flow.idling import delay_of
from kiosk.flow.screens import SCREEN_NAMES
from kiosk.flow.session import Session, listens
from kiosk.flow.states import Attract, Help, Printing, StillThere, TicketShown
from kiosk.flow.step import step
from kiosk.flow.view import view
from tests.flow.journeys import check_housekeeping, scan
from tests.flow.samples import FRESH, LANGUAGES, OPEN, READS
from tests.flow.strategies import DAYS, SOME_DAYS
from tests.flow.walks import SETTINGS, Request, Turn, answers, awaited, reached, requests_of, taps, walk

MAKES_A_TICKET = {
    Control.CONFIRM_YES,
    Control.WALK_IN_SERVICE,
    Control.ANSWER_WALK_IN,
    Control.ANSWER_WAIT_ANYWAY,
    Control.CONFIRM_WITHOUT,
    Control.PERSONS_GO_ON,
    Control.CHECKLIST_ALL,
    Control.MISSING_GO_ON,
}


def settled_ticket(session: Session) -> TicketShown | None:
    """Return the ticket that a session shows, also below help and "still there?"."""
    state = session.state
    while isinstance(state, Help | StillThere):
        state = state.back
    return state if isinstance(state, TicketShown) else None


def test_the_walks_see_every_screen_and_every_control() -> None:
    chance = Random(7)
    turns = [turn for _ in range(110) for turn in walk([chance.randrange(1000) for _ in range(40)])]
    screens = {view(turn.after, OPEN).name for turn in turns}
    assert screens == set(SCREEN_NAMES) - {"closed", "out_of_service"}
    tapped = {turn.event.control for turn in turns if isinstance(turn.event, Tapped)}
    assert tapped == set(Control)
    assert {type(effect) for turn in turns for effect in turn.effects} == set(get_args(Effect))


@SOME_DAYS
@given(DAYS)
def test_timers_and_readers_follow_the_state(turns: list[Turn]) -> None:
    armed = listens(FRESH.state)
    for turn in turns:
        check_housekeeping(turn.before, turn.after, turn.effects)
        for effect in turn.effects:
            armed = (
                isinstance(effect, ArmReaders) if isinstance(effect, ArmReaders | DisarmReaders) else armed
            )
        assert armed is listens(turn.after.state)
        assert (delay_of(turn.after.state) is None) is isinstance(turn.after.state, Attract)
        if delay_of(turn.after.state) and turn.after.state != turn.before.state:
            news = turn.after.timer == turn.before.timer
            assert news or any(isinstance(effect, StartTimer) for effect in turn.effects)


@SOME_DAYS
@given(DAYS)
def test_numbers_never_come_twice(turns: list[Turn]) -> None:
    requests = [request.request for request in requests_of(turns)]
    timers = [effect.number for turn in turns for effect in turn.effects if isinstance(effect, StartTimer)]
    assert requests == sorted(set(requests))
    assert timers == sorted(set(timers))


@SOME_DAYS
@given(DAYS)
def test_an_answer_that_nobody_waits_for_changes_nothing(turns: list[Turn]) -> None:
    asked = requests_of(turns)
    for session in reached(turns):
        for request in asked[-4:]:
            if request.request == awaited(session.state):
                continue
            for answer in answers(request):
                changed, effects = step(session, answer)
                assert changed == session
                # A ticket that nobody waits for is taken back, unless it is the one on the screen.
                assert effects in (
                    (),
                    (VoidTicket(answer.ticket.id),) if isinstance(answer, CheckedIn) else (),
                )


@SOME_DAYS
@given(DAYS)
def test_a_scan_while_busy_and_an_old_timer_change_nothing(turns: list[Turn]) -> None:
    for session in reached(turns):
        for number in (session.timer - 1, session.timer + 1, -1):
            assert step(session, TimerFired(number)) == (session, ())
        if not listens(session.state):
            scans = [scan(read) for read in READS]
            assert all(step(session, event) == (session, ()) for event in scans)


@SOME_DAYS
@given(DAYS)
def test_a_double_tap_makes_one_ticket_and_one_paper(turns: list[Turn]) -> None:
    for session in reached(turns):
        for tap in taps(session):
            once, first = step(session, tap)
            _, second = step(once, tap)
            assert sum(isinstance(effect, CheckIn | PrintTicket) for effect in first + second) <= 1


@SOME_DAYS
@given(DAYS)
def test_only_a_tap_makes_a_ticket_and_one_waits_for_its_answer(turns: list[Turn]) -> None:
    for turn in turns:
        made = [effect for effect in turn.effects if isinstance(effect, CheckIn)]
        if made:
            assert len(made) == 1
            assert isinstance(turn.event, Tapped)
            assert turn.event.control in MAKES_A_TICKET
            assert awaited(turn.after.state) == made[0].request
            assert taps_of_its_own(turn.after) == []


def taps_of_its_own(session: Session) -> list[Event]:
    """List what can be tapped but for languages and settings."""
    return [tap for tap in taps(session) if isinstance(tap, Tapped) and tap.control not in SETTINGS]


@SOME_DAYS
@given(DAYS)
def test_what_is_printed_is_the_ticket_on_the_screen(turns: list[Turn]) -> None:
    for turn in turns:
        for effect in turn.effects:
            if not isinstance(effect, PrintTicket):
                continue
            shown = settled_ticket(turn.after)
            assert shown is not None
            assert (shown.ticket, shown.paper) == (effect.ticket, Printing(effect.request))
            assert effect.language == turn.after.language
            assert effect.again is not isinstance(turn.event, CheckedIn)


@SOME_DAYS
@given(DAYS)
def test_a_number_on_the_screen_changes_only_with_a_new_ticket(turns: list[Turn]) -> None:
    number: TicketNumber | None = None
    for turn in turns:
        before, after = settled_ticket(turn.before), settled_ticket(turn.after)
        number = before.ticket.number if before else None
        if number and after and after.ticket.number != number:
            assert isinstance(turn.event, CheckedIn | TicketRecovered)


@SOME_DAYS
@given(DAYS, st.sampled_from(LANGUAGES))
def test_a_language_changes_in_place(turns: list[Turn], language: str) -> None:
    for session in reached(turns):
        after, effects = step(session, Tapped(Control.LANGUAGE, language))
        assert after.language == language
        if isinstance(session.state, Attract):
            continue
        assert after.state == session.state
        assert (after.comfort, after.misses, after.extensions) == (
            session.comfort,
            session.misses,
            session.extensions,
        )
        assert Wipe() not in effects


@SOME_DAYS
@given(DAYS, st.data())
def test_any_session_ends_when_nobody_touches(turns: list[Turn], data: st.DataObject) -> None:
    asked = requests_of(turns)
    for start in reached(turns)[-6:]:
        session, outstanding, timers = start, list(asked), 0
        while not isinstance(session.state, Attract):
            request = next((e for e in outstanding if e.request == awaited(session.state)), None)
            if request is not None and data.draw(st.booleans()):
                event: Event = data.draw(st.sampled_from(answers(request)))
                outstanding.remove(request)
            else:
                event = TimerFired(session.timer)
                timers += 1
            session, effects = step(session, event)
            outstanding += [effect for effect in effects if isinstance(effect, Request)]
            assert timers <= 6
