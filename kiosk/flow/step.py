"""The reducer: a session and an event give the next session and the effects; pure, total, without a clock.

First comes what means the same everywhere (endings, timers, the footer, a scan), then the state's own journey.
"""

from dataclasses import replace
from typing import assert_never

from kiosk.flow import arriving, entering, finding, holding, idling, issuing, preparing, rating
from kiosk.flow.controls import Control
from kiosk.flow.effects import VoidTicket
from kiosk.flow.entries import (
    Checklist,
    Missing,
    Municipality,
    Persons,
    TypeBirthDate,
    TypeCode,
    TypeDetails,
    TypeName,
)
from kiosk.flow.events import (
    CheckedIn,
    CodePresented,
    Event,
    KeyPressed,
    SessionEnded,
    StaffCalled,
    Tapped,
    TicketRecovered,
    TicketStatusChanged,
    TimerFired,
    UtteranceEnded,
)
from kiosk.flow.looking import leads_to_ticket
from kiosk.flow.session import Result, Session, end, stay
from kiosk.flow.states import (
    AlreadyCheckedIn,
    Attract,
    CheckingIn,
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
    ServiceClosed,
    Start,
    StillThere,
    TicketShown,
    Waiting,
    WalkIn,
)


def step(session: Session, event: Event) -> Result:
    """Answer an event. An event that means nothing in this state changes nothing."""
    match event:
        case SessionEnded():
            return stay(session) if isinstance(session.state, Attract) else end(session)
        case TimerFired(number):
            return idling.run_out(session) if number == session.timer else stay(session)
        case TicketRecovered():
            return issuing.recovered(session, event)
        case StaffCalled():
            return holding.staff_called(session, event)
        case TicketStatusChanged(status):
            return holding.queue_moved(session, status)
        case CheckedIn():
            return _ticket_made(session, event)
        case CodePresented(read):
            return finding.presented(session, read)
        case Tapped(Control.STOP):
            return stay(session) if isinstance(session.state, Attract | CheckingIn) else end(session)
        case Tapped(Control.LANGUAGE, item):
            return _choose_language(session, item)
        case Tapped(Control.CONTRAST):
            comfort = replace(session.comfort, high_contrast=not session.comfort.high_contrast)
            return holding.touched(replace(session, comfort=comfort))
        case Tapped(Control.TEXT_SIZE):
            comfort = replace(session.comfort, large_text=not session.comfort.large_text)
            return holding.touched(replace(session, comfort=comfort))
        case Tapped(Control.LOW_REACH):
            comfort = replace(session.comfort, low_reach=not session.comfort.low_reach)
            return holding.touched(replace(session, comfort=comfort))
        case Tapped(Control.SPEECH):
            return holding.speech_asked(session)
        case KeyPressed() | UtteranceEnded():
            return holding.attended(session)
        case Tapped(Control.HELP):
            return holding.help_asked(session)
        case Tapped(Control.START_HOW_LONG) if leads_to_ticket(session.state):
            # A kiosk that can make no ticket offers it wherever there would be one.
            return arriving.how_long(session)
        case _:
            return _in_state(session, event)


def _in_state(session: Session, event: Event) -> Result:
    state = session.state
    match state:
        case Attract():
            return arriving.in_attract(session, event)
        case Start():
            return arriving.in_start(session, event)
        case ScanCode():
            return arriving.in_scan_code(session, event)
        case ScanDocument():
            return arriving.in_scan_document(session, event)
        case WalkIn():
            return arriving.in_walk_in(session, event)
        case Waiting():
            return rating.in_waiting(session, state, event)
        case Rate():
            return rating.in_rate(session, state, event)
        case TypeDetails():
            return entering.in_type_details(session, event)
        case TypeCode():
            return entering.in_type_code(session, state, event)
        case TypeName():
            return entering.in_type_name(session, state, event)
        case TypeBirthDate():
            return entering.in_type_birth_date(session, state, event)
        case Municipality():
            return preparing.in_municipality(session, state, event)
        case Persons():
            return preparing.in_persons(session, state, event)
        case Checklist():
            return preparing.in_checklist(session, state, event)
        case Missing():
            return preparing.in_missing(session, state, event)
        case LookingUp():
            return finding.in_looking_up(session, state, event)
        case Choose():
            return finding.in_choose(session, state, event)
        case Confirm():
            return finding.in_confirm(session, state, event)
        case (
            NotNow()
            | AlreadyCheckedIn()
            | NotFound()
            | CouldNotCheck()
            | NoTicket()
            | CodeRefused()
            | ServiceClosed()
        ):
            return finding.in_answer(session, state, event)
        case CheckingIn():
            return issuing.in_checking_in(session, state, event)
        case TicketShown():
            return issuing.in_ticket(session, state, event)
        case Help():
            return holding.in_help(session, state, event)
        case StillThere():
            return holding.in_still_there(session, state, event)
        case _:
            assert_never(state)


def _ticket_made(session: Session, event: CheckedIn) -> Result:
    """Show a ticket, also one that comes late; one that nobody waits for any more is taken back."""
    below = session
    while isinstance(below.state, Help | StillThere):
        below = replace(below, state=below.state.back)
    if isinstance(below.state, TicketShown) and below.state.ticket.id == event.ticket.id:
        return stay(session)
    result = _in_state(below, event)
    return (session, (VoidTicket(event.ticket.id),)) if result == stay(below) else result


def _choose_language(session: Session, language: str) -> Result:
    if language not in session.languages:
        return stay(session)
    comfort = replace(session.comfort, speech=session.comfort.speech and language in session.voices)
    chosen = replace(session, language=language, language_chosen=True, comfort=comfort)
    if isinstance(session.state, Attract):
        return arriving.start(chosen)
    return holding.touched(chosen)
