"""One life of a kiosk's program without screen and threads: start, numbers, visitors with papers, deliveries, end."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar
from uuid import uuid4

from kiosk.domain.ids import ServiceId, TicketId
from kiosk.domain.tickets import Printed
from kiosk.flow.effects import CheckIn
from kiosk.i18n.words import Words
from kiosk.service.checking_in import CheckInDesk, Issued, NotIssued
from kiosk.service.loop import Call, Loop
from kiosk.service.numbers import NumberKeeper
from kiosk.service.office_clock import OfficeClock
from kiosk.service.ports import Ports
from kiosk.service.printing import PrintDesk
from kiosk.service.sync import Sync
from kiosk.service.workers import Workers, do_nothing, ignore
from kiosk.store.port import StoreError
from kiosk.store.setting_aside import open_or_replace
from kiosk.store.sqlite import SqliteStore
from tests.failures.power.outside import CentralWithNotes, Outside, PrinterWithNotes
from tests.fakes.clock import FakeClock
from tests.service.stand import OFFICE

T = TypeVar("T")
WALK_IN = CheckIn(1, ServiceId("information"), None, 1, "en")


class FakeWorkers(Workers):
    """Works at once, in the thread that asks. A disk that refuses is what `failed` is for; all else is a bug."""

    def __init__(self, loop: Loop) -> None:
        super().__init__(loop, threads=1)

    def run(
        self, name: str, work: Callable[[], T], then: Callable[[T], None] = ignore, failed: Call = do_nothing
    ) -> None:
        try:
            answer = work()
        except StoreError:
            failed()
            return
        then(answer)


@dataclass
class Life:
    """A kiosk on the files of a folder. `store` is open from the start on."""

    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        self.outside = Outside(self.folder)
        self.store: SqliteStore = open_or_replace(
            self.folder / "kiosk.db", "kiosk-2", "K2", 1, self.clock, boot="boot-1"
        )
        self.central = CentralWithNotes(OFFICE, self.clock, outside=self.outside)
        loop = Loop(self.clock)
        clock = OfficeClock(self.clock)
        ports = Ports(loop, FakeWorkers(loop), clock, self.store, self.central, Random(1))
        self.sync = Sync(ports, on_fenced=lambda: None)
        self.numbers = NumberKeeper(self.store, self.central, self.clock)
        self.desk = CheckInDesk(self.store, self.central, clock, lambda: TicketId(uuid4().hex))
        printer = PrinterWithNotes(outside=self.outside)
        self.printing = PrintDesk(self.store, printer, self.clock, Words, 15.0)

    def begin(self) -> None:
        """Recover, and read from the central what a start reads."""
        self.store.recover()
        self.store.save_office(OFFICE)
        self.top_up()

    def top_up(self) -> None:
        try:
            self.numbers.top_up()
        except StoreError:
            return

    def check_in(self) -> Issued | None:
        """Check a visitor in, whose number is on the screen then."""
        answer = self.desk.check_in(WALK_IN)
        if isinstance(answer, NotIssued):
            return None
        assert isinstance(answer, Issued)
        self.outside.shown.add(ticket=answer.job.ticket.id, number=str(answer.job.ticket.number))
        return answer

    def visit(self) -> bool:
        """Check a visitor in, print, deliver; tell whether there was a ticket."""
        issued = self.check_in()
        if issued is None:
            return False
        self.sync.network_is_back()
        assert isinstance(self.printing.print_job(issued.job, None, "en"), Printed)
        self.sync.network_is_back()
        self.top_up()
        return True


def live(folder: Path, visits: int = 2, *, durable: bool = True) -> None:
    """Live once, to a clean end; a disk that refuses at the start ends it at once, as it ends the program.

    Not `durable`: with commits that do not wait for the disk, as a control that the tests see what is lost.
    """
    try:
        life = Life(folder)
        if not durable:
            life.store._database._connection.execute("PRAGMA synchronous = NORMAL")
    except StoreError:
        return
    try:
        life.begin()
        for _ in range(visits):
            life.visit()
        life.store.close()
    except StoreError:
        return
