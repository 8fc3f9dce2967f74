"""The journey from a scan to an appointment that is confirmed, or to one of the honest answers."""

from dataclasses import replace

from kiosk.domain.appointments import Candidate, Eligibility
from kiosk.domain.ids import AppointmentId, ServiceId
from kiosk.domain.reads import (
    AppointmentCode,
    IdentityDocument,
    Read,
    Refusal,
    Refused,
    SetupCode,
    StaffCode,
    TicketCode,
)
from kiosk.domain.waiting import TicketStatus
from kiosk.flow.controls import Control
from kiosk.flow.delays import Delay
from kiosk.flow.effects import Effect, LookUp, Wipe
from kiosk.flow.entering import begin_typing
from kiosk.flow.entries import TypeDetails
from kiosk.flow.events import (
    AppointmentsFound,
    CheckedIn,
    CheckInFailed,
    Event,
    LookUpFailed,
    NothingFound,
    Tapped,
    TicketFound,
)
from kiosk.flow.issuing import checked_in, not_now, print_again
from kiosk.flow.preparing import order_of, prepare
from kiosk.flow.rating import ticket_found
from kiosk.flow.session import Result, Session, end, for_the_next, listens, move, numbered, stay
from kiosk.flow.states import (
    TYPED,
    AlreadyCheckedIn,
    Answer,
    Choose,
    CodeRefused,
    Confirm,
    CouldNotCheck,
    Help,
    LookingUp,
    NotFound,
    NoTicket,
    NotNow,
    Rate,
    ScanCode,
    ScanDocument,
    Source,
    Start,
    State,
    StillThere,
    TicketShown,
    Waiting,
    WalkIn,
)


def presented(session: Session, read: Read) -> Result:
    """Something was shown: look it up, or say kindly that it is not an appointment. Ignored while busy."""
    if not listens(session.state):
        return stay(session)
    if isinstance(read, StaffCode):
        # It is no visitor's business, and ends nobody's session.
        return stay(session)
    if isinstance(read, SetupCode):
        # A kiosk is never moved to another central by what somebody shows to it.
        read = Refused(Refusal.NOT_OURS)
    visitor, wiped = _next_visitor(session) if _has_finished(session.state) else (session, ())
    match read:
        case Refused(why):
            missed = replace(visitor, misses=visitor.misses + 1)
            return move(missed, CodeRefused(why), Delay.ANSWER, *wiped)
        case AppointmentCode():
            return _look_up(visitor, read, Source.CODE, wiped)
        case IdentityDocument():
            return _look_up(visitor, read, Source.DOCUMENT, wiped)
        case TicketCode():
            return _look_up(visitor, read, Source.TICKET, wiped)


def in_looking_up(session: Session, state: LookingUp, event: Event) -> Result:
    """Only the answer to this very request counts."""
    match event:
        case AppointmentsFound(request, candidates) if request == state.request and candidates:
            return _found(session, candidates)
        case TicketFound(request, status) if request == state.request:
            return ticket_found(session, status)
        case NothingFound(request) if request == state.request:
            missed = replace(session, misses=session.misses + 1)
            return move(missed, NotFound(state.source), Delay.ANSWER)
        case LookUpFailed(request, busy) if request == state.request:
            return move(session, CouldNotCheck(source=state.source, busy=busy), Delay.ANSWER)
        case Tapped(Control.BACK):
            return move(session, Start(), Delay.IDLE)
        case _:
            return stay(session)


def in_choose(session: Session, state: Choose, event: Event) -> Result:
    """One of several appointments is tapped."""
    match event:
        case Tapped(Control.CHOOSE_APPOINTMENT, item):
            picked = [c for c in state.candidates if c.appointment.id == AppointmentId(item)]
            return _answer(session, picked[0], state.candidates) if picked else stay(session)
        case Tapped(Control.BACK):
            return move(session, Start(), Delay.IDLE)
        case _:
            return stay(session)


def in_confirm(session: Session, state: Confirm, event: Event) -> Result:
    """Yes makes the ticket; a second tap finds another state and makes nothing."""
    match event:
        case Tapped(Control.CONFIRM_YES):
            return prepare(session, order_of(state.candidate, state.others))
        case Tapped(Control.CONFIRM_WITHOUT) if session.known.asked(_service(state)).things:
            return prepare(session, replace(order_of(state.candidate, state.others), missing=(0,)))
        case Tapped(Control.CONFIRM_NO | Control.BACK):
            if len(state.others) > 1:
                return move(session, Choose(state.others), Delay.IDLE)
            return move(session, Start(), Delay.IDLE)
        case _:
            return stay(session)


