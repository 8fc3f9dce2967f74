"""The other people of a demo day: visitors who come and wait, and counters that call them at a believable pace.

They use the contract like everybody else. The same crowd plays the hour before the demo begins, with the clock set
back, and then goes on in step with it.
"""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from kiosk.app.demo.day import Visit
from kiosk.scheduling.counter import CounterClient
from kiosk.scheduling.wire import CompleteRequest, CounterShape

WALKING = timedelta(seconds=25)
"""From the call to the counter."""
PAPERWORK = timedelta(seconds=20)
"""From one visitor to the next call."""
NOBODY = timedelta(seconds=75)
"""From looking in vain to looking again."""
NO_SHOW_SHARE = 0.06
PACE = 0.8
"""A demo is a little quicker than the office, so that one sees the queue move."""


@dataclass(order=True)
class _Due:
    at: datetime
    order: int
    counter: str = field(compare=False)
    action: str = field(compare=False)


class Crowd:
    """Plays visitors and counters. `durations` are the expected desk times by service."""

    def __init__(
        self,
        client: CounterClient,
        visits: Sequence[Visit],
        counters: Sequence[str],
        durations: dict[str, timedelta],
        random: Random,
    ) -> None:
        self._client = client
        self._visits = sorted(visits, key=lambda v: v.arrives)
        self._durations = durations
        self._random = random
        self._counters = counters
        self._due: list[_Due] = []
        self._order = 0

    def open(self, at: datetime) -> None:
        """Open all counters, one shortly after the other."""
        for number, counter in enumerate(self._counters):
            self._client.open(counter)
            self._plan(at + timedelta(seconds=20 * number), counter, "call-next")

    def skip_until(self, moment: datetime) -> None:
        """Let nobody come who should have come before a moment."""
        self._visits = [visit for visit in self._visits if visit.arrives > moment]

    @property
    def next_at(self) -> datetime | None:
        """Return when something happens next."""
        moments = [due.at for due in self._due[:1]] + [visit.arrives for visit in self._visits[:1]]
        return min(moments, default=None)

    def play(self, now: datetime) -> None:
        """Do everything that is due, in its order. Blocks on the network: to be used from a worker."""
        while (moment := self.next_at) is not None and moment <= now:
            if self._visits and self._visits[0].arrives <= moment:
                self._arrive(self._visits.pop(0))
            else:
                self._act(heapq.heappop(self._due))

    def _arrive(self, visit: Visit) -> None:
        if visit.appointment_id:
            self._client.make_ticket(appointment=visit.appointment_id, persons=visit.persons)
        else:
            self._client.make_ticket(service=visit.service_id, persons=visit.persons)

    def _act(self, due: _Due) -> None:
        match due.action:
            case "call-next":
                answer = self._client.act(due.counter, "call-next")
                called = isinstance(answer, CounterShape) and answer.ticket is not None
                if called:
                    self._plan(due.at + WALKING, due.counter, self._after_call())
                else:
                    self._plan(due.at + NOBODY, due.counter, "call-next")
            case "start":
                answer = self._client.act(due.counter, "start")
                ticket = answer.ticket if isinstance(answer, CounterShape) else None
                self._plan(
                    due.at + self._desk_time(ticket.service_id if ticket else ""), due.counter, "complete"
                )
            case "complete":
                self._client.act(due.counter, "complete", CompleteRequest())
                self._plan(due.at + PAPERWORK, due.counter, "call-next")
            case _:
                self._client.act(due.counter, "no-show")
                self._plan(due.at + PAPERWORK, due.counter, "call-next")

    def _after_call(self) -> str:
        return "no-show" if self._random.random() < NO_SHOW_SHARE else "start"

    def _desk_time(self, service: str) -> timedelta:
        expected = self._durations.get(service, timedelta(minutes=10))
        return expected * PACE * self._random.lognormvariate(-0.06, 0.35)

    def _plan(self, at: datetime, counter: str, action: str) -> None:
        self._order += 1
        heapq.heappush(self._due, _Due(at, self._order, counter, action))
