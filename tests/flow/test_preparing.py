"""Between the choice and the ticket: how many came, and what is missing; nothing is asked that need not be."""

from dataclasses import replace

import pytest

from kiosk.domain.appointments import Candidate, Eligibility
from kiosk.domain.ids import ServiceId
from kiosk.flow.effects import CheckIn
from kiosk.flow.entries import Missing
from kiosk.flow.entry_screens import ChecklistScreen, MissingScreen, PersonsScreen
from kiosk.flow.known import known_of
from kiosk.flow.preparing import MOST_PERSONS
from kiosk.flow.screens import ConfirmScreen
from kiosk.flow.session import Session
from kiosk.flow.view import view
from tests.flow.journeys import after, effects_of, found, play, scan, tap, then
from tests.flow.samples import ASKED, ASKING, ASKING_OFFICE, CODE, FRESH, NOW, QUEUE, candidate

SINGLE = candidate()
FAMILY = candidate(persons=4)


def for_pickup(candidate_: Candidate) -> Candidate:
    """Make it an appointment for the service with two things on its list."""
    return replace(candidate_, appointment=replace(candidate_.appointment, service_id=ServiceId("pick-up")))


def confirmed(one: Candidate, session: Session = ASKED) -> Session:
    """Show a code and say yes."""
    return after(scan(CODE), found(1, one), tap("confirm.yes"), session=session)


def walked_in(session: Session = ASKED) -> Session:
    """Choose a service without an appointment."""
    return after(
        tap("attract.start"), tap("start.no_appointment"), tap("walk_in.service:pick-up"), session=session
    )


def test_one_person_with_one_thing_is_asked_nothing_more() -> None:
    shown = after(scan(CODE), found(1, SINGLE), session=ASKED)
    screen = view(shown, ASKING).screen
    assert isinstance(screen, ConfirmScreen)
    assert screen.thing == {"nl": "paspoort", "en": "passport"}
    play(then(tap("confirm.yes"), "checking_in", CheckIn), session=shown, facts=ASKING)


def test_the_one_thing_may_be_missing() -> None:
    shown = after(scan(CODE), found(1, SINGLE), session=ASKED)
    assert effects_of(shown, tap("confirm.without")) == (
        CheckIn(2, ServiceId("biometrics"), SINGLE, 1, "nl", (0,)),
    )
    # Where the service has no list there is nothing to be without.
    plain = after(scan(CODE), found(1, SINGLE), session=FRESH)
    assert effects_of(plain, tap("confirm.without")) == ()


def test_how_many_came_is_asked_of_several_and_goes_into_the_check_in() -> None:
    session = confirmed(FAMILY)
    screen = view(session, ASKING).screen
    assert screen == PersonsScreen(4, 4, ASKING_OFFICE.services[0].name)
    three = after(tap("persons.fewer"), session=session)
    assert effects_of(three, tap("persons.go_on")) == (CheckIn(2, ServiceId("biometrics"), FAMILY, 3, "nl"),)
    more = after(tap("persons.more"), tap("persons.more"), session=session)
    assert effects_of(more, tap("persons.go_on")) == (CheckIn(2, ServiceId("biometrics"), FAMILY, 6, "nl"),)


def test_nobody_and_a_hundred_cannot_have_come() -> None:
    session = confirmed(candidate(persons=1 + 1))
    alone = after(tap("persons.fewer"), session=session)
    assert after(tap("persons.fewer"), session=alone) == alone
    crowd = confirmed(candidate(persons=MOST_PERSONS))
    assert after(tap("persons.more"), session=crowd) == crowd


def test_a_walk_in_is_counted_where_persons_count() -> None:
    screen = view(walked_in(), ASKING).screen
    assert isinstance(screen, PersonsScreen)
    assert (screen.count, screen.expected) == (1, None)
    play(
        then(tap("persons.more"), "persons"),
        then(tap("persons.go_on"), "checklist", offers="checklist.all checklist.missing back help stop"),
        then(tap("back"), "persons"),
        then(tap("back"), "walk_in"),
        session=walked_in(),
        facts=ASKING,
    )
    assert view(walked_in(FRESH), ASKING).name == "checking_in"


