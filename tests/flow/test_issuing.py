"""The ticket itself: made once, printed as often as asked, shown whatever the printer says."""

from dataclasses import replace

import pytest

from kiosk.domain.appointments import Eligibility
from kiosk.domain.tickets import Printed, PrintOutcome
from kiosk.domain.walk_ins import Full
from kiosk.flow.effects import CheckIn, FollowTicket, PrintTicket, VoidTicket, Wipe
from kiosk.flow.events import CheckInAnswered, CheckInClosed, CheckInFailed, Event, TicketRecovered
from kiosk.flow.session import Session
from kiosk.flow.states import TicketShown
from kiosk.flow.step import step
from tests.flow.journeys import (
    NOBODY,
    Happening,
    after,
    effects_of,
    found,
    made,
    out,
    play,
    scan,
    shown,
    tap,
    then,
)
from tests.flow.samples import CODE, FRESH, JAM, NO_WORD, NOW, OTHER_TICKET, TICKET, candidate, status

CONFIRM = after(scan(CODE), found(1, candidate()))
CHECKING_IN = after(tap("confirm.yes"), session=CONFIRM)
PRINTING = after(made(2), session=CHECKING_IN)
PRINTED = after(out(3), session=PRINTING)


def ticket_of(session: Session) -> TicketShown:
    """Return the ticket that is on the screen."""
    assert isinstance(session.state, TicketShown)
    return session.state


def test_a_double_tap_makes_one_ticket() -> None:
    play(
        then(tap("confirm.yes"), "checking_in", CheckIn),
        then(tap("confirm.yes"), "checking_in"),
        then(made(2), "ticket", PrintTicket, FollowTicket),
        then(tap("confirm.yes"), "ticket"),
        then(made(2), "ticket"),
        then(made(2, OTHER_TICKET), "ticket", VoidTicket),
        session=CONFIRM,
    )
    walk_in = after(tap("attract.start"), tap("start.no_appointment"))
    play(
        then(tap("walk_in.service:pick-up"), "checking_in", CheckIn),
        then(tap("walk_in.service:pick-up"), "checking_in"),
        session=walk_in,
    )


@pytest.mark.parametrize(
    ("answer", "screen"),
    [
        (CheckInAnswered(2, candidate(Eligibility.CANCELLED)), "cancelled"),
        (CheckInAnswered(2, candidate(Eligibility.OK)), "could_not_check"),
        (CheckInClosed(2, candidate().appointment.service_id, NOW), "service_closed"),
        (CheckInClosed(2, candidate().appointment.service_id, NOW, Full.CLOSING), "full"),
        (CheckInFailed(2), "no_ticket"),
        (NOBODY, "could_not_check"),
        (tap("back"), "checking_in"),
        (tap("stop"), "checking_in"),
        (tap("help"), "checking_in"),
        (out(2), "checking_in"),
        (CheckInFailed(3), "checking_in"),
        (CheckInAnswered(1, candidate(Eligibility.CANCELLED)), "checking_in"),
        (CheckInClosed(1, candidate().appointment.service_id, NOW), "checking_in"),
    ],
)
def test_each_end_of_a_check_in(answer: Happening, screen: str) -> None:
    play(then(answer, screen), session=CHECKING_IN)


def test_checked_in_elsewhere_meanwhile_shows_that_ticket() -> None:
    play(
        then(
            CheckInAnswered(2, candidate(Eligibility.ALREADY_CHECKED_IN)), "already_checked_in", FollowTicket
        ),
        then(tap("answer.print_again"), "ticket", PrintTicket, FollowTicket),
        session=CHECKING_IN,
    )
    unknown = replace(candidate(Eligibility.ALREADY_CHECKED_IN), ticket=None, reprintable=False)
    session = play(then(CheckInAnswered(2, unknown), "already_checked_in"), session=CHECKING_IN)
    assert step(session, tap("answer.print_again")) == (session, ())


@pytest.mark.parametrize(("full", "screen"), [(None, "service_closed"), (Full.CONTINGENT, "full")])
def test_a_service_that_closed_or_is_full_leads_to_the_others(full: Full | None, screen: str) -> None:
    closed = CheckInClosed(2, candidate().appointment.service_id, None, full)
    play(
        then(closed, screen, offers="answer.walk_in answer.done back help stop"),
        then(tap("answer.walk_in"), "walk_in"),
        session=CHECKING_IN,
    )


