"""A kiosk that cannot reach the central says so, works on, and stops saying so by itself."""

import pytest

from tests.failures.playing import played


def test_being_cut_off_is_told_and_ends_by_itself(capsys: pytest.CaptureFixture[str]) -> None:
    lines = played(
        """
  - expect: {contact: connected}
  - network: down
  - wait: 100s
  - expect: {screen: attract, contact: cut_off}
  - scan: {code: LK7Q2M4T}
  - tap: confirm.yes
  - expect: {screen: ticket, print: printed, contact: cut_off}
  - tap: ticket.done
  - network: up
  - wait: 60s
  - expect: {contact: connected, pending: 0, central_tickets: 1}
""",
        capsys,
    )
    assert [each["state"] for each in lines if each["type"] == "contact"] == [
        "connected",
        "cut_off",
        "connected",
    ]


def test_a_short_break_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    lines = played(
        """
  - wait: 30s
  - network: down
  - wait: 8s
  - network: up
  - wait: 120s
  - expect: {contact: connected}
""",
        capsys,
    )
    assert [each["state"] for each in lines if each["type"] == "contact"] == ["connected"]
