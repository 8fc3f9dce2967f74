"""The municipality is asked of walk-ins of the services that need it, and chosen from the office's list."""

from dataclasses import replace

import pytest

from kiosk.domain.ids import ServiceId
from kiosk.flow.controls import Control
from kiosk.flow.effects import CheckIn
from kiosk.flow.entries import Municipality, Persons
from kiosk.flow.known import known_of
from kiosk.flow.preparing import order_of, prepare
from kiosk.flow.session import Session
from kiosk.flow.states import Start, WalkIn
from kiosk.flow.step import step
from kiosk.flow.view import view
from tests.flow.journeys import after, tap
from tests.flow.samples import FRESH, NOW, OFFICE, OPEN, candidate

NAMES = ("Heerlen", "Maastricht")
PICK_UP = ServiceId("pick-up")
ASKS = replace(
    OFFICE,
    municipalities=NAMES,
    services=tuple(
        replace(each, needs_municipality=each.id == PICK_UP, checklist=(), per_person=0.0)
        for each in OFFICE.services
    ),
)
THERE = replace(FRESH, state=Start(), known=known_of(ASKS, NOW))


def asked() -> Session:
    return after(tap("start.no_appointment"), tap("walk_in.service:pick-up"), session=THERE)


def made(session: Session) -> CheckIn:
    return next(each for each in step(session, tap("municipality.other"))[1] if isinstance(each, CheckIn))


def test_the_names_of_the_office_and_one_for_all_others() -> None:
    assert isinstance(asked().state, Municipality)
    offers = [offer.name for offer in view(asked(), replace(OPEN, office=ASKS)).offers]
    assert offers[:3] == [
        "municipality.choose:Heerlen",
        "municipality.choose:Maastricht",
        "municipality.other",
    ]


def test_what_is_chosen_goes_with_the_check_in() -> None:
    _, effects = step(asked(), tap("municipality.choose:Maastricht"))
    assert [each.municipality for each in effects if isinstance(each, CheckIn)] == ["Maastricht"]
    assert made(asked()).municipality is None


@pytest.mark.parametrize("item", ["", "Brussel", "maastricht", "Heerlen,Maastricht"])
def test_what_is_not_on_the_list_is_nothing(item: str) -> None:
    assert step(asked(), tap(f"municipality.choose:{item}")) == (asked(), ())


def test_back_forgets_it() -> None:
    known = known_of(replace(ASKS, services=tuple(replace(s, per_person=0.5) for s in ASKS.services)), NOW)
    chosen = after(tap("municipality.choose:Heerlen"), session=replace(asked(), known=known))
    assert isinstance(chosen.state, Persons)
    back = after(tap("back"), session=chosen)
    assert isinstance(back.state, Municipality)
    assert back.state.order.municipality is None
    assert after(tap("back"), session=back).state == WalkIn()


def test_an_appointment_and_other_services_are_not_asked() -> None:
    there = after(tap("start.no_appointment"), tap("walk_in.service:registration"), session=THERE)
    assert not isinstance(there.state, Municipality)
    booked = replace(order_of(candidate()), service_id=PICK_UP)
    assert not isinstance(prepare(THERE, booked)[0].state, Municipality)
    assert Control.MUNICIPALITY_OTHER not in [offer.control for offer in view(there, OPEN).offers]
