"""The supervisor over fake devices that come and go, hang, break and come back."""

import threading
from dataclasses import replace

from kiosk.devices.ports import JobStage
from kiosk.devices.status import Action, Actor, Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.service.supervision.asker import STUCK
from kiosk.service.supervision.events import (
    ConnectionChanged,
    HealthChanged,
    ReasonCleared,
    ReasonRaised,
    differences,
)
from tests.fakes.hanging import FakeHangingPrinter
from tests.service.supervision.conftest import Uncaught
from tests.service.supervision.stand import FINE, LOST, NO_PAPER, QUICK, Stand
from tests.waiting import wait_until


def test_a_reason_is_raised_and_cleared_and_known_since(stand: Stand) -> None:
    raised_at = stand.clock.now()
    stand.printer.now = NO_PAPER
    wait_until(lambda: len(stand.events) == 2)
    assert stand.events == [
        ReasonRaised("printer", Reason.PAPER_OUT),
        HealthChanged("printer", Health.OK, Health.OUT_OF_SERVICE),
    ]
    stand.clock.turn(60)
    assert (stand.report().since, stand.report().raised) == (raised_at, {Reason.PAPER_OUT: raised_at})
    stand.printer.now = FINE
    wait_until(lambda: len(stand.events) == 4)
    assert stand.events[2:] == [
        ReasonCleared("printer", Reason.PAPER_OUT),
        HealthChanged("printer", Health.OUT_OF_SERVICE, Health.OK),
    ]
    assert (stand.report().since, stand.report().raised) == (stand.clock.now(), {})
    assert list(stand.supervisor.recent())[-4:] == stand.news


def test_news_say_of_which_kind_and_who_does_what(stand: Stand) -> None:
    stand.printer.now = NO_PAPER
    wait_until(lambda: len(stand.news) == 2)
    raised, health = stand.news
    assert (raised.kind, raised.at) == (DeviceKind.TICKET_PRINTER, stand.clock.now())
    assert raised.facts is not None
    assert (raised.facts.who, raised.facts.action) == (Actor.FLOOR_STAFF, Action.REFILL_PAPER)
    assert health.facts is None
    assert stand.told_last == {"printer": NO_PAPER, "scanner": FINE}


def test_another_reason_does_not_move_when_it_began(stand: Stand) -> None:
    began = stand.clock.now()
    stand.printer.now = NO_PAPER
    wait_until(lambda: stand.status() == NO_PAPER)
    stand.clock.turn(60)
    both = replace(NO_PAPER, reasons=frozenset({Reason.PAPER_OUT, Reason.COVER_OPEN}))
    stand.printer.now = both
    wait_until(lambda: stand.status() == both)
    report = stand.report()
    assert report.since == began
    assert report.raised == {Reason.PAPER_OUT: began, Reason.COVER_OPEN: stand.clock.now()}


def test_nothing_is_told_while_nothing_changes(stand: Stand) -> None:
    asked = stand.printer.questions
    wait_until(lambda: stand.printer.questions > asked + 3)
    assert stand.events == []


def test_one_question_at_a_time_and_soon_after_something_has_happened() -> None:
    stand = Stand(replace(QUICK, tick_s=60.0))
    stand.supervisor.start()
    wait_until(lambda: stand.status() == FINE)
    asked = stand.printer.questions
    for _ in range(20):
        stand.supervisor.stage("printer", JobStage.PRINTED)
    # The next tick is a minute away; a stage is reason enough to ask at once.
    wait_until(lambda: stand.printer.questions > asked)
    assert len([each for each in threading.enumerate() if each.name == "ask-printer"]) == 1
    stand.close()


def test_a_device_that_hangs_is_given_up_and_recovers_by_itself(stand: Stand) -> None:
    stand.printer.answers.clear()
    wait_until(lambda: stand.status() == STUCK)
    asked = stand.printer.questions
    # The other device is still looked after, and the one that hangs is not asked over and over.
    stand.reader.now = LOST
    wait_until(lambda: stand.status("scanner") == LOST)
    assert stand.printer.questions == asked
    assert [each.name for each in threading.enumerate()].count("ask-printer") == 1
    stand.printer.answers.set()
    wait_until(lambda: stand.status() == FINE)
    assert stand.report().statistics == {"given_up": 1}
    assert ConnectionChanged("printer", Connection.ONLINE, Connection.FAILED) in stand.events
    assert ReasonCleared("printer", Reason.STUCK) in stand.events


