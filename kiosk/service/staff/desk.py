"""Staff's work with tickets: the last ones by number, print one again, void one. Never a name."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.clock import Clock
from kiosk.domain.errors import MalformedNumberError
from kiosk.domain.rules import service_day
from kiosk.domain.tickets import PrintOutcome, TicketNumber, outcome_name
from kiosk.service.printing import PrintDesk
from kiosk.store.port import IssuedTicket, JobState, KioskStore, StoreError

_log = logging.getLogger(__name__)

BY_STAFF = "staff"
"""Why a ticket is void that staff took back."""
LAST = 20
"""So many tickets are listed."""


class PaperWord(Enum):
    """What is known of a ticket's latest paper. The first one: it is on its way at this moment."""

    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StaffTicket:
    """A ticket of the list. `paper` is the printer's word on the latest paper, the others are as in the store."""

    issued: IssuedTicket
    paper: PaperWord

    @property
    def unconfirmed(self) -> bool:
        """Tell whether its number stands, and nobody can say that there is a paper of it."""
        return not self.issued.voided and self.paper in (PaperWord.FAILED, PaperWord.UNKNOWN)


class Refusal(Enum):
    """Why something was not done, as a stable code."""

    MALFORMED_NUMBER = "malformed_number"
    UNKNOWN_NUMBER = "unknown_number"
    """No ticket of today that was made here has this number."""
    VOID = "void"
    UNDER_WAY = "under_way"
    """Its paper is on its way at this moment."""
    DISK = "disk"


@dataclass(frozen=True, slots=True)
class StaffDesk:
    """Used from any thread; printing blocks until the printer has said its word, or does not in time.

    `on_news` is called after each change, so that the central hears of it at once.
    """

    store: KioskStore
    printing: PrintDesk
    clock: Clock
    on_news: Callable[[], None]

    def tickets(self, limit: int = LAST, *, unconfirmed: bool = False) -> tuple[StaffTicket, ...]:
        """List the last tickets, newest first; or of these only those without the printer's word for a paper."""
        listed = [StaffTicket(each, self._paper(each)) for each in self.store.issued(limit)]
        return tuple(each for each in listed if each.unconfirmed or not unconfirmed)

    def print_again(self, number: str) -> PrintOutcome | Refusal:
        """Print the ticket of a number once more; the paper says that it is not the first, unless that one failed."""
        found = self._found(number)
        if isinstance(found, Refusal):
            return found
        ticket = found.issued.ticket
        outcome = self.printing.print_again(ticket, None, ticket.language)
        self.on_news()
        _log.info("staff_print_again", extra={"number": str(ticket.number), "result": outcome_name(outcome)})
        return outcome

    def void(self, number: str) -> Refusal | None:
        """Take the ticket of a number back: it is not called any more, and its appointment can check in again."""
        found = self._found(number)
        if isinstance(found, Refusal):
            return found
        ticket = found.issued.ticket
        try:
            self.store.void(ticket.id, BY_STAFF, self.clock.now())
        except StoreError as refused:
            _log.error("ticket_not_voided", extra={"code": refused.code})
            return Refusal.DISK
        self.on_news()
        _log.info("staff_void", extra={"number": str(ticket.number)})
        return None

    def _found(self, number: str) -> StaffTicket | Refusal:
        try:
            wanted = TicketNumber.parse(number.strip().upper())
        except MalformedNumberError:
            return Refusal.MALFORMED_NUMBER
        issued, office = self.store.numbered(wanted), self.store.office()
        if issued is None or (office and issued.ticket.day != service_day(office, self.clock.now())):
            return Refusal.UNKNOWN_NUMBER
        found = StaffTicket(issued, self._paper(issued))
        if issued.voided:
            return Refusal.VOID
        return Refusal.UNDER_WAY if found.paper is PaperWord.PRINTING else found

    def _paper(self, issued: IssuedTicket) -> PaperWord:
        match issued.paper:
            case JobState.SENDING:
                # The end of one that nobody prints any more could not be written down.
                under_way = self.printing.is_under_way(issued.ticket.id)
                return PaperWord.PRINTING if under_way else PaperWord.UNKNOWN
            case JobState.PRINTED:
                return PaperWord.PRINTED
            case JobState.FAILED:
                return PaperWord.FAILED
            case JobState.UNKNOWN:
                return PaperWord.UNKNOWN
