"""What a kiosk still does that can make no ticket: people may look, in their language, where they stand."""

from kiosk.domain.reads import TicketCode
from kiosk.flow.controls import Control
from kiosk.flow.entries import Preparing, Typing
from kiosk.flow.events import CodePresented, Event, Tapped
from kiosk.flow.states import (
    Attract,
    Choose,
    Confirm,
    ScanCode,
    ScanDocument,
    Start,
    State,
    StillThere,
    WalkIn,
)


def leads_to_ticket(state: State) -> bool:
    """Tell whether the way on from here is a ticket."""
    if isinstance(state, StillThere):
        return leads_to_ticket(state.back)
    if isinstance(state, Typing | Preparing):
        return True
    return isinstance(state, Attract | Start | ScanCode | ScanDocument | Choose | Confirm | WalkIn)


def only_looks(event: Event) -> bool:
    """Tell whether this asks for nothing but to look: a ticket is shown, or the waiting times are wanted."""
    match event:
        case CodePresented(TicketCode()) | Tapped(Control.START_HOW_LONG):
            return True
        case _:
            return False
