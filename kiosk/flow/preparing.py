"""The journey between a choice and its ticket: where from, how many, is all at hand; only where needed."""

from dataclasses import replace

from kiosk.domain.appointments import Candidate, Eligibility
from kiosk.flow.controls import Control
from kiosk.flow.delays import Delay
from kiosk.flow.entries import Checklist, Missing, Municipality, Order, Persons
from kiosk.flow.events import Event, Tapped
from kiosk.flow.issuing import check_in, not_now
from kiosk.flow.session import Result, Session, move, stay
from kiosk.flow.states import Confirm, State, WalkIn

MOST_PERSONS = 99
"""What the contract lets a check-in count."""


def order_of(candidate: Candidate, others: tuple[Candidate, ...] = ()) -> Order:
    """Begin the check-in of an appointment: all who are booked are expected."""
    appointment = candidate.appointment
    persons = min(max(appointment.persons, 1), MOST_PERSONS)
    return Order(appointment.service_id, candidate, others, persons)


def prepare(session: Session, order: Order) -> Result:
    """Ask what there is to ask, or make the ticket at once; who gets none now is not asked first."""
    if order.candidate is None and order.service_id in session.known.shut:
        return check_in(session, order)
    if asks_municipality(session, order):
        return _to(session, Municipality(order))
    return _after_municipality(session, order)


def asks_municipality(session: Session, order: Order) -> bool:
    """Tell whether the municipality is asked for: of an appointment the central knows it."""
    return order.candidate is None and bool(session.known.asked(order.service_id).municipalities)


def asks_persons(session: Session, order: Order) -> bool:
    """Tell whether it is asked how many came: of a booking for several, and of a walk-in where persons count."""
    if order.expected is None:
        return session.known.asked(order.service_id).counts_persons
    return order.expected > 1


def asks_things(session: Session, order: Order) -> bool:
    """Tell whether the checklist has a screen; a single thing stands on that of the appointment."""
    things = session.known.asked(order.service_id).things
    return things > (0 if order.candidate is None else 1)


def in_municipality(session: Session, state: Municipality, event: Event) -> Result:
    """One of the list, or another one: nothing is typed."""
    match event:
        case Tapped(Control.MUNICIPALITY_CHOOSE, item) if item in _municipalities(session, state.order):
            return _after_municipality(session, replace(state.order, municipality=item))
        case Tapped(Control.MUNICIPALITY_OTHER):
            return _after_municipality(session, replace(state.order, municipality=None))
        case Tapped(Control.BACK):
            return _to(session, WalkIn())
        case _:
            return stay(session)


def in_persons(session: Session, state: Persons, event: Event) -> Result:
    """One more, one fewer, or so many."""
    order = state.order
    match event:
        case Tapped(Control.PERSONS_MORE) if order.persons < MOST_PERSONS:
            return _to(session, Persons(replace(order, persons=order.persons + 1)))
        case Tapped(Control.PERSONS_FEWER) if order.persons > 1:
            return _to(session, Persons(replace(order, persons=order.persons - 1)))
        case Tapped(Control.PERSONS_GO_ON):
            return _after_persons(session, order)
        case Tapped(Control.BACK):
            return _before(session, order)
        case _:
            return stay(session)


def in_checklist(session: Session, state: Checklist, event: Event) -> Result:
    """All of it, or not."""
    match event:
        case Tapped(Control.CHECKLIST_ALL):
            return check_in(session, state.order)
        case Tapped(Control.CHECKLIST_MISSING):
            return _to(session, Missing(state.order))
        case Tapped(Control.BACK):
            if asks_persons(session, state.order):
                return _to(session, Persons(state.order))
            return _before(session, state.order)
        case _:
            return stay(session)


def in_missing(session: Session, state: Missing, event: Event) -> Result:
    """Mark what is not there; nobody is refused for it."""
    order = state.order
    match event:
        case Tapped(Control.MISSING_THING, item) if item in _places(session, order):
            marked = set(order.missing) ^ {int(item)}
            return _to(session, Missing(replace(order, missing=tuple(sorted(marked)))))
        case Tapped(Control.MISSING_GO_ON):
            return check_in(session, order)
        case Tapped(Control.BACK):
            return _to(session, Checklist(replace(order, missing=())))
        case _:
            return stay(session)


def _after_municipality(session: Session, order: Order) -> Result:
    if asks_persons(session, order):
        return _to(session, Persons(order))
    return _after_persons(session, order)


def _municipalities(session: Session, order: Order) -> tuple[str, ...]:
    return session.known.asked(order.service_id).municipalities


def _after_persons(session: Session, order: Order) -> Result:
    # What stood on the screen of the appointment, and is missing, is not asked again.
    if asks_things(session, order) and not order.missing:
        return _to(session, Checklist(order))
    return check_in(session, order)


def _before(session: Session, order: Order) -> Result:
    if asks_municipality(session, order):
        return _to(session, Municipality(replace(order, municipality=None)))
    if order.candidate is None:
        return _to(session, WalkIn())
    if order.candidate.eligibility is Eligibility.OK:
        return _to(session, Confirm(order.candidate, order.others))
    return not_now(session, order.candidate)


def _places(session: Session, order: Order) -> list[str]:
    return [str(place) for place in range(session.known.asked(order.service_id).things)]


def _to(session: Session, state: State) -> Result:
    return move(session, state, Delay.IDLE)
