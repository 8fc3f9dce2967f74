"""Prints what a command tells, line by line, to people or to programs; somebody may read along, or stop doing so."""

import json
import os
import sys
import threading

from kiosk.app.device_commands.telling import Fields


class Output:
    """Standard output, used from any thread.

    When nobody reads it any more `closed` is set, and nothing else happens: a ticket that is on its way must not be
    left half printed because a pipe has ended.
    """

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._lock = threading.Lock()
        self.closed = threading.Event()

    def say(self, fields: Fields, words: str) -> None:
        """Print one thing, at once."""
        line = json.dumps(fields, ensure_ascii=False) if self._as_json else words
        with self._lock:
            if self.closed.is_set():
                return
            try:
                print(line, flush=True)
            except BrokenPipeError:
                # At its end the interpreter writes what is left, and must not fail by it.
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
                self.closed.set()

    def wait(self, seconds: float | None) -> None:
        """Wait for as long as somebody reads along; without end when that is None."""
        self.closed.wait(seconds)
