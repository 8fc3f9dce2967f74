"""Every state and fault of a printer that speaks IPP: the number stands, and the outcome is the truth."""

import pytest

from kiosk.devices.simulated.ipp_states import IppState
from tests.failures.playing import HEAD, VISIT, played

IPP_HEAD = HEAD.replace("given:\n", "given:\n  printer: ipp\n")
OUTCOMES = {
    "ready": "printed",
    "paper_near_end": "printed",
    "slow": "printed",
    "completes_and_prints_nothing": "printed",
    "paper_out": "failed",
    "cover_open": "failed",
    "jam": "failed",
    "offline": "failed",
    "paused": "failed",
    "rejects_jobs": "failed",
    "silent": "failed",
    "garbage": "failed",
    "disconnected": "failed",
    "cut_connection": "failed",
    "paper_out_midway": "unknown",
}
"""What must be said of the first paper in each state; the one lie among them no driver can notice."""


def test_every_state_is_here() -> None:
    assert set(OUTCOMES) == {state.value for state in IppState}


@pytest.mark.parametrize(("state", "outcome"), OUTCOMES.items())
def test_a_visit_in_this_state(state: str, outcome: str, capsys: pytest.CaptureFixture[str]) -> None:
    played(VISIT.format(state=state, outcome=outcome), capsys, head=IPP_HEAD)


def test_a_fault_that_this_printer_cannot_have_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(AssertionError, match="the printer of this scenario cannot be head_hot"):
        played("\n  - printer: head_hot\n", capsys, head=IPP_HEAD)
