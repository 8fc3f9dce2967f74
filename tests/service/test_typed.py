"""Typed instead of shown, through the real service: found in the day list and at the central; and what goes with it."""

from dataclasses import replace

import pytest

from kiosk.domain.ids import ServiceId
from kiosk.flow.controls import Control
from kiosk.flow.screens import AnswerScreen
from kiosk.scheduling.port import Unreachable
from tests.service.stand import CODE, NOW, OFFICE, Stand

THINGS = ({"en": "Passport"}, {"en": "Letter"})


def type_in(stand: Stand, text: str) -> None:
    """Tap the keys of a text, and go on."""
    for each in text:
        stand.tap(Control.TYPE_KEY, "space" if each == " " else each)
    stand.tap(Control.TYPE_GO_ON)


def begin(stand: Stand, way: Control) -> None:
    """Go to a field."""
    for control in (Control.ATTRACT_START, Control.START_APPOINTMENT, Control.TYPE_DETAILS, way):
        stand.tap(control)


@pytest.mark.parametrize("cut_off", [False, True])
@pytest.mark.parametrize("name", ["DE BRUIJN", "DEBRUIJN", "BRUIJN"])
def test_a_name_and_a_date_find_the_appointment_also_when_cut_off(
    stand: Stand, name: str, cut_off: bool
) -> None:
    if cut_off:
        stand.central.down = Unreachable("network")
    begin(stand, Control.TYPE_NAME)
    type_in(stand, name)
    type_in(stand, "10031965")
    known = "confirm" if name != "BRUIJN" else "could_not_check" if cut_off else "not_found"
    assert stand.screen == known


def test_a_typed_code_leads_to_a_ticket(stand: Stand) -> None:
    begin(stand, Control.TYPE_CODE)
    type_in(stand, CODE)
    stand.tap(Control.CONFIRM_YES)
    assert stand.ticket.number == "B001"


def test_a_date_that_cannot_be_asks_nobody(stand: Stand) -> None:
    begin(stand, Control.TYPE_NAME)
    type_in(stand, "NOBODY")
    asked = stand.central.asked["look_up"]
    for digits in ("31021965", "01012999", "1"):
        stand.tap(Control.TYPE_FIELD, "day")
        type_in(stand, digits)
        assert stand.screen == "type_birth_date"
    assert stand.central.asked["look_up"] == asked


def test_that_the_central_allows_no_more_is_said(stand: Stand) -> None:
    stand.central.fail("look_up", Unreachable("busy", 30.0))
    begin(stand, Control.TYPE_CODE)
    type_in(stand, "NOBODY22")
    screen = stand.running.kiosk.view.screen
    assert isinstance(screen, AnswerScreen)
    assert (stand.screen, screen.busy) == ("could_not_check", True)


def test_how_many_came_and_what_is_missing_reach_the_central(stand: Stand) -> None:
    services = tuple(replace(each, checklist=THINGS, per_person=0.5) for each in OFFICE.services)
    stand.running.kiosk.office_known(replace(OFFICE, services=services))
    stand.tap(Control.ATTRACT_START)
    stand.tap(Control.START_NO_APPOINTMENT)
    stand.tap(Control.WALK_IN_SERVICE, "information")
    for control, item in (
        (Control.PERSONS_MORE, ""),
        (Control.PERSONS_GO_ON, ""),
        (Control.CHECKLIST_MISSING, ""),
        (Control.MISSING_THING, "1"),
        (Control.MISSING_GO_ON, ""),
    ):
        stand.tap(control, item)
    assert stand.ticket.number == "F001"
    (ticket,) = [job.ticket for job in stand.store.recent(1)]
    assert (ticket.persons, ticket.missing, ticket.day) == (2, (1,), NOW.date())
    stand.until(lambda: bool(stand.central.applied))
    body = next(iter(stand.central.applied.values())).body
    assert (body["persons"], body["missing"], body["service_id"]) == (2, "1", ServiceId("information"))
