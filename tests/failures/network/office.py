"""A real central with an office, its credentials and as many appointments as a test needs."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.app.clock import RealClock
from kiosk.central.seed import SeedAppointment, SeedCredential, SeedOffice, seed
from kiosk.central.server import CentralServer
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.scheduling.wire import OfficeShape
from tests.scheduling.peer import OFFICE as SHAPE

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
EPOCH = 1
KIOSKS = ("kiosk-1", "kiosk-2", "kiosk-3")
"""Each id for one disk only: another disk under the same id is a clone, and is fenced."""
TOKEN = "token of kiosk-1"


@dataclass
class Office:
    """The central, and the clock that it shares with its kiosk: real time, moved to a morning of an open office."""

    server: CentralServer
    database: Database
    clock: RealClock
    codes: Sequence[str]

    @property
    def port(self) -> int:
        return int(self.server.url.rpartition(":")[2])


@contextmanager
def open_office(folder: Path, appointments: int = 0) -> Iterator[Office]:
    """Run a central until the end of the block."""
    clock = RealClock(NOW - datetime.now(UTC))
    codes = [f"LK7Q{number:04d}" for number in range(appointments)]
    database = Database(folder / "central.sqlite")
    booked = tuple(
        SeedAppointment(code, code, "biometrics", NOW + timedelta(minutes=10), "de Bruijn", "W", None, "demo")
        for code in codes
    )
    credentials = tuple(
        SeedCredential(f"token of {kiosk}", "kiosk", "demo", kiosk_id=kiosk, epoch=EPOCH) for kiosk in KIOSKS
    )
    seed(database, [SeedOffice(OfficeShape.model_validate(SHAPE), (), booked, credentials)])
    # Nobody types so fast as these tests.
    server = CentralServer(database, clock, CentralSettings(look_ups_per_minute=1_000_000))
    server.start()
    try:
        yield Office(server, database, clock, codes)
    finally:
        server.stop()
        database.close()
