"""What an estimate is given: the hall at one moment, what is planned, and what has been learned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.central.queueing.order import CallingRules, Waiting
from kiosk.domain.waiting import Wait

SHOW_RATE = 0.9
"""So many of those who book are expected to come where nobody has counted yet."""
LEVEL = 0.82
"""Four out of five shall be called within the bound."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An open counter. `serving` is the service of the visit it is busy with, `since` when that began (UTC).

    `load` is how much longer than one person's that visit takes.
    """

    id: str
    services: frozenset[str]
    serving: str | None = None
    since: datetime | None = None
    load: float = 1.0


@dataclass(frozen=True, slots=True)
class Shift:
    """So many counters are planned from one moment to another (UTC); shifts at the same time add up."""

    begins: datetime
    ends: datetime
    counters: int


@dataclass(frozen=True, slots=True)
class Booking:
    """An appointment of today whose person is not here yet; `start` in UTC."""

    service: str
    start: datetime


@dataclass(frozen=True, slots=True)
class Finished:
    """A visit that was finished today, and the seconds that it took at the counter."""

    service: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Hall:
    """The hall at one moment.

    `durations` are the seconds to draw from, of each service (`durations.pool`), `lateness_s` those that people came
    after their appointed time (before it: negative). `level` is where the bound is read off, which the office learns
    (`promises`). `seed` chooses the chance; everything else being equal, the answer is.
    """

    now: datetime
    waiting: tuple[Waiting, ...]
    desks: tuple[Desk, ...]
    durations: Mapping[str, Sequence[float]]
    rules: CallingRules
    roster: tuple[Shift, ...] = ()
    booked: tuple[Booking, ...] = ()
    finished: tuple[Finished, ...] = ()
    lateness_s: tuple[float, ...] = ()
    show_rate: float = SHOW_RATE
    level: float = LEVEL
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Waits:
    """The answer: for each who waits, and for each service that was asked about, None where nothing can be known.

    `joining` is for somebody who joins now without an appointment, `due` for one whose appointment is now.
    """

    waiting: Mapping[str, Wait | None]
    joining: Mapping[str, Wait | None]
    due: Mapping[str, Wait | None]
