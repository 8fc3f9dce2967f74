"""How many counters will be open: by the roster, from what is open now on.

Counters that are missing now are taken to be missing for another half hour, and so are counters that are open beyond
the plan to stay open, but for those that only finish a visit which began before their shift ended. After the last
shift the counters that are left go on until nobody waits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.central.queueing.situation import Desk, Hall, Shift

GAP_S = 1800.0
"""An unplanned gap lasts so much longer."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`desks` go on serving; from each second in `steps` on (from now, ascending) so many are open."""

    desks: tuple[Desk, ...]
    steps: tuple[tuple[float, int], ...] = ()


def plan(hall: Hall) -> Plan:
    """Plan from now on."""
    ends = max((shift.ends for shift in hall.roster), default=hall.now)
    if ends <= hall.now or not hall.desks:
        return Plan(hall.desks)
    planned = _count(hall.roster, hall.now)
    desks = _staying(hall, len(hall.desks) - planned)
    off_plan = len(desks) - planned
    bounds = {edge for shift in hall.roster for edge in (shift.begins, shift.ends)}
    begun = min(shift.begins for shift in hall.roster) <= hall.now
    steps = [
        ((edge - hall.now).total_seconds(), _count(hall.roster, edge))
        for edge in sorted(bounds)
        if hall.now < edge < ends
    ]
    until = GAP_S if begun else 0.0
    return Plan(desks, tuple(_steps(steps, off_plan, until, planned)))


def _steps(
    steps: list[tuple[float, int]], off_plan: int, until: float, planned: int
) -> list[tuple[float, int]]:
    if off_plan == 0 or until == 0:
        return steps
    at_end = next((count for at, count in reversed(steps) if at <= until), planned)
    early = [(at, max(count + off_plan, min(count, 1))) for at, count in steps if at < until]
    return [*early, (until, at_end), *((at, count) for at, count in steps if at > until)]


def _staying(hall: Hall, beyond: int) -> tuple[Desk, ...]:
    """Leave out the counters, at most so many, whose shift is over once they have finished."""
    ended = max((shift.ends for shift in hall.roster if shift.ends <= hall.now), default=None)
    if beyond <= 0 or ended is None:
        return hall.desks
    leaving = [desk for desk in hall.desks if desk.since is not None and desk.since < ended][:beyond]
    return tuple(desk for desk in hall.desks if desk not in leaving)


def _count(roster: Sequence[Shift], at: datetime) -> int:
    return sum(shift.counters for shift in roster if shift.begins <= at < shift.ends)
