"""Wakes the streams of this process: the database rings on a worker's thread, the streams wait on the event loop."""

import asyncio
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager


class Listeners:
    """The streams that are open. `ring` and `close` are called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[asyncio.Event, tuple[asyncio.AbstractEventLoop, str]] = {}
        self._closed = False
        self._rung = 0

    @property
    def closed(self) -> bool:
        """Tell whether streams are to end."""
        return self._closed

    @property
    def rung(self) -> int:
        """Count the rings so far."""
        return self._rung

    @property
    def open(self) -> int:
        """Count the streams that are open."""
        return len(self._waiting)

    @contextmanager
    def listening(self, office_id: str = "") -> Iterator[asyncio.Event]:
        """Give an event that is set at each ring for an office, or for any; to be called on the loop that waits."""
        bell = asyncio.Event()
        with self._lock:
            self._waiting[bell] = asyncio.get_running_loop(), office_id
        try:
            yield bell
        finally:
            with self._lock:
                del self._waiting[bell]

    def ring(self, office_id: str = "") -> None:
        """Wake the streams of an office, or all."""
        bells: defaultdict[asyncio.AbstractEventLoop, list[asyncio.Event]] = defaultdict(list)
        with self._lock:
            self._rung += 1
            for bell, (loop, office) in self._waiting.items():
                if office_id in ("", office) or not office:
                    bells[loop].append(bell)
        for loop, woken in bells.items():
            if not loop.is_closed():
                # Once for all of them: each of these calls wakes the loop by a system call.
                loop.call_soon_threadsafe(_set_all, woken)

    def close(self) -> None:
        """End every stream, those to come too."""
        self._closed = True
        self.ring()


def _set_all(bells: Iterable[asyncio.Event]) -> None:
    for bell in bells:
        bell.set()
