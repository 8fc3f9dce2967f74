"""Worker threads for everything that waits: network, disk, printer. The one broad `except` outside Qt is here."""

import logging
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import TypeVar

from kiosk.service.loop import Call, Loop

_log = logging.getLogger(__name__)
T = TypeVar("T")
THREAD = "kiosk-worker"
"""How the names of the threads begin."""


class Workers:
    """Runs work in threads and brings each answer back to the loop."""

    def __init__(self, loop: Loop, threads: int = 8) -> None:
        self._loop = loop
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=THREAD)
        self._lock = Lock()
        self._busy: Counter[str] = Counter()
        self._closed = False

    @property
    def busy(self) -> int:
        """Count the pieces of work whose answer is not back yet."""
        return self._busy.total()

    def busy_but_for(self, *names: str) -> int:
        """Count them without those of some names."""
        with self._lock:
            return self._busy.total() - sum(self._busy[name] for name in names)

    def run(self, name: str, work: Callable[[], T], then: Callable[[T], None], failed: Call) -> None:
        """Run `work` in a thread, then `then` with its answer on the loop; `failed` when it broke (a bug)."""
        if self._closed:
            return
        with self._lock:
            self._busy[name] += 1
        self._pool.submit(self._attempt, name, work, then, failed)

    def close(self) -> None:
        """Take no more work and wait for what is under way."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _attempt(self, name: str, work: Callable[[], T], then: Callable[[T], None], failed: Call) -> None:
        try:
            answer = work()
        except Exception as problem:
            # A bug in one effect must not take the kiosk down: the visitor gets an answer, the log gets the place.
            _log.exception("work_failed", extra={"action": name, "code": type(problem).__name__})
            self._loop.post(lambda: self._finish(name, failed))
            return
        self._loop.post(lambda: self._finish(name, lambda: then(answer)))

    def _finish(self, name: str, call: Call) -> None:
        with self._lock:
            self._busy[name] -= 1
        call()
