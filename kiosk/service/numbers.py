"""Keeps leased numbers at hand: a small live block per series, and a reserve for today and the next day of service."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from threading import Lock
from zoneinfo import ZoneInfo

from kiosk.domain.clock import Clock
from kiosk.domain.office import Office
from kiosk.domain.rules import LOOK_AHEAD_DAYS, opens_on, service_day
from kiosk.domain.tickets import LeaseKind, NumberLease
from kiosk.scheduling.port import Declined, Scheduling, Unreachable
from kiosk.store.port import KioskStore

_log = logging.getLogger(__name__)

LIVE_SIZE = 4
"""Live blocks of 3 to 5 keep the hall almost in order; larger ones displace visitors."""
LIVE_LOW = 2
EVENING = 15
"""From this hour on the reserve of the next day of service is leased, so that a kiosk can boot cut off."""
RESERVE_SIZE = 60
"""Per series and day: with seven series a kiosk that is cut off has more than four hundred numbers."""


@dataclass(frozen=True, slots=True)
class NumberKeeper:
    """Tops leases up. Blocks: to be used from a worker. While one is at it, others leave it to that one.

    `may_lease` tells whether the central knows this program as its kiosk; until then nothing is leased. `reserve` is
    how many numbers of each series are kept for a day.
    """

    store: KioskStore
    scheduling: Scheduling
    clock: Clock
    may_lease: Callable[[], bool] = lambda: True
    reserve: int = RESERVE_SIZE
    _at_it: Lock = field(default_factory=Lock)
    _given: dict[str, int] = field(default_factory=dict[str, int])

    def top_up(self) -> None:
        """Lease what is missing; stops at the first time-out, goes on after a refusal."""
        if not self.may_lease() or not self._at_it.acquire(blocking=False):
            return
        try:
            self._top_up()
        finally:
            self._at_it.release()

    def _top_up(self) -> None:
        office = self.store.office()
        if office is None or not self.scheduling.capabilities.leases:
            return
        today = service_day(office, self.clock.now())
        days = [(today, LeaseKind.LIVE), (today, LeaseKind.RESERVE)]
        tomorrow = next_service_day(office, today)
        if tomorrow is not None and self._is_evening(office):
            days.append((tomorrow, LeaseKind.RESERVE))
        for day, kind in days:
            for series in sorted({service.series for service in office.services}):
                if self._is_short(series, day, kind) and not self._lease(series, day, kind):
                    return

    def _is_evening(self, office: Office) -> bool:
        return self.clock.now().astimezone(ZoneInfo(office.time_zone)).hour >= EVENING

    def _is_short(self, series: str, day: date, kind: LeaseKind) -> bool:
        left = self.store.numbers_left(series, day)
        if kind is LeaseKind.LIVE:
            return left.live < LIVE_LOW
        # Where many kiosks share the reserves the central gives less than is asked for, and would be asked for ever.
        return left.reserve < self._given.get(series, self.reserve) // 2

    def _lease(self, series: str, day: date, kind: LeaseKind) -> bool:
        size = LIVE_SIZE if kind is LeaseKind.LIVE else self.reserve
        answer = self.scheduling.lease(series, day, kind, size, self.store.journal_position())
        if isinstance(answer, NumberLease):
            self.store.add_lease(answer)
            if kind is LeaseKind.RESERVE:
                self._given[series] = min(self.reserve, answer.last - answer.first + 1)
        elif isinstance(answer, Declined):
            _log.error("lease_declined", extra={"code": answer.code, "object": series})
        return not isinstance(answer, Unreachable)


def next_service_day(office: Office, today: date) -> date | None:
    """Return the next day on which any service is open."""
    days = (today + timedelta(days=ahead) for ahead in range(1, LOOK_AHEAD_DAYS))
    return next((day for day in days if opens_on(office, day)), None)
