"""Any event at any time, also those that make no sense: what a bad day may bring."""

from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from kiosk.domain.appointments import Candidate, Eligibility
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown, Ticket
from kiosk.domain.waiting import TicketStatus
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
    Tapped,
    TicketFound,
    TicketRecovered,
    TicketStatusChanged,
    TimerFired,
)
from tests.flow.samples import LANGUAGES, NOW, OFFICE, OTHER_TICKET, READS, SCANNED, TICKET, candidate, status
from tests.flow.walks import Turn, play_all, walk

T = TypeVar("T")

REQUESTS = st.integers(0, 8)
TICKETS: st.SearchStrategy[Ticket] = st.sampled_from([TICKET, OTHER_TICKET])
SERVICES = st.sampled_from([service.id for service in OFFICE.services])
STATUSES: st.SearchStrategy[TicketStatus] = st.builds(status, TICKETS, st.integers(0, 9)) | st.just(SCANNED)
CANDIDATES: st.SearchStrategy[Candidate] = st.builds(
    candidate,
    st.sampled_from(Eligibility),
    st.sampled_from(["1", "2", "3"]),
    language=st.sampled_from([None, *LANGUAGES, "tlh"]),
)
_PROBLEMS = st.sampled_from(PrintProblem)
OUTCOMES: st.SearchStrategy[PrintOutcome] = (
    st.just(Printed()) | st.builds(PrintFailed, _PROBLEMS) | st.builds(PrintUnknown, _PROBLEMS)
)
ITEMS = st.sampled_from(["", "1", "2", "9", "nl", "ar", "tlh", "pick-up", "registration", "'; --"])

EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Tapped, st.sampled_from(Control), ITEMS),
    st.builds(CodePresented, st.sampled_from(READS)),
    st.builds(AppointmentsFound, REQUESTS, st.lists(CANDIDATES, max_size=3).map(tuple)),
    st.builds(TicketFound, REQUESTS, STATUSES),
    st.builds(NothingFound, REQUESTS) | st.builds(LookUpFailed, REQUESTS),
    st.builds(CheckedIn, REQUESTS, TICKETS, st.none() | STATUSES),
    st.builds(CheckInAnswered, REQUESTS, CANDIDATES),
    st.builds(CheckInClosed, REQUESTS, SERVICES, st.sampled_from([None, NOW]))
    | st.builds(CheckInFailed, REQUESTS),
    st.builds(PrintEnded, REQUESTS, OUTCOMES),
    st.builds(TicketStatusChanged, STATUSES),
    st.builds(TicketRecovered, TICKETS, OUTCOMES),
    st.builds(TimerFired, st.integers(0, 40)),
    st.builds(SessionEnded, st.sampled_from(Ending)),
)
"""Each kind of event, with numbers that match now and then and items that exist now and then."""


def series(element: st.SearchStrategy[T]) -> st.SearchStrategy[list[T]]:
    """Make lists that are often long (Hypothesis alone makes them about five long) and can still shrink to nothing."""
    return st.lists(element, max_size=40) | st.lists(element, min_size=20, max_size=40)


ANY_DAY = series(EVENTS).map(play_all)
WALKS = series(st.integers(0, 999)).map(walk)
DAYS: st.SearchStrategy[list[Turn]] = ANY_DAY | WALKS
"""What happened on a day: anything at all, or only what the screens and the devices allow."""

SOME_DAYS = settings(max_examples=60)
FEW_DAYS = settings(max_examples=25)
"""How many days a property is held against; few where each of them is looked at closely."""
