"""The reducer of the staff panel: a panel and an event give the next panel and effects; pure, like the session's."""

from dataclasses import replace
from typing import assert_never

from kiosk.domain.secret import Secret
from kiosk.domain.staff import Role
from kiosk.service.staff.panel_states import (
    CONFIRMED,
    MANAGERS,
    Act,
    AskingPin,
    Called,
    CheckPin,
    Control,
    Deed,
    Did,
    Do,
    Leave,
    Look,
    Open,
    Page,
    Panel,
    PanelEffect,
    PanelEvent,
    PanelState,
    PinChecked,
    Pressed,
    Scanned,
    Shut,
    TimedOut,
    WaitFor,
)
from kiosk.service.staff.pins import LEAST_DIGITS, MOST_DIGITS, Accepted

Result = tuple[Panel, tuple[PanelEffect, ...]]
_DIGITS = frozenset("0123456789")


def begin(languages: tuple[str, ...]) -> Panel:
    """Make a panel that is shut. `languages` are those that it has words in, at least one."""
    return Panel(languages, languages[0])


def step(panel: Panel, event: PanelEvent) -> Result:
    """Answer an event. An event that means nothing in this state changes nothing."""
    match event:
        case TimedOut(number):
            return _shut(panel) if number == panel.timer and panel.state != Shut() else _stay(panel)
        case Pressed(Control.CLOSE):
            return _closed(panel)
        case Pressed(Control.LANGUAGE, item):
            return _touched(replace(panel, language=item)) if item in panel.languages else _stay(panel)
        case Pressed(Control.CONTRAST):
            comfort = replace(panel.comfort, high_contrast=not panel.comfort.high_contrast)
            return _touched(replace(panel, comfort=comfort))
        case Pressed(Control.TEXT_SIZE):
            comfort = replace(panel.comfort, large_text=not panel.comfort.large_text)
            return _touched(replace(panel, comfort=comfort))
        case _:
            return _in_state(panel, event)


def _in_state(panel: Panel, event: PanelEvent) -> Result:
    state = panel.state
    match state:
        case Shut():
            return _in_shut(panel, event)
        case AskingPin():
            return _in_asking(panel, state, event)
        case Open():
            return _in_open(panel, state, event)
        case _:
            assert_never(state)


def _in_shut(panel: Panel, event: PanelEvent) -> Result:
    match event:
        case Called(language):
            begun = replace(panel, language=language if language in panel.languages else panel.languages[0])
            return _to(begun, AskingPin(Role.STAFF))
        case _:
            return _stay(panel)


def _in_asking(panel: Panel, state: AskingPin, event: PanelEvent) -> Result:
    match event:
        case PinChecked(request, verdict) if request == state.checking:
            if isinstance(verdict, Accepted):
                return _let_in(panel, state, verdict.person)
            return _to(panel, AskingPin(state.role, verdict=verdict, back=state.back))
        case Pressed() if state.checking is not None:
            return _stay(panel)
        case Pressed(Control.DIGIT, digit) if digit in _DIGITS and len(state.pin.reveal()) < MOST_DIGITS:
            return _to(panel, replace(state, pin=Secret(state.pin.reveal() + digit), verdict=None))
        case Pressed(Control.DELETE):
            return _to(panel, replace(state, pin=Secret(state.pin.reveal()[:-1]), verdict=None))
        case Pressed(Control.ENTER) if len(state.pin.reveal()) >= LEAST_DIGITS:
            request = panel.next_request
            waiting = AskingPin(state.role, checking=request, back=state.back)
            moved, effects = _to(replace(panel, next_request=request + 1), waiting)
            return moved, (*effects, CheckPin(request, state.role, state.pin))
        case _:
            return _stay(panel)


def _let_in(panel: Panel, state: AskingPin, person: str) -> Result:
    """Open the panel, or the manager's page of one that is open."""
    back = state.back
    opened = Open(person) if back is None else replace(back, page=Page.MANAGER, manager=person)
    moved, effects = _to(panel, opened)
    return moved, (*effects, Look())


def _in_open(panel: Panel, state: Open, event: PanelEvent) -> Result:
    match event:
        case Did(request, outcome) if request == state.doing:
            moved, effects = _to(panel, replace(state, doing=None, outcome=outcome, shown_code=0))
            return moved, (*effects, Look())
        case Scanned(seen) if state.page is Page.TESTS:
            return _to(panel, replace(state, scan=seen))
        case Pressed() if state.doing is not None:
            return _stay(panel)
        case Pressed(Control.YES) if state.asking is not None:
            return _do(panel, state, state.asking)
        case Pressed(Control.NO) if state.asking is not None:
            return _to(panel, replace(state, asking=None))
        case Pressed() if state.asking is not None:
            return _stay(panel)
        case Pressed(Control.PAGE, item):
            return _turn(panel, state, item)
        case Pressed(Control.ACT, item):
            return _asked(panel, state, item)
        case Pressed(Control.MORE) if state.outcome is not None and state.outcome.codes:
            return _to(panel, replace(state, shown_code=(state.shown_code + 1) % len(state.outcome.codes)))
        case _:
            return _stay(panel)


def _turn(panel: Panel, state: Open, item: str) -> Result:
    page = next((each for each in Page if each.value == item), None)
    if page is None:
        return _stay(panel)
    left = replace(state, outcome=None, scan=None, shown_code=0)
    if page is Page.MANAGER and state.manager is None:
        return _to(panel, AskingPin(Role.MANAGER, back=left))
    moved, effects = _to(panel, replace(left, page=page))
    return moved, (*effects, Look())


def _asked(panel: Panel, state: Open, item: str) -> Result:
    name, _, about = item.partition(":")
    act = next((each for each in Act if each.value == name), None)
    if act is None or (act in MANAGERS and state.manager is None):
        return _stay(panel)
    deed = Deed(act, about)
    if act in CONFIRMED:
        return _to(panel, replace(state, asking=deed, outcome=None, shown_code=0))
    return _do(panel, state, deed)


def _do(panel: Panel, state: Open, deed: Deed) -> Result:
    request = panel.next_request
    doing = replace(state, asking=None, outcome=None, doing=request, shown_code=0)
    moved, effects = _to(replace(panel, next_request=request + 1), doing)
    person = state.manager if deed.act in MANAGERS and state.manager else state.person
    return moved, (*effects, Do(request, deed, person))


def _closed(panel: Panel) -> Result:
    """Shut it, or go back from the manager's PIN; not while something is being done."""
    state = panel.state
    match state:
        case Shut():
            return _stay(panel)
        case AskingPin(back=Open() as back):
            return _to(panel, back)
        case Open(doing=int()):
            return _stay(panel)
        case _:
            return _shut(panel)


def _shut(panel: Panel) -> Result:
    """Leave nothing: language, comfort, what was typed, who was here."""
    state = panel.state
    was_open = isinstance(state, Open) or (isinstance(state, AskingPin) and state.back is not None)
    fresh = begin(panel.languages)
    return replace(fresh, timer=panel.timer + 1, next_request=panel.next_request), (Leave(was_open),)


def _to(panel: Panel, state: PanelState) -> Result:
    return _touched(replace(panel, state=state))


def _touched(panel: Panel) -> Result:
    """Let the time begin anew; a panel that is shut has none."""
    if isinstance(panel.state, Shut):
        return _stay(panel)
    moved = replace(panel, timer=panel.timer + 1)
    for_pin = isinstance(panel.state, AskingPin)
    return moved, (WaitFor(moved.timer, for_pin, panel.comfort.slow),)


def _stay(panel: Panel) -> Result:
    return panel, ()
