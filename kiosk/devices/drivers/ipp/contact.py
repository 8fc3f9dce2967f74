"""A printer, or a queue with the printer behind it: how it is now, and which jobs of ours are left there.

A queue of CUPS knows how its printer is during a job only. Where it names its printer's own address, the printer is
asked itself: how it is before a job, and whether it has let go of a job that the queue calls cancelled.
"""

import logging
from dataclasses import dataclass, field

from kiosk.devices.drivers.deadline import Deadline
from kiosk.devices.drivers.ipp.client import IppClient, RefusedError
from kiosk.devices.drivers.ipp.endpoint import Endpoint, endpoint_of
from kiosk.devices.drivers.ipp.exchange import ExchangeError
from kiosk.devices.drivers.ipp.facts import JobFacts, PrinterFacts
from kiosk.devices.ipp.names import PrinterState
from kiosk.devices.status import (
    Capability,
    Connection,
    DeviceStatus,
    Health,
    MachineError,
    Output,
    Paper,
    Part,
    PrinterParts,
    Reason,
    health_for,
)

_BEHIND_S = 0.5
"""How long the printer behind a queue may take to answer."""

_ONLY_FOR_THE_QUEUE = frozenset({"unresolved", "untrusted", "refused"})
"""A printer that its queue may reach and we may not: another name service, another certificate, a password."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Seen:
    """A printer as it was just now. `behind` is the printer behind a queue; None where it was not asked.

    `behind_gone`: there is a printer behind the queue that can be asked, and it did not answer.
    """

    facts: PrinterFacts
    behind: PrinterFacts | None = None
    behind_gone: bool = False

    @property
    def reasons(self) -> frozenset[Reason]:
        """Return why it is not simply well."""
        if self.behind is not None:
            mine = self.facts.lasting_reasons() & {Reason.PAUSED, Reason.NO_ACCESS, Reason.OFFLINE}
            found = mine | self.behind.reasons()
        elif self.facts.device_uri:
            found = self.facts.lasting_reasons()
        else:
            found = self.facts.reasons()
        if self.behind_gone:
            found |= {Reason.UNREACHABLE}
        # Of a printer that only takes bytes nobody knows how it is; that is never "ok".
        return found if self.facts.confirms else found | {Reason.NO_ANSWER}

    @property
    def stale(self) -> frozenset[Reason]:
        """Return what a queue says of its printer from an earlier job; it goes on saying so into the next one."""
        return self.facts.reasons() if self.facts.device_uri else frozenset()

    def reasons_in_job(self, stale: frozenset[Reason]) -> frozenset[Reason]:
        """Return what hinders a job that is under way: by its queue's news, and by the printer's own word."""
        found = self.facts.reasons() - stale
        if self.behind is not None:
            found |= self.behind.reasons()
        return found | {Reason.UNREACHABLE} if self.behind_gone else found

    def status(self) -> DeviceStatus:
        """Return it as the port tells it."""
        told = self.behind or self.facts
        reasons = self.reasons
        if told.queued > 0 or self.facts.queued > 0:
            reasons |= {Reason.BUSY}
        health = health_for(reasons)
        if health is Health.OK and (told.warns or self.facts.warns):
            health = Health.WARNING
        known = self.facts.confirms and not self.behind_gone
        return DeviceStatus(
            Connection.ONLINE,
            health,
            reasons,
            self.facts.model,
            parts_of(reasons) if known else PrinterParts(),
            self.capabilities(),
        )

    def capabilities(self) -> frozenset[Capability]:
        """Return what it can do; what does not confirm cannot take a job back either once it has the bytes."""
        if not self.facts.confirms:
            return frozenset()
        return frozenset({Capability.STATUS, Capability.CONFIRMS, Capability.CANCELS})


def parts_of(reasons: frozenset[Reason]) -> PrinterParts:
    """Return the state of each component. Printers without a word for cutter or head cannot tell of them."""
    paper = Paper.NEAR_END if Reason.PAPER_NEAR_END in reasons else Paper.OK
    error = MachineError.NONE
    if reasons & {Reason.JAM, Reason.CUTTER, Reason.COVER_OPEN, Reason.OFFLINE}:
        error = MachineError.RECOVERABLE
    if Reason.BROKEN in reasons:
        error = MachineError.UNRECOVERABLE
    return PrinterParts(
        paper=Paper.OUT if Reason.PAPER_OUT in reasons else paper,
        cover=Part.FAULT if Reason.COVER_OPEN in reasons else Part.OK,
        cutter=Part.FAULT if Reason.CUTTER in reasons else Part.NOT_SUPPORTED,
        head=Part.FAULT if Reason.HEAD_HOT in reasons else Part.NOT_SUPPORTED,
        output=Output.JAMMED if Reason.JAM in reasons else Output.NOT_SUPPORTED,
        error=error,
    )


@dataclass
class Contact:
    """A printer with all that a driver remembers of it between jobs.

    `unfinished`: a job of ours may still be there, made by this run of the program or by an earlier one.
    """

    endpoint: Endpoint
    user: str
    unfinished: bool = True
    client: IppClient = field(init=False)
    _behind: IppClient | None = None

    def __post_init__(self) -> None:
        """Prepare to ask."""
        self.client = IppClient(self.endpoint, self.user)

    def look(self, deadline: Deadline) -> Seen:
        """Ask how it is. Raises `ExchangeError` and `RefusedError`."""
        facts = self.client.printer(deadline)
        self._behind = self._printer_behind(facts)
        if self._behind is None:
            return Seen(facts)
        try:
            return Seen(facts, self._behind.printer(deadline.within(_BEHIND_S)))
        except RefusedError:
            return Seen(facts)
        except ExchangeError as error:
            if error.problem in _ONLY_FOR_THE_QUEUE:
                return Seen(facts)
            # One that does not answer while it works may be busy; how it is, its queue then tells.
            working = facts.state == PrinterState.PROCESSING and error.problem != "unreachable"
            return Seen(facts, behind_gone=not working)

    def own_jobs(self, deadline: Deadline) -> tuple[tuple[IppClient, JobFacts], ...]:
        """Return the jobs of ours that have not ended, in the queue and in the printer behind it. Raises as `look`."""
        found = [(self.client, job) for job in self._listed(self.client, deadline)]
        if self._behind is not None:
            try:
                found += [
                    (self._behind, job) for job in self._listed(self._behind, deadline.within(_BEHIND_S))
                ]
            except ExchangeError:
                _log.info("ipp.printer_behind_silent")
        return tuple(found)

    def sweep(self, deadline: Deadline) -> bool:
        """Take back every job of ours that has not ended; True when none is left. Raises as `look`."""
        left = self.own_jobs(deadline)
        for client, job in left:
            _log.info("ipp.job_left_behind", extra={"job": job.id, "state": job.state})
            try:
                client.cancel(job.id, deadline)
            except RefusedError as error:
                _log.info("ipp.job_not_cancelled", extra={"job": job.id, "status": error.status})
        self.unfinished = bool(left) and bool(self.own_jobs(deadline))
        return not self.unfinished

    def _listed(self, client: IppClient, deadline: Deadline) -> tuple[JobFacts, ...]:
        try:
            return client.own_jobs(deadline)
        except RefusedError as error:
            # A printer that lists no jobs keeps none: it prints one and takes no other meanwhile.
            _log.info("ipp.jobs_not_listed", extra={"status": error.status})
            return ()

    def _printer_behind(self, facts: PrinterFacts) -> IppClient | None:
        if not facts.device_uri or not facts.confirms:
            return None
        where = endpoint_of(facts.device_uri)
        if where is None or (where.loopback and not self.endpoint.loopback):
            return None
        if self._behind is not None and self._behind.endpoint == where:
            return self._behind
        return IppClient(where, self.user)
