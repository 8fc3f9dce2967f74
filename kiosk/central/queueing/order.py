"""The calling order: who is next. One pure function, shared by the calling and by the simulation of waits.

From first to last, each class by its own time:

1. whom staff gave priority, by arrival;
2. appointments whose time has come, by appointment time;
3. walk-ins who have waited longer than their service's bound, by arrival, so that none starves;
4. appointments who arrived in their window and whose time is still to come, by appointment time;
5. walk-ins by arrival, and with them whoever came after the window had closed;
6. appointments who came before their window: last until their time comes, so called early only when nobody else waits.

A ticket that was sent back keeps its place for a while, and is then a walk-in of the moment it was sent back. Marked
tickets (cancelled meanwhile) stand at the end of their class.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum

WALK_IN_BOUND = timedelta(minutes=30)
KEEP_PLACE = timedelta(minutes=10)


_INSTANT = timedelta(microseconds=1)


class CallingClass(IntEnum):
    """The classes, first to last."""

    PRIORITY = 1
    DUE = 2
    STARVING = 3
    IN_WINDOW = 4
    WALK_IN = 5
    EARLY = 6


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits. `appointment` is its time, `returned` when the ticket was sent back; all in UTC."""

    id: str
    service: str
    arrived: datetime
    appointment: datetime | None = None
    priority: bool = False
    marked: bool = False
    returned: datetime | None = None
    number: str = ""
    """Of the ticket: who arrived at the same moment goes by it."""
    queued: datetime | None = None
    """Since when it waits for this service, where it has been served at another one before."""
    load: float = 1.0
    """How much longer than one person's the visit takes (`storage.party.share_of`)."""


@dataclass(frozen=True, slots=True)
class CallingRules:
    """The office's rules: the check-in window around an appointment, and the bounds."""

    early: timedelta
    late: timedelta
    bounds: Mapping[str, timedelta] = field(default_factory=dict[str, timedelta])
    """How long a walk-in of a service may be passed over; `WALK_IN_BOUND` where there is none."""
    keep_place: timedelta = KEEP_PLACE


Place = tuple[CallingClass, bool, datetime, datetime, str, str]
"""Where somebody stands: smaller is called earlier."""


def calling_order(waiting: Iterable[Waiting], now: datetime, rules: CallingRules) -> tuple[Waiting, ...]:
    """Sort everybody who waits, next one first."""
    return tuple(sorted(waiting, key=lambda one: place(one, now, rules)))


def next_for(
    services: frozenset[str], waiting: Iterable[Waiting], now: datetime, rules: CallingRules
) -> Waiting | None:
    """Choose whom a counter with these services calls now."""
    able = (one for one in waiting if one.service in services)
    return min(able, key=lambda one: place(one, now, rules), default=None)


def place(one: Waiting, now: datetime, rules: CallingRules) -> Place:
    """Tell where somebody stands, which depends on nobody else."""
    kind, since = _standing(one, now, rules)
    return kind, one.marked, since, one.arrived, one.number, one.id


def changes(one: Waiting, rules: CallingRules) -> tuple[datetime, ...]:
    """Tell when somebody's place may become another one; between two of these moments it stays as it is."""
    bound = rules.bounds.get(one.service, WALK_IN_BOUND)
    moments = [max(one.arrived, one.queued or one.arrived) + bound]
    if one.appointment is not None:
        moments.append(one.appointment)
    if one.returned is not None:
        since = max(one.returned, one.queued or one.returned)
        moments += (one.returned + rules.keep_place + _INSTANT, since + bound)
    return tuple(sorted(moments))


def _standing(one: Waiting, now: datetime, rules: CallingRules) -> tuple[CallingClass, datetime]:
    if one.priority:
        return CallingClass.PRIORITY, one.arrived
    if one.returned is not None and now - one.returned > rules.keep_place:
        return _walk_in(one, one.returned, now, rules)
    if one.appointment is None or one.arrived > one.appointment + rules.late:
        return _walk_in(one, one.arrived, now, rules)
    if now >= one.appointment:
        return CallingClass.DUE, one.appointment
    in_window = one.arrived >= one.appointment - rules.early
    return CallingClass.IN_WINDOW if in_window else CallingClass.EARLY, one.appointment


def _walk_in(
    one: Waiting, since: datetime, now: datetime, rules: CallingRules
) -> tuple[CallingClass, datetime]:
    bound = rules.bounds.get(one.service, WALK_IN_BOUND)
    waits = now - max(since, one.queued or since)
    return CallingClass.STARVING if waits >= bound else CallingClass.WALK_IN, since
