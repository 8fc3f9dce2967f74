"""Puts tickets on paper and writes down what the printer said; the number stands whatever becomes of the paper."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from kiosk.devices.ports import OnStage, TicketPrinter, unwatched
from kiosk.domain.clock import Clock
from kiosk.domain.ids import TicketId
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, Ticket, outcome_name
from kiosk.domain.waiting import TicketStatus
from kiosk.service.paper import WordsFor, compose
from kiosk.store.port import KioskStore, PrintJob, StoreError

_log = logging.getLogger(__name__)


def _uncounted() -> None:
    return None


class UnderWay:
    """The tickets whose paper is on its way. Used from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._papers: Counter[TicketId] = Counter()

    @contextmanager
    def printing(self, ticket: TicketId) -> Iterator[None]:
        """Have a paper of this ticket on its way while the block lasts."""
        with self._lock:
            self._papers[ticket] += 1
        try:
            yield
        finally:
            with self._lock:
                self._papers[ticket] -= 1
                self._papers += Counter()

    def holds(self, ticket: TicketId) -> bool:
        """Tell whether there is one."""
        with self._lock:
            return ticket in self._papers


@dataclass(frozen=True, slots=True)
class PrintDesk:
    """Runs `PrintTicket`. Blocks until its printer gives up: to be used from a worker.

    `on_stage` is told how far a paper has got, `on_copy` that one which came out was not the first of its ticket.
    """

    store: KioskStore
    printer: TicketPrinter
    clock: Clock
    words_for: WordsFor
    deadline_s: float
    on_stage: OnStage = unwatched
    on_copy: Callable[[], None] = _uncounted
    under_way: UnderWay = field(default_factory=UnderWay)

    def print_job(self, job: PrintJob, status: TicketStatus | None, language: str) -> PrintOutcome:
        """Print a job that is written down as ``sending``, and write what became of it."""
        with self.under_way.printing(job.ticket.id):
            return self._print(job, status, language)

    def is_under_way(self, ticket: TicketId) -> bool:
        """Tell whether a paper of a ticket is on its way at this moment."""
        return self.under_way.holds(ticket)

    def _print(self, job: PrintJob, status: TicketStatus | None, language: str) -> PrintOutcome:
        office = self.store.office()
        if office is None:
            outcome: PrintOutcome = PrintFailed(PrintProblem.NOT_CONFIGURED)
        else:
            paper = compose(job.ticket, status, office, self.words_for(language), job.copy)
            outcome = self.printer.print_ticket(paper, self.deadline_s, self.on_stage)
        if job.copy and isinstance(outcome, Printed):
            self.on_copy()
        try:
            self.store.print_ended(job, outcome, self.clock.now())
        except StoreError as refused:
            # The paper is what it is; the job stays `sending` and becomes `unknown` at the next start.
            _log.error(
                "print_outcome_not_stored", extra={"code": refused.code, "number": str(job.ticket.number)}
            )
        _log.info("print_ended", extra={"number": str(job.ticket.number), "result": outcome_name(outcome)})
        return outcome

    def print_again(self, ticket: Ticket, status: TicketStatus | None, language: str) -> PrintOutcome:
        """Print the same number once more."""
        try:
            job = self.store.start_copy(ticket.id)
        except StoreError:
            return PrintFailed(PrintProblem.STORAGE)
        if job is None:
            return PrintFailed(PrintProblem.NOT_CONFIGURED)
        return self.print_job(job, status, language)
