"""The command line: exit codes, plain words, and nothing but JSON where JSON was asked for."""

import json
from pathlib import Path

import pytest

from kiosk.cli import main

JOURNEYS = Path(__file__).parents[1] / "journeys"


def test_a_scenario_without_a_screen_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "--no-ui", "--json", str(JOURNEYS / "paper_out.yaml")]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"start", "screen", "effect", "ticket", "print", "pending", "expect", "result"} <= {
        line["type"] for line in lines
    }
    assert all("time" in line for line in lines)
    assert [line["outcome"] for line in lines if line["type"] == "print"] == ["failed", "printed"]
    assert lines[-1]["type"] == "result"
    assert lines[-1]["ok"] is True


def test_a_failed_expectation_is_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text(
        "title: x\nat: 2026-11-24T10:05:00+01:00\nsteps:\n  - expect: {screen: ticket}\n", encoding="utf-8"
    )
    assert main(["scenario", "--no-ui", str(path)]) == 1
    assert "line 4: screen should be 'ticket', but is 'attract'" in capsys.readouterr().out


def test_a_mistake_in_a_file_is_exit_code_2_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("title: x\nat: 2026-11-24T10:05:00+01:00\nsteps:\n  - tap: nowhere\n", encoding="utf-8")
    assert main(["scenario", "--no-ui", str(path)]) == 2
    assert f"{path}:4:10:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["scenario", "absent.yaml"], "cannot be read"),
        (["scenario"], "no scenario file was given"),
        (["run", "--config", "absent.toml"], "cannot be read"),
        (["scenario", "--printer", "lpt1", str(JOURNEYS / "walk_in.yaml")], "a printer's address is"),
    ],
)
def test_what_cannot_be_used_is_exit_code_2(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert says in capsys.readouterr().err


def test_the_paper_goes_to_a_folder_where_that_is_asked_for(tmp_path: Path) -> None:
    assert main(["scenario", "--no-ui", "--printer", f"png:{tmp_path}", str(JOURNEYS / "closed.yaml")]) == 0
    path = tmp_path / "visit.yaml"
    path.write_text(
        "title: x\nat: 2026-11-24T10:05:00+01:00\nsteps:\n"
        "  - tap: attract.start\n  - tap: start.no_appointment\n  - tap: walk_in.service:information\n"
        "  - expect: {print: printed}\n",
        encoding="utf-8",
    )
    assert main(["scenario", "--no-ui", "--printer", f"pdf:{tmp_path}", str(path)]) == 0
    assert [found.read_bytes()[:5] for found in tmp_path.glob("F001-*.pdf")] == [b"%PDF-"]
