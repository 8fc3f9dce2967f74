"""What counts as the printer's word, and what does not: old answers, noise, a printer that is switched off."""

import errno

import pytest

from kiosk.devices.drivers.escpos.form import Form
from kiosk.devices.drivers.escpos.printer import EscPosPrinter
from kiosk.devices.drivers.lines.line import LineLostError
from kiosk.devices.ports import JobStage
from kiosk.devices.status import Capability, Connection, Health, Reason
from kiosk.devices.tickets.layout import ROLL_80
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, PrintUnknown
from tests.devices.papers import ticket_paper
from tests.fakes.clock import FakeClock
from tests.fakes.escpos_printer import FakeEscPosLine, FakeEscPosPrinter, always, epson

DEADLINE_S = 6.0
CUT = b"\x1dV\x42\x00"
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
NO_WORD = PrintUnknown(PrintProblem.NO_ANSWER)


def driver(printer: FakeEscPosPrinter, profile: str = "auto") -> EscPosPrinter:
    return EscPosPrinter(printer.connect, FakeClock(), Form.of("text", ROLL_80), profile)


def without(printer: FakeEscPosPrinter, *kinds: str) -> FakeEscPosPrinter:
    for kind in kinds:
        del printer.answers[kind]
    return printer


def test_a_job_passes_through_its_stages_in_order() -> None:
    stages: list[JobStage] = []
    assert driver(epson()).print_ticket(ticket_paper(), DEADLINE_S, stages.append) == Printed()
    assert stages == [JobStage.QUEUED, JobStage.SENDING, JobStage.SENT, JobStage.PRINTED]


@pytest.mark.parametrize("most", [1, 7, 4096])
def test_a_line_that_takes_little_at_once_makes_no_difference(most: int) -> None:
    printer = epson()
    printer.most = most
    assert driver(printer).print_ticket(ticket_paper(), DEADLINE_S) == Printed()


def test_answers_that_come_byte_by_byte_are_waited_for() -> None:
    printer = epson()
    printer.gives = 1
    escpos = driver(printer)
    assert escpos.status().model == "TM-T20III"
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert b"\x1d(H" in printer.jobs[0]


def test_a_model_that_promises_names_and_gives_none_is_believed_by_order() -> None:
    printer = without(epson(), "job")
    escpos = driver(printer)
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    first, second = printer.jobs
    assert b"\x1d(H" in first
    assert b"\x1d(H" not in second


def test_a_model_that_has_named_a_job_is_believed_by_name_only() -> None:
    printer = epson()
    escpos = driver(printer)
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    without(printer, "job")
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == NO_WORD


def test_the_name_of_another_job_is_no_answer() -> None:
    printer = epson()
    escpos = driver(printer)
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    printer.answers["job"] = always(b"\x37\x22ABCD\x00")
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == NO_WORD


def test_names_are_believed_through_noise_and_order_is_not() -> None:
    printer = epson()
    printer.answers["cut"] = always(b"\xff\x81")
    assert driver(printer).print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert driver(without(printer, "job")).print_ticket(ticket_paper(), DEADLINE_S) == NO_WORD


def test_a_zero_from_a_printer_that_is_switched_off_is_noise() -> None:
    printer = without(epson(b"Unheard of"), "job")
    ends = 0

    def ended(_: bytes) -> bytes:
        nonlocal ends
        ends += 1
        # The first question is asked before the job, and answered by a printer that is well.
        if ends > 1:
            without(printer, "real_time")
        return b"\x00"

    printer.answers["fence"] = ended
    assert driver(printer).print_ticket(ticket_paper(), DEADLINE_S) == NO_WORD


def test_answers_that_an_older_job_still_owes_are_not_this_ones() -> None:
    """It tells its name behind them, so that what comes before the name is old."""
    printer = without(epson(b"Unheard of"), "job", "clear")
    escpos = driver(printer)
    without(printer, "fence")
    assert escpos.print_ticket(ticket_paper("A001"), DEADLINE_S) == NO_WORD
    escpos._known.unfinished = True
    printer.answers["name"] = always(b"\x00\x00_Unheard of\0")
    assert escpos.print_ticket(ticket_paper("A002"), DEADLINE_S) == NO_WORD
    printer.answers["fence"] = always(b"\x00")
    assert escpos.print_ticket(ticket_paper("A003"), DEADLINE_S) == Printed()


def test_what_was_not_answered_before_the_job_is_not_believed_after_it() -> None:
    printer = without(epson(), "job", "clear", "name", "fence", "reports")
    escpos = driver(printer)
    escpos._known.unfinished = True
    # The job before is printed only now, and its end told while this one is under way.
    printer.answers["cut"] = always(b"\x00")
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == NO_WORD


@pytest.mark.parametrize("gives", [1, 4096])
def test_reports_without_their_fixed_bits_are_not_taken_for_the_end(gives: int) -> None:
    printer = without(epson(b"TM-T88III"), "job", "fence")
    printer.gives = gives
    printer.answers["reports"] = always(b"\x00\x00\x00\x00")
    assert driver(printer).print_ticket(ticket_paper(), DEADLINE_S) == NO_WORD
    printer.answers["fence"] = always(b"\x00")
    assert driver(printer).print_ticket(ticket_paper(), DEADLINE_S) == Printed()


def test_a_report_of_trouble_stops_a_job_that_is_not_confirmed() -> None:
    printer = without(epson(), "job")
    printer.answers["cut"] = always(b"\x18\x00\x0f\x00")
    escpos = driver(printer)
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == PrintUnknown(PrintProblem.PAPER_OUT)
    assert printer.jobs[-1].endswith(CLEAR)


