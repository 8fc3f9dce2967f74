"""Finds appointments by what was read: in the day list, then at the central, and by what a signed code says itself."""

from dataclasses import dataclass, replace

from kiosk.domain.appointments import Appointment, AppointmentState, Candidate, DayList, Eligibility
from kiosk.domain.clock import Clock
from kiosk.domain.ids import TicketId
from kiosk.domain.matching import read_keys
from kiosk.domain.office import Office
from kiosk.domain.reads import AppointmentCode, IdentityDocument
from kiosk.domain.rules import judge, service_day
from kiosk.domain.signed_codes import SignedCode
from kiosk.domain.waiting import TicketState, TicketStatus
from kiosk.scheduling.port import Declined, Scheduling, Unreachable
from kiosk.service.signed_codes import SignedCodes, Verdict, candidate_of
from kiosk.store.port import KioskStore


@dataclass(frozen=True, slots=True)
class CouldNotLookUp:
    """Neither the day list nor the central could say; `busy`: the central has answered too many in a minute."""

    busy: bool = False


@dataclass(frozen=True, slots=True)
class AppointmentFinder:
    """Looks appointments and tickets up. Blocks: to be used from a worker."""

    store: KioskStore
    scheduling: Scheduling
    clock: Clock
    codes: SignedCodes | None = None
    """Without it a signed code is looked for as any other, and says nothing itself."""

    def find(self, read: AppointmentCode | IdentityDocument) -> tuple[Candidate, ...] | CouldNotLookUp:
        """Return the candidates, judged for now; empty when there are none anywhere."""
        office = self.store.office()
        if office is None:
            return CouldNotLookUp()
        if self.codes is not None and isinstance(read, AppointmentCode) and read.signed is not None:
            return self._by_signed_code(self.codes, read, read.signed, office)
        today = self._day_list(office)
        return self._answered(read, () if today is None else self._in_day_list(read, today, office))

    def ticket(self, ticket_id: TicketId) -> TicketStatus | CouldNotLookUp | None:
        """Return where a ticket stands; None when neither the central nor this kiosk knows it."""
        answer = self.scheduling.ticket(ticket_id)
        if isinstance(answer, TicketStatus):
            return replace(answer, rated=answer.rated or self.store.has_rated(ticket_id))
        own = self.store.ticket(ticket_id)
        if own is not None:
            # It was issued here and its news has not arrived yet: it waits, but nobody can say how long.
            now = self.clock.now()
            return TicketStatus(own.id, own.number, TicketState.WAITING, now, own.service_id, estimated=True)
        # Any other refusal says nothing about the ticket.
        return None if answer == Declined("not_found") else CouldNotLookUp()

    def _in_day_list(
        self, read: AppointmentCode | IdentityDocument, day_list: DayList, office: Office
    ) -> tuple[Candidate, ...]:
        wanted = read_keys(bytes.fromhex(day_list.key), read)
        return self._judged([entry.appointment for entry in day_list.entries if entry.keys & wanted], office)

    def _judged(self, found: list[Appointment], office: Office) -> tuple[Candidate, ...]:
        now = self.clock.now()
        return tuple(judge(a, office, now, verified=False) for a in sorted(found, key=lambda a: a.start))

    def _by_signed_code(
        self, codes: SignedCodes, read: AppointmentCode, signed: SignedCode, office: Office
    ) -> tuple[Candidate, ...] | CouldNotLookUp:
        checked = codes.check(signed, office)
        if checked.verdict is Verdict.CANNOT_TELL:
            return CouldNotLookUp()
        if checked.verdict in (Verdict.FORGED, Verdict.UNKNOWN_KEY):
            return ()
        office, record = checked.office, signed.record
        today = self._day_list(office) if checked.verdict is Verdict.GENUINE else None
        entries = () if today is None else today.entries
        listed = [each.appointment for each in entries if each.appointment.id == record.appointment_id]
        answer = self._answered(read, self._judged(listed, office))
        says = candidate_of(record, office, self.clock.now())
        if says is None:
            return answer
        if checked.verdict is Verdict.ELSEWHERE:
            # Perhaps nobody has signed it: it must not lead to a ticket that was issued here.
            return (says,) if isinstance(answer, CouldNotLookUp) or not answer else answer
        return self._with_own_tickets((says,)) if isinstance(answer, CouldNotLookUp) else answer

    def _answered(
        self, read: AppointmentCode | IdentityDocument, local: tuple[Candidate, ...]
    ) -> tuple[Candidate, ...] | CouldNotLookUp:
        if local and all(c.appointment.state is AppointmentState.BOOKED for c in local):
            return self._with_own_tickets(local)
        answer = self.scheduling.look_up(read)
        if isinstance(answer, Unreachable | Declined):
            busy = isinstance(answer, Unreachable) and answer.code == "busy"
            return self._with_own_tickets(local) if local else CouldNotLookUp(busy)
        return self._with_own_tickets(answer)

    def _day_list(self, office: Office) -> DayList | None:
        return self.store.day_list(service_day(office, self.clock.now()))

    def _with_own_tickets(self, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        return tuple(with_own_ticket(candidate, self.store) for candidate in candidates)


def with_own_ticket(candidate: Candidate, store: KioskStore) -> Candidate:
    """Add the ticket that this kiosk has issued for the appointment: then it is checked in, whatever a list says."""
    own = store.ticket_of(candidate.appointment.id)
    if own is None:
        return candidate
    return replace(candidate, eligibility=Eligibility.ALREADY_CHECKED_IN, ticket=own, reprintable=True)
