"""Comes into contact with a printer for a job, again and again for a moment: so far nothing can have come out."""

import errno
import threading
from dataclasses import dataclass

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.escpos.contact import Contact
from kiosk.devices.drivers.escpos.known import Known
from kiosk.devices.drivers.lines.line import Connect, LineLostError
from kiosk.devices.status import DeviceStatus, Reason
from kiosk.domain.tickets import PrintProblem

_CONNECT_S = 3.0
_TRY_FOR_S = 1.0
_TRY_EVERY_S = 0.25


@dataclass(frozen=True, slots=True)
class NoContact:
    """Nothing was handed over. `status` is what the printer said where it is there."""

    problem: PrintProblem
    reason: Reason
    status: DeviceStatus | None = None


def opened(
    connect: Connect, known: Known, deadline: Deadline, closed: threading.Event
) -> Contact | NoContact:
    """Return a contact with a printer that is ready for a job.

    A line that cannot be had, or is lost before the job, is tried again within a second: another client may be about to
    leave, and a printer that has just been switched on hangs up on its first. `closed` ends it.
    """
    patience = deadline.within(_TRY_FOR_S)
    while True:
        contact = _opened(connect, known, deadline, closed)
        if isinstance(contact, Contact) or contact.status is not None or contact.reason is Reason.NO_ACCESS:
            return contact
        if patience.passed() or closed.wait(min(_TRY_EVERY_S, patience.left())):
            return contact
        patience.waited(_TRY_EVERY_S)


def _opened(
    connect: Connect, known: Known, deadline: Deadline, closed: threading.Event
) -> Contact | NoContact:
    if closed.is_set():
        return NoContact(PrintProblem.UNREACHABLE, Reason.UNREACHABLE)
    try:
        contact = Contact(connect(min(_CONNECT_S, deadline.left())), known)
    except OSError as error:
        reason = reason_of(error)
        return NoContact(PrintProblem.BUSY if reason is Reason.BUSY else PrintProblem.UNREACHABLE, reason)
    try:
        problem = contact.problem_before(deadline)
    except LineLostError:
        contact.line.abort()
        return NoContact(PrintProblem.UNREACHABLE, Reason.UNREACHABLE)
    if problem is None:
        return contact
    contact.line.close()
    return NoContact(problem, Reason(problem.value), contact.status())


def reason_of(error: OSError) -> Reason:
    """Return why a device could not be opened: it may be there and not be ours to have."""
    if error.errno in {errno.EACCES, errno.EPERM}:
        return Reason.NO_ACCESS
    if error.errno in {errno.EBUSY, errno.EAGAIN}:
        return Reason.BUSY
    return Reason.UNREACHABLE
