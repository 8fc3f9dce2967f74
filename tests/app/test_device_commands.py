"""`kiosk devices` as people use it: addresses in, plain words or JSON out, and an exit code."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import serial

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.listing import asked
from kiosk.app.device_commands.listing import exit_code as listing_code
from kiosk.app.device_commands.output import Output
from kiosk.app.device_commands.print_test import exit_code, tried
from kiosk.app.device_commands.telling import event_words, reason_words
from kiosk.app.settings import DEFAULT_FILE
from kiosk.cli import main
from kiosk.devices.ports import JobStage, OnStage, TicketPaper, unwatched
from kiosk.devices.simulated.models import MODELS
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.status import DeviceStatus, Reason
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown
from kiosk.service.supervision.events import ReasonCleared
from tests.devices.papers import code_on
from tests.fakes.printer import FakeTicketPrinter

Lines = list[dict[str, object]]


@pytest.fixture
def simulated() -> Iterator[SimulatedPrinter]:
    printer = SimulatedPrinter().start()
    yield printer
    printer.close()


def address(simulated: SimulatedPrinter) -> str:
    host, port = simulated.address
    return f"tcp://{host}:{port}"


def said(capsys: pytest.CaptureFixture[str]) -> Lines:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_list_tells_a_good_printer(simulated: SimulatedPrinter, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["devices", "list", "--json", "--printer", address(simulated)]) == 0
    (printer,) = said(capsys)
    assert (printer["name"], printer["connection"], printer["health"]) == ("printer", "online", "ok")
    assert printer["model"] == "TM-T20III"
    assert printer["parts"] == {
        "paper": "ok",
        "cover": "ok",
        "cutter": "ok",
        "head": "ok",
        "output": "not_supported",
        "error": "none",
    }


def test_list_says_what_is_wrong_and_who_does_what(
    simulated: SimulatedPrinter, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    simulated.controls.set_state("paper_out")
    scanner = f"serial:{tmp_path}/unplugged"
    assert main(["devices", "list", "--printer", address(simulated), "--scanner", scanner]) == 2
    out = capsys.readouterr().out
    assert "paper out: floor staff, put in a new roll of paper; it does not work until then" in out
    assert "parts: paper out, cover ok" in out
    assert "it cannot tell: output" in out
    assert "it can: cancels, confirms, status" in out
    assert "scanner: absent, unknown" in out


def test_list_asks_for_attention_while_it_still_works(
    simulated: SimulatedPrinter, capsys: pytest.CaptureFixture[str]
) -> None:
    simulated.controls.set_state("paper_near_end")
    assert main(["devices", "list", "--json", "--printer", address(simulated)]) == 1
    (printer,) = said(capsys)
    assert printer["reasons"] == [
        {"code": "paper_near_end", "severity": "warning", "who": "floor_staff", "action": "prepare_paper"}
    ]


class HangingPrinter(FakeTicketPrinter):
    """Does not come back, neither from a question nor from being closed."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def status(self) -> DeviceStatus:
        self.let_go.wait()
        return super().status()

    def close(self) -> None:
        self.let_go.wait()


def test_list_says_that_a_driver_hangs_and_ends_all_the_same() -> None:
    clock = RealClock()
    hanging = HangingPrinter()
    begun = clock.monotonic()
    (report,) = asked({"printer": hanging}, clock)
    took = clock.monotonic() - begun
    hanging.let_go.set()
    assert report.status.reasons == {Reason.STUCK}
    assert took < 10
    assert listing_code(report.status.health) == 2


def test_list_reads_the_settings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text(
        f'[central]\nurl = "http://127.0.0.1:1"\n[devices]\nprinter = "png:{tmp_path}/papers"\n', "utf-8"
    )
    assert main(["devices", "list", "--json", "--config", str(settings)]) == 0
    assert [each["name"] for each in said(capsys)] == ["printer"]


