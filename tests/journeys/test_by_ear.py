"""Every journey with the screen turned off: four keys, a headset, what was spoken (EN 301 549, 5.1.3.1, 5.1.6.1)."""

import logging
from pathlib import Path

import pytest

from kiosk.app.clock import SimulatedClock
from kiosk.app.scenario.options import Staging
from kiosk.app.scenario.reading import read_scenario
from kiosk.app.scenario.staging import stage
from tests.journeys.left_behind import left_behind

BY_EAR = sorted((Path(__file__).parent / "by_ear").glob("*.yaml"))


@pytest.mark.parametrize("path", BY_EAR, ids=lambda path: path.stem)
def test_by_ear(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "kiosk")
    scenario = read_scenario(path)
    assert "tap:" not in path.read_text("utf-8")
    played = stage(scenario, Staging(with_window=False), tmp_path, SimulatedClock(scenario.at))
    assert played, capsys.readouterr().out
    assert left_behind(scenario, tmp_path, caplog.records) == []
