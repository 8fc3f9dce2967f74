"""Signed codes at the kiosk: good without the central, never better than what is known, and no way in for anybody."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.appointments import AppointmentState, Candidate, Eligibility
from kiosk.domain.ids import AppointmentId, OfficeId, ServiceId
from kiosk.domain.signed_codes import SignedRecord, office_tag, service_tag
from kiosk.flow.controls import Control
from kiosk.scheduling.port import Unreachable
from kiosk.service.signed_codes import candidate_of
from tests.service.stand import NOW, OFFICE, Stand, appointment
from tests.signed import Signer, record

CITY, STRANGER, NEXT = Signer(1), Signer(2), Signer(3, id=8)
SOON = NOW + timedelta(minutes=10)
WITH_KEYS = replace(OFFICE, code_keys=(CITY.public(),))
NETWORK = Unreachable("network")


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Stand]:
    """Return a kiosk that knows the city's key and is cut off."""
    made = Stand(tmp_path)
    made.central.office_now = WITH_KEYS
    made.start()
    made.central.down = NETWORK
    yield made
    made.close()


def show(stand: Stand, said: SignedRecord, by: Signer = CITY) -> str:
    """Show a code; return the screen that it leads to."""
    stand.reader.show(by.read(said))
    stand.pace.settle()
    return stand.screen


def test_cut_off_a_code_that_no_list_has_leads_to_a_ticket_of_its_appointment(hall: Stand) -> None:
    assert show(hall, record(SOON)) == "confirm"
    hall.tap(Control.CONFIRM_YES)
    assert hall.screen == "persons"
    hall.tap(Control.PERSONS_GO_ON)
    assert hall.ticket.number == "B001"
    event = hall.store.pending()[0]
    assert (event.body["appointment_id"], event.body["verified"]) == ("signed-1", False)
    assert (event.body["persons"], event.body["language"]) == (2, "en")


def test_after_a_new_start_the_keys_are_still_known(hall: Stand) -> None:
    hall.close()
    hall.start()
    assert show(hall, record(SOON)) == "confirm"


def test_the_same_code_again_is_the_ticket_that_there_is(hall: Stand) -> None:
    show(hall, record(SOON))
    hall.tap(Control.CONFIRM_YES)
    hall.tap(Control.PERSONS_GO_ON)
    hall.tap(Control.TICKET_DONE)
    assert show(hall, record(SOON)) == "already_checked_in"


@pytest.mark.parametrize(
    ("said", "screen"),
    [
        (record(SOON + timedelta(hours=3)), "too_early"),
        (record(NOW - timedelta(hours=3)), "too_late"),
        (record(SOON, expires=SOON), "confirm"),
        (record(NOW - timedelta(minutes=5), expires=NOW - timedelta(minutes=5)), "too_late"),
        (record(SOON + timedelta(days=1)), "other_day"),
        (record(NOW - timedelta(days=2)), "other_day"),
        (record(SOON, office=office_tag(OfficeId("heerlen"))), "other_office"),
        (record(SOON, service=service_tag(ServiceId("unheard of"))), "could_not_check"),
    ],
    ids=["early", "late", "in time", "expired", "tomorrow", "past", "other office", "other service"],
)
def test_what_a_code_says_is_judged_by_the_rules(hall: Stand, said: SignedRecord, screen: str) -> None:
    assert show(hall, said) == screen


@pytest.mark.parametrize("central_down", [True, False], ids=["cut off", "online"])
def test_a_forged_code_finds_nothing_and_is_counted(
    hall: Stand, caplog: pytest.LogCaptureFixture, central_down: bool
) -> None:
    hall.central.down = NETWORK if central_down else None
    # The appointment is in the day list: who knows its id has no code yet.
    said = record(SOON, appointment_id=AppointmentId("a-1"))
    with caplog.at_level(logging.INFO, "kiosk.service.signed_codes"):
        assert [show(hall, said, STRANGER) for _ in range(2)] == ["not_found", "not_found"]
    refused = [each.__dict__ for each in caplog.records if each.message == "signed_code.refused"]
    counted = [(each["reason"], each["count"]) for each in refused]
    assert counted == [("forged", 1), ("forged", 2)]
    everything = "".join(str(each.__dict__) for each in caplog.records)
    assert STRANGER.text(said)[:20] not in everything
    assert "a-1" not in everything


def test_what_the_day_list_says_goes_before_the_code(hall: Stand) -> None:
    hall.central.down = None
    hall.central.book(appointment(AppointmentState.CANCELLED), code="LK1")
    hall.running.listener.close()
    hall.pace.let_pass(61)
    hall.central.down = NETWORK
    assert show(hall, record(SOON, appointment_id=AppointmentId("a-1"))) == "cancelled"


def test_an_unknown_key_cannot_be_checked_when_cut_off(hall: Stand) -> None:
    assert show(hall, record(SOON, key_id=8), NEXT) == "could_not_check"


def test_a_key_whose_time_is_over_cannot_be_checked_when_cut_off(hall: Stand) -> None:
    hall.store.save_office(replace(OFFICE, code_keys=(CITY.public(valid_until=NOW),)))
    assert show(hall, record(SOON)) == "could_not_check"


def test_a_key_that_begins_soon_by_a_slow_clock_is_good(hall: Stand) -> None:
    begins = CITY.public(valid_from=NOW + timedelta(minutes=5))
    hall.store.save_office(replace(OFFICE, code_keys=(begins,)))
    assert show(hall, record(SOON)) == "confirm"


def test_online_a_new_key_is_fetched_once_and_known_from_then_on(hall: Stand) -> None:
    hall.central.down = None
    hall.central.office_now = replace(OFFICE, code_keys=(CITY.public(), NEXT.public()))
    asked = hall.central.asked["office"]
    said = record(SOON, key_id=8, appointment_id=AppointmentId("a-1"))
    assert show(hall, said, NEXT) == "confirm"
    assert hall.central.asked["office"] == asked + 1
    hall.central.down = NETWORK
    assert show(hall, said, NEXT) == "confirm"
    assert hall.central.asked["office"] == asked + 1


def test_online_a_key_that_the_central_does_not_have_either_is_not_found(hall: Stand) -> None:
    hall.central.down = None
    assert show(hall, record(SOON, key_id=8), NEXT) == "not_found"


def test_another_office_s_code_never_leads_to_a_ticket_of_this_one(hall: Stand) -> None:
    show(hall, record(SOON))
    hall.tap(Control.CONFIRM_YES)
    hall.tap(Control.PERSONS_GO_ON)
    hall.tap(Control.TICKET_DONE)
    elsewhere = record(SOON, office=office_tag(OfficeId("heerlen")), key_id=99)
    assert show(hall, elsewhere, STRANGER) == "other_office"


def test_a_code_s_candidate_is_not_verified() -> None:
    found = candidate_of(record(SOON), WITH_KEYS, NOW)
    assert isinstance(found, Candidate)
    assert (found.verified, found.eligibility, found.appointment.persons) == (False, Eligibility.OK, 2)
    assert (found.window_opens, found.window_closes) == (
        SOON - OFFICE.policies.early,
        SOON + OFFICE.policies.late,
    )
