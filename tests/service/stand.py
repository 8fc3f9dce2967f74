"""A whole kiosk on a test stand: the real service and store, a central in memory, fake devices, simulated time."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

from kiosk.app.clock import SimulatedClock, WrongClock
from kiosk.app.scenario.pacing import Pace
from kiosk.app.wiring import PRINT_DEADLINE_S, Parts, RunningKiosk, start_kiosk
from kiosk.devices.ports import Devices
from kiosk.domain.appointments import Appointment, AppointmentState
from kiosk.domain.ids import AppointmentId, OfficeId, OrganisationId, ServiceId, TicketId
from kiosk.domain.office import Office, OpeningRule, Organisation, Service
from kiosk.domain.reads import AppointmentCode
from kiosk.domain.secret import Secret
from kiosk.flow.controls import Control
from kiosk.flow.events import Tapped
from kiosk.flow.screens import TicketScreen
from kiosk.service.loop import Loop
from kiosk.service.office_clock import OfficeClock
from kiosk.service.remote_settings import SettingsKeeper
from kiosk.service.supervision.patience import Patience
from kiosk.store.faults import FaultyDisk
from kiosk.store.setting_aside import StoreFile
from kiosk.store.steady import SteadyStore
from tests.fakes.fleet import FakeFleet
from tests.fakes.printer import FakeTicketPrinter
from tests.fakes.reader import FakeReader
from tests.fakes.scheduling import FakeScheduling

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
CODE = "LK7Q2M4T"
ALL_WEEK = OpeningRule(frozenset(range(7)), time(8), time(18))


def service(name: str, series: str, *, walk_ins: bool = True) -> Service:
    return Service(
        ServiceId(name),
        series,
        OrganisationId("city"),
        {"en": name.title(), "nl": name.title()},
        {"en": "hall", "nl": "hal"},
        timedelta(minutes=10),
        walk_ins,
        (ALL_WEEK,),
    )


OFFICE = Office(
    OfficeId("hall"),
    {"en": "Hall", "nl": "Hal"},
    {"en": "Street 1", "nl": "Straat 1"},
    "Europe/Amsterdam",
    ("nl", "en"),
    (Organisation(OrganisationId("city"), {"en": "City", "nl": "Stad"}),),
    (service("biometrics", "B", walk_ins=False), service("information", "F")),
)


def appointment(state: AppointmentState = AppointmentState.BOOKED) -> Appointment:
    return Appointment(
        AppointmentId("a-1"),
        OFFICE.id,
        ServiceId("biometrics"),
        NOW + timedelta(minutes=10),
        1,
        state,
        "W. B.",
        "en",
    )


class Stand:
    """The test stand. `restart` starts a new kiosk on the same disk."""

    def __init__(self, folder: Path) -> None:
        self.clock = SimulatedClock(NOW)
        self.machine_clock = WrongClock(self.clock)
        self.boot = "boot-1"
        self.epoch = 1
        self.central = FakeScheduling(OFFICE, self.clock)
        self.central.book(appointment(), code=CODE, surname="DE BRUIJN", birth_date=date(1965, 3, 10))
        self.printer = FakeTicketPrinter()
        self.patience = Patience()
        self.print_deadline_s = PRINT_DEADLINE_S
        self.path = folder / "kiosk.db"
        self.disk = FaultyDisk()
        self.fleet: FakeFleet | None = None
        self.settings: SettingsKeeper | None = None
        self.restarts: list[datetime] = []
        self._ids = iter(range(1, 1000))

    def start(self) -> "Stand":
        self.reader = FakeReader()
        self.loop = Loop(self.clock)
        self.pace = Pace(self.clock, self.loop, 0, lambda: None)
        clock = OfficeClock(self.machine_clock)
        self.store = SteadyStore(
            StoreFile(self.path, "kiosk-2", "K2", self.epoch, clock, self.boot, self.disk.connecting)
        )
        parts = Parts(
            self.loop,
            clock,
            self.store,
            self.central,
            Devices(self.printer, (self.reader,)),
            random=Random(1),
            patience=self.patience,
            print_deadline_s=self.print_deadline_s,
            new_id=lambda: TicketId(f"{next(self._ids):032x}"),
            disk=self.store.disk,
            fleet=self.fleet,
            settings=self.settings,
            restart=lambda: self.restarts.append(self.clock.now()),
        )
        self.running: RunningKiosk = start_kiosk(parts)
        self.pace.workers = self.running.workers
        self.pace.settle()
        return self

    def jump(self, shift: timedelta) -> None:
        """Set the clocks of kiosk and central forward or back."""
        self.clock.jump(shift)
        self.running.parts.clock.forget()

    def close(self) -> None:
        self.clock.release()
        self.running.close()

    @property
    def screen(self) -> str:
        return self.running.kiosk.view.name

    @property
    def ticket(self) -> TicketScreen:
        screen = self.running.kiosk.view.screen
        assert isinstance(screen, TicketScreen), self.screen
        return screen

    def tap(self, control: Control, item: str = "") -> None:
        self.running.kiosk.post(Tapped(control, item))
        self.pace.settle()

    def scan(self, code: str = CODE) -> None:
        self.reader.show(AppointmentCode(Secret(code)))
        self.pace.settle()

    def check_in(self) -> TicketScreen:
        self.scan()
        assert self.screen == "confirm"
        self.tap(Control.CONFIRM_YES)
        return self.ticket

    def until(self, holds: Callable[[], bool]) -> None:
        assert self.pace.until(holds, 5), self.screen
