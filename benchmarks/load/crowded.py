"""What a check-in costs where few wait and where many do: two centrals, asked in turn, each with a stream.

At each a counter calls and serves one for everyone who checks in, so that as many wait at the end as at the beginning.
"""

import threading
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

import requests

from benchmarks.load.central import Served, served
from benchmarks.load.checking import Checking
from benchmarks.load.office import COUNTER_TOKEN, Plan, fill, kiosk_token
from benchmarks.load.stored import let_wait
from kiosk.scheduling.wire import BASE

WARM_UP = 10


@dataclass(slots=True)
class Took:
    """Seconds of each check-in and of each call of the next one; seconds of a core for one of each and the rest."""

    check_in: list[float] = field(default_factory=list[float])
    call: list[float] = field(default_factory=list[float])
    core: float = 0.0


class _Hall:
    def __init__(self, central: Served) -> None:
        self.central, self.took = central, Took()
        self._kiosk = Checking([central.url], number=1)
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Bearer {COUNTER_TOKEN}"
        for action in ("open", "call-next", "start"):
            self._counter(action)
        threading.Thread(target=self._listen, daemon=True).start()

    def once(self) -> None:
        """Let one come, and serve another."""
        self.took.check_in.append(self._kiosk.check_in())
        self._counter("complete", {"outcome": "served"})
        begun = perf_counter()
        self._counter("call-next")
        self.took.call.append(perf_counter() - begun)
        self._counter("start")

    def _counter(self, action: str, body: Any = None) -> None:
        url = f"{self.central.url}{BASE}/counters/1/{action}"
        self._session.post(url, json=body or {}, timeout=30).raise_for_status()

    def _listen(self) -> None:
        headers = {"Authorization": f"Bearer {kiosk_token(1)}"}
        try:
            with requests.get(
                f"{self.central.url}{BASE}/stream", headers=headers, stream=True, timeout=60
            ) as told:
                for _ in told.iter_lines():
                    pass
        except requests.RequestException:
            # The central has been stopped.
            return


def crowded(places: Sequence[Path | str], people: Sequence[int], times: int) -> list[Took]:
    """Measure at each place, where so many wait."""
    for place, count in zip(places, people, strict=True):
        fill(place, Plan(counters=1))
        let_wait(place, count + 1)
    with ExitStack() as stack:
        halls = [_Hall(stack.enter_context(served(place))) for place in places]
        for _ in range(WARM_UP):
            for hall in halls:
                hall.once()
        before = [hall.central.core_s() for hall in halls]
        for hall in halls:
            hall.took = Took()
        for _ in range(times):
            for hall in halls:
                hall.once()
        for hall, core in zip(halls, before, strict=True):
            hall.took.core = (hall.central.core_s() - core) / times
    return [hall.took for hall in halls]
