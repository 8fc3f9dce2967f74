"""Keeps how a visit was: written at once, delivered when the central can be heard."""

import logging
from dataclasses import dataclass

from kiosk.domain.clock import Clock
from kiosk.domain.ids import TicketId
from kiosk.store.port import KioskStore, StoreError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RatingDesk:
    """Runs `KeepRating`. Blocks: for workers."""

    store: KioskStore
    clock: Clock

    def keep(self, ticket_id: TicketId, score: int) -> bool:
        """Write it down, once for each ticket; tell whether it was news."""
        try:
            return self.store.rate(ticket_id, score, self.clock.now())
        except StoreError as refused:
            # No ticket is lost with it, and nobody waits for anything.
            _log.warning("rating_not_kept", extra={"code": refused.code})
            return False
