"""The ticket printer that speaks ESC/POS: status first, one job at a time, and the printer's own word at the end.

A connection is opened for each job. Printers drop an idle one after a minute or two, take one client at a time, and
nobody notices a pulled cable on a connection that rests; opening one costs a millisecond and is itself a question. On
a serial line or USB the same holds the device only while it is needed, so that a printer that was unplugged and came
back is simply there. A kiosk printer's line stays open for as long as a ticket lies in its output.
"""

import logging
import threading

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.contact import Contact
from kiosk.devices.drivers.escpos.delivery import Delivery
from kiosk.devices.drivers.escpos.form import Form
from kiosk.devices.drivers.escpos.known import Known
from kiosk.devices.drivers.escpos.opening import NoContact, opened, reason_of
from kiosk.devices.drivers.escpos.presenting import TicketWatch
from kiosk.devices.drivers.escpos.profiles import AUTO
from kiosk.devices.drivers.lines.line import Connect, LineLostError
from kiosk.devices.drivers.lines.serial import serial_connect
from kiosk.devices.drivers.lines.tcp import tcp_connect
from kiosk.devices.drivers.lines.usb import usb_connect
from kiosk.devices.ports import JobStage, OnStage, TicketPaper, last_stage, unwatched
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health, Reason
from kiosk.devices.tickets.layout import ROLL_80, TicketStock
from kiosk.domain.clock import Clock
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown

ESCPOS_PORT = 9100

_CANCEL_S = 0.4
_STATUS_S = 0.9
_STATUS_CONNECT_S = 0.4
_STATUS_ANSWER_S = 0.4
_LEAVE_S = 2.0
_BITS_OF_A_BYTE = 10

_log = logging.getLogger(__name__)


