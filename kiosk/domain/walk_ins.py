"""Does a service take somebody without an appointment now? It may be closed, and it may be full for today."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.office import Office, Service
from kiosk.domain.rules import Opening, end_of_day, opening_after, service_opening
from kiosk.domain.waiting import ServiceQueue, Wait


class Full(Enum):
    """Why an open service takes nobody more today."""

    CONTINGENT = "contingent"
    """As many have come as the day has room for."""
    CLOSING = "closing"
    """So many wait that whoever comes now would not be called before it closes."""


@dataclass(frozen=True, slots=True)
class WalkIns:
    """`closes` is when the service closes, None while it is closed. `opens_next` is when it takes walk-ins again."""

    closes: datetime | None
    full: Full | None
    opens_next: datetime | None

    @property
    def are_taken(self) -> bool:
        """Tell whether somebody who comes now gets a ticket."""
        return self.closes is not None and self.full is None


def walk_ins(service: Service, office: Office, queue: ServiceQueue | None, now: datetime) -> WalkIns:
    """Judge a service by its hours and its queue, None where nothing recent is known of that: then it is not full.

    A kiosk that is cut off goes on giving tickets. They stay valid, and the counter sees that they are too many.
    """
    opening = service_opening(service, office, now)
    if queue is not None and queue.walk_ins_left == 0:
        return WalkIns(
            opening.closes,
            None if opening.closes is None else Full.CONTINGENT,
            opening_after(service, office, end_of_day(office, now)),
        )
    if opening.closes is not None and _comes_too_late(queue, opening, now):
        following = opening_after(service, office, opening.closes)
        return WalkIns(opening.closes, Full.CLOSING, following)
    return WalkIns(opening.closes, None, opening.opens_next)


def least_wait(wait: Wait) -> timedelta:
    """Tell what four out of five wait at least: as much less than the median as the bound is more."""
    return max(2 * wait.median - wait.bound, timedelta())


def _comes_too_late(queue: ServiceQueue | None, opening: Opening, now: datetime) -> bool:
    if queue is None or queue.wait is None or opening.closes is None:
        return False
    return now + least_wait(queue.wait) >= opening.closes
