"""Where a ticket stands in the queue, and how long the wait may be."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.ids import ServiceId, TicketId
from kiosk.domain.tickets import TicketNumber


@dataclass(frozen=True, slots=True)
class Wait:
    """A waiting time: half of the visitors wait less than `median`, four out of five less than `bound`."""

    median: timedelta
    bound: timedelta

    def rounded(self) -> "Wait":
        """Round outward to five minutes, to ten from an hour on: the only form that is shown to a visitor."""
        return Wait(_floor(self.median), _ceil(self.bound))


class TicketState(Enum):
    """Where a ticket is in its life, in the words of the contract."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    DONE = "done"
    NO_SHOW = "no_show"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class TicketStatus:
    """A ticket in the queue now. `ahead` and `wait` are None where nothing can be known.

    `as_of` is when this was true; `estimated` means that the kiosk worked it out itself from the last queue it saw.
    `rated`: its visitor has said how it was, which is asked once.
    """

    ticket_id: TicketId
    number: TicketNumber
    state: TicketState
    as_of: datetime
    service_id: ServiceId | None = None
    counter: str | None = None
    ahead: int | None = None
    wait: Wait | None = None
    estimated: bool = False
    rated: bool = False


@dataclass(frozen=True, slots=True)
class ServiceQueue:
    """The queue of one service. `ahead` and `wait` are for somebody who joins now without an appointment.

    `wait_booked` and `ahead_booked` are for somebody whose appointment is now; None where that is not told.
    `walk_ins_left` is how many more of them today has room for; None for as many as come.
    """

    service_id: ServiceId
    waiting: int
    counters_open: int
    now_serving: tuple[str, ...] = ()
    longest_wait: timedelta | None = None
    wait: Wait | None = None
    ahead: int | None = None
    walk_ins_left: int | None = None
    wait_booked: Wait | None = None
    ahead_booked: int | None = None

    def standing(self, *, booked: bool) -> tuple[int, Wait | None]:
        """Tell how many are ahead of somebody who joins now, and for how long; `booked` for an appointment's time."""
        walk_in = self.waiting if self.ahead is None else self.ahead
        if not booked or self.ahead_booked is None:
            return walk_in, self.wait
        return self.ahead_booked, self.wait_booked


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """All queues of the office at one moment."""

    as_of: datetime
    services: Mapping[ServiceId, ServiceQueue] = field(default_factory=dict[ServiceId, ServiceQueue])

    @property
    def waiting(self) -> int:
        """Count everybody who waits."""
        return sum(queue.waiting for queue in self.services.values())


def _step(value: timedelta) -> timedelta:
    return timedelta(minutes=10) if value >= timedelta(hours=1) else timedelta(minutes=5)


def _floor(value: timedelta) -> timedelta:
    return value // _step(value) * _step(value)


def _ceil(value: timedelta) -> timedelta:
    return -(-value // _step(value)) * _step(value)
