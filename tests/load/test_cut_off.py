"""Ten hours and three hundred check-ins without the central: everybody gets a number, and all of them arrive."""

from collections import Counter
from collections.abc import Callable
from datetime import time, timedelta
from itertools import cycle
from pathlib import Path
from random import Random
from secrets import token_hex

import pytest

from kiosk.central.seed import SeedCredential, SeedOffice, seed
from kiosk.central.server import CentralServer
from kiosk.central.storage.database import Database
from kiosk.domain.ids import ServiceId, TicketId
from kiosk.domain.office import Office
from kiosk.domain.tickets import Printed
from kiosk.flow.effects import CheckIn
from kiosk.scheduling.client import HttpScheduling
from kiosk.scheduling.wire import OpeningShape
from kiosk.service.checking_in import CheckInDesk, Issued
from kiosk.service.loop import Loop
from kiosk.service.numbers import NumberKeeper
from kiosk.service.office_clock import OfficeClock
from kiosk.service.ports import Ports
from kiosk.service.sync import Sync
from kiosk.service.workers import Workers
from kiosk.store.sqlite import SqliteStore, open_store
from tests.central.town import KIOSK, NOW, OFFICE, FakeClock, office_shape
from tests.load.known import print_states, tickets_of
from tests.waiting import wait_until

CHECK_INS, HOURS = 300, 10
EARLY = NOW - timedelta(hours=3)
DEADLINE_S = 60.0


@pytest.fixture
def clock() -> FakeClock:
    """Return a clock that stands at seven in the morning."""
    return FakeClock(EARLY)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """Return the central's database, with an office that is open for twelve hours."""
    opening = [OpeningShape(weekdays=[0], opens=time(7), closes=time(19))]
    services = [each.model_copy(update={"opening": opening}) for each in office_shape().services]
    office = office_shape().model_copy(update={"services": services})
    opened = Database(tmp_path / "central.sqlite")
    seed(opened, [SeedOffice(office, credentials=(SeedCredential(KIOSK, "kiosk", OFFICE, kiosk_id="k1"),))])
    return opened


class Cut:
    """A kiosk with real store, numbers and delivery whose central is there, and then is not."""

    def __init__(self, server: CentralServer, path: Path, machine: FakeClock) -> None:
        self._machine, self._clock = machine, OfficeClock(machine)
        self.store: SqliteStore = open_store(path, "k1", "K1", 1, machine)
        self.store.recover()
        self.scheduling = HttpScheduling(server.url, KIOSK, 1, self._clock)
        self.loop = Loop(machine)
        self.workers = Workers(self.loop)
        ports = Ports(self.loop, self.workers, self._clock, self.store, self.scheduling, Random(1))
        self.sync = Sync(ports, on_fenced=lambda: pytest.fail("fenced"))
        self.numbers = NumberKeeper(self.store, self.scheduling, self._clock)

    def check_in(self, service: str) -> str:
        """Give somebody a ticket and print it; return its number."""
        desk = CheckInDesk(self.store, self.scheduling, self._clock, lambda: TicketId(token_hex(16)))
        answer = desk.check_in(CheckIn(1, ServiceId(service), None, 1, "en"))
        assert isinstance(answer, Issued), answer
        self.store.print_ended(answer.job, Printed(), self._machine.now())
        return str(answer.job.ticket.number)

    def until(self, holds: Callable[[], bool]) -> None:
        """Pump the loop, and let its time pass, until something holds."""

        def pumped() -> bool:
            if self.loop.pump() is not None and not self.workers.busy:
                self._machine.move(timedelta(seconds=1))
            return holds()

        wait_until(pumped, DEADLINE_S)

    def close(self) -> None:
        """End it."""
        self.scheduling.close()
        self.workers.close()
        self.store.close()


def test_ten_hours_and_three_hundred_check_ins_without_a_refusal(
    database: Database, clock: FakeClock, tmp_path: Path
) -> None:
    server = CentralServer(database, clock)
    server.start()
    kiosk = Cut(server, tmp_path / "kiosk" / "kiosk.db", clock)
    try:
        kiosk.sync.kick()
        kiosk.until(lambda: kiosk.sync.has_greeted)
        office = kiosk.scheduling.office()
        assert isinstance(office, Office)
        kiosk.store.save_office(office)
        kiosk.numbers.top_up()
        server.stop()
        services = cycle([service.id for service in office.services])
        numbers = []
        for _ in range(CHECK_INS):
            clock.move(timedelta(hours=HOURS) / CHECK_INS)
            numbers.append(kiosk.check_in(next(services)))
        assert len(set(numbers)) == CHECK_INS
        assert any(number.startswith("K1-") for number in numbers)
        assert kiosk.store.outbox().pending == 2 * CHECK_INS
        server.start()
        kiosk.sync.network_is_back()
        kiosk.until(lambda: not kiosk.store.outbox().pending)
        assert kiosk.store.outbox().quarantined == 0
    finally:
        kiosk.close()
        server.stop()
        database.close()
    reopened = Database(tmp_path / "central.sqlite")
    known = tickets_of(reopened)
    assert Counter(number for _, number in known) == Counter(numbers)
    assert print_states(reopened) == {"printed": CHECK_INS}
    reopened.close()