class EscPosPrinter:
    """A `TicketPrinter`. `connect` opens a line to it; `form` says how tickets are sent.

    `profile` is the name of one of `profiles.PROFILES`, or ``auto`` to go by what the printer calls itself.
    `printed` is said only on the printer's word after the job. `failed` is said only when nothing of the job was
    handed over. A job that did not end in time is taken back as far as the printer can: what waits in it is
    cleared, what waits on the way is thrown away. `baud` is the speed of a serial line in bits a second.
    """

    def __init__(
        self, connect: Connect, clock: Clock, form: Form, profile: str = AUTO, baud: int | None = None
    ) -> None:
        self._connect = connect
        self._clock = clock
        self._form = form
        self._known = Known(profile, _BITS_OF_A_BYTE / baud if baud else 0.0)
        self._lock = threading.Lock()
        self._closed = threading.Event()
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
        if self._lock.acquire(timeout=deadline_s):
            try:
                outcome = self._printed(paper, deadline, on_stage)
            finally:
                self._lock.release()
        else:
            outcome = PrintFailed(PrintProblem.BUSY)
        if not isinstance(outcome, Printed):
            on_stage(last_stage(outcome))
            _log.info(
                "printer.job_not_printed", extra={"outcome": type(outcome).__name__, "why": outcome.why.value}
            )
        return outcome

    def status(self) -> DeviceStatus:
        """See `TicketPrinter`.

        While a job is under way it tells what was known before; while a ticket lies in the output, what its watch sees.
        """
        if not self._lock.acquire(blocking=False):
            return self._status
        try:
            if self._watch is not None and self._watch.watching:
                self._status = self._watch.contact.status()
            else:
                self._status = self._asked_status(Deadline(self._clock, _STATUS_S))
        finally:
            self._lock.release()
        return self._status

    def close(self) -> None:
        """See `TicketPrinter`. A ticket in the output stays there: its visitor may still be on the way to it."""
        self._closed.set()
        watch = self._watch
        if watch is not None:
            watch.end(_LEAVE_S, retract=False)

    def _printed(self, paper: TicketPaper, deadline: Deadline, on_stage: OnStage) -> PrintOutcome:
        if self._watch is not None and not self._watch.end(deadline.left(), retract=True):
            return PrintFailed(PrintProblem.TICKET_NOT_TAKEN)
        self._watch = None
        contact = opened(self._connect, self._known, deadline, self._closed)
        if isinstance(contact, NoContact):
            self._status = contact.status or self._away(contact.reason)
            return PrintFailed(contact.problem)
        self._status = contact.status()
        on_stage(JobStage.SENDING)
        return self._sent(contact, paper, deadline, on_stage)

    def _sent(
        self, contact: Contact, paper: TicketPaper, deadline: Deadline, on_stage: OnStage
    ) -> PrintOutcome:
        line, conversation = contact.line, contact.conversation
        job = contact.wrapped(self._form.encode(paper, conversation.profile))
        delivery = Delivery(conversation, named=self._known.names_jobs)
        try:
            problem = delivery.send(job, deadline)
            if problem is None:
                on_stage(JobStage.SENT)
                if not conversation.talks:
                    # Some that say nothing print only then.
                    line.finish()
                problem = delivery.await_end(deadline)
        except LineLostError:
            self._known.unfinished = True
            line.abort()
            return PrintUnknown(PrintProblem.CUT_CONNECTION if conversation.talks else PrintProblem.NO_ANSWER)
        if problem is not None:
            self._take_back(contact)
            return PrintUnknown(problem)
        contact.printed(by_name=delivery.by_name)
        on_stage(JobStage.PRINTED)
        self._hand_out(contact, on_stage)
        return Printed()

    def _hand_out(self, contact: Contact, on_stage: OnStage) -> None:
        """Have a kiosk printer hold the ticket out, and watch it there; every other printer is done."""
        output = contact.output
        if output is not None:
            self._watch = TicketWatch(contact, output, self._clock, on_stage).start()
            return
        try:
            contact.conversation.part(Deadline(self._clock, _CANCEL_S))
        except LineLostError:
            _log.info("printer.hung_up")
        contact.line.close()

    def _take_back(self, contact: Contact) -> None:
        """Have what is not printed yet not come out any more; what is printed of it lies before the next ticket."""
        line, conversation = contact.line, contact.conversation
        try:
            cleared = conversation.talks and conversation.cancel(Deadline(self._clock, _CANCEL_S))
        except LineLostError:
            cleared = False
        # One that says nothing of its jobs is believed to have done what it was given.
        self._known.unfinished = (conversation.talks and self._known.fences) or line.undelivered() > 0
        if cleared:
            line.close()
        else:
            # Also what the other side has not looked at yet must not come out later.
            line.abort()

    def _asked_status(self, deadline: Deadline) -> DeviceStatus:
        if self._closed.is_set():
            return self._away(Reason.UNREACHABLE)
        try:
            contact = Contact(self._connect(min(_STATUS_CONNECT_S, deadline.left())), self._known)
        except OSError as error:
            return self._away(reason_of(error))
        try:
            contact.look(deadline, _STATUS_ANSWER_S, anew=True)
            return contact.status()
        except LineLostError:
            return self._away(Reason.UNREACHABLE)
        finally:
            contact.line.close()

    def _away(self, reason: Reason) -> DeviceStatus:
        known = self._status.connection in {Connection.ONLINE, Connection.LOST}
        connection = Connection.CONNECTING
        if reason is Reason.UNREACHABLE:
            connection = Connection.LOST if known else Connection.ABSENT
            self._known.forget()
        return DeviceStatus(connection, Health.UNKNOWN, frozenset({reason}), self._known.model)


def tcp_printer(
    host: str,
    clock: Clock,
    port: int = ESCPOS_PORT,
    stock: TicketStock = ROLL_80,
    profile: str = AUTO,
    form: str = AUTO,
) -> EscPosPrinter:
    """Return the driver of a printer in the network."""
    return EscPosPrinter(tcp_connect(host, port), clock, Form.of(form, stock), profile)


def serial_printer(
    where: str,
    baud: int,
    clock: Clock,
    *,
    flow: str = "none",
    stock: TicketStock = ROLL_80,
    profile: str = AUTO,
    form: str = AUTO,
) -> EscPosPrinter:
    """Return the driver of a printer on a serial line, by its path or ``VID:PID[:SERIAL]``; a slow line gets text."""
    return EscPosPrinter(serial_connect(where, baud, flow), clock, Form.of(form, stock, baud), profile, baud)


def usb_printer(
    where: str, clock: Clock, *, stock: TicketStock = ROLL_80, profile: str = AUTO, form: str = AUTO
) -> EscPosPrinter:
    """Return the driver of a USB printer, by its device file or ``VID:PID[:SERIAL]``."""
    return EscPosPrinter(usb_connect(where), clock, Form.of(form, stock), profile)
