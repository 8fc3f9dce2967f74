"""What lies over a journey and gives it back: help, "still there?", news, settings."""

import pytest

from kiosk.domain.appointments import Eligibility
from kiosk.flow.effects import StartTimer, Wipe
from kiosk.flow.events import Ending, SessionEnded, TicketFound, TicketStatusChanged
from kiosk.flow.session import Comfort, Session
from kiosk.flow.states import AlreadyCheckedIn, Help, StillThere, TicketShown, Waiting
from kiosk.flow.step import step
from tests.flow.journeys import (
    NOBODY,
    Happening,
    after,
    found,
    made,
    offered,
    out,
    play,
    scan,
    shown,
    tap,
    then,
)
from tests.flow.samples import (
    CODE,
    DOCUMENT,
    FRESH,
    JAM,
    OTHER_TICKET,
    TICKET,
    TICKET_CODE,
    candidate,
    status,
)

CONFIRM = after(scan(CODE), found(1, candidate()))
PRINTING = after(tap("confirm.yes"), made(2), session=CONFIRM)
PRINTED = after(out(3), session=PRINTING)
SCANNING = after(tap("attract.start"), tap("start.appointment"), tap("scan_code.document"))
PLACES = {
    "start": after(tap("attract.start")),
    "scan_document": SCANNING,
    "walk_in": after(tap("attract.start"), tap("start.no_appointment")),
    "waiting": after(tap("attract.start"), tap("start.how_long")),
    "confirm": CONFIRM,
    "choose": after(scan(DOCUMENT), found(1, candidate(), candidate(name="2"))),
    "too_early": after(scan(CODE), found(1, candidate(Eligibility.TOO_EARLY))),
    "ticket": after(out(3, JAM), session=PRINTING),
}


@pytest.mark.parametrize("place", PLACES)
def test_help_lies_over_a_place_and_gives_it_back(place: str) -> None:
    session = play(
        then(tap("help"), "help", offers="help.call back stop"),
        then(tap("help"), "help"),
        then(NOBODY, "still_there", offers="still_there.yes help stop"),
        then(tap("still_there.yes"), "help"),
        then(NOBODY, "still_there"),
        then(tap("help"), "help"),
        then(tap("back"), place),
        session=PLACES[place],
    )
    assert session.state == PLACES[place].state


@pytest.mark.parametrize("place", PLACES)
def test_still_there_lies_over_a_place_and_gives_it_back(place: str) -> None:
    here = after(NOBODY, session=SCANNING) if place == "scan_document" else PLACES[place]
    session = play(
        then(NOBODY, "still_there"),
        then(tap("confirm.yes"), "still_there"),
        then(tap("still_there.yes"), place),
        session=here,
    )
    assert session.state == here.state
    play(then(NOBODY, "still_there"), then(NOBODY, "attract", Wipe), session=here)


def test_help_over_still_there_goes_on_where_the_visitor_was() -> None:
    play(
        then(NOBODY, "still_there"), then(tap("help"), "help"), then(tap("back"), "confirm"), session=CONFIRM
    )


@pytest.mark.parametrize(
    "session", [after(scan(CODE)), after(tap("confirm.yes"), session=CONFIRM), PRINTING, after(tap("help"))]
)
def test_no_help_where_something_is_under_way(session: Session) -> None:
    assert step(session, tap("help")) == (session, ())
    assert "help" not in offered(session).split()


def test_ten_extensions_and_no_more() -> None:
    session = CONFIRM
    for _ in range(10):
        session = play(then(NOBODY, "still_there"), then(tap("still_there.yes"), "confirm"), session=session)
    play(then(NOBODY, "attract", Wipe), session=session)


def test_the_next_visitor_has_ten_extensions_again() -> None:
    ten: list[Happening] = [NOBODY, tap("still_there.yes")] * 10
    session = after(*ten, NOBODY, session=CONFIRM)
    assert session.extensions == 0


def shown_position(session: Session) -> int | None:
    """Return how many are ahead, as the state knows it, also below help and "still there?"."""
    state = session.state
    while isinstance(state, Help | StillThere):
        state = state.back
    assert isinstance(state, TicketShown | AlreadyCheckedIn | Waiting)
    return state.status.ahead if state.status else None


FOLLOWED = {
    "ticket": after(out(3, JAM), session=PRINTING),
    "already": after(scan(CODE), found(1, candidate(Eligibility.ALREADY_CHECKED_IN))),
    "waiting": after(scan(TICKET_CODE), TicketFound(1, status(TICKET, 9))),
}
COVERS: list[tuple[Happening, ...]] = [(), (tap("help"),), (NOBODY,), (tap("help"), NOBODY)]
COVERED = [after(*over, session=session) for session in FOLLOWED.values() for over in COVERS]


@pytest.mark.parametrize("before", [PRINTING, PRINTED, *COVERED])
def test_news_reaches_the_screen_and_gains_no_time(before: Session) -> None:
    session, effects = step(before, TicketStatusChanged(status(TICKET, 2)))
    assert shown_position(session) == 2
    assert (session.timer, effects) == (before.timer, ())
    assert step(before, TicketStatusChanged(status(OTHER_TICKET, 2))) == (before, ())


@pytest.mark.parametrize("session", [FRESH, CONFIRM, after(tap("attract.start"), tap("start.how_long"))])
def test_news_about_a_ticket_that_is_not_shown_is_dropped(session: Session) -> None:
    assert step(session, TicketStatusChanged(status(TICKET, 2))) == (session, ())


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("setting", ["language:ar", "language:nl", "contrast", "text_size", "low_reach"])
def test_settings_change_in_place_and_give_time(place: str, setting: str) -> None:
    session, effects = step(PLACES[place], tap(setting))
    assert session.state == PLACES[place].state
    assert any(isinstance(effect, StartTimer) and effect.number == session.timer for effect in effects)
    assert after(tap("stop"), session=session).comfort == FRESH.comfort
    assert after(tap("stop"), session=session).language == "nl"


def test_a_setting_is_tapped_back() -> None:
    settings = (tap("contrast"), tap("text_size"), tap("low_reach"))
    assert after(*settings).comfort == Comfort(high_contrast=True, large_text=True, low_reach=True)
    twice = after(*settings, *settings)
    assert twice.comfort == FRESH.comfort


def test_large_text_gets_more_time() -> None:
    session, effects = step(CONFIRM, tap("text_size"))
    assert [effect.slow for effect in effects if isinstance(effect, StartTimer)] == [True]
    _, effects = step(session, tap("text_size"))
    assert [effect.slow for effect in effects if isinstance(effect, StartTimer)] == [False]


@pytest.mark.parametrize("by", list(Ending))
def test_who_ends_a_session_from_outside_finds_nothing_of_it(by: Ending) -> None:
    for session in (
        *PLACES.values(),
        PRINTING,
        after(scan(CODE)),
        after(tap("confirm.yes"), session=CONFIRM),
    ):
        play(then(SessionEnded(by), "attract", Wipe), session=session)
    assert step(FRESH, SessionEnded(by)) == (FRESH, ())
    assert shown(FRESH) == "attract"
