"""Who is booked and not here yet: whether and when each of them comes, run by run.

Punctuality is what was seen of others. Somebody who should have been here for a while comes less likely: the rate of
showing up is that of those who are not here by now.
"""

from bisect import bisect_right
from collections.abc import Sequence
from statistics import NormalDist

from kiosk.central.queueing.chance import levels, order_of
from kiosk.central.queueing.situation import Booking, Hall

_KEPT = 200
"""A longer sample of punctuality is read at so many levels."""
_USUALLY = NormalDist(-240, 360)
"""Where nobody has counted: four minutes early, and six minutes more or less."""

NEVER = float("inf")


def punctuality(lateness_s: Sequence[float]) -> tuple[float, ...]:
    """Sort a sample of lateness, in seconds, or give a likely one."""
    if not lateness_s:
        return tuple(_USUALLY.inv_cdf((level + 0.5) / _KEPT) for level in range(_KEPT))
    ordered = sorted(lateness_s)
    return levels(ordered, _KEPT) if len(ordered) > _KEPT else tuple(ordered)


def show_rate(late_s: Sequence[float], rate: float, overdue_s: float) -> float:
    """Tell how likely somebody comes who is overdue for so long (negative: not yet) and not here."""
    still = (len(late_s) - bisect_right(late_s, overdue_s)) / len(late_s)
    absent = 1 - rate + rate * still
    return rate * still / absent if absent > 0 else 0.0


def arrivals(
    booking: Booking, name: str, hall: Hall, late_s: Sequence[float], runs: int
) -> tuple[float, ...]:
    """Give for each run the second from now at which somebody arrives, `NEVER` for not coming."""
    due = (booking.start - hall.now).total_seconds()
    comes = show_rate(late_s, hall.show_rate, -due)
    first = bisect_right(late_s, -due)
    left = len(late_s) - first
    found = []
    for level in order_of(name, hall.seed, runs):
        share = (level + 0.5) / runs
        found.append(due + late_s[first + int(share / comes * left)] if share < comes else NEVER)
    return tuple(found)
