"""How a printer is, by its own status bytes (Epson, ESC/POS Command Reference: DLE EOT, GS a).

Custom and Pyramid: DLE EOT 14h, GS e 6. Star: Automatic Status Back.
"""

from dataclasses import dataclass, fields, replace

from kiosk.devices.status import MachineError, Output, Paper, Part, PrinterParts, Reason
from kiosk.domain.tickets import PrintProblem


@dataclass(frozen=True, slots=True)
class Condition:
    """What the printer says of itself. `ticket_present` is None where it has no presenter, or did not say."""

    offline: bool = False
    cover_open: bool = False
    paper_out: bool = False
    paper_near_end: bool = False
    cutter: bool = False
    jam: bool = False
    head_hot: bool = False
    broken: bool = False
    ticket_present: bool | None = None

    @classmethod
    def from_real_time(cls, answers: dict[int, int], *, offline_bit: bool = True) -> "Condition":
        """Build it from the answers to DLE EOT, by their number; those that are missing count as fine."""
        printer, cause, error, paper = (answers.get(kind, 0) for kind in (1, 2, 3, 4))
        return cls(
            offline=offline_bit and bool(printer & 0x08),
            cover_open=bool(cause & 0x04),
            paper_out=bool(cause & 0x20 or paper & 0x60),
            paper_near_end=bool(paper & 0x0C),
            cutter=bool(error & 0x08),
            jam=bool(error & 0x04),
            head_hot=bool(error & 0x40),
            broken=bool(error & 0x20),
        )

    @classmethod
    def from_auto_status(cls, report: bytes, *, offline_bit: bool = True) -> "Condition":
        """Build it from the four bytes of an automatic report."""
        printer, error, paper, _ = report
        return cls(
            offline=offline_bit and bool(printer & 0x08),
            cover_open=bool(printer & 0x20),
            paper_out=bool(paper & 0x0C),
            paper_near_end=bool(paper & 0x03),
            cutter=bool(error & 0x08),
            jam=bool(error & 0x04),
            head_hot=bool(error & 0x40),
            broken=bool(error & 0x20),
        )

    @classmethod
    def from_full_status(cls, answer: bytes) -> "Condition":
        """Build it from the six bytes ``10 0F paper user recoverable unrecoverable``."""
        paper, user, recoverable, unrecoverable = answer[2:6]
        return cls(
            cover_open=bool(user & 0x03),
            paper_out=bool(paper & 0x01),
            paper_near_end=bool(paper & 0x04),
            cutter=bool(unrecoverable & 0x03),
            jam=bool(recoverable & 0x40),
            head_hot=bool(recoverable & 0x01),
            broken=bool(unrecoverable & 0x8C),
            ticket_present=bool(paper & 0x20),
        )

    @classmethod
    def from_star_report(cls, report: bytes) -> "Condition":
        """Build it from the seven bytes or more that Star reports. Whether it is offline is not asked of it."""
        printer, error, _, paper = report[2:6]
        return cls(
            cover_open=bool(printer & 0x20),
            paper_out=bool(paper & 0x08),
            paper_near_end=bool(paper & 0x04),
            cutter=bool(error & 0x08),
            head_hot=bool(error & 0x40),
            broken=bool(error & 0x20),
        )

    def with_output(self, answer: int) -> "Condition":
        """Return it with what the byte that answers GS e 6 says of the output."""
        return replace(self, jam=self.jam or bool(answer & 0x80), ticket_present=bool(answer & 0x08))

    def joined(self, other: "Condition") -> "Condition":
        """Return what either of two answers says."""
        faults = (field.name for field in fields(self) if field.name != "ticket_present")
        both = {name: bool(getattr(self, name) or getattr(other, name)) for name in faults}
        return replace(other, **both)

    def without_output(self) -> "Condition":
        """Return it with nothing said of the output."""
        return replace(self, ticket_present=None)

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

    def reasons(self) -> frozenset[Reason]:
        """Return it as reasons of the port. That it is offline is told only where nothing else says why."""
        causes = (
            (self.cover_open, Reason.COVER_OPEN),
            (self.paper_out, Reason.PAPER_OUT),
            (self.paper_near_end and not self.paper_out, Reason.PAPER_NEAR_END),
            (self.cutter, Reason.CUTTER),
            (self.jam, Reason.JAM),
            (self.head_hot, Reason.HEAD_HOT),
            (self.broken, Reason.BROKEN),
            (bool(self.ticket_present), Reason.TICKET_NOT_TAKEN),
            (self.problem() is PrintProblem.OFFLINE and not self.broken, Reason.OFFLINE),
        )
        return frozenset(reason for holds, reason in causes if holds)

    def parts(self) -> PrinterParts:
        """Return it as the state of each component."""
        return PrinterParts(
            paper=Paper.OUT if self.paper_out else Paper.NEAR_END if self.paper_near_end else Paper.OK,
            cover=_part(self.cover_open),
            cutter=_part(self.cutter),
            head=_part(self.head_hot),
            output=self._output(),
            error=self._error(),
        )

    def _output(self) -> Output:
        if self.ticket_present is None:
            return Output.NOT_SUPPORTED
        if self.jam:
            return Output.JAMMED
        return Output.TICKET_PRESENT if self.ticket_present else Output.EMPTY

    def _error(self) -> MachineError:
        if self.broken:
            return MachineError.UNRECOVERABLE
        if self.cutter or self.jam:
            return MachineError.RECOVERABLE
        return MachineError.AUTO_RECOVERABLE if self.head_hot else MachineError.NONE


def _part(fault: bool) -> Part:
    return Part.FAULT if fault else Part.OK
