"""A central that serves pages on this machine, and what happens around them, without HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kiosk.central.desk import by_hand
from kiosk.central.desk.page_access import make_screen, make_staff_code
from kiosk.central.floor import Floor
from kiosk.central.server import CentralServer
from kiosk.central.settings import CentralSettings
from kiosk.central.storage.database import Database
from kiosk.central.storage.work import working
from kiosk.scheduling import wire
from tests.central.town import NOW, OFFICE, FakeClock


@dataclass(frozen=True, slots=True)
class Served:
    """The central, the staff's code, the screen's token and the counters."""

    server: CentralServer
    database: Database
    floor: Floor
    code: str
    screen: str

    @property
    def url(self) -> str:
        """Where it listens."""
        return self.server.url

    def hand(self, service: str = "registration", language: str = "nl") -> wire.TicketStatusShape:
        """Make a ticket by hand."""
        with working(self.database, OFFICE, NOW) as work:
            return by_hand.make(work, wire.NewTicketRequest(service_id=service, language=language))

    def call(self, counter: str) -> None:
        """Open a counter, and let it call."""
        self.floor.open(counter, NOW)
        self.floor.call_next(counter, NOW)


@contextmanager
def served(database: Database) -> Iterator[Served]:
    """Serve."""
    server = CentralServer(database, FakeClock(), CentralSettings(heartbeat_s=1.0))
    code, screen = make_staff_code(database, OFFICE), make_screen(database, OFFICE)
    server.start()
    try:
        yield Served(server, database, Floor(database, OFFICE), code, screen)
    finally:
        server.stop()
