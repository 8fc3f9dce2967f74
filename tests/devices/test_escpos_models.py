"""The ESC/POS driver on the simulated printers of several makers: profiles, presenters, what each can say."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.app.clock import RealClock
from kiosk.devices.drivers.escpos.presenting import TicketWatch
from kiosk.devices.drivers.escpos.printer import tcp_printer
from kiosk.devices.drivers.escpos.profiles import PROFILES, profile_names, profile_of
from kiosk.devices.ports import JobStage
from kiosk.devices.simulated.models import MODELS
from kiosk.devices.simulated.paper import Fate
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.status import Capability, Health, Output, Reason
from kiosk.devices.tickets.layout import lay_out
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem
from tests.devices.papers import code_on, ticket_paper
from tests.fakes.clock import FakeClock
from tests.waiting import wait_until

DEADLINE_S = 8.0
PRESENTERS = ["custom-vkp80iii", "custom-kpm180h", "pyramid-reliance"]
PRINTED = [JobStage.QUEUED, JobStage.SENDING, JobStage.SENT, JobStage.PRINTED]


@contextmanager
def simulated(model: str) -> Iterator[SimulatedPrinter]:
    printer = SimulatedPrinter(model=MODELS[model]).start()
    try:
        yield printer
    finally:
        printer.close()


@pytest.mark.parametrize("model", [name for name in MODELS if name != "mute"])
def test_every_model_prints_a_ticket_and_says_so(model: str) -> None:
    with simulated(model) as printer:
        driver = tcp_printer(printer.address[0], RealClock(), printer.address[1])
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
        assert printer.controls.wait_for_paper(3.0)
        assert code_on(printer.controls.papers[0].picture) == ticket_paper().code
        assert driver.status().model == MODELS[model].model
        driver.close()


@pytest.mark.parametrize(
    ("model", "profile"),
    [
        ("TM-T20III", "epson"),
        ("TM-m30", "epson"),
        ("TSP650II", "star"),
        ("VKP80III", "custom-vkp80iii"),
        ("VKP80II", "custom-vkp80ii"),
        ("RELIANCE", "pyramid-reliance"),
        ("KPM180H", "custom-kpm"),
        ("", "generic"),
        ("Unheard of", "generic"),
    ],
)
def test_a_profile_follows_from_what_a_printer_calls_itself(model: str, profile: str) -> None:
    assert profile_of(model).name == profile


def test_an_epson_that_does_not_know_the_question_is_not_asked_it() -> None:
    assert profile_of("TM-T88IV").confirms_by_id
    assert not profile_of("TM-T88III").confirms_by_id


def test_every_profile_can_be_asked_for() -> None:
    assert profile_names() == ("auto", *PROFILES)
    for codecs in (profile.code_pages for profile in PROFILES.values()):
        for codec in codecs.values():
            "é".encode(codec, "ignore")


def test_an_offline_bit_that_is_always_set_does_not_stop_a_star() -> None:
    with simulated("star-tsp650ii") as printer:
        driver = tcp_printer(printer.address[0], RealClock(), printer.address[1], profile="star")
        assert driver.status().health is Health.OK
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()


def test_a_printer_that_is_another_than_the_settings_say() -> None:
    with simulated("epson-tm-t20iii") as printer:
        driver = tcp_printer(printer.address[0], RealClock(), printer.address[1], profile="custom-vkp80iii")
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
        status = driver.status()
        assert status.reasons == {Reason.WRONG_MODEL}
        assert status.health is Health.WARNING
        assert Capability.PRESENTS not in status.capabilities


@pytest.mark.parametrize("model", PRESENTERS)
def test_a_ticket_is_held_out_and_taken(model: str) -> None:
    with simulated(model) as printer:
        printer.controls.set_state("presenter_not_taken")
        stages: list[JobStage] = []
        driver = tcp_printer(printer.address[0], RealClock(), printer.address[1])
        assert driver.print_ticket(ticket_paper(), DEADLINE_S, stages.append) == Printed()
        wait_until(lambda: stages == [*PRINTED, JobStage.PRESENTED])
        assert driver.status().reasons == {Reason.TICKET_NOT_TAKEN}
        assert [paper.fate for paper in printer.controls.papers] == [Fate.PRESENTED]
        assert printer.controls.take_ticket()
        wait_until(lambda: stages[-1] is JobStage.TAKEN)
        wait_until(lambda: driver.status().reasons == frozenset())
        assert [paper.fate for paper in printer.controls.papers] == [Fate.TAKEN]
        parts = driver.status().parts
        assert parts is not None
        assert parts.output is Output.EMPTY
        driver.close()


def test_a_ticket_that_nobody_takes_is_taken_back_before_the_next_one() -> None:
    with simulated("custom-vkp80iii") as printer:
        printer.controls.set_state("presenter_not_taken")
        stages: list[JobStage] = []
        driver = tcp_printer(printer.address[0], RealClock(), printer.address[1])
        assert driver.print_ticket(ticket_paper("A001"), DEADLINE_S, stages.append) == Printed()
        assert driver.print_ticket(ticket_paper("A002"), DEADLINE_S) == Printed()
        assert stages[-1] is JobStage.RETRACTED
        wait_until(printer.controls.take_ticket)
        assert [paper.fate for paper in printer.controls.papers] == [Fate.RETRACTED, Fate.TAKEN]
        driver.close()


def test_a_ticket_that_nobody_takes_is_taken_back_in_time() -> None:
    with simulated("custom-vkp80iii") as printer:
        printer.controls.set_state("presenter_not_taken")
        stages: list[JobStage] = []
        clock = FakeClock()
        driver = tcp_printer(printer.address[0], clock, printer.address[1])
        assert driver.print_ticket(ticket_paper(), DEADLINE_S, stages.append) == Printed()
        wait_until(lambda: stages[-1] is JobStage.PRESENTED)
        clock.turn(31)
        wait_until(lambda: stages[-1] is JobStage.RETRACTED)
        assert [paper.fate for paper in printer.controls.papers] == [Fate.RETRACTED]
        driver.close()


def test_closing_the_driver_leaves_a_ticket_in_the_output_and_no_thread() -> None:
    with simulated("custom-vkp80iii") as printer:
        printer.controls.set_state("presenter_not_taken")
        driver = tcp_printer(printer.address[0], RealClock(), printer.address[1])
        driver.print_ticket(ticket_paper(), DEADLINE_S)
        assert printer.controls.wait_for_fate(Fate.PRESENTED, 5.0)
        watch = driver._watch
        assert isinstance(watch, TicketWatch)
        driver.close()
        assert not watch.watching
        assert [paper.fate for paper in printer.controls.papers] == [Fate.PRESENTED]


def test_a_jam_in_the_presenter_is_told_before_the_next_job() -> None:
    with simulated("custom-kpm180h") as printer:
        driver = tcp_printer(printer.address[0], RealClock(), printer.address[1])
        assert driver.status().health is Health.OK
        printer.controls.set_state("presenter_jam")
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.JAM)
        parts = driver.status().parts
        assert parts is not None
        assert parts.output is Output.JAMMED


def test_a_head_that_cools_down_in_time_prints() -> None:
    with simulated("epson-tm-t20iii") as printer:
        printer.controls.set_state("head_cools")
        driver = tcp_printer(printer.address[0], RealClock(), printer.address[1])
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()


@pytest.mark.parametrize("model", ["epson-tm-t20iii", "custom-kpm180h", "generic"])
def test_what_comes_out_is_the_picture_dot_by_dot(model: str) -> None:
    """White at the left is a margin with some printers, and sent with others: it looks the same."""
    with simulated(model) as printer:
        driver = tcp_printer(printer.address[0], RealClock(), printer.address[1])
        assert driver.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
        assert printer.controls.wait_for_paper(3.0)
        printed, laid_out = printer.controls.papers[0].picture, lay_out(ticket_paper())
        assert printed.crop((0, 0, *laid_out.size)).tobytes() == laid_out.tobytes()
        driver.close()
