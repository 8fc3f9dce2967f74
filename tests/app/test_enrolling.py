"""A machine becomes a kiosk by a code, runs as that kiosk, and does what the fleet's manager tells it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from kiosk.app.clock import RealClock
from kiosk.app.demo.boxed_central import BoxedCentral, Filling
from kiosk.app.demo.office import demo_office
from kiosk.app.enrolment_file import NAME, attempt_key
from kiosk.app.settings import load_settings
from kiosk.cli import main
from kiosk.scheduling.wire import BASE
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]

SETTINGS = """
[kiosk]
state = "{folder}/state"
[central]
url = "{url}"
[devices]
printer = "png:{folder}/papers"
"""


@pytest.fixture
def central(tmp_path: Path) -> Iterator[BoxedCentral]:
    """Return a central with the demo's office, and nobody in it."""
    running = BoxedCentral(tmp_path / "central.db", RealClock(), Filling(demo_office(), (), ("1",)))
    yield running
    running.close()


@pytest.fixture
def config(central: BoxedCentral, tmp_path: Path) -> Path:
    """Return settings that do not say who the kiosk is."""
    path = tmp_path / "kiosk.toml"
    path.write_text(SETTINGS.format(folder=tmp_path, url=central.url), "utf-8")
    return path


def manager(central: BoxedCentral, method: str, path: str, body: object = None) -> Any:
    """Ask as the manager."""
    headers = {"Authorization": f"Bearer {central.tokens.manager}", "Content-Type": "application/json"}
    content = None if method == "GET" else json.dumps(body).encode()
    with urlopen(Request(central.url + BASE + path, content, headers, method=method), timeout=10) as answer:
        return json.load(answer)


def code_for(central: BoxedCentral, **wishes: object) -> str:
    """Let the manager make a code."""
    return str(manager(central, "POST", "/enrolment-codes", wishes)["code"])


def enrol(config: Path, code: str) -> int:
    """Run the command."""
    return main(
        ["enrol", "--config", str(config), "--code", code, "--token-file", str(config.parent / "token")]
    )


def test_who_it_is_goes_before_the_settings_and_an_epoch_in_them_before_that(
    central: BoxedCentral, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enrol(config, code_for(central, name="Hall, left")) == 0
    assert "Hall, left" in capsys.readouterr().out
    kiosk = load_settings(config).kiosk
    assert (kiosk.epoch, kiosk.short_name) == (1, "K2")
    assert enrol(config, code_for(central, kiosk_id=kiosk.id)) == 0
    assert load_settings(config).kiosk.epoch == 2
    token = config.parent / "token"
    assert token.stat().st_mode & 0o777 == 0o600
    assert token.read_text("utf-8").strip() not in (kiosk.state / NAME).read_text("utf-8")
    config.write_text(config.read_text("utf-8").replace("[kiosk]", "[kiosk]\nepoch = 7"), "utf-8")
    assert load_settings(config).kiosk.epoch == 7


def test_a_code_that_is_not_good_says_so_and_changes_nothing(
    central: BoxedCentral, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = code_for(central)
    assert enrol(config, code) == 0
    before = load_settings(config).kiosk
    for bad, words in (("7777-7777-7777", "does not know"), (code, "already"), (" ", "no enrolment code")):
        assert enrol(config, bad) == 2
        assert words in capsys.readouterr().err
    assert load_settings(config).kiosk == before


def test_without_a_central_the_same_code_can_be_tried_again(
    central: BoxedCentral, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = code_for(central)
    good = config.read_text("utf-8")
    config.write_text(good.replace(central.url, "http://127.0.0.1:9"), "utf-8")
    assert enrol(config, code) == 2
    assert "no answer" in capsys.readouterr().err
    key = attempt_key(config.parent / "state")
    assert attempt_key(config.parent / "state") == key
    config.write_text(good, "utf-8")
    assert enrol(config, code) == 0
    assert attempt_key(config.parent / "state") != key


def test_a_code_can_be_made_beside_the_database(
    central: BoxedCentral, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [
        "central",
        "kiosk-code",
        "--database",
        str(config.parent / "central.db"),
        "--office",
        demo_office().id,
    ]
    assert main([*given, "--name", "Hall, left"]) == 0
    assert enrol(config, capsys.readouterr().out.strip()) == 0
    assert "Hall, left" in capsys.readouterr().out
    assert main([*given, "--kiosk", "nobody"]) == 2
    assert "no kiosk nobody" in capsys.readouterr().err


def test_a_damaged_file_is_complained_about(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    state = config.parent / "state"
    state.mkdir()
    (state / NAME).write_text('{"kiosk_id": "../../etc"}', "utf-8")
    assert main(["status", "--config", str(config)]) == 2
    assert "damaged" in capsys.readouterr().err


def test_an_enrolled_kiosk_runs_and_starts_anew_when_it_is_told_to(
    central: BoxedCentral, config: Path
) -> None:
    assert enrol(config, code_for(central, name="Hall")) == 0
    kiosk_id = load_settings(config).kiosk.id

    def seen() -> Any:
        return next(each for each in manager(central, "GET", "/kiosks")["kiosks"] if each["id"] == kiosk_id)

    log = config.parent / "log"
    arguments = ["run", "--windowed", "--config", str(config), "--token-file", str(config.parent / "token")]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with (
        log.open("w", encoding="utf-8") as said,
        subprocess.Popen(
            [sys.executable, "-m", "kiosk", *arguments], cwd=ROOT, env=environment, stderr=said
        ) as kiosk,
    ):
        try:
            wait_until(lambda: seen()["report"] is not None, 30)
            first = seen()["report"]
            assert (first["versions"]["software"] != "", first["pending"]) == (True, 0)
            for kind in ("out_of_service", "restart"):
                manager(central, "POST", f"/kiosks/{kiosk_id}/commands", {"kind": kind})
            wait_until(lambda: "begins_anew" in log.read_text("utf-8"), 40)
            # The fresh program does not know of it, says so at once, and is told again.
            wait_until(lambda: log.read_text("utf-8").count("command_taken") == 3, 40)
            wait_until(lambda: seen()["commands"] == [], 20)
            assert seen()["report"]["out_of_service"]
            kiosk.send_signal(signal.SIGTERM)
            assert kiosk.wait(20) == 0
        finally:
            kiosk.kill()
    assert '"level": "ERROR"' not in log.read_text("utf-8")
