"""Opening hours: closed is closed, closing time ends sessions but never hides a number."""

from datetime import timedelta

from kiosk.flow.controls import Control
from tests.service.stand import CODE, Stand


def test_when_the_office_closes_an_idle_session_ends_and_the_kiosk_says_when_it_opens(stand: Stand) -> None:
    stand.tap(Control.ATTRACT_START)
    stand.jump(timedelta(hours=9))
    stand.pace.let_pass(16)
    assert stand.screen == "closed"
    stand.scan()
    stand.tap(Control.ATTRACT_START)
    assert stand.screen == "closed"


def test_a_tap_in_the_very_moment_of_closing_shows_that_it_is_closed(stand: Stand) -> None:
    stand.pace.let_pass(16)
    stand.tap(Control.ATTRACT_START)
    stand.jump(timedelta(hours=9))
    stand.tap(Control.START_NO_APPOINTMENT)
    assert stand.screen == "closed"


def test_a_number_that_was_just_given_stays_on_the_screen_over_closing_time(stand: Stand) -> None:
    number = stand.check_in().number
    stand.jump(timedelta(hours=9))
    stand.pace.let_pass(16)
    assert stand.ticket.number == number
    stand.pace.let_pass(10)
    assert stand.screen == "closed"


def test_after_the_night_the_kiosk_opens_by_itself(stand: Stand) -> None:
    stand.jump(timedelta(hours=9))
    stand.pace.let_pass(16)
    assert stand.screen == "closed"
    stand.jump(timedelta(hours=14))
    stand.pace.let_pass(16)
    assert stand.screen == "attract"
    stand.scan(CODE)
    assert stand.screen in {"other_day", "too_late"}


def test_a_code_that_was_shown_while_closed_does_not_keep_the_reader_from_the_next_visitor(
    stand: Stand,
) -> None:
    stand.jump(timedelta(hours=9))
    stand.pace.let_pass(16)
    stand.scan()
    assert stand.screen == "closed"
    stand.jump(timedelta(hours=-9))
    stand.pace.let_pass(16)
    stand.scan()
    assert stand.screen == "confirm"


def test_a_closed_kiosk_can_be_read_in_another_language_and_forgets_it(stand: Stand) -> None:
    stand.jump(timedelta(hours=9))
    stand.pace.let_pass(16)
    stand.tap(Control.LANGUAGE, "en")
    assert (stand.screen, stand.running.kiosk.view.language) == ("closed", "en")
    stand.pace.let_pass(60)
    assert (stand.screen, stand.running.kiosk.view.language) == ("closed", "nl")
