"""The ticket printer that speaks IPP, by itself or as a queue of CUPS: ``printed`` on a completed job, nothing late.

Before anything is sent the printer is asked how it is, and every job of ours that is still there, left by this run of
the program or by one that was killed, is taken back. A job that does not end in time is cancelled and looked after
until it is gone; what cannot be seen to be gone is remembered, and the next contact begins with it.
"""

import logging
import math
import re
import secrets
import socket
import threading
from pathlib import Path

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.ipp.client import JOB_NAME, Document, RefusedError
from kiosk.devices.drivers.ipp.contact import Contact, Seen
from kiosk.devices.drivers.ipp.documents import document_for
from kiosk.devices.drivers.ipp.endpoint import Endpoint, endpoint_of
from kiosk.devices.drivers.ipp.exchange import ExchangeError, ExchangeProblem
from kiosk.devices.drivers.ipp.job import Fate, WatchedJob, problem_of
from kiosk.devices.drivers.ipp.reasons import problem_in
from kiosk.devices.ports import JobStage, OnStage, TicketPaper, last_stage, unwatched
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.devices.tickets.layout import TicketStock
from kiosk.domain.clock import Clock
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown

_CANCEL_S = 1.5
"""Of each deadline, what is kept for taking the job back."""
_STATUS_S = 0.9

_log = logging.getLogger(__name__)


