"""Threads for one kind of work: made as they are needed, never more than so many, none of them waited for for ever."""

import threading
from collections import deque
from collections.abc import Callable

Call = Callable[[], None]


class Lane:
    """Work that does not come back takes a thread of its own lane, and of no other. Used from any thread."""

    def __init__(self, name: str, most: int) -> None:
        self._name = name
        self._most = most
        self._news = threading.Condition()
        self._todo: deque[Call] = deque()
        self._threads: list[threading.Thread] = []
        self._running = 0
        self._closed = False

    @property
    def full(self) -> bool:
        """Say whether more work would have to wait for a thread."""
        with self._news:
            return self._running + len(self._todo) >= self._most

    def submit(self, work: Call) -> None:
        """Do a piece of work as soon as there is a thread for it. It must not raise. Nothing is done once closed."""
        with self._news:
            if self._closed:
                return
            self._todo.append(work)
            # A thread that does not run work is about to look for some.
            if self._running + len(self._todo) > len(self._threads) < self._most:
                name = f"{self._name}-{len(self._threads)}"
                thread = threading.Thread(target=self._run, name=name, daemon=True)
                self._threads.append(thread)
                thread.start()
            else:
                self._news.notify()

    def close(self) -> None:
        """Begin nothing any more."""
        with self._news:
            self._closed = True
            self._todo.clear()
            self._news.notify_all()

    def join(self, timeout_s: float) -> bool:
        """Wait for what is under way; False when some of it has not come back in so many real seconds."""
        with self._news:
            return self._news.wait_for(lambda: not self._threads, timeout_s)

    def _run(self) -> None:
        while (work := self._next()) is not None:
            work()
            # A thread that waits must not keep alive what was read of a visitor.
            del work
            with self._news:
                self._running -= 1
        with self._news:
            self._threads.remove(threading.current_thread())
            self._news.notify_all()

    def _next(self) -> Call | None:
        with self._news:
            self._news.wait_for(lambda: self._todo or self._closed)
            if self._closed:
                return None
            self._running += 1
            return self._todo.popleft()
