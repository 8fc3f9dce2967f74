"""One ticket as a job of an IPP printer: made, given its document, watched to its end, and taken back in time."""

import threading
from enum import Enum

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.ipp.client import Document, IppClient, RefusedError
from kiosk.devices.drivers.ipp.contact import Contact
from kiosk.devices.drivers.ipp.exchange import ExchangeError
from kiosk.devices.drivers.ipp.facts import JobFacts
from kiosk.devices.drivers.ipp.reasons import problem_in
from kiosk.devices.ipp.names import Status
from kiosk.devices.status import Reason
from kiosk.domain.tickets import PrintProblem

_ASK_FIRST_S, _ASK_LAST_S = 0.04, 0.25
_SLOWER = 1.5
"""A ticket is out in a moment or takes long: asked often at first, then less and less."""
_CONNECTS_WITHIN_S = 3.0
"""A queue says for a moment of each job that it is connecting."""

_PASSING = frozenset({Reason.HEAD_HOT, Reason.UNREACHABLE})
"""What may end by itself while a job waits."""

_UNPRINTABLE = frozenset(
    {
        "unsupported-document-format", "document-format-error", "document-unprintable-error",
        "unsupported-attributes-or-values", "unsupported-compression", "compression-error", "document-access-error",
    }
)  # fmt: skip
"""Reasons of a job whose document could not even be read (RFC 8011, 5.3.8)."""


class Fate(Enum):
    """What became of a job."""

    PRINTED = "printed"
    NOTHING_CAME_OUT = "nothing_came_out"
    NOBODY_KNOWS = "nobody_knows"


def problem_of(error: ExchangeError | RefusedError) -> PrintProblem:
    """Return why a printer could not be asked, as an outcome tells it."""
    if isinstance(error, RefusedError):
        return _REFUSALS.get(error.status, PrintProblem.OFFLINE)
    match error.problem:
        case "unreachable" | "unresolved" | "untrusted" | "refused":
            return PrintProblem.UNREACHABLE
        case "cut":
            return PrintProblem.CUT_CONNECTION
        case "no_answer" | "garbled":
            return PrintProblem.NO_ANSWER


_REFUSALS: dict[int, PrintProblem] = {
    Status.BUSY: PrintProblem.BUSY,
    Status.NOT_ACCEPTING_JOBS: PrintProblem.PAUSED,
    Status.NOT_FOUND: PrintProblem.UNREACHABLE,
    Status.FORMAT_NOT_SUPPORTED: PrintProblem.NOT_CONFIGURED,
}


class WatchedJob:
    """A job that has a number.

    `closing` is set when the driver is closed; it ends every wait. `stale` are the reasons that a queue had before.
    """

    def __init__(
        self, contact: Contact, job_id: int, closing: threading.Event, stale: frozenset[Reason]
    ) -> None:
        self._contact = contact
        self._client: IppClient = contact.client
        self._id = job_id
        self._closing = closing
        self._stale = stale
        self._last = JobFacts(job_id)
        self._rest_s = _ASK_FIRST_S

    def send(self, document: Document, deadline: Deadline) -> PrintProblem | None:
        """Give it its document; returns why that did not succeed, as far as it is known."""
        try:
            self._client.send_document(self._id, document, deadline)
        except (ExchangeError, RefusedError) as error:
            return problem_of(error)
        return None

    def await_end(self, deadline: Deadline) -> PrintProblem | None:
        """Wait until it has ended, something stops it, or the deadline passes.

        Returns None when it is completed, else why it will not be, or is not waited for any longer.
        """
        problem = PrintProblem.NO_ANSWER
        connecting = deadline.within(_CONNECTS_WITHIN_S)
        while not deadline.passed() and not self._closing.is_set():
            try:
                self._last = self._client.job(self._id, deadline)
                if self._last.completed:
                    return None
                stopping, problem = self._hindrance(deadline, connecting)
            except (ExchangeError, RefusedError) as error:
                stopping, problem = False, problem_of(error)
            if stopping or self._last.ended:
                return problem
            self._pause(deadline)
        return problem

    def settle(self, deadline: Deadline) -> None:
        """See that nothing of it is left: cancel it unless it has ended, in the printer behind a queue too."""
        while not deadline.passed():
            try:
                if not self._last.ended:
                    self._cancel(deadline)
                    self._last = self._client.job(self._id, deadline)
                if self._last.ended and self._contact.sweep(deadline):
                    return
            except (ExchangeError, RefusedError):
                # It may answer again before the time is over; if not, the next contact begins with this.
                self._contact.unfinished = True
            if self._last.completed:
                return
            self._pause(deadline)
        self._contact.unfinished = True

    def fate(self) -> Fate:
        """Return what is known of the paper, by the printer's last word."""
        if self._last.completed:
            return Fate.PRINTED
        if self._contact.unfinished:
            return Fate.NOBODY_KNOWS
        unprintable = self._last.ended and bool(_UNPRINTABLE & set(self._last.keywords))
        return Fate.NOTHING_CAME_OUT if self._last.never_began or unprintable else Fate.NOBODY_KNOWS

    def _hindrance(self, deadline: Deadline, connecting: Deadline) -> tuple[bool, PrintProblem]:
        """Return whether the job cannot go on, and what it waits for."""
        seen = self._contact.look(deadline)
        self._stale &= seen.stale
        reasons = seen.reasons_in_job(self._stale)
        lasting = problem_in(reasons - _PASSING)
        if lasting is not None:
            return True, lasting
        # It may still hold, but nobody can tell it from what is over.
        passing = problem_in(reasons) or problem_in(self._stale)
        ended = PrintProblem.OFFLINE if self._last.ended else PrintProblem.NO_ANSWER
        return Reason.UNREACHABLE in reasons and connecting.passed(), passing or ended

    def _cancel(self, deadline: Deadline) -> None:
        try:
            self._client.cancel(self._id, deadline)
        except RefusedError as error:
            # It has ended meanwhile, or is on its way to.
            if error.status != Status.NOT_POSSIBLE:
                raise

    def _pause(self, deadline: Deadline) -> None:
        wait_s = min(self._rest_s, deadline.left())
        self._rest_s = min(_ASK_LAST_S, self._rest_s * _SLOWER)
        self._closing.wait(wait_s)
        deadline.waited(wait_s)
