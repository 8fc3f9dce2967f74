"""What the tests of load share: a real server with an office that is always open, in this process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.load.office import Plan, fill
from kiosk.app.clock import RealClock
from kiosk.central.server import CentralServer
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database

KIOSKS, APPOINTMENTS = 4, 60

Serve = Callable[[CentralSettings], str]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return the central's database, filled."""
    path = tmp_path / "central.sqlite"
    fill(path, Plan(kiosks=KIOSKS, counters=2, appointments=APPOINTMENTS))
    opened = Database(path)
    yield opened
    opened.close()


@pytest.fixture
def serve(database: Database) -> Iterator[Serve]:
    """Return a way to serve it, which returns the address."""
    running: list[CentralServer] = []

    def start(settings: CentralSettings) -> str:
        server = CentralServer(database, RealClock(), settings)
        server.start()
        running.append(server)
        return server.url

    yield start
    for server in running:
        server.stop()
