"""Every journey of this folder, and the tour, played against the real program with its window; some without one too."""

import logging
from pathlib import Path

import pytest

from kiosk.app.clock import SimulatedClock
from kiosk.app.scenario.command import play
from kiosk.app.scenario.options import Staging
from kiosk.app.scenario.reading import read_scenario
from kiosk.app.scenario.staging import stage
from kiosk.domain.assets import assets
from tests.guards.log_lines import ExpectLog
from tests.journeys.left_behind import left_behind

HERE = Path(__file__).parent
JOURNEYS = sorted(HERE.glob("*.yaml"))
ALARMS = {
    "disk_full": ("store.refused",),
    "database_damaged": ("store.set_aside", "database_replaced"),
    "kiosk_clock_wrong": ("clock_wrong",),
}
"""What a journey must leave in the log; from all others nothing comes."""


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_journey(
    path: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    expect_log: ExpectLog,
) -> None:
    for alarm in ALARMS.get(path.stem, ()):
        expect_log(alarm)
    caplog.set_level(logging.DEBUG, "kiosk")
    scenario = read_scenario(path)
    played = stage(scenario, Staging(with_window=True), tmp_path, SimulatedClock(scenario.at))
    assert played, capsys.readouterr().out
    assert left_behind(scenario, tmp_path, caplog.records) == []


def test_what_a_kiosk_would_keep_of_a_visitor_is_found(tmp_path: Path) -> None:
    scenario = read_scenario(HERE / "document_to_ticket.yaml")
    (tmp_path / "kiosk-0.db").write_bytes(b"... DE BRUIJN ...")
    assert left_behind(scenario, tmp_path, ()) == ["DE BRUIJN"]


@pytest.mark.parametrize("path", JOURNEYS[::8], ids=lambda path: path.stem)
def test_journey_without_a_window(
    path: Path, capsys: pytest.CaptureFixture[str], expect_log: ExpectLog
) -> None:
    for alarm in ALARMS.get(path.stem, ()):
        expect_log(alarm)
    assert play(read_scenario(path), Staging(with_window=False)), capsys.readouterr().out


def test_the_tour_shows_its_screens_and_papers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    played = play(read_scenario(assets() / "demo" / "tour.yaml"), Staging(pictures=tmp_path))
    assert played, capsys.readouterr().out
    assert len(list(tmp_path.glob("paper-*.png"))) == 3
    assert len(list(tmp_path.glob("[0-9]*-ticket-printed.png"))) == 3


def test_a_journey_whose_expectation_is_wrong_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (HERE / "walk_in.yaml").read_text("utf-8").replace('number: "^F"', 'number: "^X"')
    path = tmp_path / "wrong.yaml"
    path.write_text(text, "utf-8")
    assert not play(read_scenario(path), Staging(with_window=False))
    assert "number should be '^X'" in capsys.readouterr().out


def test_a_tap_on_what_is_not_offered_stops_the_scenario(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "impossible.yaml"
    path.write_text(
        "title: x\nat: 2026-11-24T10:05:00+01:00\nsteps:\n  - tap: ticket.print_again\n  - tap: attract.start\n",
        "utf-8",
    )
    assert not play(read_scenario(path), Staging(with_window=False, as_json=True))
    out = capsys.readouterr().out
    assert "line 4: ticket.print_again is not offered on attract" in out
