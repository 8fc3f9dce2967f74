"""Who writes next where only one can: whoever came first, visitors before reports, and nobody waits for ever."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.central.refusals import overloaded

PATIENT_EACH = 4
"""Of so many turns one is a patient one's, if one waits: in a rush of visitors reports get through too."""


class Turns:
    """Hands the turn on in order. Used from any thread; a turn is not asked for inside another."""

    def __init__(self, wait_s: float) -> None:
        """Let nobody wait longer than `wait_s`, in real seconds: whoever asked has given up by then."""
        self._wait_s = wait_s
        self._lock = threading.Lock()
        self._taken = False
        self._passed = 0
        self._hurried: deque[threading.Event] = deque()
        self._patient: deque[threading.Event] = deque()

    @contextmanager
    def turn(self, *, patient: bool = False, wait_s: float | None = None) -> Iterator[None]:
        """Wait for the turn and have it; `wait_s` is how long if not as long as others do.

        Raises `RefusalError` (503) when it does not come.
        """
        self._come(self._patient if patient else self._hurried, self._wait_s if wait_s is None else wait_s)
        try:
            yield
        finally:
            self._hand_on()

    @property
    def waiting(self) -> int:
        """Count who waits."""
        with self._lock:
            return len(self._hurried) + len(self._patient)

    def _come(self, line: deque[threading.Event], wait_s: float) -> None:
        with self._lock:
            if not self._taken:
                self._taken = True
                return
            called = threading.Event()
            line.append(called)
        if called.wait(wait_s):
            return
        with self._lock:
            # Called just now, after all.
            if called.is_set():
                return
            line.remove(called)
        raise overloaded()

    def _hand_on(self) -> None:
        with self._lock:
            self._passed += 1
            patient_first = self._passed % PATIENT_EACH == 0
            first, then = (self._patient, self._hurried) if patient_first else (self._hurried, self._patient)
            line = first or then
            if line:
                line.popleft().set()
            else:
                self._taken = False
