"""A printer that cannot hold anybody up: a driver that does not come back is given up, and left alone until it does."""

import logging
import threading
from dataclasses import dataclass

from kiosk.devices.ports import JobStage, OnStage, TicketPaper, TicketPrinter, unwatched
from kiosk.devices.status import DeviceKind, DeviceStatus
from kiosk.domain.tickets import PrintFailed, PrintOutcome, PrintProblem, PrintUnknown
from kiosk.service.supervision.asker import STUCK
from kiosk.service.supervision.patience import Patience

_PATIENCE = Patience()
_SLICE_S = 0.05
_OUTCOMES = frozenset(
    {JobStage.PRINTED, JobStage.FAILED_BEFORE_OUTPUT, JobStage.UNCONFIRMED, JobStage.CANCELLED}
)

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Job:
    """One paper on its way, in a thread of its own that may be left behind."""

    on_stage: OnStage
    outcome: PrintOutcome | None = None
    ended: bool = False
    given_up: bool = False

    def tell(self, stage: JobStage) -> None:
        """Pass a stage on; what became of a job that was given up has been said already."""
        if not (self.given_up and stage in _OUTCOMES):
            self.on_stage(stage)


class GuardedPrinter:
    """A `TicketPrinter` before another one; at most one thread is ever left behind."""

    def __init__(self, printer: TicketPrinter, patience: Patience = _PATIENCE) -> None:
        self._printer = printer
        self._patience = patience
        self._turn = threading.Lock()
        self._news = threading.Condition()
        self._left_behind: _Job | None = None
        self._closed = False

    @property
    def kind(self) -> DeviceKind:
        """See `TicketPrinter`."""
        return self._printer.kind

    @property
    def hangs(self) -> bool:
        """Say whether a job that was given up has not come back."""
        return self._left_behind is not None and not self._left_behind.ended

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        """See `TicketPrinter`. While an earlier job hangs nothing is handed over, nor waited for."""
        waited = 0.0
        while not self.hangs and waited < deadline_s:
            if self._turn.acquire(timeout=_SLICE_S):
                try:
                    if not self.hangs:
                        return self._handed_over(paper, deadline_s - waited, on_stage)
                finally:
                    self._turn.release()
            waited += _SLICE_S
        on_stage(JobStage.FAILED_BEFORE_OUTPUT)
        return PrintFailed(PrintProblem.BUSY)

    def status(self) -> DeviceStatus:
        """See `TicketPrinter`. A driver may answer as ever while its job hangs; the printer is stuck all the same."""
        return STUCK if self.hangs else self._printer.status()

    def close(self) -> None:
        """See `TicketPrinter`. A job that is under way gets a moment to end, and is given up."""
        with self._news:
            self._closed = True
            self._news.notify_all()
        self._printer.close()

    def _handed_over(self, paper: TicketPaper, deadline_s: float, on_stage: OnStage) -> PrintOutcome:
        job = _Job(on_stage)
        run = threading.Thread(target=self._run, args=(job, paper, deadline_s), name="print-job", daemon=True)
        run.start()
        with self._news:
            self._news.wait_for(lambda: job.ended or self._closed, deadline_s + self._patience.print_grace_s)
            if self._closed:
                self._news.wait_for(lambda: job.ended, self._patience.print_close_s)
            if job.outcome is not None:
                return job.outcome
            job.given_up = True
            self._left_behind = job
        _log.info("printer.job_given_up")
        on_stage(JobStage.UNCONFIRMED)
        return PrintUnknown(PrintProblem.NO_ANSWER)

    def _run(self, job: _Job, paper: TicketPaper, deadline_s: float) -> None:
        try:
            job.outcome = self._printer.print_ticket(paper, deadline_s, job.tell)
        finally:
            # A driver that broke has not answered: nobody can say whether anything came out.
            with self._news:
                job.ended = True
                self._news.notify_all()
