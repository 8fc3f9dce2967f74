"""Every screen in every form that it takes, by name: for the tests of the window and for the pictures."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from kiosk.domain.appointments import Eligibility
from kiosk.domain.ids import ServiceId
from kiosk.domain.reads import Refusal
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import Printed, PrintFailed, PrintProblem, PrintUnknown
from kiosk.domain.typed import DateProblem, NameProblem
from kiosk.domain.waiting import TicketState, Wait
from kiosk.domain.walk_ins import Full
from kiosk.flow.entries import (
    Checklist,
    DateField,
    Missing,
    Municipality,
    Order,
    Persons,
    TypeBirthDate,
    TypeCode,
    TypeDetails,
    TypeName,
)
from kiosk.flow.facts import Equipment, Facts, Presence
from kiosk.flow.preparing import order_of
from kiosk.flow.session import Hearing, HelpCall
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
    Source,
    Start,
    State,
    StillThere,
    TicketShown,
    Waiting,
    WalkIn,
)
from tests.ui.office import (
    ASKING_WHERE,
    CHECKLISTS,
    CLOSED,
    FULL,
    HOLIDAY,
    NOW,
    ONE_THING,
    OPEN,
    STATUS,
    STRICT,
    TICKET,
    candidate,
)

PLAIN = replace(OPEN, demo=False)
DEMO = replace(OPEN, demo=True)
STRICTLY = replace(OPEN, office=STRICT)
AWAY = replace(PLAIN, equipment=Equipment(Presence.AWAY, Presence.AWAY, Presence.AWAY))
NO_SCANNER = replace(PLAIN, equipment=Equipment(scanner=Presence.AWAY))
NO_DOCUMENTS = replace(PLAIN, equipment=Equipment(document_reader=Presence.AWAY))
ONLY_SCANNER = replace(PLAIN, equipment=Equipment(document_reader=Presence.NONE))
CUT_OFF = replace(PLAIN, cut_off_since=NOW - timedelta(minutes=2))
CUT_OFF_LONG = replace(CUT_OFF, queue=None)


@dataclass(frozen=True, slots=True)
class Scene:
    """A state of the session and what is known around it."""

    state: State
    facts: Facts = field(default=PLAIN)
    misses: int = 0
    call: HelpCall | None = None


_LATER = NOW.replace(hour=14, minute=30)
_TOMORROW = NOW + timedelta(days=1)
_LAST_WEEK = NOW - timedelta(days=7)
_SEVERAL = (
    candidate(persons=4),
    candidate(Eligibility.TOO_EARLY, "2", "registration_non_eu", _LATER),
    candidate(Eligibility.ALREADY_CHECKED_IN, "3", "document_pickup"),
)
_FAMILY = order_of(candidate(service="registration_non_eu", persons=4))
_NAME = Secret("SPECIMEN")
_CALLED = replace(STATUS, state=TicketState.CALLED, counter="5", ahead=0, wait=None)

SCENES: dict[str, Scene] = {
    "attract": Scene(Attract(), DEMO),
    "attract_quiet": Scene(Attract(), replace(OPEN, queue=None)),
    "attract_away": Scene(Attract(), AWAY),
    "attract_cut_off": Scene(Attract(), CUT_OFF),
    "attract_cut_off_long": Scene(Attract(), CUT_OFF_LONG),
    "start": Scene(Start()),
    "start_cut_off": Scene(Start(), CUT_OFF),
    "scan_code": Scene(ScanCode()),
    "scan_code_alone": Scene(ScanCode(), ONLY_SCANNER),
    "scan_code_away": Scene(ScanCode(), NO_SCANNER),
    "scan_code_all_away": Scene(ScanCode(), AWAY),
    "scan_document": Scene(ScanDocument()),
    "scan_document_away": Scene(ScanDocument(tip=True), NO_DOCUMENTS),
    "scan_document_all_away": Scene(ScanDocument(), AWAY),
    "scan_document_tip": Scene(ScanDocument(tip=True)),
    "type_details": Scene(TypeDetails()),
    "type_code": Scene(TypeCode(Secret("LK7Q2M4T"))),
    "type_code_empty": Scene(TypeCode(empty=True)),
    "type_name": Scene(TypeName(Secret("VAN DEN BROEK-TIMMERMANS"))),
    "type_name_own": Scene(TypeName(Secret("ШЕВЧЕНКО"), own=True)),
    "type_name_wrong": Scene(TypeName(Secret("山本"), problem=NameProblem.NOT_LATIN)),
    "type_birth_date": Scene(TypeBirthDate(_NAME, _NAME, Secret("24"), Secret("1"), field=DateField.MONTH)),
    "type_birth_date_wrong": Scene(
        TypeBirthDate(
            _NAME, _NAME, Secret("31"), Secret("02"), Secret("1987"), problem=DateProblem.NO_SUCH_DAY
        )
    ),
    "looking_up": Scene(LookingUp(1, Source.CODE)),
    "choose": Scene(Choose(_SEVERAL)),
    "confirm": Scene(Confirm(candidate())),
    "confirm_family": Scene(Confirm(candidate(service="registration_non_eu", persons=4)), DEMO),
    "confirm_thing": Scene(Confirm(candidate()), ONE_THING),
    "persons": Scene(Persons(_FAMILY)),
    "persons_walk_in": Scene(Persons(Order(ServiceId("registration_eu")))),
    "municipality": Scene(Municipality(Order(ServiceId("registration_eu"))), ASKING_WHERE),
    "checklist": Scene(Checklist(_FAMILY), CHECKLISTS),
    "missing": Scene(Missing(_FAMILY), CHECKLISTS),
    "missing_marked": Scene(Missing(replace(_FAMILY, missing=(1,))), CHECKLISTS),
    "walk_in": Scene(WalkIn()),
    "walk_in_cut_off": Scene(WalkIn(), CUT_OFF),
    "checking_in": Scene(CheckingIn(1)),
    "checking_in_cut_off": Scene(CheckingIn(1), CUT_OFF),
    "ticket_printing": Scene(TicketShown(TICKET, Printing(1), STATUS)),
    "ticket_printed": Scene(TicketShown(TICKET, Printed(), STATUS)),
    "ticket_failed": Scene(TicketShown(TICKET, PrintFailed(PrintProblem.JAM), STATUS), DEMO),
    "ticket_failed_away": Scene(TicketShown(TICKET, PrintFailed(PrintProblem.PAPER_OUT), STATUS), AWAY),
    "ticket_unknown": Scene(TicketShown(TICKET, PrintUnknown(PrintProblem.NO_ANSWER), STATUS)),
    "ticket_alone": Scene(TicketShown(TICKET, Printed(), None)),
    "ticket_estimated": Scene(
        TicketShown(
            TICKET, Printed(), replace(STATUS, estimated=True, wait=Wait(timedelta(), timedelta(minutes=7)))
        )
    ),
    "ticket_next": Scene(
        TicketShown(TICKET, Printed(), replace(STATUS, ahead=0, wait=Wait(timedelta(), timedelta())))
    ),
    "ticket_cut_off": Scene(TicketShown(TICKET, Printed(), None), CUT_OFF_LONG),
    "ticket_failed_cut_off": Scene(
        TicketShown(TICKET, PrintFailed(PrintProblem.JAM), replace(STATUS, estimated=True)), CUT_OFF
    ),
    "ticket_recovered": Scene(
        TicketShown(TICKET, PrintUnknown(PrintProblem.RESTARTED), None, recovered=True)
    ),
    "ticket_called": Scene(TicketShown(TICKET, Printed(), _CALLED)),
    "too_early": Scene(NotNow(candidate(Eligibility.TOO_EARLY, start=_LATER))),
    "too_early_return": Scene(NotNow(candidate(Eligibility.TOO_EARLY, start=_LATER)), STRICTLY),
    "too_late": Scene(NotNow(candidate(Eligibility.TOO_LATE, start=NOW.replace(hour=9)))),
    "too_late_desk": Scene(NotNow(candidate(Eligibility.TOO_LATE, start=NOW.replace(hour=9))), STRICTLY),
    "other_day": Scene(NotNow(candidate(Eligibility.OTHER_DAY, start=_TOMORROW))),
    "other_day_past": Scene(NotNow(candidate(Eligibility.OTHER_DAY, start=_LAST_WEEK))),
    "other_office": Scene(NotNow(candidate(Eligibility.OTHER_OFFICE))),
    "already_checked_in": Scene(AlreadyCheckedIn(candidate(Eligibility.ALREADY_CHECKED_IN), STATUS)),
    "cancelled": Scene(NotNow(candidate(Eligibility.CANCELLED))),
    "not_found_code": Scene(NotFound(Source.CODE)),
    "not_found_document": Scene(NotFound(Source.DOCUMENT)),
    "not_found_typed_code": Scene(NotFound(Source.TYPED_CODE)),
    "not_found_typed_name": Scene(NotFound(Source.TYPED_NAME)),
    "not_found_ticket": Scene(NotFound(Source.TICKET)),
    "not_found_desk": Scene(NotFound(Source.CODE), misses=3),
    "could_not_check": Scene(CouldNotCheck()),
    "could_not_check_busy": Scene(CouldNotCheck(source=Source.TYPED_NAME, busy=True)),
    "could_not_check_ticket": Scene(CouldNotCheck(source=Source.TICKET), CUT_OFF),
    "could_not_check_cut_off": Scene(CouldNotCheck(source=Source.DOCUMENT), CUT_OFF),
    "no_ticket": Scene(NoTicket()),
    **{f"code_refused_{why.value}": Scene(CodeRefused(why)) for why in Refusal},
    "code_refused_desk": Scene(CodeRefused(Refusal.UNREADABLE), misses=3),
    "service_closed": Scene(ServiceClosed(ServiceId("registration_eu"), _TOMORROW)),
    "service_closed_unknown": Scene(ServiceClosed(ServiceId("registration_eu"), None)),
    "full": Scene(ServiceClosed(ServiceId("registration_eu"), _TOMORROW, Full.CONTINGENT)),
    "full_closing": Scene(ServiceClosed(ServiceId("information"), None, Full.CLOSING)),
    "walk_in_full": Scene(WalkIn(), FULL),
    "waiting": Scene(Waiting()),
    "waiting_cut_off": Scene(Waiting(), CUT_OFF),
    "waiting_cut_off_long": Scene(Waiting(), CUT_OFF_LONG),
    "waiting_ticket_cut_off": Scene(Waiting(replace(STATUS, ahead=None, wait=None)), CUT_OFF_LONG),
    "waiting_ticket": Scene(Waiting(STATUS)),
    "waiting_over": Scene(Waiting(replace(STATUS, state=TicketState.DONE))),
    "waiting_missed": Scene(Waiting(replace(STATUS, state=TicketState.NO_SHOW))),
    "rate": Scene(Rate(TICKET.id)),
    "rate_thanks": Scene(Rate(TICKET.id, 9)),
    "help": Scene(Help(Start())),
    "help_calling": Scene(Help(Start()), call=HelpCall(1)),
    "help_called": Scene(Help(Start()), call=HelpCall(1, Hearing.CALLED)),
    "help_unheard": Scene(Help(Start()), call=HelpCall(1, Hearing.UNHEARD)),
    "still_there": Scene(StillThere(Start())),
    "closed": Scene(Attract(), CLOSED),
    "closed_holiday": Scene(Attract(), HOLIDAY),
    "out_of_service": Scene(Attract(), replace(OPEN, out_of_service="K7")),
    "out_of_service_may_look": Scene(Confirm(candidate()), replace(OPEN, no_tickets="disk")),
}
