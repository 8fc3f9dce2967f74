"""Finds appointments by what was read: in the day list by keyed hashes, at the central where that is not enough."""

from dataclasses import dataclass, replace

from kiosk.domain.appointments import AppointmentState, Candidate, DayList, Eligibility
from kiosk.domain.clock import Clock
from kiosk.domain.ids import TicketId
from kiosk.domain.matching import read_keys
from kiosk.domain.office import Office
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.rules import judge, service_day
from kiosk.domain.waiting import TicketState, TicketStatus
from kiosk.scheduling.port import Declined, Scheduling, Unreachable
from kiosk.store.port import KioskStore


@dataclass(frozen=True, slots=True)
class CouldNotLookUp:
    """Neither the day list nor the central could say."""


@dataclass(frozen=True, slots=True)
class AppointmentFinder:
    """Looks appointments and tickets up. Blocks: to be used from a worker."""

    store: KioskStore
    scheduling: Scheduling
    clock: Clock

    def find(self, read: AppointmentCode | IdentityDocument) -> tuple[Candidate, ...] | CouldNotLookUp:
        """Return the candidates, judged for now; empty when there are none anywhere."""
        office = self.store.office()
        if office is None:
            return CouldNotLookUp()
        today = self.store.day_list(service_day(office, self.clock.now()))
        local = () if today is None else self._in_day_list(read, today, office)
        if local and all(c.appointment.state is AppointmentState.BOOKED for c in local):
            return self._with_own_tickets(local)
        answer = self.scheduling.look_up(read)
        if isinstance(answer, Unreachable | Declined):
            return self._with_own_tickets(local) if local else CouldNotLookUp()
        return self._with_own_tickets(answer)

    def ticket(self, ticket_id: TicketId) -> TicketStatus | CouldNotLookUp | None:
        """Return where a ticket stands; None when neither the central nor this kiosk knows it."""
        answer = self.scheduling.ticket(ticket_id)
        if isinstance(answer, TicketStatus):
            return answer
        own = self.store.ticket(ticket_id)
        if own is not None:
            # It was issued here and its news has not arrived yet: it waits, but nobody can say how long.
            now = self.clock.now()
            return TicketStatus(own.id, own.number, TicketState.WAITING, now, own.service_id, estimated=True)
        return None if isinstance(answer, Declined) else CouldNotLookUp()

    def _in_day_list(
        self, read: AppointmentCode | IdentityDocument, day_list: DayList, office: Office
    ) -> tuple[Candidate, ...]:
        wanted = read_keys(bytes.fromhex(day_list.key), read)
        found = [entry.appointment for entry in day_list.entries if entry.keys & wanted]
        now = self.clock.now()
        return tuple(judge(a, office, now, verified=False) for a in sorted(found, key=lambda a: a.start))

    def _with_own_tickets(self, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        return tuple(with_own_ticket(candidate, self.store) for candidate in candidates)


def with_own_ticket(candidate: Candidate, store: KioskStore) -> Candidate:
    """Add the ticket that this kiosk has issued for the appointment: then it is checked in, whatever a list says."""
    own = store.ticket_of(candidate.appointment.id)
    if own is None:
        return candidate
    return replace(candidate, eligibility=Eligibility.ALREADY_CHECKED_IN, ticket=own, reprintable=True)
