"""A ticket printer that keeps what it is given and answers what it is told to."""

from dataclasses import dataclass, field

from kiosk.devices.ports import OnStage, TicketPaper, last_stage, unwatched
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem


@dataclass
class FakeTicketPrinter:
    """`outcomes` are given back one after the other, then `Printed`; what failed is not on `papers`."""

    outcomes: list[PrintOutcome] = field(default_factory=list)
    papers: list[TicketPaper] = field(default_factory=list)
    now: DeviceStatus = field(
        default_factory=lambda: DeviceStatus(Connection.ONLINE, Health.OK, model="fake")
    )
    closed: bool = False

    @property
    def kind(self) -> DeviceKind:
        return DeviceKind.TICKET_PRINTER

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        if self.closed:
            return PrintFailed(PrintProblem.UNREACHABLE)
        outcome = self.outcomes.pop(0) if self.outcomes else Printed()
        on_stage(last_stage(outcome))
        if not isinstance(outcome, PrintFailed):
            self.papers.append(paper)
        return outcome

    def status(self) -> DeviceStatus:
        return self.now

    def close(self) -> None:
        self.closed = True
