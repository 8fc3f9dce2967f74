"""A believable day at the desk: some fifty appointments over all services, made-up people, and who walks in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from kiosk.app.demo import newcomers
from kiosk.app.demo.office import OFFICE_ID
from kiosk.app.demo.people import Person, made_up, made_up_code
from kiosk.central.seed import SeedAppointment
from kiosk.ui.simulator.port import Guest

ZONE = ZoneInfo("Europe/Amsterdam")
COUNTERS = ("1", "2", "3", "4")
STAFFED = COUNTERS[:3]
"""The counters that the crowd of the demo works at; the fourth is the tester's own."""
BEGINS = time(9, 0)

_PLAN = (("biometrics", 15, 16), ("document_pickup", 10, 8), ("registration_eu", 30, 9), ("registration_non_eu", 30, 6),
         ("sticker", 20, 5), ("information", 40, 4), ("expat_advice", 45, 4))  # fmt: skip
"""Service, minutes between two appointments, how many."""

_WALK_INS = (
    "document_pickup",
    "information",
    "expat_advice",
    "document_pickup",
    "registration_eu",
    "information",
)


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody of the crowd who comes: for an appointment, or without one."""

    arrives: datetime
    service_id: str
    persons: int
    appointment_id: str = ""


WILLEKE = Person("WILLEKE LISELOTTE", "DE BRUIJN", date(1965, 3, 10), "SPECI2014")
"""The holder of the Dutch specimen passport (a document that nobody owns)."""
WILLEKES_ZONE = "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84"
MARIA = Person("MARIA", "MUSTERFRAU", date(1981, 12, 31), "PA1234567")
"""The holder of the Austrian specimen identity card."""
MARIAS_ZONE = "IDAUTPA12345673<<<<<<<<<<<<<<<\n8112314F3108011AUT<<<<<<<<<<<6\nMUSTERFRAU<<MARIA<<<<<<<<<<<<<"

GUESTS = (
    Guest("photo and fingerprints, in time", "LK7Q2M4T", WILLEKES_ZONE),
    Guest("a residence document to collect, in time", "LKCARD42", MARIAS_ZONE),
    Guest("registration of a family of four, in time", "LKFAMLY4"),
    Guest("registration at half past three: too early", "LKEARLY2"),
    Guest("photo and fingerprints at nine: too late", "LKLATE22"),
    Guest("cancelled by the office", "LKCANC22"),
    Guest("on another day", "LKOTHER2"),
    Guest("at another office", "LKHEER22"),
    Guest("not known to anybody", "LKNONE22", signed=False),
)


def guests_of(now: datetime) -> tuple[SeedAppointment, ...]:
    """Make the appointments of the guests, around a moment of the demo day."""
    day = now.astimezone(ZONE).date()
    random = Random(4)
    soon = now + timedelta(minutes=10)

    def seed(code: str, service: str, start: datetime, person: Person | None = None) -> SeedAppointment:
        return _seed(code, code, service, start, person or made_up(random))

    return (
        replace(seed("LK7Q2M4T", "biometrics", soon, WILLEKE), language="en"),
        replace(seed("LKCARD42", "document_pickup", soon, MARIA), language="en"),
        replace(seed("LKFAMLY4", "registration_non_eu", soon), persons=4, language="en"),
        replace(seed("LKEARLY2", "registration_eu", _at(day, 15, 30)), language="en"),
        seed("LKLATE22", "biometrics", _at(day, 9, 0)),
        replace(seed("LKCANC22", "sticker", soon), state="cancelled"),
        seed("LKOTHER2", "biometrics", soon + timedelta(days=2)),
        replace(seed("LKHEER22", "document_pickup", soon), office_id="heerlen"),
    )


def demo_day(day: date, random: Random) -> tuple[SeedAppointment, ...]:
    """Make the appointments of everybody else, from nine o'clock on."""
    appointments: list[SeedAppointment] = []
    for service, minutes, count in _PLAN:
        for number in range(count):
            start = _at(day, 9, 0) + timedelta(minutes=number * minutes + random.choice((0, 0, 5)))
            persons = random.choice((1, 1, 2, 3)) if service.startswith("registration") else 1
            made = _seed(f"{service}-{number + 1}", made_up_code(random), service, start, made_up(random))
            made = replace(made, persons=persons, language=random.choice(("en", "en", "nl")))
            appointments.append(_told(made, Random(f"{day.isoformat()} {made.id}")))
    return tuple(sorted(appointments, key=lambda a: (a.start, a.id)))


def crowd_of(appointments: Sequence[SeedAppointment], day: date, random: Random) -> tuple[Visit, ...]:
    """Let most of those with an appointment come, some minutes before it, and others walk in."""
    booked = [
        Visit(a.start - timedelta(minutes=random.uniform(-4, 16)), a.service_id, a.persons, a.id)
        for a in appointments
        if random.random() < 0.92
    ]
    opening, closing = _at(day, 9, 0), _at(day, 16, 30)
    walk_ins, moment = [], opening
    while moment < closing:
        moment += timedelta(minutes=random.expovariate(1 / 14))
        walk_ins.append(Visit(moment, random.choice(_WALK_INS), 1))
    return tuple(sorted((*booked, *walk_ins), key=lambda v: v.arrives))


def _told(appointment: SeedAppointment, random: Random) -> SeedAppointment:
    """Add what the report asks for, drawn apart: the day stays as its seed has it."""
    place = newcomers.municipality(random)
    return replace(appointment, municipality=place, sponsor=newcomers.sponsor(appointment.service_id, random))


def _seed(id_: str, code: str, service: str, start: datetime, person: Person) -> SeedAppointment:
    return SeedAppointment(
        id=id_,
        code=code,
        service_id=service,
        start=start,
        persons=1,
        language=None,
        surname=person.surname,
        given_names=person.given_names,
        birth_date=person.birth_date,
        document_number=person.document_number,
        state="booked",
        office_id=OFFICE_ID,
    )


def _at(day: date, hour: int, minute: int) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE)
