"""Every state and fault of a printer that speaks IPP: the number stands, and the outcome is the truth."""

import pytest

from kiosk.devices.simulated.ipp_states import IppState
from tests.failures.playing import HEAD, played

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
    played(
        f"""
  - printer: {state}
  - scan: {{code: LK7Q2M4T}}
  - tap: confirm.yes
  - expect: {{screen: ticket, number: "^B001$", print: {outcome}, offered: ticket.print_again}}
  - printer: ready
  - tap: ticket.print_again
  - expect: {{print: printed, same_number: true, paper: "^LT1:[0-9A-F]{{32}}$"}}
  - tap: ticket.done
  - wait: 30s
  - expect: {{screen: attract, pending: 0, quarantined: 0, central_tickets: 1}}
""",
        capsys,
        head=HEAD.replace("given:\n", "given:\n  printer: ipp\n"),
    )


def test_a_fault_that_this_printer_cannot_have_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(AssertionError, match="the printer of this scenario cannot be head_hot"):
        played("\n  - printer: head_hot\n", capsys, head=HEAD.replace("given:\n", "given:\n  printer: ipp\n"))
