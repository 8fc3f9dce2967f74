"""What happens in each state when its time has run out."""

from typing import assert_never

from kiosk.domain.tickets import Printed
from kiosk.flow.delays import Delay
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
from kiosk.flow.session import Result, Session, end, idle, move, stay
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
    Printing,
    Rate,
    ScanCode,
    ScanDocument,
    ServiceClosed,
    Start,
    State,
    StillThere,
    TicketShown,
    Waiting,
    WalkIn,
)


def delay_of(state: State) -> Delay | None:
    """Say how long a state lasts when nobody touches anything (None: for ever)."""
    match state:
        case Attract():
            return None
        case ScanDocument(tip=False):
            return Delay.TIP
        case (
            TypeDetails()
            | TypeCode()
            | TypeName()
            | TypeBirthDate()
            | Municipality()
            | Persons()
            | Checklist()
            | Missing()
        ):
            return Delay.IDLE
        case Start() | ScanCode() | ScanDocument() | Choose() | Confirm() | WalkIn() | Waiting() | Help():
            return Delay.IDLE
        case Rate(score=score):
            return Delay.IDLE if score is None else Delay.ANSWER
        case LookingUp():
            return Delay.LOOKING_UP
        case CheckingIn():
            return Delay.CHECKING_IN
        case TicketShown(paper=Printed()):
            return Delay.TICKET
        case TicketShown():
            return Delay.TICKET_UNPRINTED
        case (
            NotNow()
            | AlreadyCheckedIn()
            | NotFound()
            | CouldNotCheck()
            | NoTicket()
            | CodeRefused()
            | ServiceClosed()
        ):
            return Delay.ANSWER
        case StillThere():
            return Delay.COUNTDOWN
        case _:
            assert_never(state)


def run_out(session: Session) -> Result:
    """The newest timer has fired: ask whether anybody is there, give up what hangs, or end."""
    state = session.state
    match state:
        case Attract():
            return stay(session)
        case ScanDocument(tip=False):
            return move(session, ScanDocument(tip=True), Delay.IDLE)
        case LookingUp(source=source):
            return move(session, CouldNotCheck(source=source), Delay.ANSWER)
        case CheckingIn(request):
            return move(session, CouldNotCheck(request), Delay.ANSWER)
        case TicketShown(paper=Printed() | Printing()) | StillThere() | Rate(score=int()):
            return end(session)
        case _:
            return idle(session, state)
