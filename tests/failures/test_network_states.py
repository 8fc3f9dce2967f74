"""Every state of the network, before the scan and between yes and ticket: each visit goes on, and arrives once.

A few states share a scenario, each with two visitors of its own: to set the stage takes longer than to play.
"""

import pytest

from kiosk.scheduling.faults import vocabulary
from tests.failures.playing import played

STATES = (
    *("down", "slow 1s", "slow 5s", "flaky 0.5", "refuse", "garbage"),
    *("no_name", "half_open", "twice", "truncated", "wrong_certificate"),
    *("portal", "redirect", "error500", "error503 20s", "wrong_answer", "huge"),
)
MAY_ANSWER = ("slow 1s", "flaky 0.5", "twice")
"""On these the central may well be heard."""
GROUPS = [STATES[start::4] for start in range(4)]


def appointments(count: int) -> str:
    rows = (f'    - {{code: LK7Q2M{n:02d}, service: biometrics, start: "10:15"}}' for n in range(count))
    return "\n".join(rows)


def visits(state: str, number: int) -> str:
    """One visit that meets the state before the scan, one that meets it after yes, and a code that nobody knows."""
    first, second = 2 * number, 2 * number + 1
    unknown = (
        "" if state in MAY_ANSWER else "- {scan: {code: AAAA2222}}\n  - expect: {screen: could_not_check}"
    )
    return f"""
  - network: {state}
  {unknown}
  - scan: {{code: LK7Q2M{first:02d}}}
  - expect: {{screen: confirm}}
  - tap: confirm.yes
  - expect: {{screen: ticket, number: "^(B|K1-)", print: printed, papers: {first + 1}}}
  - tap: ticket.done
  - network: up
  - scan: {{code: LK7Q2M{second:02d}}}
  - tap: confirm.yes
  - network: {state}
  - expect: {{screen: ticket, number: "^(B|K1-)", print: printed, papers: {second + 1}}}
  - tap: ticket.done
  - network: up
  - wait: 40s
  - expect: {{screen: attract, pending: 0, quarantined: 0, central_tickets: {second + 1}}}
  - scan: {{code: AAAA22{second:02d}}}
  - expect: {{screen: not_found}}
  - tap: stop
"""


def test_every_state_is_here() -> None:
    assert {state.split()[0] for state in STATES} == set(vocabulary()) - {"up"}


@pytest.mark.parametrize("states", GROUPS, ids=", ".join)
def test_visits_on_this_network(states: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    head = f"""
title: Visits on a bad network
at: 2026-11-24T10:05:00+01:00
given:
  appointments:
{appointments(2 * len(states))}
steps:
"""
    played("".join(visits(state, n) for n, state in enumerate(states)), capsys, head=head)
