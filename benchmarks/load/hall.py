"""A hall full of visitors at many kiosks, and counters that call them."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import cycle
from pathlib import Path
from queue import SimpleQueue
from random import Random
from time import monotonic

from benchmarks.load.kiosk import LoadKiosk, at_work
from benchmarks.load.office import COUNTER_TOKEN, always_open, code_of
from benchmarks.load.timings import Timings
from kiosk.app.clock import RealClock
from kiosk.domain.tickets import Ticket
from kiosk.scheduling.counter import CounterClient
from kiosk.scheduling.wire import CounterShape

_CALLERS = 3


class Hall:
    """Kiosks with a queue of people before each, who check in one after the other."""

    def __init__(self, kiosks: Sequence[LoadKiosk], seed: int = 4) -> None:
        self._kiosks = kiosks
        self._lines: list[SimpleQueue[str | None]] = [SimpleQueue() for _ in kiosks]
        self._random = Random(seed)
        self._services = cycle([service.id for service in always_open().services])
        self._next_code = 0
        self.came = 0
        self.tickets: list[Ticket] = []
        """What stands on papers, of all kiosks."""
        self._threads = [
            threading.Thread(target=self._serve, args=pair, name="visitors", daemon=True)
            for pair in zip(kiosks, self._lines, strict=True)
        ]
        for thread in self._threads:
            thread.start()

    def fill(self, a_minute: float, seconds: float) -> None:
        """Let people come at random, so many a minute, half of them with an appointment."""
        ends, pause = monotonic() + seconds, threading.Event()
        due = monotonic()
        while (due := due + self._random.expovariate(a_minute / 60)) < ends:
            pause.wait(max(0.0, due - monotonic()))
            self.send(1)

    def send(self, count: int) -> None:
        """Let so many come at once."""
        for _ in range(count):
            self.came += 1
            self._random.choice(self._lines).put(self._somebody())

    def wait_for_all(self) -> None:
        """Wait until nobody stands before a kiosk any more; afterwards nobody can come."""
        for line in self._lines:
            line.put(None)
        for thread in self._threads:
            thread.join()

    def pending(self) -> int:
        """Count the events that kiosks have not delivered."""
        return sum(each.store.outbox().pending for each in self._kiosks)

    def quarantined(self) -> int:
        """Count the events that the central did not take."""
        return sum(each.store.outbox().quarantined for each in self._kiosks)

    def _somebody(self) -> str:
        if self.came % 2:
            return next(self._services)
        self._next_code += 1
        return code_of(self._next_code - 1)

    def _serve(self, kiosk: LoadKiosk, line: "SimpleQueue[str | None]") -> None:
        services = {service.id for service in always_open().services}
        while (wish := line.get()) is not None:
            ticket = kiosk.walk_in(wish) if wish in services else kiosk.visit(wish)
            if ticket is not None:
                self.tickets.append(ticket)


@contextmanager
def kiosks_at_work(url: str, count: int, folder: Path, timings: Timings) -> Iterator[list[LoadKiosk]]:
    """Open so many kiosks, each with its stream, and let them read the office and lease numbers."""
    with ExitStack() as stack:
        kiosks = [
            stack.enter_context(at_work(url, number, folder / f"{number}" / "kiosk.db", timings))
            for number in range(1, count + 1)
        ]
        learners = [threading.Thread(target=each.learn) for each in kiosks]
        for thread in learners:
            thread.start()
        for thread in learners:
            thread.join()
        yield kiosks


@contextmanager
def counters_calling(url: str, counters: int, a_minute: float, timings: Timings) -> Iterator[None]:
    """Let counters call, serve and complete, all of them together so many a minute."""
    ends = threading.Event()
    client = CounterClient(url, COUNTER_TOKEN, RealClock())
    names = [str(number) for number in range(1, counters + 1)]
    for name in names:
        client.open(name)

    def call(own: Sequence[str]) -> None:
        for name in cycle(own):
            if ends.wait(60 * _CALLERS / a_minute):
                return
            _serve_one(client, name, timings)

    threads = [threading.Thread(target=call, args=(names[first::_CALLERS],)) for first in range(_CALLERS)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        ends.set()
        for thread in threads:
            thread.join()
        client.close()


def _serve_one(client: CounterClient, counter: str, timings: Timings) -> None:
    begun = monotonic()
    called = client.act(counter, "call-next")
    timings.add("call-next", monotonic() - begun, f"call-next {type(called).__name__}")
    if isinstance(called, CounterShape) and called.ticket is None:
        return
    # Also after an answer that got lost: whoever was called is served.
    client.act(counter, "start")
    client.act(counter, "complete")
