"""What to show while somebody types or is asked before a ticket, and what can be tapped there."""

from typing import assert_never

from kiosk.flow import entry_screens as on
from kiosk.flow.controls import Control, Offer
from kiosk.flow.entries import (
    Checklist,
    DateField,
    Missing,
    Municipality,
    Order,
    Persons,
    Preparing,
    TypeBirthDate,
    TypeCode,
    TypeDetails,
    TypeName,
    Typing,
)
from kiosk.flow.facts import Facts
from kiosk.flow.keyboards import DIGITS, Keyboard, code_keyboard, name_keyboard
from kiosk.flow.known import MOST_THINGS
from kiosk.flow.preparing import MOST_PERSONS


def entry_screen(state: Typing | Preparing, language: str, facts: Facts) -> on.EntryScreen:
    """Render a state of these."""
    match state:
        case TypeDetails():
            return on.TypeDetailsScreen()
        case TypeCode(text, empty):
            return on.TypeCodeScreen(text, code_keyboard(language), empty)
        case TypeName(text, own, problem):
            return on.TypeNameScreen(text, name_keyboard(language, own=own), problem)
        case TypeBirthDate():
            return on.TypeBirthDateScreen(
                state.day, state.month, state.year, state.field, DIGITS, state.problem
            )
        case Municipality(order):
            return _municipality(order, facts)
        case Persons(order):
            service = facts.service(order.service_id)
            return on.PersonsScreen(order.persons, order.expected, service.name if service else {})
        case Checklist(order):
            return _checklist(order, facts)
        case Missing(order):
            return on.MissingScreen(_checklist(order, facts).things, order.missing)
        case _:
            assert_never(state)


def entry_offers(screen: on.EntryScreen) -> tuple[Offer, ...]:
    """List what can be tapped on a screen of these, but for the footer."""
    match screen:
        case on.TypeDetailsScreen():
            return (Offer(Control.TYPE_CODE), Offer(Control.TYPE_NAME))
        case on.TypeCodeScreen(text, keyboard):
            return _typing(keyboard, bool(text))
        case on.TypeNameScreen(text, keyboard):
            return _typing(keyboard, bool(text))
        case on.TypeBirthDateScreen():
            fields = tuple(Offer(Control.TYPE_FIELD, field.value) for field in DateField)
            typed = bool(screen.day or screen.month or screen.year)
            return (*fields, *_typing(screen.keyboard, typed))
        case on.MunicipalityScreen(names):
            each = tuple(Offer(Control.MUNICIPALITY_CHOOSE, name) for name in names)
            return (*each, Offer(Control.MUNICIPALITY_OTHER))
        case on.PersonsScreen(count):
            return (
                Offer(Control.PERSONS_FEWER, enabled=count > 1),
                Offer(Control.PERSONS_MORE, enabled=count < MOST_PERSONS),
                Offer(Control.PERSONS_GO_ON),
            )
        case on.ChecklistScreen():
            return (Offer(Control.CHECKLIST_ALL), Offer(Control.CHECKLIST_MISSING))
        case on.MissingScreen(things):
            marks = tuple(Offer(Control.MISSING_THING, str(place)) for place in range(len(things)))
            return (*marks, Offer(Control.MISSING_GO_ON))
        case _:
            assert_never(screen)


def _municipality(order: Order, facts: Facts) -> on.MunicipalityScreen:
    service = facts.service(order.service_id)
    asked = facts.office is not None and service is not None and service.needs_municipality
    return on.MunicipalityScreen(facts.office.municipalities if facts.office is not None and asked else ())


def _typing(keyboard: Keyboard, typed: bool) -> tuple[Offer, ...]:
    keys = tuple(Offer(Control.TYPE_KEY, item) for item in keyboard.items)
    switch = (Offer(Control.TYPE_SCRIPT),) if keyboard.script else ()
    return (*keys, *switch, Offer(Control.TYPE_DELETE, enabled=typed), Offer(Control.TYPE_GO_ON))


def _checklist(order: Order, facts: Facts) -> on.ChecklistScreen:
    service = facts.service(order.service_id)
    if service is None:
        return on.ChecklistScreen({}, ())
    return on.ChecklistScreen(service.name, service.checklist[:MOST_THINGS])
