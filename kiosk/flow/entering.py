"""The journey of typing: a code, or surname and birth date, key by key; what is wrong is named before it is asked."""

from dataclasses import replace

from kiosk.domain.reads import Refused
from kiosk.domain.secret import Secret
from kiosk.domain.typed import DateProblem, NameProblem, typed_code, typed_date, typed_name, typed_person
from kiosk.flow.controls import Control
from kiosk.flow.delays import Delay
from kiosk.flow.effects import LookUp
from kiosk.flow.entries import (
    NOTHING,
    DateField,
    TypeBirthDate,
    TypeCode,
    TypeDetails,
    TypeName,
)
from kiosk.flow.events import Event, Tapped
from kiosk.flow.keyboards import DIGITS, character, code_keyboard, name_keyboard
from kiosk.flow.session import MISSES_TO_DESK, Result, Session, move, numbered, stay
from kiosk.flow.states import CodeRefused, LookingUp, NotFound, ScanCode, Source, State

MOST_LETTERS = 40
"""A zone has 39 places for all names together, and no code is longer."""
_DIGITS_OF = {DateField.DAY: 2, DateField.MONTH: 2, DateField.YEAR: 4}
_FIELDS = tuple(DateField)
_WHERE = {
    DateProblem.DAY_MISSING: DateField.DAY,
    DateProblem.MONTH_MISSING: DateField.MONTH,
    DateProblem.NO_SUCH_MONTH: DateField.MONTH,
    DateProblem.NO_SUCH_DAY: DateField.DAY,
}
"""Which field the visitor is led to; the year for all others."""


def begin_typing(session: Session) -> Result:
    """Ask what to type; whoever has missed often enough is led to the desk instead."""
    if session.misses >= MISSES_TO_DESK:
        return move(session, NotFound(Source.TYPED_NAME), Delay.ANSWER)
    return _to(session, TypeDetails())


def in_type_details(session: Session, event: Event) -> Result:
    """A code, or a name."""
    match event:
        case Tapped(Control.TYPE_CODE):
            return _to(session, TypeCode())
        case Tapped(Control.TYPE_NAME):
            return _to(session, TypeName())
        case Tapped(Control.BACK):
            return _to(session, ScanCode())
        case _:
            return stay(session)


def in_type_code(session: Session, state: TypeCode, event: Event) -> Result:
    """Key by key, then look it up."""
    match event:
        case Tapped(Control.TYPE_KEY, item) if item in code_keyboard(session.language).items:
            return _to(session, TypeCode(_longer(state.text, character(item))))
        case Tapped(Control.TYPE_DELETE):
            return _to(session, TypeCode(_shorter(state.text)))
        case Tapped(Control.TYPE_GO_ON):
            return _look_up_code(session, state)
        case Tapped(Control.BACK):
            return _to(session, TypeDetails())
        case _:
            return stay(session)


def in_type_name(session: Session, state: TypeName, event: Event) -> Result:
    """Key by key, then the birth date."""
    match event:
        case Tapped(Control.TYPE_KEY, item) if item in name_keyboard(session.language, own=state.own).items:
            return _to(session, replace(state, text=_longer(state.text, character(item)), problem=None))
        case Tapped(Control.TYPE_DELETE):
            return _to(session, replace(state, text=_shorter(state.text), problem=None))
        case Tapped(Control.TYPE_SCRIPT) if name_keyboard(session.language, own=state.own).script:
            return _to(session, replace(state, own=not state.own))
        case Tapped(Control.TYPE_GO_ON):
            name = typed_name(state.text)
            if isinstance(name, NameProblem):
                return _to(session, replace(state, problem=name))
            return _to(session, TypeBirthDate(name, state.text))
        case Tapped(Control.BACK):
            return _to(session, TypeDetails())
        case _:
            return stay(session)


def in_type_birth_date(session: Session, state: TypeBirthDate, event: Event) -> Result:
    """Digit by digit, then look name and date up; a date that cannot be is named and asks nobody anything."""
    match event:
        case Tapped(Control.TYPE_KEY, item) if item in DIGITS.items:
            return _to(session, _with_digit(state, item))
        case Tapped(Control.TYPE_DELETE):
            return _to(session, _without_digit(state))
        case Tapped(Control.TYPE_FIELD, item) if item in [field.value for field in _FIELDS]:
            return _to(session, replace(state, field=DateField(item), anew=True))
        case Tapped(Control.TYPE_GO_ON):
            return _look_up_person(session, state)
        case Tapped(Control.BACK):
            return _to(session, TypeName(state.typed))
        case _:
            return stay(session)


def _look_up_code(session: Session, state: TypeCode) -> Result:
    code = typed_code(state.text)
    if code is None:
        return _to(session, replace(state, empty=True))
    if isinstance(code, Refused):
        missed = replace(session, misses=session.misses + 1)
        return move(missed, CodeRefused(code.why), Delay.ANSWER)
    counted, request = numbered(session)
    return move(counted, LookingUp(request, Source.TYPED_CODE), Delay.LOOKING_UP, LookUp(request, code))


def _look_up_person(session: Session, state: TypeBirthDate) -> Result:
    born = typed_date(state.day.reveal(), state.month.reveal(), state.year.reveal(), session.known.today)
    if isinstance(born, DateProblem):
        where = _WHERE.get(born, DateField.YEAR)
        return _to(session, replace(state, problem=born, field=where, anew=True))
    counted, request = numbered(session)
    effect = LookUp(request, typed_person(state.surname, born))
    return move(counted, LookingUp(request, Source.TYPED_NAME), Delay.LOOKING_UP, effect)


def _with_digit(state: TypeBirthDate, digit: str) -> TypeBirthDate:
    """Add a digit; a field that is full hands on to the next."""
    field = state.field
    before = NOTHING if state.anew else _digits(state, field)
    text = before.reveal() + digit
    if len(text) > _DIGITS_OF[field]:
        return replace(state, problem=None)
    following = _FIELDS.index(field) + 1
    is_full = len(text) == _DIGITS_OF[field] and following < len(_FIELDS)
    changed = _with(state, field, Secret(text))
    return replace(changed, field=_FIELDS[following] if is_full else field, anew=is_full, problem=None)


def _without_digit(state: TypeBirthDate) -> TypeBirthDate:
    """Take the last digit away; from a field that is empty, that of the one before."""
    field = state.field
    if not _digits(state, field) and field is not DateField.DAY:
        field = _FIELDS[_FIELDS.index(field) - 1]
    changed = _with(state, field, _shorter(_digits(state, field)))
    return replace(changed, field=field, anew=False, problem=None)


def _digits(state: TypeBirthDate, field: DateField) -> Secret:
    return {DateField.DAY: state.day, DateField.MONTH: state.month, DateField.YEAR: state.year}[field]


def _with(state: TypeBirthDate, field: DateField, digits: Secret) -> TypeBirthDate:
    match field:
        case DateField.DAY:
            return replace(state, day=digits)
        case DateField.MONTH:
            return replace(state, month=digits)
        case DateField.YEAR:
            return replace(state, year=digits)


def _longer(text: Secret, more: str) -> Secret:
    typed = text.reveal() + more
    return text if len(typed) > MOST_LETTERS else Secret(typed.lstrip())


def _shorter(text: Secret) -> Secret:
    return Secret(text.reveal()[:-1])


def _to(session: Session, state: State) -> Result:
    return move(session, state, Delay.IDLE)