@pytest.mark.parametrize("hour", [10, 20])
def test_where_there_is_no_ticket_nothing_is_asked_first(hour: int) -> None:
    left = {name: replace(each, walk_ins_left=0) for name, each in QUEUE.services.items()}
    known = known_of(ASKING_OFFICE, NOW.replace(hour=hour), replace(QUEUE, services=left), choosing=True)
    at_services = after(tap("attract.start"), tap("start.no_appointment"), session=ASKED)
    # The check-in itself says when there are tickets again.
    play(
        then(tap("walk_in.service:pick-up"), "checking_in", CheckIn),
        session=replace(at_services, known=known),
        facts=ASKING,
    )


def test_everything_is_at_hand() -> None:
    session = confirmed(for_pickup(SINGLE))
    screen = view(session, ASKING).screen
    assert isinstance(screen, ChecklistScreen)
    assert len(screen.things) == 2
    (effect,) = effects_of(session, tap("checklist.all"))
    assert isinstance(effect, CheckIn)
    assert effect.missing == ()


def test_what_is_missing_is_marked_and_refuses_nobody() -> None:
    session = after(tap("checklist.missing"), session=confirmed(for_pickup(FAMILY)))
    assert view(session, ASKING).name == "persons"
    session = after(tap("persons.go_on"), tap("checklist.missing"), session=confirmed(for_pickup(FAMILY)))
    play(
        then(
            tap("missing.thing:1"),
            "missing",
            offers="missing.thing:0 missing.thing:1 missing.go_on back help stop",
        ),
        session=session,
        facts=ASKING,
    )
    marked = after(tap("missing.thing:1"), tap("missing.thing:0"), tap("missing.thing:0"), session=session)
    screen = view(marked, ASKING).screen
    assert isinstance(screen, MissingScreen)
    assert screen.missing == (1,)
    (effect,) = effects_of(marked, tap("missing.go_on"))
    assert isinstance(effect, CheckIn)
    assert (effect.missing, effect.persons) == ((1,), 4)
    # Whoever goes back has everything again.
    assert after(tap("back"), tap("checklist.missing"), session=marked) == replace(
        session, timer=marked.timer + 2
    )


@pytest.mark.parametrize("item", ["", "2", "-1", "x", "00", "999999999"])
def test_what_is_not_on_the_list_cannot_be_missing(item: str) -> None:
    session = after(tap("checklist.missing"), session=confirmed(for_pickup(SINGLE)))
    assert isinstance(session.state, Missing)
    assert after(tap(f"missing.thing:{item}"), session=session) == session


@pytest.mark.parametrize(
    ("eligibility", "way"),
    [(Eligibility.TOO_LATE, "answer.walk_in"), (Eligibility.TOO_EARLY, "answer.wait_anyway")],
)
def test_who_comes_late_or_early_is_asked_the_same(eligibility: Eligibility, way: str) -> None:
    one = for_pickup(candidate(eligibility, persons=2))
    session = after(scan(CODE), found(1, one), session=ASKED)
    play(
        then(tap(way), "persons"),
        then(tap("persons.go_on"), "checklist"),
        then(tap("back"), "persons"),
        then(tap("back"), eligibility.value),
        session=session,
        facts=ASKING,
    )


def test_back_leads_to_the_appointment_and_to_the_others() -> None:
    two = (candidate(name="1", persons=2), candidate(name="2"))
    chosen = after(scan(CODE), found(1, *two), tap("choose.appointment:1"), tap("confirm.yes"), session=ASKED)
    play(
        then(tap("back"), "confirm"),
        then(tap("back"), "choose"),
        session=chosen,
        facts=ASKING,
    )
