"""A kiosk that can make no ticket: nobody is led to one, whoever waits for one is told, and looking goes on."""

from dataclasses import replace

import pytest

from kiosk.flow.effects import Wipe
from kiosk.flow.events import CheckInFailed
from kiosk.flow.session import Session
from kiosk.flow.view import view
from tests.flow.journeys import NOBODY, Happening, after, found, made, out, play, scan, tap, then
from tests.flow.samples import CODE, OPEN, TICKET_CODE, candidate

STOPPED = replace(OPEN, no_tickets="disk")
CONFIRM = after(scan(CODE), found(1, candidate()))
CHECKING_IN = after(tap("confirm.yes"), session=CONFIRM)
TICKET_THERE = after(made(2), out(3), session=CHECKING_IN)


WAYS: tuple[tuple[Happening, ...], ...] = (
    (),
    (tap("language:en"),),
    (tap("attract.start"), tap("start.appointment")),
    (tap("attract.start"), tap("start.no_appointment")),
    (scan(CODE), found(1, candidate())),
    (scan(CODE), found(1, candidate()), NOBODY),
)


@pytest.mark.parametrize("way", WAYS)
def test_no_way_leads_to_a_ticket(way: tuple[Happening, ...]) -> None:
    session = after(*way)
    shown_now = view(session, STOPPED)
    assert shown_now.name == "out_of_service"
    assert shown_now.language == session.language
    assert [offer.name for offer in shown_now.offers if not offer.name.startswith("language")] == [
        "start.how_long",
        "contrast",
        "text_size",
        "low_reach",
    ]
    assert view(session, OPEN).name != "out_of_service"


@pytest.mark.parametrize(
    ("session", "screen"),
    [
        (CHECKING_IN, "checking_in"),
        (TICKET_THERE, "ticket"),
        (after(tap("help"), session=TICKET_THERE), "help"),
        (after(CheckInFailed(2), session=CHECKING_IN), "no_ticket"),
        (after(tap("attract.start"), tap("start.how_long")), "waiting"),
        (after(scan(TICKET_CODE)), "looking_up"),
    ],
)
def test_all_else_stays_as_it_is(session: Session, screen: str) -> None:
    assert view(session, STOPPED).name == screen


def test_whoever_waits_for_a_ticket_is_sent_to_a_person_and_to_nothing_else() -> None:
    play(
        then(CheckInFailed(2), "no_ticket", offers="answer.done back help stop"),
        then(tap("answer.done"), "attract", Wipe),
        session=CHECKING_IN,
    )


def test_a_refusal_that_comes_late_is_told_all_the_same() -> None:
    late = after(NOBODY, session=CHECKING_IN)
    play(then(CheckInFailed(1), "could_not_check"), then(CheckInFailed(2), "no_ticket"), session=late)


@pytest.mark.parametrize("way", WAYS)
def test_the_waiting_times_are_one_touch_away(way: tuple[Happening, ...]) -> None:
    play(
        then(tap("start.how_long"), "waiting"),
        then(tap("back"), "out_of_service", offers="start.how_long"),
        session=after(*way),
        facts=STOPPED,
    )
