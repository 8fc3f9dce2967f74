"""Worker threads for everything that waits: network, disk, printer. The one broad `except` outside Qt is here.

Each kind of work has threads of its own, so that a network that hangs keeps nobody from the disk or the printer. What a
visitor asks the network is refused when all its threads hang, rather than to be left in a queue.
"""

import logging
from collections import Counter
from collections.abc import Callable, Mapping
from threading import Lock
from typing import TypeVar

from kiosk.service.lanes import Lane
from kiosk.service.loop import Call, Loop

_log = logging.getLogger(__name__)
T = TypeVar("T")
THREAD = "kiosk-worker"
"""How the names of the threads begin."""
CLOSE_S = 10.0
"""So long what is under way is waited for at the end, in real seconds; a thread that hangs ends with the process."""

_ASKING, _DESK, _PAPER, _REST = "asking", "desk", "paper", "rest"
_LANES: Mapping[str, str] = {
    "look_up": _ASKING,
    "look_up_ticket": _ASKING,
    "claim": _ASKING,
    "check_in": _DESK,
    "void": _DESK,
    "print": _PAPER,
}
_ASKING_THREADS, _DESK_THREADS, _PAPER_THREADS = 4, 2, 3


def ignore(answer: object) -> None:
    """Nobody waits for the answer."""
    del answer


def do_nothing() -> None:
    """Nobody needs to know that it broke: the log has it."""


class Workers:
    """Runs work in threads and brings each answer back to the loop. `threads` is for work that no visitor waits for."""

    def __init__(self, loop: Loop, threads: int = 8) -> None:
        self._loop = loop
        most = {_ASKING: _ASKING_THREADS, _DESK: _DESK_THREADS, _PAPER: _PAPER_THREADS, _REST: threads}
        self._lanes = {lane: Lane(f"{THREAD}-{lane}", count) for lane, count in most.items()}
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

    def run(
        self, name: str, work: Callable[[], T], then: Callable[[T], None] = ignore, failed: Call = do_nothing
    ) -> None:
        """Run `work` in a thread, then `then` with its answer on the loop.

        `failed` instead when it broke (a bug), or was not begun since everything of its kind hangs.
        """
        if self._closed:
            return
        lane = _LANES.get(name, _REST)
        with self._lock:
            self._busy[name] += 1
        if lane == _ASKING and self._lanes[lane].full:
            _log.info("work_refused", extra={"action": name})
            self._loop.post(lambda: self._finish(name, failed))
            return
        self._lanes[lane].submit(lambda: self._attempt(name, work, then, failed))

    def close(self) -> None:
        """Take no more work and wait for what is under way, but not for what hangs."""
        self._closed = True
        for lane in self._lanes.values():
            lane.close()
        timeout_s = CLOSE_S
        for name, lane in self._lanes.items():
            if not lane.join(timeout_s):
                # Who waits for one that hangs has waited for all.
                timeout_s = 0.0
                _log.info("work_left_behind", extra={"action": name})

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
