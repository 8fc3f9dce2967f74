"""The vocabulary: complete, and true to what the journeys use."""

import json
import re
from pathlib import Path

from kiosk.app.scenario.expecting import EXPECTATIONS
from kiosk.app.scenario.steps import SHOWN_TO, VERBS
from kiosk.app.scenario.vocabulary import vocabulary
from kiosk.flow.controls import Control
from kiosk.flow.screens import SCREEN_NAMES

JOURNEYS = Path(__file__).parents[1] / "journeys"


def test_it_is_json_and_names_every_screen_control_device_and_expectation() -> None:
    words = json.loads(json.dumps(vocabulary()))
    assert set(words["screens"]) == set(SCREEN_NAMES)
    assert set(words["controls"]) == {control.value for control in Control}
    assert {c for controls in words["screens"].values() for c in controls} == set(words["controls"])
    assert set(words["devices"]) == {"printer", "speaker", "headset", *SHOWN_TO}
    assert "paper_out" in words["devices"]["printer"]
    assert {"lost", "warning", "paper_out"} <= set(words["device_words"])
    assert set(words["expectations"]) == set(EXPECTATIONS)
    verbs = {
        verb for step in words["schema"]["properties"]["steps"]["items"]["oneOf"] for verb in step["required"]
    }
    assert verbs == set(VERBS)


def test_the_journeys_visit_every_screen_and_every_answer() -> None:
    played = "\n".join(path.read_text("utf-8") for path in JOURNEYS.glob("*.yaml"))
    seen = set(re.findall(r"screen: (\w+)", played))
    passing = {"looking_up", "checking_in"}
    assert set(SCREEN_NAMES) - passing <= seen
