"""An office for the pictures: made-up texts of a real one's length, in every language, and who waits there."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from kiosk.app.demo.office_texts import office_texts
from kiosk.domain.appointments import Appointment, AppointmentState, Candidate, Eligibility
from kiosk.domain.ids import AppointmentId, OfficeId, OrganisationId, ServiceId, TicketId
from kiosk.domain.office import Office, OpeningRule, Organisation, Policies, Service, Texts
from kiosk.domain.tickets import Ticket, TicketNumber
from kiosk.domain.waiting import QueueStatus, ServiceQueue, TicketState, TicketStatus, Wait
from kiosk.flow.facts import Facts

ZONE = "Europe/Amsterdam"
NOW = datetime(2026, 11, 23, 10, 5, tzinfo=ZoneInfo(ZONE))
"""A Monday morning."""

INITIALS = "W. B."
"""What the screen may show of a name, and what must be gone when the visitor is."""

_WEEK = OpeningRule(frozenset(range(5)), time(9), time(17))
_SOME_DAYS = OpeningRule(frozenset({1, 3, 4}), time(9), time(16))
_HALL = office_texts("hall")
_BACK = office_texts("second_hall") | {
    "en": "waiting area 2, by counters 5 and 6",
    "nl": "wachtruimte 2, bij balie 5 en 6",
}


def _service(
    name: str, series: str, organisation: str, texts: Texts, minutes: int, walk_ins: bool
) -> Service:
    return Service(
        ServiceId(name),
        series,
        OrganisationId(organisation),
        texts,
        _BACK if organisation == "ind" else _HALL,
        timedelta(minutes=minutes),
        walk_ins,
        (_SOME_DAYS if name.startswith("registration") else _WEEK,),
    )


OFFICE = Office(
    OfficeId("demo"),
    office_texts("office"),
    office_texts("address"),
    ZONE,
    ("nl", "en"),
    (
        Organisation(OrganisationId("city"), office_texts("city")),
        Organisation(OrganisationId("ind"), office_texts("ind")),
        Organisation(OrganisationId("centre"), {"en": "Expat Centre (advice)", "nl": "Expat Centre (advies)"}),
    ),
    (
        _service("registration_eu", "A", "city", office_texts("registration_eu"), 20, True),
        _service("biometrics", "B", "ind", office_texts("biometrics"), 12, False),
        _service("registration_non_eu", "C", "city", office_texts("registration_non_eu"), 25, False),
        _service("document_pickup", "D", "ind", office_texts("document_pickup"), 5, True),
        _service("sticker", "E", "ind", office_texts("sticker"), 8, False),
        _service("information", "F", "ind", office_texts("information"), 9, True),
        _service("advice", "G", "centre", office_texts("expat_advice"), 15, True),
    ),
    public_url="https://desk.example",
)  # fmt: skip
STRICT = replace(OFFICE, policies=Policies(wait_when_early=False, walk_in_when_late=False))


def _queue(name: str, waiting: int, median: int | None, bound: int = 0) -> ServiceQueue:
    wait = None if median is None else Wait(timedelta(minutes=median), timedelta(minutes=bound))
    return ServiceQueue(ServiceId(name), waiting, 2, wait=wait)


QUEUE = QueueStatus(
    NOW,
    {
        queue.service_id: queue
        for queue in (
            _queue("biometrics", 3, 22, 34),
            _queue("document_pickup", 2, 7, 12),
            _queue("information", 0, 1, 4),
            _queue("advice", 1, None),
        )
    },
)

OPEN = Facts(NOW, OFFICE, QUEUE)
CLOSED = replace(OPEN, now=NOW.replace(hour=20))
HOLIDAY = replace(
    OPEN,
    office=replace(
        OFFICE,
        closed_on=frozenset({NOW.date()}),
        day_names={NOW.date(): {"en": "Ascension Day", "nl": "Hemelvaartsdag"}},
    ),
)
FULL = replace(
    OPEN,
    queue=replace(
        QUEUE,
        services={name: replace(queue, walk_ins_left=0) for name, queue in QUEUE.services.items()},
    ),
)

_THINGS: tuple[Texts, ...] = (
    office_texts("passport"),
    office_texts("contract"),
    office_texts("certificates"),
)


def _with_checklists(things: tuple[Texts, ...]) -> Facts:
    services = tuple(replace(each, checklist=things) for each in OFFICE.services)
    return replace(OPEN, demo=False, office=replace(OFFICE, services=services))


CHECKLISTS = _with_checklists(_THINGS)
MUNICIPALITIES = ("Beek", "Eijsden-Margraten", "Maastricht", "Meerssen", "Valkenburg aan de Geul")


ASKING_WHERE = replace(
    OPEN,
    demo=False,
    office=replace(
        OFFICE,
        services=tuple(replace(each, needs_municipality=True) for each in OFFICE.services),
        municipalities=MUNICIPALITIES,
    ),
)
ONE_THING = _with_checklists(_THINGS[:1])

TICKET = Ticket(
    TicketId("0123456789abcdef" * 2),
    TicketNumber("B", 47),
    NOW.date(),
    ServiceId("biometrics"),
    NOW.astimezone(UTC),
    1,
    "en",
    AppointmentId("1"),
    NOW.replace(hour=10, minute=15),
)
STATUS = TicketStatus(
    TICKET.id,
    TICKET.number,
    TicketState.WAITING,
    NOW,
    TICKET.service_id,
    ahead=3,
    wait=Wait(timedelta(minutes=12), timedelta(minutes=18)),
)


def candidate(
    eligibility: Eligibility = Eligibility.OK,
    name: str = "1",
    service: str = "biometrics",
    start: datetime | None = None,
    persons: int = 1,
) -> Candidate:
    """Return an appointment as found, judged as asked for."""
    at = start or NOW.replace(hour=10, minute=15)
    appointment = Appointment(
        AppointmentId(name), OFFICE.id, ServiceId(service), at, persons, AppointmentState.BOOKED, INITIALS
    )
    found = Candidate(appointment, eligibility, at - timedelta(minutes=30), at + timedelta(minutes=15))
    if eligibility is Eligibility.ALREADY_CHECKED_IN:
        return replace(found, ticket=TICKET, reprintable=True)
    if eligibility is Eligibility.OTHER_OFFICE:
        name_there, address = office_texts("second_office"), office_texts("second_address")
        return replace(found, office_name=name_there, office_address=address)
    return found
