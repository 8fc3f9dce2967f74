"""How long each state lasts, and that an old timer means nothing."""

import pytest

from kiosk.flow.delays import MAX_EXTENSIONS, Delay, Delays
from kiosk.flow.effects import Effect, StartTimer
from kiosk.flow.events import LookUpFailed, NothingFound, TimerFired
from kiosk.flow.session import Session
from kiosk.flow.step import step
from tests.flow.journeys import NOBODY, Happening, Idleness, after, found, made, out, play, scan, tap, then
from tests.flow.samples import CODE, FRESH, JAM, candidate

START = tap("attract.start")
SCAN_DOCUMENT = (START, tap("start.appointment"), tap("scan_code.document"))
ISSUED = (scan(CODE), found(1, candidate()), tap("confirm.yes"))

DELAYS: list[tuple[tuple[Happening, ...], Delay]] = [
    ((START,), Delay.IDLE),
    ((START, tap("start.appointment")), Delay.IDLE),
    (SCAN_DOCUMENT, Delay.TIP),
    ((*SCAN_DOCUMENT, NOBODY), Delay.IDLE),
    ((scan(CODE),), Delay.LOOKING_UP),
    ((scan(CODE), NothingFound(1)), Delay.ANSWER),
    ((scan(CODE), LookUpFailed(1)), Delay.ANSWER),
    ((scan(CODE), found(1, candidate())), Delay.IDLE),
    (ISSUED, Delay.CHECKING_IN),
    ((*ISSUED, made(2)), Delay.TICKET_UNPRINTED),
    ((*ISSUED, made(2), out(3)), Delay.TICKET),
    ((*ISSUED, made(2), out(3, JAM)), Delay.TICKET_UNPRINTED),
    ((START, NOBODY), Delay.COUNTDOWN),
    ((START, tap("help")), Delay.IDLE),
]


@pytest.mark.parametrize(("events", "delay"), DELAYS)
def test_each_state_starts_its_delay(events: tuple[Happening, ...], delay: Delay) -> None:
    session: Session = FRESH
    effects: tuple[Effect, ...] = ()
    for event in events:
        timer = TimerFired(session.timer)
        session, effects = step(session, timer if isinstance(event, Idleness) else event)
    timers = [effect for effect in effects if isinstance(effect, StartTimer)]
    assert timers == [StartTimer(session.timer, delay, slow=False)]


@pytest.mark.parametrize(("events", "delay"), DELAYS)
def test_an_old_timer_means_nothing(events: tuple[Happening, ...], delay: Delay) -> None:
    session = after(*events)
    for number in {-1, 0, *range(session.timer), session.timer + 1} - {session.timer}:
        assert step(session, TimerFired(number)) == (session, ()), delay


def test_the_attract_screen_lasts_for_ever() -> None:
    assert step(FRESH, TimerFired(FRESH.timer)) == (FRESH, ())
    ended = after(START, tap("stop"))
    assert step(ended, TimerFired(ended.timer)) == (ended, ())
    assert not [e for e in step(after(START), tap("stop"))[1] if isinstance(e, StartTimer)]


def test_a_document_that_is_not_read_gets_a_tip() -> None:
    play(
        then(NOBODY, "scan_document"),
        then(NOBODY, "still_there"),
        then(tap("still_there.yes"), "scan_document"),
        session=after(*SCAN_DOCUMENT),
    )


@pytest.mark.parametrize(
    ("delay", "usual", "slow"),
    [
        (Delay.IDLE, 30, 60),
        (Delay.COUNTDOWN, 20, 40),
        (Delay.TICKET, 20, 40),
        (Delay.TICKET_UNPRINTED, 60, 60),
        (Delay.ANSWER, 15, 30),
        (Delay.TIP, 10, 10),
        (Delay.LOOKING_UP, 2, 2),
        (Delay.CHECKING_IN, 20, 20),
    ],
)
def test_the_delays_are_those_of_the_design(delay: Delay, usual: float, slow: float) -> None:
    delays = Delays()
    assert (delays.seconds(delay, slow=False), delays.seconds(delay, slow=True)) == (usual, slow)


def test_the_countdown_and_the_extensions_hold_the_accessibility_rule() -> None:
    assert Delays().countdown >= 20
    assert MAX_EXTENSIONS >= 10


def test_nobody_is_asked_who_has_had_the_ticket_long_enough() -> None:
    printed: Session = after(*ISSUED, made(2), out(3))
    assert after(NOBODY, session=printed).state == FRESH.state
