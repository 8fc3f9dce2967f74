"""Every state and fault of the scanner: what is not read well is asked for again, and never becomes a wrong visit."""

import pytest

from kiosk.devices.simulated.vocabulary import vocabulary
from tests.failures.playing import played

ANSWERS = {
    "ready": "confirm",
    "doubled": "confirm",
    "noise": "code_refused",
    "truncated": "code_refused",
    "unreadable": "code_refused",
    "slow": "confirm",
    "split": "code_refused",
    "glued": "confirm",
    "unplugged": "scan_code",
    "no_access": "scan_code",
    "busy": "scan_code",
}
"""The screen after a code was held before the scanner in each state."""


def test_every_state_is_here() -> None:
    assert set(ANSWERS) == set(vocabulary()["scanner"])


@pytest.mark.parametrize(("state", "screen"), ANSWERS.items())
def test_a_scan_in_this_state(state: str, screen: str, capsys: pytest.CaptureFixture[str]) -> None:
    played(
        f"""
  - tap: attract.start
  - tap: start.appointment
  - scanner: {state}
  - scan: {{code: LK7Q2M4T}}
  - expect: {{screen: {screen}, central_tickets: 0}}
  - scanner: ready
  - wait: 6s
  - scan: {{code: LK7Q2M4T}}
  - expect: {{screen: confirm}}
  - tap: confirm.yes
  - expect: {{screen: ticket, print: printed, papers: 1, central_tickets: 1}}
""",
        capsys,
    )
