"""Being cut off is said on every screen on which something can be done; what is old is dated, or not shown at all."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.reads import AppointmentCode, IdentityDocument, Read, TicketCode
from kiosk.flow.events import LookUpFailed, TicketRecovered
from kiosk.flow.facts import STALE, Facts
from kiosk.flow.screens import AnswerScreen, AttractScreen, TicketScreen, WaitingScreen, WalkInScreen
from kiosk.flow.session import Session
from kiosk.flow.states import Source
from kiosk.flow.view import view
from kiosk.flow.walk_in_rows import desk_of
from tests.flow.journeys import NOBODY, Happening, after, play, scan, tap, then
from tests.flow.samples import CLOSED, CODE, DOCUMENT, FRESH, NO_WORD, NOW, OFFICE, OPEN, TICKET, TICKET_CODE

CUT_OFF = replace(OPEN, cut_off_since=NOW - timedelta(minutes=1))
AS_OF = OPEN.queue.as_of if OPEN.queue else NOW


def at(age: timedelta) -> Facts:
    """Return what is known so long after the queue was heard of."""
    return replace(CUT_OFF, now=AS_OF + age)


@pytest.mark.parametrize("session", [FRESH, after(tap("attract.start"))], ids=["attract", "start"])
def test_it_is_said_until_it_is_over(session: Session) -> None:
    assert view(session, CUT_OFF).cut_off
    assert not view(session, OPEN).cut_off


@pytest.mark.parametrize("facts", [replace(CLOSED, cut_off_since=NOW), replace(CUT_OFF, out_of_service="K7")])
def test_not_where_nothing_can_be_done(facts: Facts) -> None:
    assert not view(FRESH, facts).cut_off


def test_the_queue_is_dated_and_then_not_shown() -> None:
    assert view(FRESH, OPEN).screen == AttractScreen(OFFICE.name, 5, desk=desk_of(OFFICE))
    recent = view(FRESH, at(STALE)).screen
    assert isinstance(recent, AttractScreen)
    assert (recent.waiting, recent.as_of) == (5, AS_OF)
    old = view(FRESH, at(STALE + timedelta(seconds=1))).screen
    assert isinstance(old, AttractScreen)
    assert (old.waiting, old.as_of) == (None, None)


@pytest.mark.parametrize("way", ["start.no_appointment", "start.how_long"])
def test_so_is_the_queue_of_each_service(way: str) -> None:
    session = after(tap("attract.start"), tap(way))
    for age, known in ((STALE, True), (STALE + timedelta(seconds=1), False)):
        screen = view(session, at(age)).screen
        assert isinstance(screen, WalkInScreen | WaitingScreen)
        assert screen.as_of == (AS_OF if known else None)
        rows = [row for group in screen.groups for row in group.rows]
        assert any(row.waiting is not None for row in rows) is known


@pytest.mark.parametrize("end", [LookUpFailed(1), NOBODY])
@pytest.mark.parametrize(
    ("read", "source", "again"),
    [
        (CODE, Source.CODE, "scan_code"),
        (DOCUMENT, Source.DOCUMENT, "scan_document"),
        (TICKET_CODE, Source.TICKET, "scan_code"),
    ],
)
def test_what_could_not_be_checked_is_named(read: Read, source: Source, again: str, end: Happening) -> None:
    assert isinstance(read, AppointmentCode | IdentityDocument | TicketCode)
    session = after(scan(read), end)
    screen = view(session, CUT_OFF).screen
    assert isinstance(screen, AnswerScreen)
    assert screen.source is source
    names = [offer.name for offer in view(session, CUT_OFF).offers]
    # Whoever has a ticket needs no second one.
    assert ("answer.walk_in" in names) is (source is not Source.TICKET)
    play(then(tap("answer.try_again"), again), session=session)


def test_after_a_restart_the_number_is_shown_and_nothing_else_of_the_ticket() -> None:
    session = after(TicketRecovered(TICKET, NO_WORD))
    screen = view(session, OPEN).screen
    assert screen == TicketScreen(
        TICKET.id, str(TICKET.number), {}, {}, None, None, NO_WORD, 0, "", recovered=True
    )
    again = view(after(tap("ticket.print_again"), session=session), OPEN).screen
    assert isinstance(again, TicketScreen)
    assert not again.recovered
