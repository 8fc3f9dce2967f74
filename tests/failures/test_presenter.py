"""A kiosk printer holds the ticket out: it is taken, or taken back in before the next one, and the number stands."""

import pytest

from tests.failures.playing import HEAD, played

PRESENTER = HEAD.replace("given:\n", "given:\n  printer: custom-vkp80iii\n")


def test_a_ticket_that_a_hand_takes(capsys: pytest.CaptureFixture[str]) -> None:
    played(
        """
  - printer: presenter_not_taken
  - scan: {code: LK7Q2M4T}
  - tap: confirm.yes
  - expect: {screen: ticket, print: printed, paper_fate: presented}
  - hand: take_ticket
  - expect: {paper_fate: taken, papers: 1}
""",
        capsys,
        head=PRESENTER,
    )


def test_a_ticket_that_nobody_takes_is_taken_back_in_before_the_next(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = played(
        """
  - printer: presenter_not_taken
  - scan: {code: LK7Q2M4T}
  - tap: confirm.yes
  - expect: {screen: ticket, print: printed, paper_fate: presented}
  - tap: ticket.print_again
  - expect: {print: printed, papers: 2, same_number: true, paper_fate: presented}
""",
        capsys,
        head=PRESENTER,
    )
    assert lines[-1]["ok"]