def test_after_a_job_that_was_taken_back_the_paper_is_cut_first() -> None:
    printer = without(epson(), "fence", "job")
    escpos = driver(printer)
    assert driver(epson()).print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    printer.answers["fence"] = always(b"\x00")
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    without(printer, "fence")
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == NO_WORD
    printer.answers["fence"] = always(b"\x00")
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert [job.count(CUT) for job in printer.jobs] == [1, 1, 2]
    assert CLEAR in printer.jobs[-1]


def test_a_line_lost_before_the_job_is_opened_again() -> None:
    printer = epson()
    printer.lost_after = 5
    assert driver(printer).print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert len(printer.written) == 2
    assert len(printer.jobs) == 1


def test_a_line_lost_within_the_job_is_not() -> None:
    printer = epson()
    printer.lost_after = 400
    escpos = driver(printer)
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == PrintUnknown(PrintProblem.CUT_CONNECTION)
    assert len(printer.written) == 1
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert printer.jobs[-1].count(CUT) == 2


def test_a_printer_that_is_busy_for_a_moment_is_tried_again() -> None:
    printer = epson()
    printer.refusals = [OSError(errno.EBUSY, "busy"), OSError(errno.EAGAIN, "locked")]
    assert driver(printer).print_ticket(ticket_paper(), DEADLINE_S) == Printed()


@pytest.mark.parametrize(
    ("error", "reason", "problem"),
    [
        (errno.EACCES, Reason.NO_ACCESS, PrintProblem.UNREACHABLE),
        (errno.EPERM, Reason.NO_ACCESS, PrintProblem.UNREACHABLE),
        (errno.EBUSY, Reason.BUSY, PrintProblem.BUSY),
        (errno.EAGAIN, Reason.BUSY, PrintProblem.BUSY),
        (errno.ENODEV, Reason.UNREACHABLE, PrintProblem.UNREACHABLE),
        (errno.EIO, Reason.UNREACHABLE, PrintProblem.UNREACHABLE),
    ],
)
def test_what_cannot_be_opened_says_why(error: int, reason: Reason, problem: PrintProblem) -> None:
    printer = epson()
    printer.refusals = [OSError(error, "as pyserial raises it") for _ in range(9)]
    escpos = driver(printer)
    status = escpos.status()
    assert status.health is Health.UNKNOWN
    assert status.reasons == {reason}
    assert (status.connection is Connection.CONNECTING) == (reason is not Reason.UNREACHABLE)
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(problem)


def test_a_star_without_error_status_is_asked_what_it_answers_and_its_reports_are_read() -> None:
    printer = without(epson(b"TSP650II"), "job", "clear")
    asked: list[int] = []

    def real_time(kind: bytes) -> bytes:
        asked.append(kind[0])
        return b"\x1a" if kind == b"\x01" else b"\x12"

    printer.answers |= {"real_time": real_time, "reports": always(bytes.fromhex("23860000000000000000 00"))}
    escpos = driver(printer, "star")
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert 3 not in asked
    printer.answers["reports"] = always(bytes.fromhex("2386200000000000000000"))
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.COVER_OPEN)


def test_another_printer_in_the_same_place_is_noticed() -> None:
    printer = epson()
    escpos = driver(printer, "epson")
    assert escpos.status().model == "TM-T20III"
    printer.answers["name"] = always(b"_XP-80\0")
    status = escpos.status()
    assert status.model == "XP-80"
    assert status.reasons == {Reason.WRONG_MODEL}


def test_of_another_printer_in_the_same_place_nothing_is_expected_that_the_first_could() -> None:
    printer = epson()
    escpos = driver(printer)
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    without(printer, "job").answers["name"] = always(b"_TM-T20II\0")
    assert escpos.status().model == "TM-T20II"
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()


def test_a_kiosk_printer_by_the_settings_is_told_nothing_of_a_presenter_that_it_does_not_answer_for() -> None:
    printer = without(epson(), "name", "job")
    escpos = driver(printer, "custom-vkp80iii")
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    assert not [each for each in printer.written if b"\x1cP" in each]
    assert Capability.PRESENTS not in escpos.status().capabilities


def test_a_ticket_that_was_left_in_the_output_is_taken_in_before_the_next_job() -> None:
    printer = without(epson(b"VKP80III"), "job", "clear", "reports")
    left = [True]
    printer.answers["full"] = lambda _: b"\x10\x0f" + (b"\x20" if left[0] else b"\x00") + b"\0\0\0"
    escpos = driver(printer)
    assert escpos.status().reasons == {Reason.TICKET_NOT_TAKEN}
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.TICKET_NOT_TAKEN)
    assert printer.jobs == []
    assert b"\x1cP\x00\x00R\x01" in printer.written[-1]
    left[0] = False
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == Printed()
    escpos.close()


def test_a_fault_that_somebody_cleared_is_ended_without_printing_on() -> None:
    printer = epson()
    printer.answers["real_time"] = lambda kind: {b"\x01": b"\x1a", b"\x02": b"\x52", b"\x03": b"\x16"}.get(
        kind, b"\x12"
    )
    assert driver(printer).print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.JAM)
    assert b"\x10\x05\x02" in printer.written[0]
    assert b"\x10\x05\x01" not in printer.written[0]


class LostLine(FakeEscPosLine):
    def receive(self, timeout_s: float) -> bytes:
        raise LineLostError


def test_a_line_that_is_lost_again_and_again_is_told_in_time() -> None:
    printer = epson()

    def lost(timeout_s: float) -> LostLine:
        printer.connect(timeout_s)
        return LostLine(printer)

    escpos = EscPosPrinter(lost, FakeClock(), Form.of("text", ROLL_80))
    assert escpos.print_ticket(ticket_paper(), DEADLINE_S) == PrintFailed(PrintProblem.UNREACHABLE)
    assert escpos.status().reasons == {Reason.UNREACHABLE}
