"""An office that is open round the clock, with as many kiosks, counters and appointments as a measure wants."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.app.demo.office import demo_office
from kiosk.central.seed import SeedAppointment, SeedCounter, SeedCredential, SeedOffice, seed
from kiosk.central.storage.database import Database
from kiosk.scheduling.wire import OfficeShape, OpeningShape

COUNTER_TOKEN = "counter-of-a-made-up-office"
_ALWAYS = [OpeningShape(weekdays=[0, 1, 2, 3, 4, 5, 6], opens=time(0, 0), closes=time(23, 59, 59))]


@dataclass(frozen=True, slots=True)
class Plan:
    """How large the office is; an appointment's code is ``VISIT`` and its number, its time the moment of filling."""

    kiosks: int = 1
    counters: int = 8
    appointments: int = 0


def kiosk_token(number: int) -> str:
    """Return the credential of a kiosk, counted from 1."""
    return f"kiosk-{number}-of-a-made-up-office"


def code_of(number: int) -> str:
    """Return the code of an appointment, counted from 0."""
    return f"VISIT{number:05d}"


def always_open() -> OfficeShape:
    """Return the demo office, open at all times, so that it can be measured at night too."""
    office = demo_office()
    services = [
        each.model_copy(update={"opening": _ALWAYS, "takes_walk_ins": True}) for each in office.services
    ]
    return office.model_copy(update={"services": services, "closed_on": []})


def today() -> date:
    """Return the office's date."""
    return datetime.now(ZoneInfo(always_open().time_zone)).date()


def fill(where: Path | str, plan: Plan) -> None:
    """Make the central's database."""
    office, now = always_open(), datetime.now(UTC)
    credentials = [SeedCredential(COUNTER_TOKEN, "counter", office.id)] + [
        SeedCredential(kiosk_token(number), "kiosk", office.id, f"kiosk-{number}")
        for number in range(1, plan.kiosks + 1)
    ]
    counters = [SeedCounter(str(number), f"Counter {number}") for number in range(1, plan.counters + 1)]
    appointments = [_appointment(office, number, now) for number in range(plan.appointments)]
    database = Database(where)
    seed(database, [SeedOffice(office, tuple(counters), tuple(appointments), tuple(credentials))])
    database.close()


def _appointment(office: OfficeShape, number: int, now: datetime) -> SeedAppointment:
    service = office.services[number % len(office.services)]
    return SeedAppointment(
        id=f"appointment-{number}",
        code=code_of(number),
        service_id=service.id,
        start=now + timedelta(minutes=5),
        surname="SPECIMEN",
        given_names="ANNA",
        birth_date=date(1980, 1, 1),
        office_id=office.id,
        document_number=f"SPEC{number}",
    )
