"""Printing again: as often as needed while nothing comes out, a few times when it may have."""

import pytest

from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown
from kiosk.flow.issuing import MAX_COPIES, may_print_again
from kiosk.flow.states import Printing


@pytest.mark.parametrize("outcome", [Printed(), PrintUnknown(PrintProblem.NO_ANSWER)])
def test_papers_that_may_have_come_out_are_counted(outcome: PrintOutcome) -> None:
    assert may_print_again(outcome, MAX_COPIES - 1)
    assert not may_print_again(outcome, MAX_COPIES)


def test_a_paper_that_failed_may_always_be_tried_again() -> None:
    assert may_print_again(PrintFailed(PrintProblem.PAPER_OUT), 100)


def test_not_while_one_is_under_way() -> None:
    assert not may_print_again(Printing(1), 0)
