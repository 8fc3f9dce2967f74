"""The centrals that the suite of the scheduling port runs over, each with the same office and two appointments."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from kiosk.central.seed import SeedAppointment, SeedCredential, SeedOffice, seed
from kiosk.central.server import CentralServer
from kiosk.central.storage.database import Database
from kiosk.domain.appointments import Appointment, AppointmentState
from kiosk.domain.ids import AppointmentId, OfficeId, OrganisationId, ServiceId
from kiosk.domain.office import Office, OpeningRule, Organisation, Service
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.rules import service_day
from kiosk.domain.secret import Secret
from kiosk.scheduling.client import HttpScheduling
from kiosk.scheduling.port import Scheduling
from kiosk.scheduling.wire import OfficeShape
from tests.fakes.clock import FakeClock
from tests.fakes.scheduling import FakeScheduling
from tests.scheduling.peer import OFFICE as SHAPE


@dataclass(frozen=True)
class Setting:
    """A central behind the port, and what a test needs to know of its office.

    `fenced` is the same kiosk by an epoch that is no longer the newest.
    """

    scheduling: Scheduling
    now: datetime
    day: date
    service: ServiceId
    series: str
    appointment: AppointmentId
    code: AppointmentCode
    document: IdentityDocument
    fenced: Scheduling


MakeSetting = Callable[[Path], AbstractContextManager[Setting]]

OFFICE = Office(
    id=OfficeId("demo"),
    name={"en": "City office"},
    address={"en": "Main street 1"},
    time_zone="Europe/Amsterdam",
    languages=("nl", "en"),
    organisations=(Organisation(OrganisationId("city"), {"en": "City"}),),
    services=(
        Service(
            id=ServiceId("biometrics"),
            series="B",
            organisation_id=OrganisationId("city"),
            name={"en": "Biometrics"},
            waiting_area={"en": "Hall B"},
            duration=timedelta(minutes=10),
            takes_walk_ins=True,
            opening=(OpeningRule(frozenset(range(7)), time(8), time(18)),),
        ),
    ),
)


EPOCH = 2
BIRTH = date(1965, 3, 10)
CODE = AppointmentCode(Secret("LK7Q2M4T"))
DOCUMENT = IdentityDocument(Secret("DE BRUIJN"), Secret("WILLEKE"), BIRTH, Secret("SPECI2014"))


@contextmanager
def fake(_folder: Path) -> Iterator[Setting]:
    """The fake that the tests of the service use."""
    clock = FakeClock()
    central = FakeScheduling(OFFICE, clock, epoch=EPOCH, newest_epoch=EPOCH)
    appointment = Appointment(
        AppointmentId("appointment-7"),
        OFFICE.id,
        ServiceId("biometrics"),
        clock.now() + timedelta(minutes=10),
        1,
        AppointmentState.BOOKED,
    )
    central.book(
        appointment, code="LK7Q2M4T", surname="de Bruijn", document_number="SPECI2014", birth_date=BIRTH
    )
    yield Setting(
        central,
        clock.now(),
        service_day(OFFICE, clock.now()),
        ServiceId("biometrics"),
        "B",
        appointment.id,
        CODE,
        DOCUMENT,
        FakeScheduling(OFFICE, clock, epoch=EPOCH - 1, newest_epoch=EPOCH),
    )
    central.close()


@contextmanager
def central_in_the_box(folder: Path) -> Iterator[Setting]:
    """The real central over HTTP on loopback, with the real client."""
    clock = FakeClock()
    database = Database(folder / "central.sqlite")
    appointment = SeedAppointment(
        id="appointment-7",
        code="LK7Q2M4T",
        service_id="biometrics",
        start=clock.now() + timedelta(minutes=10),
        surname="de Bruijn",
        given_names="Willeke",
        birth_date=BIRTH,
        office_id="demo",
        document_number="SPECI2014",
    )
    credential = SeedCredential("kiosk-token", "kiosk", "demo", kiosk_id="kiosk-1", epoch=EPOCH)
    shape = OfficeShape.model_validate(SHAPE)
    seed(database, [SeedOffice(shape, appointments=(appointment,), credentials=(credential,))])
    server = CentralServer(database, clock)
    server.start()
    client = HttpScheduling(server.url, "kiosk-token", EPOCH, clock)
    fenced = HttpScheduling(server.url, "kiosk-token", EPOCH - 1, clock)
    try:
        yield Setting(
            client,
            clock.now(),
            service_day(OFFICE, clock.now()),
            ServiceId("biometrics"),
            "B",
            AppointmentId("appointment-7"),
            CODE,
            DOCUMENT,
            fenced,
        )
    finally:
        client.close()
        fenced.close()
        server.stop()
        database.close()


CENTRALS: dict[str, MakeSetting] = {"fake": fake, "in the box": central_in_the_box}
