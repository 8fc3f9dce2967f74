"""The office of a soak: its central with database and counters, its devices and network, and the kiosk's program."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

from kiosk.app.clock import SimulatedClock
from kiosk.app.demo.boxed_central import EPOCH, KIOSK_ID, Filling, fill, new_tokens
from kiosk.app.demo.office import OFFICE_ID, demo_office
from kiosk.app.scenario.faces import Face
from kiosk.app.scenario.pacing import Pace
from kiosk.app.simulated_devices import SimulatedDevices
from kiosk.app.wiring import Parts, RunningKiosk, start_kiosk
from kiosk.central.seed import SeedAppointment, SeedOffice, seed
from kiosk.central.server import CentralServer
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.domain.ids import TicketId
from kiosk.scheduling.client import HttpScheduling
from kiosk.scheduling.counter import CounterClient
from kiosk.scheduling.faults import FaultyNetwork, session_over
from kiosk.service.loop import Loop
from kiosk.service.office_clock import OfficeClock
from kiosk.service.supervision.patience import Patience
from kiosk.store.setting_aside import StoreFile
from kiosk.store.steady import SteadyStore

COUNTERS = tuple(str(number) for number in range(1, 7))
_PRINT_DEADLINE_S = 6.0
_PATIENCE = Patience(
    tick_s=0.05, every_ticks=20, brisk_ticks=4, deadline_ticks=100, keep_ticks=200, calm_ticks=1200
)
"""In real seconds: a simulated day takes some twenty of them."""


class CentralSite:
    """The central: its database file, its server, and a client for its counters."""

    def __init__(self, folder: Path, clock: SimulatedClock, settings: CentralSettings) -> None:
        self.path = folder / "central.db"
        self.tokens = new_tokens()
        self._office = demo_office()
        self._database = Database(self.path)
        fill(self._database, Filling(self._office, (), COUNTERS), self.tokens)
        self._server = CentralServer(self._database, clock, settings)
        self._server.start()
        self.counters = CounterClient(self._server.url, self.tokens.counter, clock)

    @property
    def url(self) -> str:
        """Where it listens."""
        return self._server.url

    def book(self, appointments: tuple[SeedAppointment, ...]) -> None:
        """Take appointments in."""
        seed(self._database, [SeedOffice(self._office, (), appointments)])

    def restart(self) -> None:
        """End the server and start it again."""
        self._server.stop()
        self._server.start()

    def close(self) -> None:
        """End it."""
        self.counters.close()
        self._server.stop()
        self._database.close()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stays while the kiosk's program ends and starts again."""

    folder: Path
    clock: SimulatedClock
    central: CentralSite
    devices: SimulatedDevices
    network: FaultyNetwork
    face: Face
    random: Random


class Program:
    """One life of the kiosk's program after the other, on the same file."""

    def __init__(self, around: Surroundings, pace: Pace) -> None:
        self._around = around
        self._pace = pace
        self.path = around.folder / "kiosk.db"
        self.life = 0
        self._boots = 0
        self.running = self._start()

    def end_and_start(self) -> None:
        """End in good order, and start again."""
        self._pace.settle()
        self._around.face.close()
        self.running.close()
        self._start_again()

    def cut_power(self) -> None:
        """Take the file as it is at this moment, end, and start again on that."""
        image = {ending: Path(f"{self.path}{ending}.image") for ending in ("", "-wal", ".mark")}
        for ending, copy in image.items():
            shutil.copyfile(f"{self.path}{ending}", copy)
        self._around.face.close()
        self.running.abandon()
        # What a machine without power does by itself: threads and the open file are gone.
        self.running.workers.close()
        self.running.parts.store.close()
        self._boots += 1
        for ending, copy in image.items():
            copy.replace(f"{self.path}{ending}")
        self._start_again()

    def close(self) -> None:
        """End."""
        self._around.face.close()
        self.running.close()

    def _start_again(self) -> None:
        self._pace.workers = None
        self.running = self._start()

    def _start(self) -> RunningKiosk:
        around, clock = self._around, OfficeClock(self._around.clock)
        loop = Loop(clock)
        store = SteadyStore(StoreFile(self.path, KIOSK_ID, "K1", EPOCH, clock, boot=f"boot-{self._boots}"))
        session = session_over(around.network)
        parts = Parts(
            loop,
            clock,
            store,
            HttpScheduling(around.central.url, around.central.tokens.kiosk, EPOCH, clock, session),
            around.devices.connect(),
            print_deadline_s=_PRINT_DEADLINE_S,
            patience=_PATIENCE,
            demo=True,
            disk=store.disk,
            new_id=lambda: TicketId(f"{around.random.getrandbits(128):032x}"),
            random=around.random,
        )
        running = start_kiosk(parts)
        self.life += 1
        self._pace.loop, self._pace.workers = loop, running.workers
        around.face.attach(running.kiosk)
        self._pace.settle()
        return running


__all__ = ["COUNTERS", "OFFICE_ID", "CentralSite", "Program", "Surroundings"]
