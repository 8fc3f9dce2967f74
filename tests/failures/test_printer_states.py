"""Every state and fault of the printer: the number stands, the outcome is the truth, and one visit stays one visit."""

import pytest

from kiosk.devices.simulated.printer_states import PrinterState
from tests.failures.playing import VISIT, played

OUTCOMES = {
    "ready": "printed",
    "paper_near_end": "printed",
    "slow": "printed",
    "head_cools": "printed",
    "jam_cleared": "printed",
    "wrong_model": "printed",
    "presenter_not_taken": "printed",
    "presenter_jam": "printed",
    "paper_out": "failed",
    "cover_open": "failed",
    "cutter": "failed",
    "head_hot": "failed",
    "jam": "failed",
    "offline": "failed",
    "unrecoverable": "failed",
    "disconnected": "failed",
    "paper_out_midway": "unknown",
    "cover_opened_midway": "unknown",
    "jam_midway": "unknown",
    "silent": "unknown",
    "goes_silent_midway": "unknown",
    "busy": "unknown",
    "garbage": "unknown",
    "half_a_job": "unknown",
    "cut_connection": "unknown",
}
"""What must be said of the first paper in each state. Failed only where certainly nothing came out."""


def test_every_state_is_here() -> None:
    assert set(OUTCOMES) == {state.value for state in PrinterState}


@pytest.mark.parametrize(("state", "outcome"), OUTCOMES.items())
def test_a_visit_in_this_state(state: str, outcome: str, capsys: pytest.CaptureFixture[str]) -> None:
    played(VISIT.format(state=state, outcome=outcome), capsys)
