"""One run of the hall: counters take whoever is next, booked people arrive, counters open and close."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush, heapreplace

Event = tuple[float, float, int]
"""From this second on, this key is the place of this person."""

NOBODY = -1.0
"""The length of a visit of somebody who takes nobody's turn: who only asks."""
_NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Stage:
    """What all runs have in common.

    People are numbers. `lines` are the keys and numbers of who is here, sorted, one line for each group of counters
    with the same services; `lines_of` says in which lines each person stands. `groups` is the group of each counter
    that is open, `opening` that of counters to come. Who is `losing` may come to stand
    further behind; all others only move forward. `steps` are from `roster.Plan`. A run ends when the first
    `asked` of the people have had their turns.
    """

    lines: tuple[tuple[tuple[float, int], ...], ...]
    lines_of: tuple[tuple[int, ...], ...]
    groups: tuple[int, ...]
    opening: int
    losing: frozenset[int]
    steps: tuple[tuple[float, int], ...]
    asked: int


class _Shifts:
    """Counts the counters by the roster while a run goes on."""

    def __init__(self, steps: Sequence[tuple[float, int]], open_now: int) -> None:
        self._steps = iter(steps)
        self._step = next(self._steps, None)
        self.changes = self._step[0] if self._step else _NEVER
        self.wanted = self.open = open_now

    def change(self) -> int:
        """Go to the next step; tell how many counters open."""
        if self._step is not None:
            self.wanted = self._step[1]
        opening = max(self.wanted - self.open, 0)
        self.open += opening
        self._step = next(self._steps, None)
        self.changes = self._step[0] if self._step else _NEVER
        return opening


def play(  # noqa: PLR0912  (the innermost loop: calls would cost as much as what they do)
    stage: Stage, busy: Sequence[float], takes: Sequence[float], events: Sequence[Event], pace: float
) -> list[float]:
    """Give the second at which the turn of each who asks comes, below zero for never.

    `busy` are the seconds until each counter is free, `takes` those of each person's visit at the usual pace.
    """
    starts = [-1.0] * len(takes)
    latest: dict[int, float] = {}
    lines = [list(line) for line in stage.lines]
    groups, left = list(stage.groups), stage.asked
    free = sorted((at, desk) for desk, at in enumerate(busy))
    shifts = _Shifts(stage.steps, len(free))
    coming = iter((*events, (_NEVER, 0.0, 0)))
    next_event, key, one = next(coming)
    while left:
        at, desk = free[0] if free else (_NEVER, 0)
        if shifts.changes <= at:
            if shifts.changes == _NEVER:
                break
            since = shifts.changes
            for _ in range(shifts.change()):
                heappush(free, (since, len(groups)))
                groups.append(stage.opening)
            continue
        if shifts.open > shifts.wanted:
            # Whoever is free first goes home.
            heappop(free)
            shifts.open -= 1
            continue
        while next_event <= at:
            if starts[one] < 0:
                for line in stage.lines_of[one]:
                    heappush(lines[line], (key, one))
                if one in stage.losing:
                    latest[one] = key
            next_event, key, one = next(coming)
        line_here = lines[groups[desk]]
        while line_here:
            best, called = heappop(line_here)
            if starts[called] < 0 and (not latest or latest.get(called, best) == best):
                starts[called] = at
                left -= called < stage.asked
                if takes[called] != NOBODY:
                    heapreplace(free, (at + takes[called] * pace, desk))
                    break
        else:
            # Nobody for this counter: it looks again when somebody comes or the roster changes. When neither will be,
            # it has no part in this run any more.
            again = min(next_event, shifts.changes)
            if again == _NEVER:
                heappop(free)
                shifts.open -= 1
                shifts.wanted -= 1
            else:
                heapreplace(free, (again, desk))
    return starts
