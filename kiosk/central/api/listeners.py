"""Wakes the streams of this process: the database rings on a worker's thread, the streams wait on the event loop."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Listeners:
    """The streams that are open. `ring` and `close` are called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}
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

    @contextmanager
    def listening(self) -> Iterator[asyncio.Event]:
        """Give an event that is set at each ring; to be called on the loop that waits for it."""
        bell = asyncio.Event()
        with self._lock:
            self._waiting[bell] = asyncio.get_running_loop()
        try:
            yield bell
        finally:
            with self._lock:
                del self._waiting[bell]

    def ring(self) -> None:
        """Wake every stream."""
        with self._lock:
            self._rung += 1
            for bell, loop in self._waiting.items():
                if not loop.is_closed():
                    loop.call_soon_threadsafe(bell.set)

    def close(self) -> None:
        """End every stream, those to come too."""
        self._closed = True
        self.ring()
