"""From the attract screen to a scan, to a walk-in service, to the waiting times, and back."""

import pytest

from kiosk.domain.ids import ServiceId
from kiosk.flow.effects import CheckIn, Wipe
from kiosk.flow.step import step
from tests.flow.journeys import after, effects_of, offered, play, tap, then
from tests.flow.samples import ALL_FACTS, CLOSED, FRESH


def test_a_touch_leads_through_the_first_questions() -> None:
    play(
        then(tap("back"), "attract", offers="attract.start help"),
        then(
            tap("attract.start"),
            "start",
            offers="start.appointment start.no_appointment start.how_long back help stop",
        ),
        then(
            tap("start.appointment"),
            "scan_code",
            offers="scan_code.document type.details scan_code.without back help stop",
        ),
        then(
            tap("scan_code.document"),
            "scan_document",
            offers="scan_document.code type.details scan_code.without back help stop",
        ),
        then(tap("scan_document.code"), "scan_code"),
        then(tap("scan_code.document"), "scan_document"),
        then(tap("back"), "scan_code"),
        then(tap("back"), "start"),
        then(tap("start.how_long"), "waiting", offers="back help stop"),
        then(tap("back"), "start"),
        then(tap("back"), "attract", Wipe),
    )


def test_a_walk_in_picks_an_open_service() -> None:
    services = "walk_in.service:pick-up (walk_in.service:registration) back help stop"
    session = play(
        then(tap("attract.start"), "start"),
        then(tap("start.no_appointment"), "walk_in", offers=services),
        then(tap("walk_in.service"), "walk_in"),
        then(tap("walk_in.service:pick-up"), "checking_in", CheckIn, offers=""),
    )
    before = after(tap("attract.start"), tap("start.no_appointment"), tap("language:ar"))
    assert effects_of(before, tap("walk_in.service:pick-up")) == (
        CheckIn(1, ServiceId("pick-up"), None, 1, "ar"),
    )
    assert after(tap("walk_in.service:pick-up"), session=session) == session


@pytest.mark.parametrize("way", ["scan_code", "scan_document"])
def test_without_a_code_there_is_a_way_on(way: str) -> None:
    scanning = [tap("attract.start"), tap("start.appointment")]
    if way == "scan_document":
        scanning.append(tap("scan_code.document"))
    play(then(tap("scan_code.without"), "walk_in"), session=after(*scanning))


def test_the_footer_works_on_the_attract_screen() -> None:
    play(then(tap("help"), "help"), then(tap("back"), "start"))
    play(then(tap("language:ar"), "start"))
    assert after(tap("contrast")).comfort.high_contrast
    assert after(tap("text_size")).comfort.large_text
    assert step(FRESH, tap("language:tlh")) == (FRESH, ())
    assert step(FRESH, tap("stop")) == (FRESH, ())


def test_nothing_is_offered_where_nobody_is_served() -> None:
    assert offered(FRESH, CLOSED) == ""
    for facts in ALL_FACTS[-2:]:
        assert offered(FRESH, facts) == ""
