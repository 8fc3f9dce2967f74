"""Every state of the network, before the scan and between yes and ticket: the visit goes on, and arrives once."""

import pytest

from kiosk.scheduling.faults import vocabulary
from tests.failures.playing import played

STATES = ("down", "slow 1s", "slow 5s", "flaky 0.5", "refuse", "garbage")


def test_every_state_is_here() -> None:
    assert {state.split()[0] for state in STATES} == set(vocabulary()) - {"up"}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("when", ["before the scan", "after yes"])
def test_a_visit_on_this_network(state: str, when: str, capsys: pytest.CaptureFixture[str]) -> None:
    fault = f"- network: {state}"
    early, late = (fault, "") if when == "before the scan" else ("", fault)
    played(
        f"""
  {early}
  - scan: {{code: LK7Q2M4T}}
  - expect: {{screen: confirm}}
  - tap: confirm.yes
  {late}
  - expect: {{screen: ticket, number: "^(B|K1-)", print: printed, papers: 1}}
  - tap: ticket.done
  - network: up
  - wait: 2min
  - expect: {{screen: attract, pending: 0, quarantined: 0, central_tickets: 1}}
""",
        capsys,
    )
