"""What is counted of devices, and how it lasts over restarts and full disks."""

from dataclasses import replace

from kiosk.devices.ports import JobStage
from kiosk.domain.reads import AppointmentCode, Refusal, Refused
from kiosk.domain.secret import Secret
from kiosk.service.supervision.counting import Tally
from tests.fakes.clock import FakeClock
from tests.guards.log_lines import ExpectLog
from tests.service.supervision.stand import FINE, LOST, NO_PAPER, QUICK, Stand
from tests.waiting import wait_until

GOOD = AppointmentCode(Secret("LK7Q2M4T"))


def test_figures_go_on_over_a_restart() -> None:
    stand = Stand()
    for stage in (JobStage.SENDING, JobStage.PRINTED, JobStage.TAKEN):
        stand.supervisor.stage("printer", stage)
    stand.supervisor.copied("printer")
    for read in (GOOD, Refused(Refusal.NOT_OURS), Refused(Refusal.UNREADABLE)):
        stand.supervisor.read("scanner", read)
    assert stand.report("printer").statistics == {"printed": 1, "taken": 1, "copies": 1}
    assert stand.report("scanner").statistics == {"read": 1, "refused": 1, "unreadable": 1}
    stand.supervisor.close()
    stand.supervisor.keep_statistics()
    again = Stand(so_far=stand.shelf.kept[-1])
    again.clock.turn(3600)
    assert again.report("printer").last_success == stand.clock.now()
    again.supervisor.stage("printer", JobStage.PRINTED)
    assert again.report("printer").statistics == {"printed": 2, "taken": 1, "copies": 1}
    assert again.report("printer").last_success == again.clock.now()


def test_every_end_of_a_paper_is_counted() -> None:
    stand = Stand()
    for stage in JobStage:
        stand.supervisor.stage("printer", stage)
    assert set(stand.report().statistics) == {
        "printed",
        "taken",
        "retracted",
        "ejected",
        "failed_before_output",
        "unconfirmed",
        "cancelled",
    }


def test_what_cannot_be_read_is_no_success() -> None:
    stand = Stand()
    stand.supervisor.read("scanner", Refused(Refusal.UNREADABLE))
    assert stand.report("scanner").last_success is None


def test_figures_are_written_down_only_when_they_have_changed(stand: Stand) -> None:
    stand.supervisor.close()
    stand.supervisor.keep_statistics()
    assert stand.shelf.kept == []
    stand.supervisor.stage("printer", JobStage.PRINTED)
    stand.supervisor.keep_statistics()
    stand.supervisor.keep_statistics()
    assert len(stand.shelf.kept) == 1


def test_figures_are_written_down_now_and_then_and_not_on_every_event() -> None:
    stand = Stand(replace(QUICK, keep_ticks=10)).start()
    for _ in range(50):
        stand.supervisor.stage("printer", JobStage.PRINTED)
    wait_until(lambda: bool(stand.shelf.kept) and stand.shelf.kept[-1]["printer"]["printed"] == 50)
    assert len(stand.shelf.kept) < 10
    stand.close()


def test_a_full_disk_costs_nothing_but_time(expect_log: ExpectLog) -> None:
    expect_log("device.statistics_not_stored")
    stand = Stand()
    stand.shelf.full = True
    stand.supervisor.stage("printer", JobStage.PRINTED)
    stand.supervisor.keep_statistics()
    stand.shelf.full = False
    stand.supervisor.keep_statistics()
    assert stand.shelf.kept[-1]["printer"]["printed"] == 1


def test_a_lost_connection_is_counted(stand: Stand) -> None:
    stand.reader.now = LOST
    wait_until(lambda: stand.report("scanner").statistics.get("connection_lost") == 1)


def test_the_time_out_of_service_is_counted_while_it_lasts(stand: Stand) -> None:
    stand.printer.now = NO_PAPER
    wait_until(lambda: stand.status() == NO_PAPER)
    stand.clock.turn(90.4)
    assert stand.report().statistics == {"out_of_service_s": 90}
    stand.clock.turn(0.7)
    stand.printer.now = FINE
    wait_until(lambda: stand.status() == FINE)
    stand.clock.turn(1000)
    assert stand.report().statistics == {"out_of_service_s": 91}


def test_seconds_are_not_lost_by_looking_often() -> None:
    clock = FakeClock()
    tally = Tally({}, clock)
    tally.usable("printer", usable=False)
    for _ in range(10):
        clock.turn(0.375)
        tally.of("printer")
        tally.usable("printer", usable=False)
    assert tally.of("printer") == {"out_of_service_s": 3}
