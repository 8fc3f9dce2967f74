"""How a printer is, by its own status bytes (Epson, ESC/POS Command Reference: DLE EOT, GS a)."""

from dataclasses import dataclass

from kiosk.devices.status import Connection, DeviceStatus, Reason, health_for
from kiosk.domain.tickets import PrintProblem


@dataclass(frozen=True, slots=True)
class Condition:
    """What the printer says of itself."""

    offline: bool = False
    cover_open: bool = False
    paper_out: bool = False
    paper_near_end: bool = False
    cutter: bool = False
    jam: bool = False
    head_hot: bool = False
    broken: bool = False

    @classmethod
    def from_real_time(cls, answers: dict[int, int]) -> "Condition":
        """Build it from the answers to DLE EOT, by their number; those that are missing count as fine."""
        printer, cause, error, paper = (answers.get(kind, 0) for kind in (1, 2, 3, 4))
        return cls(
            offline=bool(printer & 0x08),
            cover_open=bool(cause & 0x04),
            paper_out=bool(cause & 0x20 or paper & 0x60),
            paper_near_end=bool(paper & 0x0C),
            cutter=bool(error & 0x08),
            jam=bool(error & 0x04),
            head_hot=bool(error & 0x40),
            broken=bool(error & 0x20),
        )

    @classmethod
    def from_auto_status(cls, report: bytes) -> "Condition":
        """Build it from the four bytes of an automatic report."""
        printer, error, paper, _ = report
        return cls(
            offline=bool(printer & 0x08),
            cover_open=bool(printer & 0x20),
            paper_out=bool(paper & 0x0C),
            paper_near_end=bool(paper & 0x03),
            cutter=bool(error & 0x08),
            jam=bool(error & 0x04),
            head_hot=bool(error & 0x40),
            broken=bool(error & 0x20),
        )

    def problem(self) -> PrintProblem | None:
        """Return why nothing can be printed now, the most telling reason first; None when it can."""
        causes = (
            (self.cover_open, PrintProblem.COVER_OPEN),
            (self.paper_out, PrintProblem.PAPER_OUT),
            (self.cutter, PrintProblem.CUTTER),
            (self.jam, PrintProblem.JAM),
            (self.head_hot, PrintProblem.HEAD_HOT),
            (self.broken or self.offline, PrintProblem.OFFLINE),
        )
        return next((problem for holds, problem in causes if holds), None)

    def stopping_problem(self) -> PrintProblem | None:
        """Return why a job that has begun cannot go on; a hot head only pauses it."""
        problem = self.problem()
        return None if problem is PrintProblem.HEAD_HOT else problem

    def status(self, model: str) -> DeviceStatus:
        """Return it as the port tells it."""
        problem = self.problem()
        reasons = {Reason.PAPER_NEAR_END} if self.paper_near_end and not self.paper_out else set()
        if problem is not None:
            reasons.add(Reason(problem.value))
        return DeviceStatus(Connection.ONLINE, health_for(frozenset(reasons)), frozenset(reasons), model)
