"""A way in memory from a simulated device to its driver: what is put in comes out, pauses and faults included."""

import os
import threading
from collections import deque
from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

Item = TypeVar("Item")


class Pause(NamedTuple):
    """Nothing comes for so many seconds (real time, as a driver waits)."""

    seconds: float


class MemoryFeed(Generic[Item]):
    """A queue with a plug. The driver's side is `open` and `take`, the device's side the rest.

    A driver that has come back in vain for `silences` times has dealt with all that there was.
    """

    def __init__(self, silences: int = 1) -> None:
        self._silences = silences
        self._changed = threading.Condition()
        self._waiting: deque[Item | Pause] = deque()
        self._fault: int | None = None
        self._silent = 0
        self._handled = True

    def put(self, *items: Item | Pause) -> None:
        """Send something; it is lost while there is a fault."""
        with self._changed:
            if self._fault is None and items:
                self._waiting.extend(items)
                self._silent, self._handled = 0, False
                self._changed.notify_all()

    def fail(self, fault: int | None) -> None:
        """Take the device away, with the errno that who tries to open it gets; None brings it back."""
        with self._changed:
            if fault != self._fault:
                self._fault = fault
                self._waiting.clear()
                self._changed.notify_all()

    def open(self) -> None:
        """Raise OSError where the device is not to be had."""
        if self._fault is not None:
            raise OSError(self._fault, os.strerror(self._fault))

    def take(self, timeout_s: float) -> Item | None:
        """Return the next item; None when none came within the time. Raises OSError when the device was taken away."""
        with self._changed:
            if self._silent >= self._silences:
                # The driver has come back after the silence: all that it was given is dealt with.
                self._handled = True
                self._changed.notify_all()
            self._wait(lambda: bool(self._waiting), timeout_s)
            if self._waiting:
                self._silent = 0
                return self._next(timeout_s)
            self._silent += 1
            return None

    def wait_until_handled(self, timeout_s: float) -> bool:
        """Wait until the driver has dealt with everything that was put in; False when the time is over before."""
        with self._changed:
            return self._changed.wait_for(lambda: self._handled or self._fault is not None, timeout_s)

    def _next(self, timeout_s: float) -> Item | None:
        """Return the item behind the pauses, as far as they fit into the time."""
        item = self._waiting.popleft()
        while isinstance(item, Pause):
            waited = min(item.seconds, timeout_s)
            self._wait(lambda: False, waited)
            if item.seconds > timeout_s:
                self._waiting.appendleft(Pause(item.seconds - waited))
                return None
            if not self._waiting:
                return None
            timeout_s -= waited
            item = self._waiting.popleft()
        return item

    def _wait(self, holds: Callable[[], bool], timeout_s: float) -> None:
        self._changed.wait_for(lambda: holds() or self._fault is not None, timeout_s)
        if self._fault is not None:
            raise ConnectionResetError
