"""Why somebody came and how it ended, from the states of a visit."""

import pytest

from kiosk.app.metrics.visits import VisitTally
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem
from kiosk.flow.events import Ending, Event, PrintEnded, SessionEnded, TimerFired

TIMER = TimerFired(1)


def visit(*states: str, paper: PrintOutcome | None = None, end: Event = TIMER) -> tuple[str, str] | None:
    """Go through states, back to the first screen; return what is counted."""
    tally = VisitTally()
    for state in states:
        assert tally.told(TIMER, state) is None
    if paper is not None:
        assert tally.told(PrintEnded(1, paper), states[-1]) is None
    told = tally.told(end, "Attract")
    assert tally.told(TIMER, "Attract") is None
    return told


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (visit(), None),
        (visit("Start"), ("other", "left")),
        (visit("Start", "StillThere"), ("other", "left")),
        (visit("LookingUp", "NotFound"), ("appointment", "not_found")),
        (visit("LookingUp", "CouldNotCheck"), ("other", "could_not_check")),
        (visit("LookingUp", "NotNow", "StillThere"), ("appointment", "not_now")),
        (visit("LookingUp", "Confirm", end=SessionEnded(Ending.CLOSING_TIME)), ("appointment", "closing_time")),
        (visit("WalkIn", "Confirm", "Printing", "TicketShown", paper=Printed()), ("walk_in", "ticket_printed")),
        (visit("Confirm", "TicketShown", paper=PrintFailed(PrintProblem.RESTARTED)), ("appointment", "ticket_failed")),
        (visit("Confirm", "Printing"), ("appointment", "ticket_unknown")),
        (visit("LookingUp", "Waiting", "Rate"), ("ticket", "looked")),
        (visit("Help"), ("other", "help")),
    ],
)  # fmt: skip
def test_what_is_counted(told: tuple[str, str] | None, expected: tuple[str, str] | None) -> None:
    assert told == expected


def test_one_visit_leaves_nothing_to_the_next() -> None:
    tally = VisitTally()
    tally.told(TIMER, "WalkIn")
    tally.told(PrintEnded(1, Printed()), "TicketShown")
    assert tally.told(TIMER, "Attract") == ("walk_in", "ticket_printed")
    tally.told(TIMER, "Start")
    assert tally.told(TIMER, "Attract") == ("other", "left")
