"""The counters of a day: they open, call, serve, miss somebody now and then, and close when nobody waits any more."""

import heapq
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from math import ceil
from random import Random

from kiosk.scheduling.counter import CounterClient
from kiosk.scheduling.wire import CompleteRequest, CounterShape

WALKING, PAPERWORK, NOBODY = timedelta(seconds=25), timedelta(seconds=20), timedelta(minutes=12)
SERVING = timedelta(minutes=6)
NO_SHOW_SHARE, RECALL_SHARE, BACK_SHARE = 0.06, 0.1, 0.02


class Staff:
    """Uses the contract like every counter. It works in step with whoever plays it (`next_at`, `play`)."""

    def __init__(
        self, client: CounterClient, counters: Sequence[str], random: Random, step: timedelta
    ) -> None:
        """Act on full steps only, so that several counters do so at one moment: each moment costs a day's length."""
        self._client = client
        self._step = step
        self._counters = counters
        self._random = random
        self._begun = datetime.max.replace(tzinfo=UTC)
        self._due: list[tuple[datetime, str, str]] = []

    def open(self, at: datetime) -> None:
        """Open all counters."""
        self._begun = at
        for counter in self._counters:
            self._client.open(counter)
            self._plan(at, counter, "call-next")

    @property
    def next_at(self) -> datetime | None:
        """Return when something happens next; None when all are closed."""
        return self._due[0][0] if self._due else None

    def play(self, now: datetime, *, last_call: bool) -> None:
        """Do what is due; at the last call a counter that nobody waits for closes."""
        while self._due and self._due[0][0] <= now:
            at, counter, action = heapq.heappop(self._due)
            self._act(at, counter, action, last_call=last_call)

    def _act(self, at: datetime, counter: str, action: str, *, last_call: bool) -> None:
        answer = self._client.act(counter, action, CompleteRequest() if action == "complete" else None)
        match action:
            case "call-next":
                if isinstance(answer, CounterShape) and answer.ticket is not None:
                    self._plan(at + WALKING, counter, self._after_call())
                elif last_call:
                    self._client.act(counter, "close")
                else:
                    self._plan(at + NOBODY, counter, "call-next")
            case "recall":
                self._plan(at + WALKING, counter, "start")
            case "start":
                ending = "return" if self._random.random() < BACK_SHARE else "complete"
                self._plan(at + SERVING * self._random.lognormvariate(-0.1, 0.4), counter, ending)
            case _:
                self._plan(at + PAPERWORK, counter, "call-next")

    def _after_call(self) -> str:
        chance = self._random.random()
        if chance < NO_SHOW_SHARE:
            return "no-show"
        return "recall" if chance < NO_SHOW_SHARE + RECALL_SHARE else "start"

    def _plan(self, at: datetime, counter: str, action: str) -> None:
        heapq.heappush(
            self._due, (self._begun + self._step * ceil((at - self._begun) / self._step), counter, action)
        )
