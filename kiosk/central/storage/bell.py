"""Rings in this process when something was committed that the streams of an office want to know."""

import threading
from collections.abc import Callable

Listener = Callable[[str], None]
"""Is given the office's id, or nothing (an empty text) for all of them."""


class Bell:
    """Listeners are called on the thread that rings, and must not block. `begin` is called when there is one."""

    def __init__(self, begin: Callable[[], None]) -> None:
        self._lock = threading.Lock()
        self._begin = begin
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call the listener at every ring; the answer ends that."""
        with self._lock:
            self._listeners.append(listener)
        self._begin()

        def end() -> None:
            with self._lock:
                self._listeners.remove(listener)

        return end

    def ring(self, office_id: str) -> None:
        """Tell everybody."""
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(office_id)