def test_settings_that_are_not_there_are_a_complaint(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["devices", "list", "--config", str(tmp_path / "none.toml")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_without_settings_it_says_how_to_name_a_device(capsys: pytest.CaptureFixture[str]) -> None:
    if DEFAULT_FILE.exists():
        pytest.skip(f"this machine has {DEFAULT_FILE}")
    assert main(["devices", "list"]) == 2
    complaint = capsys.readouterr().err
    assert "--config FILE" in complaint
    assert "kiosk devices suggest" in complaint


@pytest.mark.parametrize("bad", ["inf", "1e12", "nan", "-1", "soon"])
@pytest.mark.parametrize("command", ["watch --seconds", "test-scan --seconds", "suggest --wait"])
def test_a_time_that_is_none_is_a_complaint(
    command: str, bad: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["devices", *command.split(), bad])
    assert "a number of seconds is wanted" in capsys.readouterr().err


@pytest.mark.parametrize("bad", ["lpt1", "tcp://h?profile=teapot"])
def test_an_address_that_is_none_is_a_complaint(bad: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["devices", "test-print", "--printer", bad]) == 2
    assert capsys.readouterr().err


def test_a_test_print_tells_its_stages_and_comes_out(
    simulated: SimulatedPrinter, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["devices", "test-print", "--json", "--language", "nl", "--printer", address(simulated)]
    assert main(command) == 0
    *stages, outcome = said(capsys)
    assert [each["stage"] for each in stages] == ["queued", "sending", "sent", "printed"]
    assert outcome == {"outcome": "printed", "reason": None}
    (paper,) = simulated.controls.papers
    assert code_on(paper.picture).startswith("LT1:000")


def test_a_test_print_without_paper(simulated: SimulatedPrinter, capsys: pytest.CaptureFixture[str]) -> None:
    simulated.controls.set_state("paper_out")
    assert main(["devices", "test-print", "--printer", address(simulated)]) == 1
    out = capsys.readouterr().out
    assert "Nothing was printed: paper out." in out
    assert "paper out: floor staff, put in a new roll of paper" in out


def test_a_test_print_on_a_presenter_waits_until_the_ticket_is_taken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    presenting = SimulatedPrinter(model=replace(MODELS["custom-vkp80iii"], taken_after_s=0.5)).start()
    try:
        assert main(["devices", "test-print", "--json", address(presenting)]) == 0
    finally:
        presenting.close()
    told = said(capsys)
    stages = [each["stage"] for each in told if "stage" in each]
    assert stages == ["queued", "sending", "sent", "printed", "presented", "taken"]
    assert {"outcome": "printed", "reason": None} in told


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (Printed(), 0),
        (PrintFailed(PrintProblem.PAPER_OUT), 1),
        (PrintUnknown(PrintProblem.NO_ANSWER), 3),
    ],
)
def test_what_became_of_a_test_print_is_its_exit_code(outcome: PrintOutcome, code: int) -> None:
    assert exit_code(outcome) == code


class StoppedPrinter(FakeTicketPrinter):
    """Gets as far as one stage when somebody presses Ctrl+C."""

    def __init__(self, stage: JobStage) -> None:
        super().__init__()
        self._stage = stage

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        del paper, deadline_s
        on_stage(self._stage)
        raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("stage", "outcome", "code"),
    [
        (JobStage.SENT, "unknown", 3),
        (JobStage.UNCONFIRMED, "unknown", 3),
        (JobStage.CANCELLED, "failed", 1),
        (JobStage.FAILED_BEFORE_OUTPUT, "failed", 1),
        (JobStage.PRINTED, "printed", 0),
    ],
)
def test_ctrl_c_at_a_test_print_says_what_is_known(
    stage: JobStage, outcome: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tried(StoppedPrinter(stage), "en", RealClock(), Output(as_json=True)) == code
    assert said(capsys) == [{"stage": stage.value}, {"outcome": outcome, "reason": None}]


def test_a_test_print_comes_out_whole_when_nobody_reads_along(simulated: SimulatedPrinter) -> None:
    program = [sys.executable, "-m", "kiosk", "devices", "test-print", address(simulated)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "queued\n"
        process.stdout.close()
        complaints = process.stderr.read()
        process.wait(timeout=30)
    assert (process.returncode, complaints) == (0, "")
    (paper,) = simulated.controls.papers
    assert code_on(paper.picture).startswith("LT1:000")


@pytest.fixture
def taken() -> Iterator[str]:
    """A serial line that another program has, such as a kiosk that runs."""
    ours, theirs = os.openpty()
    with serial.Serial(os.ttyname(theirs), exclusive=True):
        yield os.ttyname(theirs)
    os.close(ours)
    os.close(theirs)


@pytest.mark.parametrize("what", ["printer", "scanner"])
def test_a_device_that_another_program_has_is_busy(
    what: str, taken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["devices", "list", f"--{what}", f"serial:{taken}"]) == 2
    out = capsys.readouterr().out
    assert "busy: floor staff, wait until the other program is done with it; if that is the kiosk, end" in out
    assert "it still works" not in out


def test_a_test_print_on_a_busy_printer_says_so(taken: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["devices", "test-print", f"serial:{taken}"]) == 1
    out = capsys.readouterr().out
    assert "Nothing was printed: busy." in out
    assert "if that is the kiosk, end the kiosk" in out


def test_a_test_scan_tells_the_kind_and_never_the_content() -> None:
    """Run as a program: the scanner is a pseudo-terminal."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "kiosk", "devices", "test-scan", "--json", "--seconds", "20"]
    with subprocess.Popen(
        [*command, f"serial:{os.ttyname(theirs)}"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = [json.loads(process.stdout.readline())]
        os.write(ours, b"LK7Q2M4T\r")
        told.append(json.loads(process.stdout.readline()))
        process.terminate()
    os.close(ours)
    os.close(theirs)
    assert told == [
        {"device": "scanner", "connection": "online", "reasons": []},
        {"device": "scanner", "read": "appointment_code", "length": 8},
    ]


def test_a_test_scan_says_that_the_scanner_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["devices", "test-scan", "--seconds", "1", f"serial:{tmp_path}/unplugged"]) == 1
    out = capsys.readouterr().out
    assert (
        out
        == "scanner: absent; unreachable: floor staff, check its cable and its power\nNothing good was read.\n"
    )


@pytest.mark.parametrize(
    ("command", "code", "last"),
    [
        ("list --json", 0, '"since"'),
        ("list", 0, "it can: cancels, confirms, status"),
        ("test-print --paper 58", 0, "The printer says that it is printed."),
    ],
)
def test_as_a_program(simulated: SimulatedPrinter, command: str, code: int, last: str) -> None:
    program = [sys.executable, "-m", "kiosk", "devices", *command.split(), "--printer", address(simulated)]
    done = subprocess.run(program, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (code, "")
    assert last in done.stdout.splitlines()[-1]


def test_waiting_for_a_device_as_a_program() -> None:
    program = [sys.executable, "-m", "kiosk", "devices", "suggest", "--wait", "0.5"]
    done = subprocess.run(program, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("Nothing was found")


def test_ctrl_c_is_how_a_watch_ends(simulated: SimulatedPrinter) -> None:
    program = [sys.executable, "-m", "kiosk", "devices", "watch", "--printer", address(simulated)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert "printer: connecting -> online" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=30)
    assert (process.returncode, complaints) == (0, "")


def test_a_watch_ends_when_nobody_reads_along(simulated: SimulatedPrinter) -> None:
    program = [sys.executable, "-m", "kiosk", "devices", "watch", "--printer", address(simulated)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        simulated.controls.set_state("cover_open")
        complaints = process.stderr.read()
        process.wait(timeout=30)
    assert (process.returncode, complaints) == (0, "")


def test_watch_tells_a_change_as_it_happens(simulated: SimulatedPrinter) -> None:
    command = [sys.executable, "-m", "kiosk", "devices", "watch", "--json", "--printer", address(simulated)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        wanted = [("connection", "online"), ("health", "ok"), ("raised", "cover_open")]
        seen = []
        for line in process.stdout:
            told = json.loads(line)
            seen.append((told["event"], told.get("after") or told["code"]))
            if seen[-1] == ("health", "ok"):
                simulated.controls.set_state("cover_open")
            if seen[-1] == wanted[-1]:
                break
        process.terminate()
    assert seen == wanted


def test_suggest_on_a_machine_without_devices_or_with(capsys: pytest.CaptureFixture[str]) -> None:
    """What is plugged into the machine of the tests nobody knows; every suggestion is an address all the same."""
    code = main(["devices", "suggest", "--json"])
    assert code == (0 if said(capsys) else 1)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_says_who_does_what(reason: Reason) -> None:
    what, _, rest = reason_words(reason).partition(": ")
    who, _, action = rest.partition(", ")
    assert what == reason.value.replace("_", " ")
    assert who
    assert action


def test_a_cleared_reason_has_words() -> None:
    assert event_words(ReasonCleared("printer", Reason.PAPER_OUT)) == "printer: no longer paper out"
