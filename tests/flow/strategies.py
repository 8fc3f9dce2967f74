"""Any event at any time, also those that make no sense: what a bad day may bring."""

from dataclasses import replace
from itertools import product

from hypothesis import settings
from hypothesis import strategies as st

from kiosk.domain.appointments import Eligibility
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown
from kiosk.domain.waiting import TicketState
from kiosk.domain.walk_ins import Full
from kiosk.flow.controls import Control
from kiosk.flow.events import (
    AppointmentsFound,
    CheckedIn,
    CheckInAnswered,
    CheckInClosed,
    CheckInFailed,
    CodePresented,
    Ending,
    Event,
    LookUpFailed,
    NothingFound,
    PrintEnded,
    SessionEnded,
    StaffCalled,
    Tapped,
    TicketFound,
    TicketRecovered,
    TicketStatusChanged,
    TimerFired,
)
from tests.flow.samples import LANGUAGES, NOW, OFFICE, OTHER_TICKET, READS, SCANNED, TICKET, candidate, status
from tests.flow.walks import Turn, play_all, walk

REQUESTS = range(8)
TICKETS = (TICKET, OTHER_TICKET)
OVER = replace(SCANNED, state=TicketState.DONE)
STATUSES = (
    SCANNED,
    OVER,
    replace(OVER, rated=True),
    *(status(ticket, ahead) for ticket in TICKETS for ahead in (0, 3)),
)
CANDIDATES = tuple(
    candidate(eligibility, name, language=language, persons=int(name))
    for eligibility, name, language in product(Eligibility, ("1", "2"), (None, "en", "tlh"))
)
FINDS = ((), *((one,) for one in CANDIDATES), CANDIDATES[:5], CANDIDATES[::9])
OUTCOMES: tuple[PrintOutcome, ...] = (
    Printed(),
    *(PrintFailed(problem) for problem in PrintProblem),
    *(PrintUnknown(problem) for problem in PrintProblem),
)
ITEMS = (
    "",
    "0",
    "1",
    "2",
    "9",
    "A",
    "year",
    "space",
    "'; --",
    *LANGUAGES,
    "tlh",
    *(service.id for service in OFFICE.services),
)

KINDS: tuple[list[Event], ...] = (
    [Tapped(control) for control in Control],
    [Tapped(control, item) for control, item in product(Control, ITEMS)],
    [CodePresented(read) for read in READS],
    [AppointmentsFound(number, find) for number, find in product(REQUESTS, FINDS)],
    [TicketFound(number, each) for number, each in product(REQUESTS, STATUSES)],
    [*map(NothingFound, REQUESTS), *map(LookUpFailed, REQUESTS), *map(CheckInFailed, REQUESTS)],
    [CheckedIn(number, made, where) for number, made, where in product(REQUESTS, TICKETS, (None, *STATUSES))],
    [CheckInAnswered(number, each) for number, each in product(REQUESTS, CANDIDATES)],
    [
        CheckInClosed(number, OFFICE.services[0].id, when, full)
        for number, when, full in product(REQUESTS, (None, NOW), (None, *Full))
    ],
    [PrintEnded(number, outcome) for number, outcome in product(REQUESTS, OUTCOMES)],
    [TicketStatusChanged(each) for each in STATUSES],
    [StaffCalled(number, heard) for number, heard in product(REQUESTS, (True, False))],
    [TicketRecovered(ticket, outcome) for ticket, outcome in product(TICKETS, OUTCOMES)],
    [TimerFired(number) for number in range(40)],
    [SessionEnded(by) for by in Ending],
)
"""Each kind of event, with numbers that match now and then and items that exist now and then."""


def event(number: int) -> Event:
    """Return the event of a number: quicker to draw than an event of many parts."""
    member, kind = divmod(number, len(KINDS))
    return KINDS[kind][member % len(KINDS[kind])]


def series(highest: int) -> st.SearchStrategy[list[int]]:
    """Make lists that are often long (Hypothesis alone makes them about five long) and can still shrink to nothing."""
    number = st.integers(0, highest)
    return st.lists(number, max_size=40) | st.lists(number, min_size=20, max_size=40)


ANY_DAY = series(9999).map(lambda numbers: play_all(map(event, numbers)))
WALKS = series(999).map(walk)
DAYS: st.SearchStrategy[list[Turn]] = ANY_DAY | WALKS
"""What happened on a day: anything at all, or only what the screens and the devices allow."""

SOME_DAYS = settings(max_examples=40)
FEW_DAYS = settings(max_examples=20)
"""How many days a property is held against; few where each of them is looked at closely."""
