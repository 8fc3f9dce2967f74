"""The ticket printer that speaks ESC/POS: status first, one job at a time, and the printer's own word at the end.

A connection is opened for each job. Printers drop an idle one after a minute or two, take one client at a time, and
nobody notices a pulled cable on a connection that rests; opening one costs a millisecond and is itself a question. On
a serial line or USB the same holds the device only while it is needed, so that a printer that was unplugged and came
back is simply there. A kiosk printer's line stays open for as long as a ticket lies in its output.
"""

import errno
import logging
import threading
from dataclasses import replace

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.contact import Contact, Known
from kiosk.devices.drivers.escpos.conversation import Conversation
from kiosk.devices.drivers.escpos.form import Form
from kiosk.devices.drivers.escpos.presenting import TicketWatch
from kiosk.devices.drivers.escpos.profiles import AUTO
from kiosk.devices.drivers.lines.line import Connect, Line, LineLostError
from kiosk.devices.drivers.lines.serial import serial_connect
from kiosk.devices.drivers.lines.tcp import tcp_connect
from kiosk.devices.drivers.lines.usb import usb_connect
from kiosk.devices.ports import JobStage, OnStage, TicketPaper, last_stage, unwatched
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason, health_for
from kiosk.devices.tickets.layout import WIDTH_80_MM
from kiosk.domain.clock import Clock
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown

ESCPOS_PORT = 9100

_CONNECT_S = 3.0
_CANCEL_S = 0.4
_STATUS_S = 0.9
_STATUS_CONNECT_S = 0.4
_STATUS_ANSWER_S = 0.4
_PRESENTED_S = 3.0

_log = logging.getLogger(__name__)


class EscPosPrinter:
    """A `TicketPrinter`. `connect` opens a line to it; `form` says how tickets are sent.

    `profile` is the name of one of `profiles.PROFILES`, or ``auto`` to go by what the printer calls itself.
    `printed` is said only on the printer's word after the job. `failed` is said only when nothing of the job was
    handed over. A job that did not end in time is taken back as far as the printer can: what waits in it is
    cleared, what waits on the way is thrown away.
    """

    def __init__(self, connect: Connect, clock: Clock, form: Form, profile: str = AUTO) -> None:
        self._connect = connect
        self._clock = clock
        self._form = form
        self._known = Known(profile)
        self._lock = threading.Lock()
        self._closed = False
        self._status = DeviceStatus(Connection.CONNECTING)
        self._watch: TicketWatch | None = None

    @property
    def kind(self) -> DeviceKind:
        """See `TicketPrinter`."""
        return DeviceKind.TICKET_PRINTER

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        """See `TicketPrinter`."""
        deadline = Deadline(self._clock, max(deadline_s - _CANCEL_S, deadline_s / 2))
        on_stage(JobStage.QUEUED)
        if not self._lock.acquire(timeout=deadline_s):
            on_stage(JobStage.FAILED_BEFORE_OUTPUT)
            return PrintFailed(PrintProblem.BUSY)
        try:
            self._end_watch(retract=True)
            outcome = self._printed(paper, deadline, on_stage)
        finally:
            self._lock.release()
        if not isinstance(outcome, Printed):
            on_stage(last_stage(outcome))
            _log.info(
                "printer.job_not_printed", extra={"outcome": type(outcome).__name__, "why": outcome.why.value}
            )
        return outcome

    def status(self) -> DeviceStatus:
        """See `TicketPrinter`. While a job is under way, or a ticket in the output, it tells what was known before."""
        if not self._lock.acquire(blocking=False):
            return self._status
        try:
            if self._watch is None or not self._watch.watching:
                self._status = self._asked_status(Deadline(self._clock, _STATUS_S))
        finally:
            self._lock.release()
        return self._status

    def close(self) -> None:
        """See `TicketPrinter`."""
        self._closed = True
        self._end_watch(retract=False)

    def _end_watch(self, *, retract: bool) -> None:
        if self._watch is not None:
            self._watch.end(retract=retract)
            self._watch = None

    def _printed(self, paper: TicketPaper, deadline: Deadline, on_stage: OnStage) -> PrintOutcome:
        try:
            contact = self._open(deadline, _CONNECT_S)
        except OSError as error:
            self._status = self._unreachable(error)
            return PrintFailed(_problem_of(error))
        try:
            problem = contact.problem_before(deadline)
        except LineLostError:
            problem = PrintProblem.UNREACHABLE
        self._status = contact.status()
        if problem is not None:
            contact.line.close()
            return PrintFailed(problem)
        on_stage(JobStage.SENDING)
        return self._sent(contact, paper, deadline, on_stage)

    def _sent(
        self, contact: Contact, paper: TicketPaper, deadline: Deadline, on_stage: OnStage
    ) -> PrintOutcome:
        line, conversation = contact.line, contact.conversation
        job = contact.wrapped(self._form.encode(paper, conversation.profile))
        try:
            problem = conversation.send(job, deadline)
            if problem is None:
                on_stage(JobStage.SENT)
                if not conversation.talks:
                    conversation.finish()
            problem = problem or conversation.await_end(deadline)
            if problem is None:
                conversation.part(deadline)
        except LineLostError:
            self._known.unfinished = True
            line.abort()
            return PrintUnknown(PrintProblem.CUT_CONNECTION if conversation.talks else PrintProblem.NO_ANSWER)
        if problem is None:
            contact.printed()
            on_stage(JobStage.PRINTED)
            self._hand_out(contact, on_stage)
            return Printed()
        self._take_back(conversation, line)
        return PrintUnknown(problem)

    def _hand_out(self, contact: Contact, on_stage: OnStage) -> None:
        """Have a kiosk printer hold the ticket out, and watch it there; every other printer is done."""
        presenter = contact.presenter
        if presenter is None:
            contact.line.close()
            return
        try:
            presented = contact.present(Deadline(self._clock, _PRESENTED_S))
        except LineLostError:
            presented = False
        if not presented:
            contact.line.close()
            return
        on_stage(JobStage.PRESENTED)
        reasons = self._status.reasons | {Reason.TICKET_NOT_TAKEN}
        self._status = replace(self._status, reasons=reasons, health=health_for(reasons))
        watch = TicketWatch(contact.line, contact.conversation, presenter, self._clock, on_stage)
        self._watch = watch.start()

    def _take_back(self, conversation: Conversation, line: Line) -> None:
        try:
            cleared = conversation.talks and conversation.cancel(Deadline(self._clock, _CANCEL_S))
        except LineLostError:
            cleared = False
        self._known.unfinished = not cleared and (conversation.talks or line.undelivered() > 0)
        if cleared:
            line.close()
        else:
            # Also what the other side has not looked at yet must not come out later.
            line.abort()

    def _asked_status(self, deadline: Deadline) -> DeviceStatus:
        try:
            contact = self._open(deadline, _STATUS_CONNECT_S)
        except OSError as error:
            return self._unreachable(error)
        try:
            contact.look(deadline, _STATUS_ANSWER_S)
            return contact.status()
        except LineLostError as error:
            return self._unreachable(error)
        finally:
            contact.line.close()

    def _open(self, deadline: Deadline, most_s: float) -> Contact:
        if self._closed:
            raise LineLostError
        return Contact(self._connect(min(most_s, deadline.left())), self._known)

    def _unreachable(self, error: OSError) -> DeviceStatus:
        known = self._status.connection in {Connection.ONLINE, Connection.LOST}
        reason = reason_of(error)
        there = reason is not Reason.UNREACHABLE
        connection = Connection.CONNECTING if there else Connection.LOST if known else Connection.ABSENT
        return DeviceStatus(connection, Health.UNKNOWN, frozenset({reason}), self._known.model)


