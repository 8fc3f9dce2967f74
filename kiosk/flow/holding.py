"""What lies over a journey and gives it back: help, "still there?", news, and touches that only say "I am here"."""

from dataclasses import replace

from kiosk.domain.waiting import TicketStatus
from kiosk.flow.controls import Control
from kiosk.flow.effects import CallStaff
from kiosk.flow.events import Event, StaffCalled, Tapped
from kiosk.flow.idling import delay_of
from kiosk.flow.session import Hearing, HelpCall, Result, Session, move, numbered, stay
from kiosk.flow.states import (
    AlreadyCheckedIn,
    Attract,
    CheckingIn,
    Help,
    LookingUp,
    Printing,
    Start,
    State,
    StillThere,
    TicketShown,
    Waiting,
)


def touched(session: Session) -> Result:
    """The visitor is there: the state's time begins again, and on the attract screen a session begins."""
    state = Start() if isinstance(session.state, Attract) else session.state
    return move(session, state, delay_of(state))


def speech_asked(session: Session) -> Result:
    """Begin to speak, or end it; a language without a voice is not spoken (EN 301 549, 5.1.3.14)."""
    speech = not session.comfort.speech and session.language in session.voices
    if speech is session.comfort.speech:
        return stay(session)
    return touched(replace(session, comfort=replace(session.comfort, speech=speech)))


def attended(session: Session) -> Result:
    """Somebody listens, or had to listen so far: the state's time begins again, where it is the visitor's time."""
    match session.state:
        case Attract() | LookingUp() | CheckingIn() | StillThere():
            return stay(session)
        case state:
            return move(session, state, delay_of(state))


def help_asked(session: Session) -> Result:
    """Show help over the journey, where it can be left for a moment."""
    match session.state:
        case LookingUp() | CheckingIn() | Help() | TicketShown(paper=Printing()):
            return stay(session)
        case Attract():
            return _help_over(session, Help(Start()))
        case StillThere(back):
            return _help_over(session, back if isinstance(back, Help) else Help(back))
        case place:
            return _help_over(session, Help(place))


def in_help(session: Session, state: Help, event: Event) -> Result:
    """A person is called, once; back goes on where the visitor was."""
    match event:
        case Tapped(Control.HELP_CALL) if session.call is None:
            counted, request = numbered(session)
            called = replace(counted, call=HelpCall(request))
            return move(called, state, delay_of(state), CallStaff(request, session.language))
        case Tapped(Control.BACK):
            return move(session, state.back, delay_of(state.back))
        case _:
            return stay(session)


def staff_called(session: Session, event: StaffCalled) -> Result:
    """Say whether somebody comes, wherever the visitor is by now; no time is gained."""
    if session.call is None or session.call.request != event.request:
        return stay(session)
    hearing = Hearing.CALLED if event.heard else Hearing.UNHEARD
    return replace(session, call=replace(session.call, hearing=hearing)), ()


def in_still_there(session: Session, state: StillThere, event: Event) -> Result:
    """One touch goes on, with the language and everything as it was."""
    match event:
        case Tapped(Control.STILL_THERE_YES | Control.BACK):
            counted = replace(session, extensions=session.extensions + 1)
            return move(counted, state.back, delay_of(state.back))
        case _:
            return stay(session)


def queue_moved(session: Session, status: TicketStatus) -> Result:
    """News about a ticket reaches the state that shows it, also below help and "still there?"; no time is gained."""
    return replace(session, state=_with_news(session.state, status)), ()


def _with_news(state: State, status: TicketStatus) -> State:
    match state:
        case TicketShown(ticket) if ticket.id == status.ticket_id:
            return replace(state, status=status)
        case Waiting(TicketStatus(ticket_id)) if ticket_id == status.ticket_id:
            return Waiting(status)
        case AlreadyCheckedIn(candidate) if candidate.ticket and candidate.ticket.id == status.ticket_id:
            return replace(state, status=status)
        case Help(back):
            below = _with_news(back, status)
            return (
                state
                if isinstance(below, Attract | LookingUp | CheckingIn | Help | StillThere)
                else Help(below)
            )
        case StillThere(back):
            below = _with_news(back, status)
            return (
                state
                if isinstance(below, Attract | LookingUp | CheckingIn | StillThere)
                else StillThere(below)
            )
        case _:
            return state


def _help_over(session: Session, state: Help) -> Result:
    return move(session, state, delay_of(state))
