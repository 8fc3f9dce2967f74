"""Which controls each screen can have: worked out from the screens themselves, for people who write scenarios."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product

from kiosk.domain.appointments import Eligibility
from kiosk.domain.ids import AppointmentId, ServiceId, TicketId
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, TicketNumber
from kiosk.domain.waiting import TicketState, TicketStatus
from kiosk.flow import entry_screens as entry
from kiosk.flow import screens as on
from kiosk.flow.controls import Control
from kiosk.flow.entries import NOTHING, DateField
from kiosk.flow.keyboards import DIGITS, name_keyboard
from kiosk.flow.offers import offers
from kiosk.flow.session import Comfort, begin
from kiosk.flow.states import Printing, Source

_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
_LANGUAGES = ("en",)


def controls_by_screen() -> dict[str, tuple[Control, ...]]:
    """Return every screen's name with all controls that may stand on it, in the order of the screen."""
    found: dict[str, dict[Control, None]] = {name: {} for name in on.SCREEN_NAMES}
    for screen in _samples():
        own = offers(begin(_LANGUAGES, voices=frozenset(_LANGUAGES)), screen)
        name = on.View(screen, own, "en", _LANGUAGES, Comfort(), "UTC", demo=False).name
        found[name] |= dict.fromkeys(offer.control for offer in own)
    return {name: tuple(controls) for name, controls in found.items()}


def _samples() -> Iterator[on.Screen]:
    """Make one screen of each kind, and one for each thing that decides what can be tapped on it."""
    row = on.AppointmentRow(AppointmentId("a"), _MOMENT, {}, "", 1, Eligibility.OK)
    service = on.ServiceRow(ServiceId("s"), {}, True, True, None, None, None)
    groups = (on.ServiceGroup({}, (service,)),)
    yield from (
        on.AttractScreen({}, None),
        on.StartScreen(),
        on.ScanCodeScreen(),
        on.ScanDocumentScreen(tip=False),
    )
    yield from (on.LookingUpScreen(Source.CODE), on.ChooseScreen((row,)), on.ConfirmScreen(row, {"en": "x"}))
    yield from (on.WalkInScreen(groups), on.CheckingInScreen(), on.WaitingScreen(None, {}, groups))
    over = TicketStatus(TicketId("t"), TicketNumber("B", 1), TicketState.DONE, _MOMENT)
    yield from (on.WaitingScreen(over, {}, ()), on.RateScreen(), on.RateScreen(10))
    yield from (
        on.HelpScreen({}, may_call=True),
        on.StillThereScreen(20),
        on.ClosedScreen({}, None),
        on.OutOfServiceScreen("code", may_look=True),
    )
    yield from (entry.TypeDetailsScreen(), entry.TypeCodeScreen(NOTHING, DIGITS))
    yield entry.TypeNameScreen(NOTHING, name_keyboard("uk", own=False))
    yield entry.TypeBirthDateScreen(NOTHING, NOTHING, NOTHING, DateField.DAY, DIGITS)
    yield entry.MunicipalityScreen(("Maastricht",))
    yield from (entry.PersonsScreen(2, 2, {}), entry.ChecklistScreen({}, ({},)), entry.MissingScreen(({},)))
    for paper in (Printing(1), Printed(), PrintFailed(PrintProblem.PAPER_OUT)):
        yield on.TicketScreen(TicketId("t"), "B001", {}, {}, None, None, paper, 0, "")
    for kind, yes in product(on.AnswerKind, (True, False)):
        yield on.AnswerScreen(kind, may_wait=yes, may_walk_in=yes, may_print=yes, to_desk=not yes)
