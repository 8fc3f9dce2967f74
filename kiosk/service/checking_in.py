"""Makes tickets: asks the central where there is time, then one durable transaction, whatever the network does."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.appointments import Candidate, Eligibility
from kiosk.domain.ids import TicketId
from kiosk.domain.office import Office, Policies, Service
from kiosk.domain.rules import service_day
from kiosk.domain.tickets import Ticket
from kiosk.domain.waiting import QueueStatus, ServiceQueue, TicketState, TicketStatus
from kiosk.domain.walk_ins import Full, walk_ins
from kiosk.flow.effects import CheckIn
from kiosk.flow.facts import STALE
from kiosk.scheduling.port import Claim, ClaimOutcome, Declined, Scheduling, Unreachable
from kiosk.service.finding import with_own_ticket
from kiosk.service.office_clock import OfficeClock
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
    """The service is closed now, or full for today."""

    opens_next: datetime | None
    full: Full | None = None


@dataclass(frozen=True, slots=True)
class NotIssued:
    """Nothing was made: the disk refused, or nothing is known of the office."""

    code: str


@dataclass(frozen=True, slots=True)
class Begun:
    """A check-in that nothing known here stands against; the ticket has its id and nothing else."""

    order: CheckIn
    ticket_id: TicketId
    office: Office
    service: Service

    @property
    def asks(self) -> bool:
        """Say whether the central can be asked first: it knows appointments."""
        return self.order.candidate is not None


@dataclass(frozen=True, slots=True)
class CheckInDesk:
    """Runs `CheckIn`, as one piece or in three steps. Blocks: for workers. `new_id` makes 128 random bits."""

    store: KioskStore
    scheduling: Scheduling
    clock: OfficeClock
    new_id: Callable[[], TicketId]

    def check_in(self, order: CheckIn) -> Issued | NotAnymore | TakesNobody | NotIssued:
        """Make the ticket, or say why there is none."""
        begun = self.begin(order)
        if not isinstance(begun, Begun):
            return begun
        return self.finish(begun, self.claim(begun))

    def begin(self, order: CheckIn) -> Begun | NotAnymore | TakesNobody | NotIssued:
        """See whether anything known here stands against it. Asks nobody else."""
        office = self.store.office()
        service = office.service(order.service_id) if office else None
        if office is None or service is None:
            return NotIssued("no_office")
        if order.candidate is None:
            now = self.clock.now()
            taken = walk_ins(service, office, self._queue_of(service, now), now)
            if not (service.takes_walk_ins and taken.are_taken):
                return TakesNobody(taken.opens_next, taken.full)
        elif not _allowed(order.candidate, office.policies):
            return NotAnymore(order.candidate)
        elif (own := with_own_ticket(order.candidate, self.store)).ticket is not None:
            return NotAnymore(own)
        return Begun(order, self.new_id(), office, service)

    def claim(self, begun: Begun) -> Claim | Unreachable | Declined | None:
        """Ask the central whether the appointment still stands; None where there is nothing to ask."""
        candidate = begun.order.candidate
        if candidate is None:
            return None
        return self.scheduling.claim(begun.ticket_id, candidate.appointment.id)

    def finish(
        self, begun: Begun, claim: Claim | Unreachable | Declined | None
    ) -> Issued | NotAnymore | NotIssued:
        """Make the ticket, unless the central has said that it cannot be; without its word it is unverified."""
        candidate = begun.order.candidate
        if candidate is None:
            return self._issue(begun, verified=True)
        if (own := with_own_ticket(candidate, self.store)).ticket is not None:
            # Somebody else has scanned the same code while the central was asked.
            return NotAnymore(own)
        if not isinstance(claim, Claim):
            return self._issue(begun, verified=False)
        match claim.outcome:
            case ClaimOutcome.OK:
                return self._issue(begun, verified=True)
            case ClaimOutcome.CANCELLED:
                return NotAnymore(replace(candidate, eligibility=Eligibility.CANCELLED))
            case ClaimOutcome.ALREADY_CHECKED_IN:
                return NotAnymore(
                    replace(candidate, eligibility=Eligibility.ALREADY_CHECKED_IN, ticket=claim.ticket)
                )

    def take_back(self, ticket_id: TicketId) -> None:
        """Void a ticket that came too late to be shown to anybody."""
        try:
            self.store.void(ticket_id, NOT_SHOWN, self.clock.now())
        except StoreError as refused:
            # The ticket stands, unprinted: the counter sees that nobody has its paper.
            _log.error("ticket_not_voided", extra={"code": refused.code})

    def _issue(self, begun: Begun, *, verified: bool) -> Issued | NotIssued:
        order, service = begun.order, begun.service
        now = self.clock.now()
        appointment = order.candidate.appointment if order.candidate else None
        new = NewTicket(
            begun.ticket_id,
            service.series,
            service_day(begun.office, now),
            service.id,
            now,
            order.persons,
            order.language,
            appointment.id if appointment else None,
            appointment.start if appointment else None,
            verified,
            self.clock.knows_the_day,
            order.missing,
            order.municipality,
        )
        try:
            job = self.store.issue(new)
        except StoreError as refused:
            return NotIssued(refused.code)
        return Issued(job, self._status(job.ticket, now))

    def _recent_queue(self, now: datetime) -> QueueStatus | None:
        queue = self.store.queue()
        return None if queue is None or now - queue.as_of > STALE else queue

    def _queue_of(self, service: Service, now: datetime) -> ServiceQueue | None:
        queue = self._recent_queue(now)
        return None if queue is None else queue.services.get(service.id)

    def _status(self, ticket: Ticket, now: datetime) -> TicketStatus | None:
        """Work out from the last queue that was seen where the new ticket stands."""
        queue = self._recent_queue(now)
        seen = queue.services.get(ticket.service_id) if queue else None
        if queue is None or seen is None:
            return None
        ahead, wait = seen.standing(booked=self._is_due(ticket))
        return TicketStatus(
            ticket.id,
            ticket.number,
            TicketState.WAITING,
            queue.as_of,
            ticket.service_id,
            ahead=ahead,
            wait=wait,
            estimated=True,
        )

    def _is_due(self, ticket: Ticket) -> bool:
        """Tell whether the ticket goes by its appointment; outside its window somebody waits like a walk-in."""
        starts, office = ticket.appointment_start, self.store.office()
        if starts is None or office is None:
            return False
        return starts - office.policies.early <= ticket.issued_at <= starts + office.policies.late


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
