"""A printer that cannot hold anybody up: a driver that does not come back is given up, and left alone until it does."""

import threading

from kiosk.devices.ports import JobStage, OnStage, TicketPaper, TicketPrinter, unwatched
from kiosk.devices.status import DeviceKind, DeviceStatus
from kiosk.domain.tickets import PrintFailed, PrintOutcome, PrintProblem, PrintUnknown

GRACE_S = 2.0
"""A driver keeps its own deadline; so much later it is taken to hang."""


class GuardedPrinter:
    """A `TicketPrinter` before another one. Each job has a thread of its own, which may be left behind."""

    def __init__(self, printer: TicketPrinter, grace_s: float = GRACE_S) -> None:
        self._printer = printer
        self._grace_s = grace_s
        self._left_behind: threading.Thread | None = None

    @property
    def kind(self) -> DeviceKind:
        """See `TicketPrinter`."""
        return self._printer.kind

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        """See `TicketPrinter`. While an earlier job still hangs nothing is handed over."""
        if self._left_behind is not None and self._left_behind.is_alive():
            on_stage(JobStage.FAILED_BEFORE_OUTPUT)
            return PrintFailed(PrintProblem.BUSY)
        ended: list[PrintOutcome] = []
        job = threading.Thread(
            target=lambda: ended.append(self._printer.print_ticket(paper, deadline_s, on_stage)),
            name="print-job",
            daemon=True,
        )
        job.start()
        job.join(deadline_s + self._grace_s)
        if ended:
            return ended[0]
        self._left_behind = job
        on_stage(JobStage.UNCONFIRMED)
        return PrintUnknown(PrintProblem.NO_ANSWER)

    def status(self) -> DeviceStatus:
        """See `TicketPrinter`."""
        return self._printer.status()

    def close(self) -> None:
        """See `TicketPrinter`."""
        self._printer.close()
