"""`kiosk devices` as people use it: addresses in, plain words or JSON out, and an exit code."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.device_commands.suggesting import setting_of
from kiosk.app.device_commands.telling import event_words, reason_words
from kiosk.cli import main
from kiosk.devices.drivers.discovery.found import discover
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.status import Reason
from kiosk.service.supervision.events import ReasonCleared
from tests.devices.papers import code_on
from tests.devices.sysfs import FakeSysfs

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
    assert main(["devices", "list", "--printer", address(simulated), "--scanner", scanner]) == 1
    out = capsys.readouterr().out
    assert "paper out: floor staff, put in a new roll of paper" in out
    assert "scanner: absent, unknown" in out


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


def test_a_test_scan_tells_the_kind_and_never_the_content(tmp_path: Path) -> None:
    """Run as a program: the scanner is a pseudo-terminal."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "kiosk", "devices", "test-scan", "--json", "--seconds", "20"]
    command += ["--scanner", f"serial:{os.ttyname(theirs)}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        stop = threading.Event()

        def show() -> None:
            while not stop.wait(0.3):
                os.write(ours, b"LK7Q2M4T\r")

        shown = threading.Thread(target=show)
        shown.start()
        line = process.stdout.readline()
        stop.set()
        shown.join()
        process.terminate()
    os.close(ours)
    os.close(theirs)
    assert json.loads(line) == {"device": "scanner", "read": "appointment_code", "length": 8}


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


def test_a_suggestion_names_the_key_and_the_profile(tmp_path: Path) -> None:
    machine = FakeSysfs(tmp_path)
    machine.attach("1-3", "04b8:0e28:X4A1", "usbmisc", "usb/lp0")
    (printer,) = discover(machine.sysfs, machine.devices)
    assert setting_of(printer) == ("printer", "usb:04b8:0e28:X4A1?profile=epson")


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_says_who_does_what(reason: Reason) -> None:
    what, _, rest = reason_words(reason).partition(": ")
    who, _, action = rest.partition(", ")
    assert what == reason.value.replace("_", " ")
    assert who
    assert action


def test_a_cleared_reason_has_words() -> None:
    assert event_words(ReasonCleared("printer", Reason.PAPER_OUT)) == "printer: no longer paper out"
