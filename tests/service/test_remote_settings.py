"""The central's settings while the kiosk runs: read once, tried from a new start, and never under a visitor."""

import pytest

from kiosk.domain.fleet import SignedSettings
from kiosk.flow.controls import Control
from kiosk.scheduling.port import Declined, Unreachable
from kiosk.service.fleet import BEAT_S, PATIENCE_S
from kiosk.service.remote_settings import SETTLED_S
from tests.fakes.fleet import FakeFleet
from tests.fakes.settings_keeper import FakeSettingsKeeper
from tests.guards.log_lines import ExpectLog
from tests.service.stand import Stand

OFFERED = SignedSettings("a document", ())


@pytest.fixture
def keeper(stopped: Stand) -> FakeSettingsKeeper:
    """Give a keeper of settings to the kiosk on the stand; the fleet has nothing for it yet."""
    stopped.fleet = FakeFleet(signed=OFFERED)
    keeper = stopped.settings = FakeSettingsKeeper()
    stopped.start()
    return keeper


def offer(stand: Stand, version: int) -> None:
    """Let the kiosk hear of settings, a few times."""
    assert stand.fleet is not None
    stand.fleet.settings_version = version
    for _ in range(3):
        stand.pace.let_pass(BEAT_S + 1)


def test_new_settings_are_taken_once_and_the_program_starts_anew(
    stopped: Stand, keeper: FakeSettingsKeeper
) -> None:
    offer(stopped, 0)
    assert (keeper.taken, stopped.restarts) == ([], [])
    offer(stopped, 7)
    assert keeper.taken == [("a document", 7)]
    assert len(stopped.restarts) == 1
    assert stopped.fleet is not None
    assert stopped.fleet.heard[-1].settings_version == 0


def test_no_visitor_is_interrupted_however_long(stopped: Stand, keeper: FakeSettingsKeeper) -> None:
    assert stopped.fleet is not None
    stopped.tap(Control.ATTRACT_START)
    stopped.fleet.settings_version = 7
    for _ in range(int(PATIENCE_S / 20) + 3):
        stopped.tap(Control.START_APPOINTMENT)
        stopped.pace.let_pass(20)
        stopped.tap(Control.BACK)
        assert stopped.screen != "attract"
    assert (keeper.taken, stopped.restarts) == ([("a document", 7)], [])
    stopped.tap(Control.STOP)
    stopped.pace.let_pass(120)
    assert stopped.screen == "attract"
    assert len(stopped.restarts) == 1


def test_what_was_refused_is_not_asked_for_again(stopped: Stand, keeper: FakeSettingsKeeper) -> None:
    keeper.refuses = "settings_not_signed"
    offer(stopped, 7)
    assert (len(keeper.taken), stopped.restarts) == (1, [])
    keeper.refuses = None
    offer(stopped, 8)
    assert (len(keeper.taken), len(stopped.restarts)) == (2, 1)


def test_a_kiosk_that_can_take_none_asks_for_none(stopped: Stand, keeper: FakeSettingsKeeper) -> None:
    keeper.version = None
    offer(stopped, 7)
    assert keeper.taken == []


@pytest.mark.parametrize("answer", [Unreachable("network"), Declined("not_found")])
def test_no_answer_is_asked_for_again_and_a_refusal_is_not(
    stopped: Stand, keeper: FakeSettingsKeeper, answer: Unreachable | Declined, expect_log: ExpectLog
) -> None:
    assert stopped.fleet is not None
    asked: list[int] = []

    def settings() -> Unreachable | Declined:
        asked.append(1)
        return answer

    stopped.fleet.settings = settings  # type: ignore[method-assign]
    if isinstance(answer, Declined):
        expect_log("settings_declined")
    offer(stopped, 7)
    assert len(asked) == (1 if isinstance(answer, Declined) else 3)


def test_a_kiosk_that_runs_for_a_while_has_come_up(stopped: Stand, keeper: FakeSettingsKeeper) -> None:
    stopped.pace.let_pass(SETTLED_S - 1)
    assert keeper.settled == 0
    stopped.pace.let_pass(2)
    assert keeper.settled == 1
