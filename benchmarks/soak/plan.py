"""One day of the office, drawn from a seed: who is booked, who comes when and for what, and what goes wrong."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from kiosk.app.demo.day import ZONE
from kiosk.app.demo.office import OFFICE_ID
from kiosk.app.demo.people import Person, made_up, made_up_code
from kiosk.central.seed import SeedAppointment
from kiosk.devices.codes.check_digits import check_digit

OPENS, CLOSES = time(9, 0), time(16, 40)
"""Between these the visitors come; the office closes at five."""

KINDS = {
    "by_code": 28, "by_document": 10, "early": 5, "double_tap": 5, "twice": 4, "reprint": 4,
    "unknown_code": 5, "unknown_document": 2, "walk_in": 20, "how_long": 4, "ticket_again": 4,
    "language": 4, "left_alone": 3, "help": 1, "comfort": 1,
}  # fmt: skip
"""What visitors come for, in parts of a hundred."""

BOOKED = frozenset({"by_code", "by_document", "early", "double_tap", "twice", "reprint"})
"""Those who have an appointment."""

_SERVICES = ("biometrics", "document_pickup", "sticker", "information", "expat_advice")
"""Open all week."""

_TROUBLES = (
    ("printer", "paper_out"), ("printer", "cover_open"), ("printer", "jam"), ("printer", "disconnected"),
    ("printer", "paper_near_end"), ("network", "down"), ("network", "refuse"), ("network", "flaky"),
    ("network", "slow"), ("network", "garbage"), ("scanner", "unplugged"), ("scanner", "noise"),
    ("document_reader", "unplugged"),
)  # fmt: skip
MENDED = {"network": "up"}
"""The state in which all is well again, where it is not called ``ready``."""
AMOUNTS = {"flaky": 0.3, "slow": 1.0}


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who comes; `appointment` is there for those who have one."""

    at: datetime
    kind: str
    appointment: SeedAppointment | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A device or the network is put into a state."""

    at: datetime
    device: str
    state: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A day: what is booked, and what happens, in its order."""

    day: date
    booked: tuple[SeedAppointment, ...]
    happens: tuple[Visit | Change, ...]


def plan_day(day: date, visitors: int, troubles: int, seed: int) -> Plan:
    """Draw a day."""
    random = Random(f"{seed} {day}")
    visits = list(_visits(day, visitors, random))
    booked = tuple(visit.appointment for visit in visits if visit.appointment is not None)
    happens: list[Visit | Change] = [*visits, *_changes(day, troubles, random)]
    return Plan(day, booked, tuple(sorted(happens, key=lambda each: each.at)))


def _visits(day: date, visitors: int, random: Random) -> Iterator[Visit]:
    kinds = random.choices(list(KINDS), list(KINDS.values()), k=visitors)
    for number, kind in enumerate(kinds):
        at = _moment(day, random.random())
        yield Visit(at, kind, appointment_of(f"{day}-{number}", kind, at, random) if kind in BOOKED else None)


def _changes(day: date, troubles: int, random: Random) -> Iterator[Change]:
    """Let troubles begin and end, one at a time, all over before the office closes."""
    for number in range(troubles):
        device, state = random.choice(_TROUBLES)
        begins = _moment(day, (number + random.random() * 0.5) / troubles)
        yield Change(begins, device, state)
        yield Change(begins + timedelta(minutes=random.uniform(1, 8)), device, MENDED.get(device, "ready"))


def _moment(day: date, share: float) -> datetime:
    begins, ends = (datetime.combine(day, at, ZONE) for at in (OPENS, CLOSES))
    return begins + (ends - begins) * share


def appointment_of(id_: str, kind: str, at: datetime, random: Random) -> SeedAppointment:
    """Draw an appointment for somebody who comes at a moment."""
    person = made_up(random)
    while not (person.surname + person.given_names).isascii():
        person = made_up(random)
    due = timedelta(minutes=75) if kind == "early" else timedelta(minutes=random.uniform(-5, 20))
    booked = SeedAppointment(
        id=id_,
        code=made_up_code(random),
        service_id=random.choice(_SERVICES),
        start=at + due,
        surname=person.surname,
        given_names=person.given_names,
        birth_date=person.birth_date,
        office_id=OFFICE_ID,
        document_number=person.document_number,
    )
    return replace(booked, language=random.choice((None, "en", "nl")))


def zone_of(person: SeedAppointment | Person) -> tuple[str, str]:
    """Write the two lines of a made-up passport (ICAO Doc 9303 part 4, TD3), of the country of specimens."""
    born = person.birth_date.strftime("%y%m%d") if person.birth_date else "<<<<<<"
    names = f"{person.surname}<<{person.given_names}".upper().replace(" ", "<")
    number = person.document_number.ljust(9, "<")
    checked = f"{number}{check_digit(number)}UTO{born}{check_digit(born)}F351231{check_digit('351231')}"
    personal = "<" * 14 + "<"
    fields = checked[:10] + checked[13:20] + checked[21:28] + personal
    return f"P<UTO{names}".ljust(44, "<")[:44], f"{checked}{personal}{check_digit(fields)}"
