"""A staff desk over a real store and a fake printer, with an office and a few tickets."""

from pathlib import Path

from kiosk.domain.ids import ServiceId, TicketId
from kiosk.domain.rules import service_day
from kiosk.domain.tickets import PrintOutcome
from kiosk.i18n.words import Words
from kiosk.service.printing import PrintDesk
from kiosk.service.staff.desk import StaffDesk
from kiosk.store.port import NewTicket, PrintJob
from kiosk.store.sqlite import SqliteStore, open_store
from tests.fakes.clock import FakeClock
from tests.fakes.printer import FakeTicketPrinter
from tests.service.stand import OFFICE


class StaffBench:
    """What a desk for staff works with; `restart` is what a power cut leaves, started anew."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.path = folder / "kiosk.db"
        self.printer = FakeTicketPrinter()
        self.told = 0
        self.store: SqliteStore = open_store(self.path, "kiosk-2", "K2", 1, self.clock, boot="boot-1")
        self.store.save_office(OFFICE)
        self.open_desk()

    def open_desk(self) -> None:
        self.printing = PrintDesk(self.store, self.printer, self.clock, Words, 15.0)
        self.desk = StaffDesk(self.store, self.printing, self.clock, self._tell)

    def restart(self) -> None:
        self.store.let_go()
        self.store = open_store(self.path, "kiosk-2", "K2", 1, self.clock, boot="boot-1")
        self.store.recover()
        self.open_desk()

    def issue(self, name: str) -> PrintJob:
        """Make a ticket whose paper nobody has printed yet."""
        day = service_day(OFFICE, self.clock.now())
        return self.store.issue(
            NewTicket(TicketId(name), "F", day, ServiceId("information"), self.clock.now(), 1, "en")
        )

    def print(self, job: PrintJob, outcome: PrintOutcome | None = None) -> None:
        """Print it; the printer says this of it, or that it is printed."""
        if outcome is not None:
            self.printer.outcomes.append(outcome)
        self.printing.print_job(job, None, "en")

    def papers(self) -> dict[str, str]:
        """Return what is known of each number's latest paper."""
        return {str(each.issued.ticket.number): each.paper.value for each in self.desk.tickets()}

    def _tell(self) -> None:
        self.told += 1
