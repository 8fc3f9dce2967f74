"""An office, appointments, tickets and reads of made-up people, with words that must never stay in a session."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from kiosk.domain.appointments import Appointment, AppointmentState, Candidate, Eligibility
from kiosk.domain.ids import AppointmentId, OfficeId, OrganisationId, ServiceId, TicketId
from kiosk.domain.office import Office, OpeningRule, Organisation, Policies, Service, Texts
from kiosk.domain.reads import AppointmentCode, IdentityDocument, Read, Refusal, Refused, TicketCode
from kiosk.domain.secret import Secret
from kiosk.domain.tickets import PrintFailed, PrintProblem, PrintUnknown, Ticket, TicketNumber
from kiosk.domain.waiting import QueueStatus, ServiceQueue, TicketState, TicketStatus, Wait
from kiosk.flow.facts import Equipment, Facts, Presence
from kiosk.flow.known import known_of
from kiosk.flow.session import Session, begin

LANGUAGES = ("nl", "en", "ar")
FRESH = begin(LANGUAGES)

NOW = datetime(2026, 11, 24, 10, 5, tzinfo=ZoneInfo("Europe/Amsterdam"))
"""A Tuesday morning."""

CANARIES = ("KANARIEVOGEL", "PIEP", "CANARY77", "SPECI2014")
"""Surname, given name, code and document number of what is scanned."""

CODE = AppointmentCode(Secret("CANARY77"))
DOCUMENT = IdentityDocument(Secret("KANARIEVOGEL"), Secret("PIEP"), date(1965, 3, 10), Secret("SPECI2014"))
TICKET_CODE = TicketCode(TicketId("5" * 32))
REFUSALS = tuple(Refused(why) for why in Refusal)
READS: tuple[Read, ...] = (CODE, DOCUMENT, TICKET_CODE, *REFUSALS)

JAM = PrintFailed(PrintProblem.JAM)
NO_WORD = PrintUnknown(PrintProblem.NO_ANSWER)

_WEEK = frozenset(range(5))
_HOURS = OpeningRule(_WEEK, time(9), time(17))


def _service(
    service_id: str, series: str, organisation: str, *, walk_ins: bool, rule: OpeningRule
) -> Service:
    return Service(
        ServiceId(service_id),
        series,
        OrganisationId(organisation),
        {"nl": service_id, "en": service_id},
        {"nl": "wachtruimte 1", "en": "waiting area 1"},
        timedelta(minutes=12),
        walk_ins,
        (rule,),
    )


OFFICE = Office(
    OfficeId("demo"),
    {"nl": "Loket", "en": "Desk"},
    {"nl": "Marktplein 1"},
    "Europe/Amsterdam",
    LANGUAGES,
    (
        Organisation(OrganisationId("ind"), {"nl": "IND"}),
        Organisation(OrganisationId("city"), {"nl": "gemeente"}),
        Organisation(OrganisationId("nobody"), {"nl": "niemand"}),
    ),
    (
        _service("biometrics", "B", "ind", walk_ins=False, rule=_HOURS),
        _service("pick-up", "P", "ind", walk_ins=True, rule=_HOURS),
        _service("registration", "A", "city", walk_ins=True, rule=OpeningRule(_WEEK, time(13), time(16))),
    ),
)
STRICT_OFFICE = replace(OFFICE, policies=Policies(wait_when_early=False, walk_in_when_late=False))

_THINGS: dict[str, tuple[Texts, ...]] = {
    "biometrics": ({"nl": "paspoort", "en": "passport"},),
    "pick-up": ({"nl": "paspoort", "en": "passport"}, {"nl": "brief", "en": "letter"}),
}
ASKING_OFFICE = replace(
    OFFICE,
    services=tuple(
        replace(each, checklist=_THINGS.get(each.id, ()), per_person=0.5) for each in OFFICE.services
    ),
)
"""Persons count for all of its services, and two have a checklist: of one thing, and of two."""

TICKET = Ticket(
    TicketId("a" * 32),
    TicketNumber("B", 47),
    NOW.date(),
    ServiceId("biometrics"),
    NOW.astimezone(UTC),
    1,
    "en",
)
OTHER_TICKET = replace(
    TICKET, id=TicketId("c" * 32), number=TicketNumber("P", 12), service_id=ServiceId("pick-up")
)
SCANNED = TicketStatus(TICKET_CODE.ticket_id, TicketNumber("P", 9), TicketState.WAITING, NOW)


def status(ticket: Ticket, ahead: int) -> TicketStatus:
    """Say where a ticket stands."""
    return TicketStatus(ticket.id, ticket.number, TicketState.WAITING, NOW, ticket.service_id, ahead=ahead)


@cache
def candidate(
    eligibility: Eligibility = Eligibility.OK,
    name: str = "1",
    *,
    language: str | None = None,
    persons: int = 1,
) -> Candidate:
    """Return an appointment as found; one that is checked in already has this kiosk's ticket."""
    start = NOW + timedelta(minutes=10)
    appointment = Appointment(
        AppointmentId(name),
        OFFICE.id,
        ServiceId("biometrics"),
        start,
        persons,
        AppointmentState.BOOKED,
        "W. B.",
        language,
    )
    found = Candidate(appointment, eligibility, start - timedelta(minutes=30), start + timedelta(minutes=15))
    if eligibility is Eligibility.ALREADY_CHECKED_IN:
        return replace(found, ticket=TICKET, reprintable=True)
    if eligibility is Eligibility.OTHER_OFFICE:
        return replace(found, office_name={"nl": "Elders"}, office_address={"nl": "Plein 2"})
    return found


QUEUE = QueueStatus(
    NOW,
    {
        ServiceId("pick-up"): ServiceQueue(
            ServiceId("pick-up"), 3, 2, ("P008",), wait=Wait(timedelta(minutes=7), timedelta(minutes=12))
        ),
        ServiceId("biometrics"): ServiceQueue(ServiceId("biometrics"), 2, 1),
    },
)

OPEN = Facts(NOW, OFFICE, QUEUE)
ASKING = replace(OPEN, office=ASKING_OFFICE)
ASKED = replace(FRESH, known=known_of(ASKING_OFFICE, NOW))
"""A fresh session at that office."""
CLOSED = replace(OPEN, now=NOW.replace(hour=20))
ALL_FACTS = (
    OPEN,
    replace(OPEN, queue=None),
    ASKING,
    replace(OPEN, office=STRICT_OFFICE),
    replace(OPEN, office=replace(OFFICE, services=(), organisations=())),
    replace(OPEN, equipment=Equipment(Presence.AWAY, Presence.AWAY, Presence.AWAY)),
    replace(OPEN, equipment=Equipment(Presence.AWAY, Presence.NONE)),
    CLOSED,
    Facts(NOW),
    replace(OPEN, out_of_service="K7"),
)


def fresh_after(session: Session) -> Session:
    """Return what must be left of a session: nothing but the two counters, and the voices that there are."""
    return begin(
        session.languages, next_request=session.next_request, timer=session.timer, voices=session.voices
    )
