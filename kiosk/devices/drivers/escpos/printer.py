"""The ticket printer that speaks ESC/POS: status first, one job at a time, and the printer's own word at the end.

A connection is opened for each job. Printers drop an idle one after a minute or two, take one client at a time, and
nobody notices a pulled cable on a connection that rests; opening one costs a millisecond and is itself a question.
"""

import logging
import threading

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.commands import CUT
from kiosk.devices.drivers.escpos.conversation import Conversation
from kiosk.devices.drivers.escpos.encoder import encode
from kiosk.devices.drivers.line import Connect, Line, LineLostError, tcp_connect
from kiosk.devices.ports import JobStage, OnStage, TicketPaper, last_stage, unwatched
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.devices.tickets.layout import WIDTH_80_MM, lay_out
from kiosk.domain.clock import Clock
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown

ESCPOS_PORT = 9100

_CONNECT_S = 3.0
_CANCEL_S = 0.4
_STATUS_S = 0.9
_STATUS_CONNECT_S = 0.4
_STATUS_ANSWER_S = 0.4

_log = logging.getLogger(__name__)


class EscPosPrinter:
    """A `TicketPrinter`. `connect` opens a line to it; `width` is that of its paper in dots (576 or 384).

    `printed` is said only on the printer's word after the job. `failed` is said only when nothing of the job was
    handed over. A job that did not end in time is taken back as far as the printer can: what waits in it is
    cleared, what waits on the way is thrown away.
    """

    def __init__(self, connect: Connect, clock: Clock, width: int = WIDTH_80_MM) -> None:
        self._connect = connect
        self._clock = clock
        self._width = width
        self._lock = threading.Lock()
        self._closed = False
        self._unfinished = False
        self._model = ""
        self._status = DeviceStatus(Connection.CONNECTING)

    @property
    def kind(self) -> DeviceKind:
        """See `TicketPrinter`."""
        return DeviceKind.TICKET_PRINTER

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        """See `TicketPrinter`."""
        on_stage(JobStage.QUEUED)
        job = encode(lay_out(paper, self._width))
        with self._lock:
            outcome = self._printed(job, Deadline(self._clock, max(deadline_s - _CANCEL_S, deadline_s / 2)))
        on_stage(last_stage(outcome))
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
        """See `TicketPrinter`."""
        self._closed = True

    def _printed(self, job: bytes, deadline: Deadline) -> PrintOutcome:
        try:
            line = self._open(deadline, _CONNECT_S)
        except OSError:
            self._status = self._unreachable()
            return PrintFailed(PrintProblem.UNREACHABLE)
        conversation = Conversation(line)
        try:
            problem = self._problem_before(conversation, deadline)
        except LineLostError:
            problem = PrintProblem.UNREACHABLE
        if problem is not None:
            line.close()
            return PrintFailed(problem)
        return self._sent(conversation, line, job, deadline)

    def _problem_before(self, conversation: Conversation, deadline: Deadline) -> PrintProblem | None:
        if self._unfinished:
            conversation.recover(deadline)
        condition = conversation.ask(deadline)
        if condition is None:
            # A printer that answers nothing may still print.
            self._status = _SILENT
            return PrintProblem.NO_ANSWER if deadline.passed() else None
        self._status = condition.status(self._model)
        problem = condition.problem()
        if problem is None:
            conversation.prepare(deadline)
        return problem

    def _sent(self, conversation: Conversation, line: Line, job: bytes, deadline: Deadline) -> PrintOutcome:
        if self._unfinished:
            # What an earlier job left on the paper does not become the head of this ticket.
            job = CUT + job
        try:
            problem = conversation.send(job, deadline)
            if problem is None and not conversation.talks:
                conversation.finish()
            problem = problem or conversation.await_end(deadline)
            if problem is None:
                conversation.part(deadline)
        except LineLostError:
            self._unfinished = True
            line.abort()
            return PrintUnknown(PrintProblem.CUT_CONNECTION if conversation.talks else PrintProblem.NO_ANSWER)
        if problem is None:
            self._unfinished = False
            line.close()
            return Printed()
        self._take_back(conversation, line)
        return PrintUnknown(problem)

    def _take_back(self, conversation: Conversation, line: Line) -> None:
        try:
            cleared = conversation.talks and conversation.cancel(Deadline(self._clock, _CANCEL_S))
        except LineLostError:
            cleared = False
        undelivered = line.undelivered() > 0
        self._unfinished = not cleared and (conversation.talks or undelivered)
        if undelivered:
            line.abort()
        else:
            line.close()

    def _asked_status(self, deadline: Deadline) -> DeviceStatus:
        try:
            line = self._open(deadline, _STATUS_CONNECT_S)
        except OSError:
            return self._unreachable()
        try:
            conversation = Conversation(line)
            condition = conversation.ask(deadline, _STATUS_ANSWER_S)
            if condition is None:
                return _SILENT
            if condition.problem() is None and not self._model:
                self._model = conversation.model(deadline)
            return condition.status(self._model)
        except LineLostError:
            return self._unreachable()
        finally:
            line.close()

    def _open(self, deadline: Deadline, most_s: float) -> Line:
        if self._closed:
            raise LineLostError
        return self._connect(min(most_s, deadline.left()))

    def _unreachable(self) -> DeviceStatus:
        known = self._status.connection in {Connection.ONLINE, Connection.LOST}
        connection = Connection.LOST if known else Connection.ABSENT
        return DeviceStatus(connection, Health.UNKNOWN, frozenset({Reason.UNREACHABLE}), self._model)


_SILENT = DeviceStatus(Connection.ONLINE, Health.UNKNOWN, frozenset({Reason.NO_ANSWER}))


def tcp_printer(host: str, clock: Clock, port: int = ESCPOS_PORT, width: int = WIDTH_80_MM) -> EscPosPrinter:
    """Return the driver of a printer in the network."""
    return EscPosPrinter(tcp_connect(host, port), clock, width)
