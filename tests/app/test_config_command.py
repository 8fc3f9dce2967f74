"""The command `kiosk config`, as a technician uses it; and that the documents say what the program does."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kiosk.app.configuration.kept import Document, Kept, write_kept
from kiosk.app.configuration.showing import Described, described_settings, example
from kiosk.app.configuration.words import SAYS
from kiosk.app.settings import load_settings
from kiosk.cli import main
from tests.app.configuration.files import GOOD, WHO, enrolled, signed, write

ROOT = Path(__file__).parents[2]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Run the command; return its exit code and what it printed."""
    code = main(["config", *arguments])
    return code, capsys.readouterr().out


def lines(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    """Run the command with --json."""
    code, out = run(capsys, *arguments, "--json")
    return code, [json.loads(line) for line in out.splitlines()]


def test_what_is_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path)
    drop_in = write(tmp_path, "[devices]\npaper_mm = 58\n", "kiosk.d/1.toml")
    assert run(capsys, "check", "--config", str(path)) == (0, f"good: {path}, {drop_in}\n")
    assert lines(capsys, "check", "--config", str(path)) == (
        0,
        [{"result": "good", "files": [str(path), str(drop_in)]}],
    )


def test_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, GOOD + "paper = 81\n")
    code, out = run(capsys, "check", "--config", str(path))
    assert code == 2
    assert f"{path}:9: devices.paper: there is no such key" in out
    code, (mistake, last) = lines(capsys, "check", "--config", str(path))
    assert code == 2
    assert (mistake["code"], mistake["file"], mistake["line"]) == ("unknown_key", str(path), 9)
    assert (mistake["key"], mistake["nearest"]) == ("devices.paper", "devices.paper_mm")
    assert last == {"result": "mistakes", "count": 1}


def test_what_holds_and_where_it_comes_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = enrolled(tmp_path)
    offered = signed(7, {"delays.idle": 45})
    kept = Document(version=7, text=offered.document, signatures=offered.signatures)
    write_kept(tmp_path / "state", Kept(epoch=WHO.epoch, good=kept))
    code, told = lines(capsys, "show", "--config", str(path))
    by_key = {each["key"]: each for each in told}
    assert code == 0
    assert by_key["delays.idle"] == {
        "key": "delays.idle", "value": "45.0", "origin": "central", "file": None, "line": None, "version": 7,
    }  # fmt: skip
    assert by_key["devices.printer"]["line"] == 8
    assert by_key["kiosk.id"]["origin"] == "enrolment"
    assert by_key["logs.level"]["origin"] == "default"
    _, out = run(capsys, "show", "--config", str(path))
    assert re.search(r"delays.idle = 45.0 +# central version 7\n", out)


def test_what_the_central_sets_and_does_not_fit_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = enrolled(tmp_path)
    offered = signed(7, {"screen.viewing_distance_mm": 2000})
    kept = Document(version=7, text=offered.document, signatures=offered.signatures)
    write_kept(tmp_path / "state", Kept(epoch=WHO.epoch, good=kept).refusing(7, "settings_unfit"))
    code, out = run(capsys, "check", "--config", str(path))
    assert code == 0
    assert "central version 7: screen.viewing_distance_mm: words on a screen of this size" in out
    assert "was refused: settings_unfit" in out


def test_a_password_in_an_address_is_not_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(
        tmp_path, GOOD + 'scanners = ["tcp://192.0.2.8:5000"]\n[staff]\ncontact = "ftp://anna:hunter2@x"\n'
    )
    code, out = run(capsys, "show", "--config", str(path))
    assert (code, "hunter2" in out, "ftp://***@x" in out) == (0, False, True)


def test_the_example_is_good_and_complete(tmp_path: Path) -> None:
    text = example()
    load_settings(write(tmp_path, text))
    bare = re.sub(r"^# (\w+ = )", r"\1", text, flags=re.MULTILINE)
    settings = load_settings(write(tmp_path, bare, "all.toml"))
    assert settings == load_settings(tmp_path / "kiosk.toml")
    assert set(SAYS) == {each.key for each in described_settings()}


def row(each: Described) -> str:
    """Write the line of docs/settings.md for a setting."""
    default = "must be given" if each.default is None else f"`{each.default}`"
    return f"| `{each.key}` | {default} | {'yes' if each.remote else ''} | {each.says} |".replace("  ", " ")


def test_the_table_in_the_documents_is_the_models() -> None:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    absent = [row(each) for each in described_settings() if row(each) not in text]
    assert not absent, "docs/settings.md lacks:\n" + "\n".join(absent)
    keys = re.findall(r"^\| `([a-z_]+\.[a-z_]+)` \|", text, re.MULTILINE)
    assert [each for each in keys if not each.endswith(".toml")] == [
        each.key for each in described_settings()
    ]


def test_the_file_in_the_documents_is_good(tmp_path: Path) -> None:
    (text,) = re.findall(
        r"```toml\n(\[kiosk\].*?)```", (ROOT / "docs" / "settings.md").read_text("utf-8"), re.DOTALL
    )
    kept = [
        line for line in text.splitlines() if not line.startswith(("ca_file", "theme =", "ticket_template"))
    ]
    settings = load_settings(write(tmp_path, "\n".join(kept)))
    assert settings.kiosk.short_name == "K2"
