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

from kiosk.app.clock import RealClock
from kiosk.app.device_commands.listing import asked
from kiosk.app.device_commands.listing import exit_code as listing_code
from kiosk.app.device_commands.print_test import exit_code
from kiosk.app.device_commands.telling import event_words, reason_words
from kiosk.cli import main
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
    assert "Nothing was printed: paper out." in capsys.readouterr().out


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
