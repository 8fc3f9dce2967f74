"""Holds a call over the network to its deadline: when the time is over, its line is shut, wherever the call waits.

A time-out of a socket counts for one read. A peer that sends a byte now and then, in the hand-shake, the head or the
body, stretches a call for ever by that measure alone.
"""

import os
import socket
import threading
from contextlib import suppress
from contextvars import ContextVar
from types import TracebackType
from typing import Self

_current: ContextVar["Watch | None"] = ContextVar("watch", default=None)


def current_watch() -> "Watch | None":
    """Return the watch over the call that this thread is in."""
    return _current.get()


class Watch:
    """One call's deadline in real seconds; a context within which its connections are opened and used."""

    def __init__(self, seconds: float, *, has_line: bool = True) -> None:
        """Count `seconds`; nothing is counted where there is no line to shut (an adapter that answers without one)."""
        self.over = False
        self._counts = has_line
        self._lock = threading.Lock()
        self._line: socket.socket | None = None
        self._watched = -1
        self._timer = threading.Timer(max(0.0, seconds), self.cut)
        self._timer.name = "call-deadline"
        self._timer.daemon = True

    def __enter__(self) -> Self:
        """Begin to count."""
        self._before = _current.set(self)
        if self._counts:
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The call has ended: leave its line alone."""
        self._timer.cancel()
        _current.reset(self._before)
        with self._lock:
            self._let_go()

    def hold(self, line: socket.socket) -> None:
        """Watch over this line from now on. Raises OSError when the process can open no more files."""
        number = line.fileno()
        with self._lock:
            if number == self._watched:
                return
            self._let_go()
            # A second handle on the same line: TLS takes the first one over, and whoever reads may close it meanwhile.
            self._line = socket.socket(fileno=os.dup(number))
            self._watched = number
            if self.over:
                self._shut()

    def cut(self) -> None:
        """The time is over, or nobody wants the answer any more: whoever waits for the line is woken."""
        with self._lock:
            self.over = True
            self._shut()

    def _shut(self) -> None:
        if self._line is not None:
            # It may have ended by itself.
            with suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)

    def _let_go(self) -> None:
        if self._line is not None:
            self._line.close()
        self._line, self._watched = None, -1