def reason_of(error: OSError) -> Reason:
    """Return why a device could not be opened: it may be there and not be ours to have."""
    if isinstance(error, PermissionError):
        return Reason.NO_ACCESS
    if error.errno in {errno.EBUSY, errno.EAGAIN}:
        return Reason.BUSY
    return Reason.UNREACHABLE


def _problem_of(error: OSError) -> PrintProblem:
    return PrintProblem.BUSY if reason_of(error) is Reason.BUSY else PrintProblem.UNREACHABLE


def tcp_printer(
    host: str,
    clock: Clock,
    port: int = ESCPOS_PORT,
    width: int = WIDTH_80_MM,
    profile: str = AUTO,
    form: str = AUTO,
) -> EscPosPrinter:
    """Return the driver of a printer in the network."""
    return EscPosPrinter(tcp_connect(host, port), clock, Form.of(form, width), profile)


def serial_printer(
    where: str,
    baud: int,
    clock: Clock,
    *,
    flow: str = "none",
    width: int = WIDTH_80_MM,
    profile: str = AUTO,
    form: str = AUTO,
) -> EscPosPrinter:
    """Return the driver of a printer on a serial line, by its path or ``VID:PID[:SERIAL]``; a slow line gets text."""
    return EscPosPrinter(serial_connect(where, baud, flow), clock, Form.of(form, width, baud), profile)


def usb_printer(
    where: str, clock: Clock, *, width: int = WIDTH_80_MM, profile: str = AUTO, form: str = AUTO
) -> EscPosPrinter:
    """Return the driver of a USB printer, by its device file or ``VID:PID[:SERIAL]``."""
    return EscPosPrinter(usb_connect(where), clock, Form.of(form, width), profile)
