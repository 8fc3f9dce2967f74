"""The rules to compare with: each foretells, from what could be known, how long somebody who has just come will wait.

ZMS is the appointment and queue system of Munich and Berlin (it-at-m/eappointment). Its published rule
(zmsentities, `Collection/QueueList`) is put into own words and code here, from understanding.
"""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.waits.halls import Arrival

NAIVE, ZMS, LAST = "mean × ahead ÷ desks", "ZMS", "last to enter service"
ZMS_HEAD_START_S = 120.0
"""An appointment goes first from two minutes before its time on."""
ZMS_OPTIMISM = 0.8


@dataclass(frozen=True, slots=True)
class Foretold:
    """Seconds: the number that is told, and the range, where there is one, within which it shall be."""

    seconds: float
    least: float | None = None
    most: float | None = None


def naive(arrival: Arrival) -> Foretold:
    """Mean times those ahead, divided by the open counters."""
    return Foretold(arrival.past.mean_s * arrival.ahead / arrival.open_now)


def last_to_enter(arrival: Arrival) -> Foretold:
    """As long as the last waited who came to a counter (Ibrahim and Whitt, 2009)."""
    entered = [one for one in arrival.visits if one.begins <= arrival.at]
    last = max(entered, key=lambda one: one.begins, default=None)
    return Foretold(0.0 if last is None else last.waited)


def zms(arrival: Arrival) -> Foretold:
    """Foretell as ZMS does.

    Each who waits takes the mean, shared by the counters. Appointments, also of people who are not here yet, are
    merged into the line of walk-ins: one goes first as soon as the moment that the line has reached is within two
    minutes of its time. The number told is the whole minutes until after the share of the one whose turn it is; the
    range begins with four fifths of the shares that are left when each counter has taken one.
    """
    share = arrival.past.mean_s / arrival.open_now
    own = arrival.visit.visitor
    # Who is overdue and not here has been called by now, as ZMS does without a check-in, and is off the list.
    booked = [(due - arrival.at, False) for _, due in arrival.expected if due >= arrival.at]
    booked += (
        (one.visitor.due - arrival.at, one is arrival.visit)
        for one in arrival.here
        if one.visitor.due is not None
    )
    booked.sort()
    walk_ins = [one is arrival.visit for one in arrival.here if one.visitor.due is None]
    reached, turns = ZMS_HEAD_START_S, 0
    while booked or walk_ins:
        found = False
        if booked and reached >= booked[0][0]:
            due, found = booked.pop(0)
            if found:
                return _zms_appointment(due, share, turns, arrival)
        elif walk_ins and walk_ins.pop(0):
            return _zms_walk_in(share, turns, arrival)
        reached += share
        turns += 1
    raise ValueError(f"{own} is not in the hall")


def _zms_walk_in(share: float, turns: int, arrival: Arrival) -> Foretold:
    estimate = (turns + 1) * share // 60 * 60
    return Foretold(estimate, _zms_least(share, turns, arrival), estimate)


def _zms_appointment(due: float, share: float, turns: int, arrival: Arrival) -> Foretold:
    least = _zms_least(share, turns, arrival)
    if ZMS_OPTIMISM * share * max(turns - arrival.open_now + 1, 0) >= due:
        return Foretold((turns + 1) * share // 60 * 60, least, (turns + 1) * share // 60 * 60)
    told = -(-(ZMS_HEAD_START_S * (turns > 0) + turns * share) // 60) * 60 + 60
    return Foretold(told, max(due // 60 * 60, 0.0), told)


def _zms_least(share: float, turns: int, arrival: Arrival) -> float:
    return ZMS_OPTIMISM * share * max(turns - arrival.open_now + 1, 0) // 60 * 60


RULES: dict[str, Callable[[Arrival], Foretold]] = {NAIVE: naive, ZMS: zms, LAST: last_to_enter}
