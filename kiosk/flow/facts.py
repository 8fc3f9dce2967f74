"""What the kiosk knows apart from the session: the office, the queue, the time, whether it is in service."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.ids import ServiceId, TicketId
from kiosk.domain.office import Office, Service
from kiosk.domain.tickets import ticket_code
from kiosk.domain.waiting import QueueStatus
from kiosk.flow.delays import Delays

STALE = timedelta(minutes=5)
"""What was heard of the hall says nothing any more after this time."""


class Presence(Enum):
    """Whether there is a device for something."""

    READY = "ready"
    AWAY = "away"
    """There is one, and it does not work right now."""
    NONE = "none"
    """This kiosk has none."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """Which devices a visitor can count on just now. `scanner` is whatever a code can be shown to."""

    scanner: Presence = Presence.READY
    document_reader: Presence = Presence.READY
    printer: Presence = Presence.READY


@dataclass(frozen=True, slots=True)
class Facts:
    """Projections and conditions at one moment.

    `out_of_service` is a short code for staff, None when in service; `no_tickets` is one while no ticket can be made
    here, but people may look where they stand. `cut_off_since` is since when the central was not
    heard, None while it is.
    """

    now: datetime
    office: Office | None = None
    queue: QueueStatus | None = None
    out_of_service: str | None = None
    no_tickets: str | None = None
    demo: bool = False
    countdown_s: float = Delays().countdown
    equipment: Equipment = Equipment()
    cut_off_since: datetime | None = None

    @property
    def recent_queue(self) -> QueueStatus | None:
        """Return the queue; None when it is not known, or was known too long ago."""
        return None if self.queue is None or self.now - self.queue.as_of > STALE else self.queue

    @property
    def queue_as_of(self) -> datetime | None:
        """Return how old what is shown of the queue is, while nothing newer can be heard; else None."""
        queue = self.recent_queue
        return None if queue is None or self.cut_off_since is None else queue.as_of

    @property
    def waiting(self) -> int | None:
        """Return how many wait in the hall; None when that is not known, or was known too long ago."""
        queue = self.recent_queue
        return None if queue is None else queue.waiting

    def service(self, service_id: ServiceId) -> Service | None:
        """Find a service of the office."""
        return self.office.service(service_id) if self.office else None

    def ticket_code(self, ticket_id: TicketId) -> str:
        """Return what the code of a ticket says."""
        return ticket_code(ticket_id, self.office.public_url if self.office else "")