class IppPrinter:
    """A `TicketPrinter`. `stock` is what it prints on; `user` owns the jobs and must be this kiosk's alone.

    `printed` is said only when the job is completed, by a printer or by a queue that waits for its printer. `failed`
    is said only when no document was handed over, or when the job has ended and was never worked on.
    """

    def __init__(self, endpoint: Endpoint, clock: Clock, stock: TicketStock, user: str) -> None:
        self._contact = Contact(endpoint, user)
        self._clock = clock
        self._stock = stock
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._status = DeviceStatus(Connection.CONNECTING)

    @property
    def kind(self) -> DeviceKind:
        """See `TicketPrinter`."""
        return DeviceKind.TICKET_PRINTER

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        """See `TicketPrinter`."""
        whole = Deadline(self._clock, deadline_s)
        on_stage(JobStage.QUEUED)
        if not self._lock.acquire(timeout=deadline_s):
            on_stage(JobStage.FAILED_BEFORE_OUTPUT)
            return PrintFailed(PrintProblem.BUSY)
        try:
            outcome, stage = self._printed(paper, whole, on_stage)
        finally:
            self._lock.release()
        on_stage(stage or last_stage(outcome))
        if not isinstance(outcome, Printed):
            _log.info(
                "printer.job_not_printed", extra={"outcome": type(outcome).__name__, "why": outcome.why.value}
            )
        return outcome

    def status(self) -> DeviceStatus:
        """See `TicketPrinter`. While a job is under way it tells what was known before."""
        if not self._lock.acquire(blocking=False):
            return self._status
        try:
            self._status = self._asked_status(Deadline(self._clock, _STATUS_S))
        finally:
            self._lock.release()
        return self._status

    def close(self) -> None:
        """See `TicketPrinter`. A job under way is taken back."""
        self._closing.set()

    def _printed(
        self, paper: TicketPaper, whole: Deadline, on_stage: OnStage
    ) -> tuple[PrintOutcome, JobStage | None]:
        """Return the outcome, and the last stage where the outcome does not tell it."""
        deadline = whole.within(max(whole.left() - _CANCEL_S, whole.left() / 2))
        try:
            seen, problem = self._before(deadline)
        except (ExchangeError, RefusedError) as error:
            self._status = self._unasked(error)
            return PrintFailed(problem_of(error)), None
        if problem is not None:
            return PrintFailed(problem), None
        document = document_for(paper, self._stock, seen.facts, math.ceil(deadline.left()))
        if document is None:
            return PrintFailed(PrintProblem.NOT_CONFIGURED), None
        on_stage(JobStage.SENDING)
        try:
            job, problem = self._handed_over(document, seen, deadline)
        except (ExchangeError, RefusedError) as error:
            return self._not_made(error, seen), None
        return self._watched(job, problem, seen, whole, deadline, on_stage)

    def _before(self, deadline: Deadline) -> tuple[Seen, PrintProblem | None]:
        """Look at the printer and take back what is left there; returns why nothing can be printed now."""
        if self._closing.is_set():
            raise ExchangeError("unreachable", handed_over=False)
        seen = self._contact.look(deadline)
        if self._contact.unfinished:
            clearing = deadline.within(deadline.left() / 2)
            while not self._contact.sweep(deadline):
                if clearing.passed():
                    return seen, PrintProblem.BUSY
                wait_s = clearing.slice()
                self._closing.wait(wait_s)
                clearing.waited(wait_s)
            seen = self._contact.look(deadline)
        self._status = seen.status()
        return seen, problem_in(seen.reasons)

    def _handed_over(
        self, document: Document, seen: Seen, deadline: Deadline
    ) -> tuple[WatchedJob, PrintProblem | None]:
        """Make the job and give it its document. Raises `ExchangeError` and `RefusedError` when there is no number."""
        name = f"{JOB_NAME} {secrets.token_hex(4)}"
        client = self._contact.client
        self._contact.unfinished = True
        if not seen.facts.creates_first:
            job_id = client.print_job(name, document, deadline)
            return WatchedJob(self._contact, job_id, self._closing, seen.stale), None
        job_id = client.create_job(name, document.job, deadline)
        job = WatchedJob(self._contact, job_id, self._closing, seen.stale)
        return job, job.send(document, deadline)

    def _not_made(self, error: ExchangeError | RefusedError, seen: Seen) -> PrintOutcome:
        """Return the outcome of a job that has no number. Without a document it cannot have printed anything."""
        refused = isinstance(error, RefusedError) or not error.handed_over
        self._contact.unfinished = not refused
        if refused or seen.facts.creates_first:
            return PrintFailed(problem_of(error))
        return PrintUnknown(problem_of(error))

    def _watched(
        self,
        job: WatchedJob,
        problem: PrintProblem | None,
        seen: Seen,
        whole: Deadline,
        deadline: Deadline,
        on_stage: OnStage,
    ) -> tuple[PrintOutcome, JobStage | None]:
        if problem is None:
            on_stage(JobStage.SENT)
            problem = job.await_end(deadline)
        job.settle(whole.within(_CANCEL_S))
        why = problem or PrintProblem.OFFLINE
        match job.fate():
            case Fate.PRINTED if seen.facts.confirms:
                return Printed(), None
            case Fate.PRINTED:
                return PrintUnknown(PrintProblem.NO_ANSWER), None
            case Fate.NOTHING_CAME_OUT:
                return PrintFailed(why), JobStage.CANCELLED
            case Fate.NOBODY_KNOWS:
                return PrintUnknown(why), None

    def _asked_status(self, deadline: Deadline) -> DeviceStatus:
        try:
            if self._closing.is_set():
                raise ExchangeError("unreachable", handed_over=False)
            seen = self._contact.look(deadline)
            if self._contact.unfinished:
                self._contact.sweep(deadline)
        except (ExchangeError, RefusedError) as error:
            return self._unasked(error)
        return seen.status()

    def _unasked(self, error: ExchangeError | RefusedError) -> DeviceStatus:
        known = self._status.connection in {Connection.ONLINE, Connection.LOST}
        gone = Connection.LOST if known else Connection.ABSENT
        model = self._status.model
        if isinstance(error, RefusedError):
            reason = Reason.NO_ACCESS if error.no_access else Reason.UNREACHABLE
            return DeviceStatus(gone, Health.UNKNOWN, frozenset({reason}), model)
        reason = _UNANSWERED[error.problem]
        connection = gone if reason is Reason.UNREACHABLE else Connection.CONNECTING
        return DeviceStatus(connection, Health.UNKNOWN, frozenset({reason}), model)


_UNANSWERED: dict[ExchangeProblem, Reason] = {
    "unreachable": Reason.UNREACHABLE,
    "unresolved": Reason.UNREACHABLE,
    "untrusted": Reason.NO_ACCESS,
    "refused": Reason.NO_ACCESS,
    "garbled": Reason.GARBLED,
    "cut": Reason.NO_ANSWER,
    "no_answer": Reason.NO_ANSWER,
}


def own_user() -> str:
    """Return the name that owns this machine's jobs: two kiosks at one printer do not take back each other's."""
    return "loket-" + re.sub(r"[^A-Za-z0-9-]", "-", socket.gethostname())[:60]


def ipp_printer(
    uri: str, clock: Clock, *, stock: TicketStock, ca_file: Path | None = None, user: str | None = None
) -> IppPrinter:
    """Return the driver of ``ipp://HOST[:631]/PATH`` or ``ipps://…``; `ca_file` pins who signs its certificate.

    A queue of CUPS is ``ipp://localhost:631/printers/QUEUE``. Raises ValueError for another kind of address.
    """
    endpoint = endpoint_of(uri, ca_file)
    if endpoint is None:
        raise ValueError(uri)
    return IppPrinter(endpoint, clock, stock, user or own_user())
