"""The centrals that the suite of the scheduling port runs over, each with the same office and two appointments."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kiosk.domain.appointments import Appointment, AppointmentState
from kiosk.domain.ids import AppointmentId, OfficeId, OrganisationId, ServiceId
from kiosk.domain.office import Office, OpeningRule, Organisation, Service
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.rules import service_day
from kiosk.domain.secret import Secret
from kiosk.scheduling.port import Scheduling
from tests.fakes.clock import FakeClock
from tests.fakes.scheduling import FakeScheduling


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


MakeSetting = Callable[[], AbstractContextManager[Setting]]

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


@contextmanager
def fake() -> Iterator[Setting]:
    """The fake that the tests of the service use."""
    clock = FakeClock()
    central = FakeScheduling(OFFICE, clock)
    birth = date(1965, 3, 10)
    appointment = Appointment(
        AppointmentId("appointment-7"),
        OFFICE.id,
        ServiceId("biometrics"),
        clock.now() + timedelta(minutes=10),
        1,
        AppointmentState.BOOKED,
    )
    central.book(
        appointment, code="LK7Q2M4T", surname="de Bruijn", document_number="SPECI2014", birth_date=birth
    )
    yield Setting(
        central,
        clock.now(),
        service_day(OFFICE, clock.now()),
        ServiceId("biometrics"),
        "B",
        appointment.id,
        AppointmentCode(Secret("LK7Q2M4T")),
        IdentityDocument(Secret("DE BRUIJN"), Secret("WILLEKE"), birth, Secret("SPECI2014")),
        FakeScheduling(OFFICE, clock, epoch=1, newest_epoch=2),
    )
    central.close()


CENTRALS: dict[str, MakeSetting] = {"fake": fake}
