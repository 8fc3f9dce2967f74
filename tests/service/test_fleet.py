"""The heartbeat: what the kiosk tells, and that it does what it is told, once, without taking anybody's screen away."""

import pytest

from kiosk.domain.fleet import CommandKind, Outcome
from kiosk.flow.controls import Control
from kiosk.scheduling.port import Capabilities, Declined, StreamKind, Unreachable
from kiosk.service.fleet import BEAT_S, ORDERED, PATIENCE_S
from tests.fakes.fleet import FakeFleet
from tests.service.stand import Stand


@pytest.fixture
def fleet(stopped: Stand) -> FakeFleet:
    """Give a fleet that the kiosk on the stand belongs to; it runs."""
    stopped.fleet = FakeFleet()
    stopped.start()
    return stopped.fleet


def beat(stand: Stand) -> None:
    """Let the next heartbeat come."""
    stand.pace.let_pass(BEAT_S + 1)


def test_it_tells_how_it_is(stopped: Stand, fleet: FakeFleet) -> None:
    (first,) = fleet.heard
    assert (first.last_seq, first.pending, first.out_of_service) == (0, 0, False)
    assert first.software
    assert {each.name for each in first.devices} == set(stopped.running.parts.devices.named())
    stopped.central.down = Unreachable("network")
    stopped.check_in()
    beat(stopped)
    assert fleet.heard[-1].last_seq == fleet.heard[-1].pending > 0


def test_out_of_service_and_back(stopped: Stand, fleet: FakeFleet) -> None:
    fleet.tell(CommandKind.OUT_OF_SERVICE)
    beat(stopped)
    assert (stopped.screen, stopped.running.kiosk.facts.out_of_service) == ("out_of_service", ORDERED)
    assert fleet.waiting == ()
    beat(stopped)
    assert fleet.heard[-1].out_of_service
    fleet.tell(CommandKind.IN_SERVICE)
    beat(stopped)
    assert stopped.screen == "attract"


def test_it_says_what_came_of_a_command_until_that_is_known(stopped: Stand, fleet: FakeFleet) -> None:
    fleet.tell(CommandKind.OUT_OF_SERVICE)
    fleet.tell(CommandKind.MESSAGE, "The paper is in the left drawer")
    fleet.lost = 2
    beat(stopped)
    beat(stopped)
    beat(stopped)
    said = [each.finished for each in fleet.heard if each.finished]
    assert sorted(said[-1]) == [("command-1", Outcome.DONE), ("command-2", Outcome.DONE)]
    beat(stopped)
    assert fleet.heard[-1].finished == ()
    assert fleet.heard[-1].trouble == ORDERED
    assert (fleet.heard[-1].running_s or 0) > BEAT_S


def test_nobody_is_interrupted(stopped: Stand, fleet: FakeFleet) -> None:
    fleet.tell(CommandKind.OUT_OF_SERVICE)
    fleet.tell(CommandKind.RESTART)
    stopped.pace.let_pass(BEAT_S - 3)
    stopped.scan()
    stopped.pace.let_pass(5)
    assert fleet.waiting == ()
    assert stopped.screen == "confirm"
    stopped.tap(Control.CONFIRM_YES)
    assert stopped.screen == "ticket"
    assert stopped.restarts == []
    stopped.pace.let_pass(PATIENCE_S)
    assert stopped.screen == "out_of_service"
    assert len(stopped.restarts) == 1


def test_it_restarts_when_the_central_knows_that_it_will(stopped: Stand, fleet: FakeFleet) -> None:
    fleet.tell(CommandKind.RESTART)
    fleet.lost = 1
    beat(stopped)
    assert stopped.restarts == []
    beat(stopped)
    stopped.pace.let_pass(3)
    assert len(stopped.restarts) == 1
    assert fleet.waiting == ()
    beat(stopped)
    assert len(stopped.restarts) == 1


def test_an_acknowledgement_that_got_lost_is_said_again_and_nothing_is_done_twice(
    stopped: Stand, fleet: FakeFleet
) -> None:
    fleet.tell(CommandKind.MESSAGE, "The paper is in the cupboard")
    beat(stopped)
    fleet.tell(CommandKind.MESSAGE, "So is the key")
    fleet.lost = 2
    for _ in range(3):
        beat(stopped)
    assert stopped.running.heartbeat is not None
    assert list(stopped.running.heartbeat.messages) == ["The paper is in the cupboard", "So is the key"]
    assert fleet.waiting == ()


def test_reload_reads_everything_anew(stopped: Stand, fleet: FakeFleet) -> None:
    before = stopped.central.asked["office"]
    fleet.tell(CommandKind.RELOAD)
    beat(stopped)
    assert stopped.central.asked["office"] == before + 1


def test_the_stream_brings_the_next_heartbeat_forward(stopped: Stand, fleet: FakeFleet) -> None:
    fleet.tell(CommandKind.OUT_OF_SERVICE)
    stopped.central.notify(StreamKind.COMMAND)
    stopped.until(lambda: stopped.running.listener.connected)
    stopped.pace.let_pass(3)
    assert stopped.screen == "out_of_service"


def test_a_fenced_kiosk_stays_out_of_service(stopped: Stand, fleet: FakeFleet) -> None:
    stopped.running.kiosk.out_of_service("fenced")
    for kind in (CommandKind.OUT_OF_SERVICE, CommandKind.IN_SERVICE):
        fleet.tell(kind)
        beat(stopped)
        assert stopped.running.kiosk.facts.out_of_service == "fenced"


@pytest.mark.parametrize(
    "failure", [Unreachable("network"), Unreachable("busy", 90.0), Declined("epoch_fenced")]
)
def test_it_goes_on_when_nobody_answers(
    stopped: Stand, fleet: FakeFleet, failure: Unreachable | Declined
) -> None:
    fleet.down = failure
    beat(stopped)
    fleet.down = None
    fleet.tell(CommandKind.OUT_OF_SERVICE)
    stopped.pace.let_pass(125)
    assert stopped.screen == "out_of_service"


def test_a_central_without_commands_is_not_asked(stopped: Stand) -> None:
    stopped.fleet = FakeFleet()
    stopped.central.capabilities = Capabilities(commands=False)
    stopped.start()
    beat(stopped)
    assert stopped.fleet.heard == []
