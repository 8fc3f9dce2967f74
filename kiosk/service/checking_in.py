"""Makes tickets: asks the central where there is time, then one durable transaction, whatever the network does."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.appointments import Candidate, Eligibility
from kiosk.domain.clock import Clock
from kiosk.domain.ids import TicketId
from kiosk.domain.office import Office, Policies, Service
from kiosk.domain.rules import service_day, service_opening
from kiosk.domain.tickets import Ticket
from kiosk.domain.waiting import TicketState, TicketStatus
from kiosk.flow.effects import CheckIn
from kiosk.flow.facts import STALE
from kiosk.scheduling.port import Claim, ClaimOutcome, Scheduling
from kiosk.service.finding import with_own_ticket
from kiosk.store.port import KioskStore, NewTicket, PrintJob, StoreError

_log = logging.getLogger(__name__)

NOT_SHOWN = "not_shown"
"""Why a ticket is taken back that the session did not wait for."""


@dataclass(frozen=True, slots=True)
class Issued:
    """The ticket exists; its first print job is written and waits."""

    job: PrintJob
    status: TicketStatus | None


@dataclass(frozen=True, slots=True)
class NotAnymore:
    """The appointment turned out to be checked in already, or cancelled."""

    candidate: Candidate


@dataclass(frozen=True, slots=True)
class TakesNobody:
    """The service is closed now."""

    opens_next: datetime | None


@dataclass(frozen=True, slots=True)
class NotIssued:
    """Nothing was made: the disk refused, or nothing is known of the office."""

    code: str


@dataclass(frozen=True, slots=True)
class CheckInDesk:
    """Runs `CheckIn`. Blocks: to be used from a worker. `new_id` makes 128 random bits."""

    store: KioskStore
    scheduling: Scheduling
    clock: Clock
    new_id: Callable[[], TicketId]

    def check_in(self, order: CheckIn) -> Issued | NotAnymore | TakesNobody | NotIssued:
        """Make the ticket, or say why there is none."""
        office = self.store.office()
        service = office.service(order.service_id) if office else None
        if office is None or service is None:
            return NotIssued("no_office")
        ticket_id = self.new_id()
        if order.candidate is None:
            opening = service_opening(service, office, self.clock.now())
            if not (service.takes_walk_ins and opening.is_open):
                return TakesNobody(opening.opens_next)
            return self._issue(ticket_id, order, office, service, verified=True)
        if not _allowed(order.candidate, office.policies):
            return NotAnymore(order.candidate)
        claimed = self._claim(ticket_id, order.candidate)
        if isinstance(claimed, Candidate):
            return NotAnymore(claimed)
        return self._issue(ticket_id, order, office, service, verified=claimed)

    def take_back(self, ticket_id: TicketId) -> None:
        """Void a ticket that came too late to be shown to anybody."""
        try:
            self.store.void(ticket_id, NOT_SHOWN, self.clock.now())
        except StoreError as refused:
            # The ticket stands, unprinted: the counter sees that nobody has its paper.
            _log.error("ticket_not_voided", extra={"code": refused.code})

    def _claim(self, ticket_id: TicketId, candidate: Candidate) -> Candidate | bool:
        """Return the candidate as it really is when it cannot be checked in, else whether the central said yes."""
        own = with_own_ticket(candidate, self.store)
        if own.ticket is not None:
            return own
        answer = self.scheduling.claim(ticket_id, candidate.appointment.id)
        if not isinstance(answer, Claim):
            return False
        match answer.outcome:
            case ClaimOutcome.OK:
                return True
            case ClaimOutcome.CANCELLED:
                return replace(candidate, eligibility=Eligibility.CANCELLED)
            case ClaimOutcome.ALREADY_CHECKED_IN:
                return replace(candidate, eligibility=Eligibility.ALREADY_CHECKED_IN, ticket=answer.ticket)

    def _issue(
        self, ticket_id: TicketId, order: CheckIn, office: Office, service: Service, *, verified: bool
    ) -> Issued | NotIssued:
        now = self.clock.now()
        appointment = order.candidate.appointment if order.candidate else None
        new = NewTicket(
            ticket_id,
            service.series,
            service_day(office, now),
            service.id,
            now,
            order.persons,
            order.language,
            appointment.id if appointment else None,
            appointment.start if appointment else None,
            verified,
        )
        try:
            job = self.store.issue(new)
        except StoreError as refused:
            return NotIssued(refused.code)
        return Issued(job, self._status(job.ticket, now))

    def _status(self, ticket: Ticket, now: datetime) -> TicketStatus | None:
        """Work out from the last queue that was seen where the new ticket stands."""
        queue = self.store.queue()
        seen = queue.services.get(ticket.service_id) if queue else None
        if queue is None or seen is None or now - queue.as_of > STALE:
            return None
        return TicketStatus(
            ticket.id,
            ticket.number,
            TicketState.WAITING,
            queue.as_of,
            ticket.service_id,
            ahead=seen.waiting if seen.ahead is None else seen.ahead,
            wait=seen.wait,
            estimated=True,
        )


def _allowed(candidate: Candidate, policies: Policies) -> bool:
    """Hold the office's rules also against a tap that was not on the screen."""
    match candidate.eligibility:
        case Eligibility.OK:
            return True
        case Eligibility.TOO_EARLY:
            return policies.wait_when_early
        case Eligibility.TOO_LATE:
            return policies.walk_in_when_late
        case _:
            return False
