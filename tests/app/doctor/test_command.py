"""The command `kiosk doctor` as a technician runs it: its JSON, its exit codes, and that it tells no secret."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.app.clock import RealClock
from kiosk.app.doctor.command import EXITS, finding_fields, finding_words
from kiosk.app.doctor.findings import Result, failed, ok, skipped, warning, worst
from kiosk.app.doctor.words import CHECKS
from kiosk.cli import main
from kiosk.domain.staff import PinEntry, Role
from kiosk.store.staff_records import StaffRecords
from tests.app.configuration.files import GOOD, write

ROOT = Path(__file__).parents[3]
KEYS = {
    "id": str,
    "result": str,
    "about": str | None,
    "says": str,
    "looks_at": str,
    "means": str | None,
    "to_do": str | None,
}
"""The schema of a line, as docs/operations/doctor.md has it."""
TOKEN = "canary-token-7Q2M4T-canary"


def run(
    capsys: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, list[dict[str, Any]], dict[str, Any]]:
    """Run the command; return its exit code, the findings and the last line."""
    code = main(["doctor", "--json", *arguments])
    *findings, last = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    return code, findings, last


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a kiosk that has run, prints into a folder and whose central is away."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    (tmp_path / "state").mkdir()
    (tmp_path / "papers").mkdir()
    (tmp_path / "token").write_text(TOKEN, "ascii")
    text = GOOD.replace("tcp://192.0.2.7:9100", f"png:{tmp_path}/papers").replace(":8480", ":9")
    return write(tmp_path, text + '[languages]\noffered = ["nl", "en"]\n')


def test_a_kiosk_without_its_central(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = StaffRecords(tmp_path / "state", RealClock())
    records.set_pin(
        PinEntry("Anna Canary", Role.STAFF, "$argon2id$canary", datetime(2026, 11, 24, 9, tzinfo=UTC))
    )
    records.close()
    code, findings, last = run(capsys, "--config", str(config), "--token-file", str(tmp_path / "token"))
    by_id = {each["id"]: each for each in findings}
    assert list(by_id) == list(CHECKS)
    assert (code, last["result"]) == (2, "failed")
    assert sum(last["counts"].values()) == len(findings)
    for each in findings:
        assert set(each) == set(KEYS)
        assert all(isinstance(each[key], kind) for key, kind in KEYS.items()), each
        assert (each["to_do"] is None) == (each["result"] in ("ok", "skipped"))
    well = {id_ for id_, each in by_id.items() if each["result"] == "ok"}
    assert {"settings_files", "settings_permissions", "fonts", "device", "credential", "staff_pin"} <= well
    assert {"disk_space", "disk_writable", "python_version", "qt_version", "libraries"} <= well
    assert by_id["central_line"]["result"] == "failed"
    told = json.dumps(findings)
    assert TOKEN not in told
    assert "anary" not in told
    assert list((tmp_path / "state").glob("doctor-*")) == []


def test_without_settings_the_machine_is_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    path = write(tmp_path, GOOD + "paper = 3\n")
    code, findings, _ = run(capsys, "--config", str(path))
    by_id = {each["id"]: each for each in findings}
    assert code == 2
    assert list(by_id) == list(CHECKS)
    assert "kiosk.toml:9: devices.paper: there is no such key" in by_id["settings_files"]["says"]
    assert by_id["python_version"]["result"] == "ok"
    assert by_id["device"]["result"] == "skipped"


@pytest.mark.parametrize(
    ("findings", "result", "code"),
    [
        ([], Result.OK, 0),
        ([ok("fonts", ""), skipped("touch", "")], Result.OK, 0),
        ([ok("fonts", ""), warning("touch", "")], Result.WARNING, 1),
        ([failed("fonts", ""), warning("touch", "")], Result.FAILED, 2),
    ],
)
def test_exit_codes(findings: list[Any], result: Result, code: int) -> None:
    assert worst(findings) is result
    assert EXITS[result] == code


def test_what_is_told_to_people() -> None:
    told = finding_words(failed("staff_pin", "none is set"))
    assert told.splitlines()[0] == "FAILED  staff_pin: none is set"
    assert "to do: `kiosk staff set-pin`" in told
    assert finding_words(ok("device", "online, ok", "printer")) == "ok      device printer: online, ok"
    assert finding_fields(warning("device", "", "printer", "put paper in"))["to_do"] == "put paper in"


def test_the_table_in_the_documents_is_the_programs() -> None:
    text = (ROOT / "docs" / "operations" / "doctor.md").read_text("utf-8")
    rows = [f"| `{id_}` | {each.looks_at} | {each.means} | {each.to_do} |" for id_, each in CHECKS.items()]
    assert not [row for row in rows if row not in text], "\n".join(rows)
    assert [line for line in text.splitlines() if line.startswith("| `") and line.count("|") == 5] == rows
