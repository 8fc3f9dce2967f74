"""A real central with an office, its credentials and as many appointments as a test needs."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.app.clock import RealClock
from kiosk.central.seed import SeedAppointment, SeedCredential, SeedOffice, seed
from kiosk.central.server import CentralServer
from kiosk.central.storage.database import Database
from kiosk.scheduling.wire import OfficeShape
from tests.scheduling.peer import OFFICE as SHAPE

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
EPOCH = 1
TOKEN = "kiosk-token"


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
    credential = SeedCredential(TOKEN, "kiosk", "demo", kiosk_id="kiosk-1", epoch=EPOCH)
    seed(database, [SeedOffice(OfficeShape.model_validate(SHAPE), (), booked, (credential,))])
    server = CentralServer(database, clock)
    server.start()
    try:
        yield Office(server, database, clock, codes)
    finally:
        server.stop()
        database.close()