def test_a_driver_that_breaks_is_given_up_and_asked_again(uncaught: Uncaught) -> None:
    class FakeBrokenPrinter(FakeHangingPrinter):
        broken = True

        def status(self) -> DeviceStatus:
            if self.broken:
                raise RuntimeError
            return super().status()

    printer = FakeBrokenPrinter()
    stand = Stand(printer=printer)
    stand.supervisor.start()
    wait_until(lambda: stand.status() == STUCK)
    printer.broken = False
    wait_until(lambda: stand.status() == FINE)
    stand.close()
    assert set(uncaught) == {RuntimeError}


def test_closing_does_not_wait_for_a_device_that_hangs() -> None:
    stand = Stand()
    stand.printer.answers.clear()
    stand.supervisor.start()
    wait_until(lambda: stand.printer.questions == 1)
    closing = threading.Thread(target=stand.supervisor.close)
    closing.start()
    closing.join(3)
    assert not closing.is_alive()
    told = list(stand.news)
    stand.printer.answers.set()
    wait_until(lambda: not _askers())
    assert stand.news == told


def test_no_thread_is_left_when_all_came_back(stand: Stand) -> None:
    stand.printer.answers.clear()
    wait_until(lambda: stand.status() == STUCK)
    stand.printer.answers.set()
    wait_until(lambda: stand.status() == FINE)
    stand.supervisor.close()
    assert not _askers()


def test_closing_before_the_start_is_nothing_special() -> None:
    Stand().supervisor.close()


def test_what_comes_and_goes_over_and_over_is_told_of_once() -> None:
    stand = Stand(replace(QUICK, most_changes=4, calm_ticks=100_000)).start()
    # A listener hears of everything: what the screen says must be true at any moment.
    for turn in range(12):
        stand.printer.now = NO_PAPER if turn % 2 == 0 else FINE
        wait_until(lambda turn=turn: len(stand.news) >= 2 * (turn + 1))  # type: ignore[misc]
    assert stand.report().unsteady
    kept = [each.event for each in stand.supervisor.recent()]
    assert kept.count(ReasonRaised("printer", Reason.PAPER_OUT)) == 2
    assert not stand.report("scanner").unsteady
    stand.close()


def test_what_has_been_quiet_for_a_while_is_told_again() -> None:
    stand = Stand(replace(QUICK, most_changes=1, calm_ticks=200)).start()
    for status in (NO_PAPER, FINE):
        stand.printer.now = status
        wait_until(lambda status=status: stand.status() == status)  # type: ignore[misc]
    assert stand.report().unsteady
    wait_until(lambda: not stand.report().unsteady)
    stand.printer.now = NO_PAPER
    raised = ReasonRaised("printer", Reason.PAPER_OUT)
    wait_until(lambda: [each.event for each in stand.supervisor.recent()].count(raised) == 2)
    stand.close()


def test_where_the_last_paper_has_got_to(stand: Stand) -> None:
    assert stand.report().last_stage is None
    for stage in (JobStage.SENDING, JobStage.PRINTED, JobStage.PRESENTED):
        stand.supervisor.stage("printer", stage)
    assert stand.report().last_stage is JobStage.PRESENTED


def test_differences_are_told_in_order() -> None:
    told = list(differences("printer", LOST, NO_PAPER))
    assert told == [
        ConnectionChanged("printer", Connection.LOST, Connection.ONLINE),
        ReasonRaised("printer", Reason.PAPER_OUT),
        ReasonCleared("printer", Reason.UNREACHABLE),
        HealthChanged("printer", Health.UNKNOWN, Health.OUT_OF_SERVICE),
    ]
    assert list(differences("printer", FINE, replace(FINE, model="another"))) == []


def _askers() -> list[threading.Thread]:
    return [each for each in threading.enumerate() if each.name in {"ask-printer", "device-supervisor"}]
