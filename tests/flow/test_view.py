"""What to show: blockers first, every offer does something, and every screen has a way on or ends by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from kiosk.domain.appointments import Eligibility
from kiosk.domain.ids import ServiceId
from kiosk.domain.office import SpecialDay
from kiosk.domain.waiting import QueueStatus, ServiceQueue
from kiosk.domain.walk_ins import Full
from kiosk.flow.controls import Control
from kiosk.flow.events import CheckInClosed, Tapped, TicketFound
from kiosk.flow.facts import STALE, Equipment, Facts, Presence
from kiosk.flow.idling import delay_of
from kiosk.flow.screens import (
    SCREEN_NAMES,
    AnswerKind,
    AnswerScreen,
    AttractScreen,
    ClosedScreen,
    ConfirmScreen,
    OutOfServiceScreen,
    ScanCodeScreen,
    StillThereScreen,
    TicketScreen,
    WaitingScreen,
)
from kiosk.flow.session import Session
from kiosk.flow.states import Attract, CheckingIn
from kiosk.flow.step import step
from kiosk.flow.view import view
from kiosk.flow.walk_in_rows import desk_of, walk_in_rows
from tests.flow.journeys import NOBODY, after, found, made, out, scan, shown, tap
from tests.flow.samples import (
    ALL_FACTS,
    CLOSED,
    CODE,
    DOCUMENT,
    FRESH,
    JAM,
    NOW,
    OFFICE,
    OPEN,
    SCANNED,
    TICKET,
    TICKET_CODE,
    candidate,
    status,
)
from tests.flow.strategies import DAYS, FEW_DAYS, SOME_DAYS
from tests.flow.walks import Turn, reached

CONFIRM = after(scan(CODE), found(1, candidate()))
TICKET_SHOWN = after(tap("confirm.yes"), made(2, status=status(TICKET, 3)), out(3, JAM), session=CONFIRM)

READING_AIDS = {Control.LANGUAGE, Control.CONTRAST, Control.TEXT_SIZE, Control.LOW_REACH, Control.SPEECH}


@FEW_DAYS
@given(DAYS)
def test_every_session_has_a_screen_whatever_is_known(turns: list[Turn]) -> None:
    for session in reached(turns):
        for facts in ALL_FACTS:
            drawn = view(session, facts)
            assert drawn.name in SCREEN_NAMES
            names = [offer.name for offer in drawn.offers]
            assert len(names) == len(set(names))
            blocked = isinstance(drawn.screen, ClosedScreen | OutOfServiceScreen)
            only_read = {offer.control for offer in drawn.offers} <= READING_AIDS
            assert drawn.offers
            assert only_read is (blocked or isinstance(session.state, CheckingIn))
            assert blocked or isinstance(session.state, Attract) or delay_of(session.state) is not None


@SOME_DAYS
@given(DAYS)
def test_every_offer_does_something(turns: list[Turn]) -> None:
    for session in reached(turns):
        for offer in view(session, OPEN).offers:
            if offer.enabled:
                changed, effects = step(session, Tapped(offer.control, offer.item))
                assert changed != session, offer.name
                assert effects, offer.name


def test_out_of_service_comes_before_closed_before_the_session() -> None:
    assert view(CONFIRM, Facts(NOW)).screen == OutOfServiceScreen("no_office")
    assert view(CONFIRM, replace(CLOSED, out_of_service="K7")).screen == OutOfServiceScreen("K7")
    assert view(CONFIRM, CLOSED).screen == ClosedScreen(
        OFFICE.name, NOW.replace(hour=9, minute=0) + timedelta(days=1)
    )
    assert shown(CONFIRM) == "confirm"


def test_a_ticket_is_shown_to_its_end_when_the_office_closes() -> None:
    assert shown(TICKET_SHOWN, CLOSED) == "ticket"
    assert shown(after(tap("confirm.yes"), session=CONFIRM), CLOSED) == "checking_in"
    assert shown(TICKET_SHOWN, replace(OPEN, out_of_service="K7")) == "out_of_service"


def test_the_attract_screen_tells_how_busy_it_is_or_nothing() -> None:
    assert view(FRESH, OPEN).screen == AttractScreen(OFFICE.name, 5, desk=desk_of(OFFICE))
    assert view(FRESH, replace(OPEN, queue=None)).screen == AttractScreen(
        OFFICE.name, None, desk=desk_of(OFFICE)
    )


def test_screens_know_which_devices_are_there() -> None:
    away = Equipment(Presence.AWAY, Presence.NONE, Presence.AWAY)
    facts = replace(OPEN, equipment=away)
    asked = after(tap("attract.start"), tap("start.appointment"))
    assert view(asked, facts).screen == ScanCodeScreen(Presence.AWAY, Presence.NONE)
    assert view(FRESH, facts).screen == AttractScreen(OFFICE.name, 5, Presence.AWAY, desk=desk_of(OFFICE))
    ticket = view(TICKET_SHOWN, facts).screen
    assert isinstance(ticket, TicketScreen)
    assert ticket.printer is Presence.AWAY


def test_only_a_device_that_there_is_is_offered_as_the_other_way() -> None:
    asked = after(tap("attract.start"), tap("start.appointment"))
    for presence, offered in ((Presence.READY, True), (Presence.AWAY, True), (Presence.NONE, False)):
        facts = replace(OPEN, equipment=Equipment(document_reader=presence))
        controls = [offer.control for offer in view(asked, facts).offers]
        assert (Control.SCAN_CODE_DOCUMENT in controls) is offered
        assert Control.SCAN_CODE_WITHOUT in controls


def test_printing_again_comes_first_only_where_there_is_a_printer_for_it() -> None:
    firsts = [
        view(TICKET_SHOWN, replace(OPEN, equipment=Equipment(printer=presence))).offers[0].control
        for presence in (Presence.READY, Presence.AWAY)
    ]
    assert firsts == [Control.TICKET_PRINT_AGAIN, Control.TICKET_DONE]


def test_the_frame_is_the_visitors() -> None:
    drawn = view(after(tap("language:ar"), tap("contrast")), replace(OPEN, demo=True))
    assert (drawn.language, drawn.comfort.high_contrast, drawn.demo) == ("ar", True, True)
    assert drawn.time_zone == "Europe/Amsterdam"
    assert view(FRESH, Facts(NOW)).time_zone == "UTC"


def test_confirm_shows_initials_and_no_more() -> None:
    screen = view(CONFIRM, OPEN).screen
    assert isinstance(screen, ConfirmScreen)
    row = screen.row
    assert (row.initials, row.persons, row.start) == ("W. B.", 1, candidate().appointment.start)
    assert row.service == OFFICE.services[0].name


def test_the_ticket_screen_says_all_that_the_paper_says() -> None:
    screen = view(TICKET_SHOWN, OPEN).screen
    assert isinstance(screen, TicketScreen)
    assert (screen.number, screen.paper, screen.copies) == ("B047", JAM, 0)
    assert screen.waiting_area == OFFICE.services[0].waiting_area
    assert screen.status == status(TICKET, 3)
    assert screen.code == "LT1:" + "A" * 32
    phones = replace(OPEN, office=replace(OFFICE, public_url="https://wacht.example.nl"))
    on_phones = view(TICKET_SHOWN, phones).screen
    assert isinstance(on_phones, TicketScreen)
    assert on_phones.code == "https://wacht.example.nl/t/" + "a" * 32


def answer(session: Session, facts: Facts = OPEN) -> AnswerScreen:
    """Return the answer that a session shows."""
    screen = view(session, facts).screen
    assert isinstance(screen, AnswerScreen)
    return screen


def found_as(eligibility: Eligibility) -> Session:
    """Return a session that has found an appointment."""
    return after(scan(CODE), found(1, candidate(eligibility)))


def test_too_early_tells_when_the_window_opens() -> None:
    early = answer(found_as(Eligibility.TOO_EARLY))
    assert (early.opens, early.closes) == (NOW - timedelta(minutes=20), NOW + timedelta(minutes=25))
    assert early.may_wait


def test_another_office_tells_where() -> None:
    other = answer(found_as(Eligibility.OTHER_OFFICE))
    assert (other.office_name, other.office_address) == ({"nl": "Elders"}, {"nl": "Plein 2"})


def test_already_checked_in_tells_when_and_the_number() -> None:
    already = answer(found_as(Eligibility.ALREADY_CHECKED_IN))
    assert (already.number, already.checked_in_at, already.may_print) == ("B047", TICKET.issued_at, True)


def test_too_late_offers_a_ticket_only_while_the_service_is_open() -> None:
    late = found_as(Eligibility.TOO_LATE)
    assert answer(late).may_walk_in
    hour = replace(OFFICE.services[0].opening[0], closes=NOW.time())
    over = replace(OFFICE, services=(replace(OFFICE.services[0], opening=(hour,)), *OFFICE.services[1:]))
    assert not answer(late, replace(OPEN, office=over)).may_walk_in


def test_a_closed_service_tells_when_it_opens() -> None:
    picked = after(tap("attract.start"), tap("start.no_appointment"), tap("walk_in.service:registration"))
    closed = answer(after(CheckInClosed(1, ServiceId("registration"), NOW), session=picked))
    assert (closed.service, closed.opens) == ({"nl": "registration", "en": "registration"}, NOW)


def test_a_service_that_is_full_says_why_and_when_there_are_tickets_again() -> None:
    picked = after(tap("attract.start"), tap("start.no_appointment"), tap("walk_in.service:registration"))
    full = answer(after(CheckInClosed(1, ServiceId("registration"), NOW, Full.CONTINGENT), session=picked))
    assert (full.kind, full.opens, full.full) == (AnswerKind.FULL, NOW, Full.CONTINGENT)


def test_a_service_without_tickets_left_can_be_touched_and_says_so() -> None:
    queue = QueueStatus(
        NOW, {ServiceId("pick-up"): ServiceQueue(ServiceId("pick-up"), 3, 1, walk_ins_left=0)}
    )
    screen = view(after(tap("attract.start"), tap("start.no_appointment")), replace(OPEN, queue=queue))
    rows = {row.id: row for group in walk_in_rows(replace(OPEN, queue=queue)) for row in group.rows}
    assert rows[ServiceId("pick-up")].full is Full.CONTINGENT
    assert rows[ServiceId("registration")].full is None
    offered = {
        offer.item: offer.enabled for offer in screen.offers if offer.control is Control.WALK_IN_SERVICE
    }
    assert offered["pick-up"]
    old = replace(OPEN, queue=replace(queue, as_of=NOW - STALE - timedelta(seconds=1)))
    assert all(row.full is None for group in walk_in_rows(old) for row in group.rows)


def test_a_special_day_is_named_where_all_is_closed() -> None:
    day = SpecialDay(NOW.date(), name={"en": "Moving day"})
    shut = replace(OPEN, office=replace(OFFICE, special_days=(day,)))
    screen = view(FRESH, shut).screen
    assert isinstance(screen, ClosedScreen)
    assert screen.why == {"en": "Moving day"}
    evening = view(FRESH, replace(OPEN, now=NOW.replace(hour=20))).screen
    assert isinstance(evening, ClosedScreen)
    assert not evening.why


def test_waiting_shows_the_scanned_ticket_and_the_queues() -> None:
    known = replace(SCANNED, service_id=ServiceId("pick-up"))
    screen = view(after(scan(TICKET_CODE), TicketFound(1, known)), OPEN).screen
    assert isinstance(screen, WaitingScreen)
    assert (screen.status, screen.waiting_area) == (known, OFFICE.services[1].waiting_area)
    general = view(after(tap("attract.start"), tap("start.how_long")), OPEN).screen
    assert general == WaitingScreen(None, {}, walk_in_rows(OPEN))


def test_still_there_counts_what_the_settings_say() -> None:
    asked = after(tap("attract.start"), NOBODY)
    assert view(asked, replace(OPEN, countdown_s=25.0)).screen == StillThereScreen(25.0)


def test_services_stand_by_organisation_with_their_queue_and_next_opening() -> None:
    groups = walk_in_rows(OPEN)
    assert [(g.organisation["nl"], [r.id for r in g.rows]) for g in groups] == [
        ("IND", ["biometrics", "pick-up"]),
        ("gemeente", ["registration"]),
    ]
    pick_up, registration = groups[0].rows[1], groups[1].rows[0]
    assert (pick_up.is_open, pick_up.waiting) == (True, 3)
    assert pick_up.wait is not None
    assert (registration.is_open, registration.opens_next) == (False, NOW.replace(hour=13, minute=0))
    assert (registration.waiting, registration.wait) == (None, None)
    assert walk_in_rows(Facts(NOW)) == ()


@pytest.mark.parametrize("read", [CODE, DOCUMENT, TICKET_CODE])
def test_a_view_is_a_value(read: object) -> None:
    assert view(CONFIRM, OPEN) == view(CONFIRM, OPEN)
    assert repr(read) not in repr(view(CONFIRM, OPEN))
