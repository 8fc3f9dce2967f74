"""What the reducer must know of the world: the office's day, and what is asked for a service before its ticket."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from kiosk.domain.ids import ServiceId
from kiosk.domain.office import Office, Service
from kiosk.domain.rules import service_day
from kiosk.domain.waiting import QueueStatus, ServiceQueue
from kiosk.domain.walk_ins import walk_ins

MOST_THINGS = 20
"""So many things of a checklist fit on screens and in a note."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Of a service: how many things are on its checklist, and whether persons count for it.

    `municipalities` are those to choose from; empty where none is asked for.
    """

    things: int = 0
    counts_persons: bool = False
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Handed to the session before each event; a service that is not named here asks for nothing.

    `shut` are the services that give nobody a ticket without an appointment now, known while somebody chooses one.
    """

    today: date | None = None
    services: Mapping[ServiceId, Asked] = field(default_factory=dict[ServiceId, Asked])
    shut: frozenset[ServiceId] = frozenset()

    def asked(self, service_id: ServiceId) -> Asked:
        """Tell what is asked for a service."""
        return self.services.get(service_id, Asked())


def known_of(
    office: Office | None, now: datetime, queue: QueueStatus | None = None, *, choosing: bool = False
) -> Known:
    """Read from the office what a session must know; each further person who takes time is one who counts.

    `queue` is the recent one. What is shut is worked out only while somebody is `choosing` among walk-in services.
    """
    if office is None:
        return Known()
    asked = {s.id: _asked(s, office) for s in office.services}
    shut = _shut(office, now, queue) if choosing else frozenset[ServiceId]()
    return Known(service_day(office, now), asked, shut)


def _shut(office: Office, now: datetime, queue: QueueStatus | None) -> frozenset[ServiceId]:
    queues: Mapping[ServiceId, ServiceQueue] = queue.services if queue else {}
    judged = {s.id: walk_ins(s, office, queues.get(s.id), now) for s in office.services}
    return frozenset(name for name, taken in judged.items() if not taken.are_taken)


def _asked(service: Service, office: Office) -> Asked:
    municipalities = office.municipalities if service.needs_municipality else ()
    return Asked(min(len(service.checklist), MOST_THINGS), service.per_person > 0, municipalities)
