"""The journey from the attract screen to a scan, to a walk-in service, or to the waiting times."""

from kiosk.domain.ids import ServiceId
from kiosk.flow.controls import Control
from kiosk.flow.delays import Delay
from kiosk.flow.entering import begin_typing
from kiosk.flow.entries import Order
from kiosk.flow.events import Event, Tapped
from kiosk.flow.preparing import prepare
from kiosk.flow.session import Result, Session, end, move, stay
from kiosk.flow.states import ScanCode, ScanDocument, Start, Waiting, WalkIn


def start(session: Session) -> Result:
    """Ask the first question."""
    return move(session, Start(), Delay.IDLE)


def how_long(session: Session) -> Result:
    """Show the waiting times."""
    return move(session, Waiting(), Delay.IDLE)


def in_attract(session: Session, event: Event) -> Result:
    """A touch begins a session."""
    match event:
        case Tapped(Control.ATTRACT_START):
            return start(session)
        case _:
            return stay(session)


def in_start(session: Session, event: Event) -> Result:
    """With an appointment or without? The waiting time is answered for all states alike."""
    match event:
        case Tapped(Control.START_APPOINTMENT):
            return move(session, ScanCode(), Delay.IDLE)
        case Tapped(Control.START_NO_APPOINTMENT):
            return move(session, WalkIn(), Delay.IDLE)
        case Tapped(Control.BACK):
            return end(session)
        case _:
            return stay(session)


def in_scan_code(session: Session, event: Event) -> Result:
    """The scan itself is answered for all states alike; here are the ways on without one."""
    match event:
        case Tapped(Control.SCAN_CODE_DOCUMENT):
            return move(session, ScanDocument(), Delay.TIP)
        case Tapped(Control.SCAN_CODE_WITHOUT):
            return move(session, WalkIn(), Delay.IDLE)
        case Tapped(Control.TYPE_DETAILS):
            return begin_typing(session)
        case Tapped(Control.BACK):
            return start(session)
        case _:
            return stay(session)


def in_scan_document(session: Session, event: Event) -> Result:
    """Lay the document down, or go back to the code."""
    match event:
        case Tapped(Control.SCAN_DOCUMENT_CODE | Control.BACK):
            return move(session, ScanCode(), Delay.IDLE)
        case Tapped(Control.SCAN_CODE_WITHOUT):
            return move(session, WalkIn(), Delay.IDLE)
        case Tapped(Control.TYPE_DETAILS):
            return begin_typing(session)
        case _:
            return stay(session)


def in_walk_in(session: Session, event: Event) -> Result:
    """One tap on a service makes a ticket for it."""
    match event:
        case Tapped(Control.WALK_IN_SERVICE, item) if item:
            return prepare(session, Order(ServiceId(item)))
        case Tapped(Control.BACK):
            return start(session)
        case _:
            return stay(session)