def in_answer(session: Session, state: Answer, event: Event) -> Result:
    """Every answer has a next step."""
    match event:
        case CheckedIn(request) if isinstance(state, CouldNotCheck) and request == state.check_in:
            return checked_in(session, event)
        case CheckInFailed(request) if isinstance(state, CouldNotCheck) and request == state.check_in:
            return move(session, NoTicket(), Delay.ANSWER)
        case Tapped(Control.ANSWER_DONE):
            return end(session)
        case Tapped(Control.ANSWER_TRY_AGAIN):
            return move(session, _try_again(state), Delay.TIP if _by_document(state) else Delay.IDLE)
        case Tapped(Control.TYPE_DETAILS) if isinstance(state, NotFound | CodeRefused):
            return begin_typing(session)
        case Tapped(Control.ANSWER_WALK_IN):
            return _walk_in(session, state)
        case Tapped(Control.BACK):
            return move(session, Start(), Delay.IDLE)
        case Tapped(Control.ANSWER_WAIT_ANYWAY):
            return _wait_anyway(session, state)
        case Tapped(Control.ANSWER_PRINT_AGAIN):
            return _reprint(session, state)
        case _:
            return stay(session)


def _look_up(
    session: Session,
    read: AppointmentCode | IdentityDocument | TicketCode,
    source: Source,
    wiped: tuple[Effect, ...],
) -> Result:
    counted, request = numbered(session)
    return move(counted, LookingUp(request, source), Delay.LOOKING_UP, *wiped, LookUp(request, read))


def _found(session: Session, found: tuple[Candidate, ...]) -> Result:
    # One row for each appointment, however often the answer holds it.
    candidates = tuple({c.appointment.id: c for c in found}.values())
    greeted = _speaking(session, candidates[0].appointment.language)
    if len(candidates) == 1:
        return _answer(greeted, candidates[0], ())
    return move(greeted, Choose(candidates), Delay.IDLE)


def _answer(session: Session, candidate: Candidate, others: tuple[Candidate, ...]) -> Result:
    if candidate.eligibility is Eligibility.OK:
        return move(session, Confirm(candidate, others), Delay.IDLE)
    return not_now(session, candidate)


def _speaking(session: Session, language: str | None) -> Session:
    if session.language_chosen or language is None or language not in session.languages:
        return session
    return replace(session, language=language)


def _has_finished(state: State) -> bool:
    match state:
        case TicketShown() | AlreadyCheckedIn() | Waiting(status=TicketStatus()) | Rate():
            return True
        case Help(back) | StillThere(back):
            return _has_finished(back)
        case _:
            return False


def _next_visitor(session: Session) -> tuple[Session, tuple[Effect, ...]]:
    # The last visitor has the answer; whoever scans now may be somebody else, so nothing is carried over.
    return for_the_next(session), (Wipe(),)


def _by_document(state: Answer) -> bool:
    return isinstance(state, NotFound | CouldNotCheck) and state.source is Source.DOCUMENT


def _try_again(state: Answer) -> ScanCode | ScanDocument | TypeDetails:
    if isinstance(state, NotFound | CouldNotCheck) and state.source in TYPED:
        return TypeDetails()
    return ScanDocument() if _by_document(state) else ScanCode()


def _service(state: Confirm) -> ServiceId:
    return state.candidate.appointment.service_id


def _walk_in(session: Session, state: Answer) -> Result:
    if isinstance(state, NotNow) and state.candidate.eligibility is Eligibility.TOO_LATE:
        return prepare(session, order_of(state.candidate))
    return move(session, WalkIn(), Delay.IDLE)


def _wait_anyway(session: Session, state: Answer) -> Result:
    if isinstance(state, NotNow) and state.candidate.eligibility is Eligibility.TOO_EARLY:
        return prepare(session, order_of(state.candidate))
    return stay(session)


def _reprint(session: Session, state: Answer) -> Result:
    if isinstance(state, AlreadyCheckedIn) and state.candidate.ticket and state.candidate.reprintable:
        return print_again(session, state.candidate.ticket, state.status, copies=0)
    return stay(session)