LATE = after(NOBODY, session=CHECKING_IN)


@pytest.mark.parametrize(
    "over", [(), (tap("help"),), (NOBODY,), (tap("help"), NOBODY), (tap("language:ar"),)]
)
def test_a_ticket_that_comes_late_is_shown_all_the_same(over: tuple[Happening, ...]) -> None:
    waiting = after(*over, session=LATE)
    session = play(then(made(2), "ticket", PrintTicket, FollowTicket), session=waiting)
    assert ticket_of(session).ticket == TICKET


@pytest.mark.parametrize(
    "gone", [tap("answer.walk_in"), tap("answer.try_again"), tap("answer.done"), tap("back")]
)
def test_a_ticket_that_comes_too_late_is_taken_back_and_disturbs_nobody(gone: Happening) -> None:
    taken_back = (VoidTicket(TICKET.id),)
    for session in (after(gone, session=LATE), after(gone, tap("help"), session=LATE), FRESH):
        assert step(session, made(2)) == (session, taken_back)
    assert step(LATE, made(1)) == (LATE, taken_back)


@pytest.mark.parametrize("outcome", [Printed(), JAM, NO_WORD])
def test_the_number_stands_whatever_the_printer_says(outcome: PrintOutcome) -> None:
    session = after(out(3, outcome), session=PRINTING)
    assert ticket_of(session) == TicketShown(TICKET, outcome, None)


@pytest.mark.parametrize("stale", [out(2), out(4), out(1, JAM)])
def test_the_word_on_another_print_is_ignored(stale: Event) -> None:
    assert step(PRINTING, stale) == (PRINTING, ())
    assert step(PRINTED, stale) == (PRINTED, ())


def test_printing_again_is_the_same_number_and_never_a_check_in() -> None:
    session = after(out(3, JAM), session=PRINTING)
    for copy in range(1, 4):
        effects = effects_of(session, tap("ticket.print_again"))
        assert effects == (PrintTicket(copy + 3, TICKET, "nl", again=True), FollowTicket(TICKET.id))
        session = after(tap("ticket.print_again"), session=session)
        assert step(session, tap("ticket.print_again")) == (session, ()), "a double tap"
        assert ticket_of(session).copies == copy
        session = after(out(copy + 3), session=session)
        assert ticket_of(session).ticket == TICKET


def test_a_copy_is_printed_in_the_language_of_the_screen() -> None:
    session = after(tap("language:ar"), session=PRINTED)
    assert effects_of(session, tap("ticket.print_again"))[0] == PrintTicket(4, TICKET, "ar", again=True)


@pytest.mark.parametrize("way", [tap("ticket.done"), tap("stop"), NOBODY])
def test_the_ticket_screen_is_left(way: Happening) -> None:
    play(then(way, "attract", Wipe), session=PRINTED)
    play(then(way, "attract", Wipe), session=PRINTING)


def test_a_ticket_without_paper_asks_before_it_goes() -> None:
    session = after(out(3, JAM), session=PRINTING)
    play(then(NOBODY, "still_there"), then(tap("still_there.yes"), "ticket"), session=session)
    play(then(NOBODY, "still_there"), then(NOBODY, "attract", Wipe), session=session)


def test_a_recovered_ticket_is_offered_again() -> None:
    event = TicketRecovered(TICKET, NO_WORD)
    session = play(
        then(event, "ticket", offers="ticket.print_again ticket.done help stop"),
        then(tap("ticket.print_again"), "ticket", PrintTicket, FollowTicket),
        then(out(1), "ticket"),
    )
    assert ticket_of(session).ticket == TICKET
    assert after(event).language == "en"
    assert after(TicketRecovered(replace(TICKET, language="tlh"), NO_WORD)).language == "nl"
    assert after(event, tap("ticket.done")).language == "nl"


@pytest.mark.parametrize("session", [CONFIRM, CHECKING_IN, PRINTED, after(tap("attract.start"))])
def test_a_recovered_ticket_never_takes_a_visitors_screen(session: Session) -> None:
    assert step(session, TicketRecovered(OTHER_TICKET, NO_WORD)) == (session, ())


def test_the_ticket_says_where_it_stands_from_the_start() -> None:
    session = after(made(2, status=status(TICKET, 3)), session=CHECKING_IN)
    assert ticket_of(session).status == status(TICKET, 3)
    assert shown(FRESH) == "attract"
