"""One program at a time works in a state folder: the kiosk, or a command while the kiosk does not run.

The lock is the kernel's (flock), so that it ends with the program that holds it, however that ends.
"""

import fcntl
import os
from pathlib import Path
from threading import Event

NAME = "kiosk.lock"
_LOOK_S = 0.1


class StateLock:
    """The lock of one state folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._handle: int | None = None

    def take(self, patience_s: float = 0.0) -> bool:
        """Take it, waiting for some seconds where another program has it; tell whether it is held. Raises OSError."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        for _ in range(1 + round(patience_s / _LOOK_S)):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                Event().wait(_LOOK_S if patience_s else 0.0)
                continue
            self._handle = handle
            return True
        os.close(handle)
        return False

    def release(self) -> None:
        """Let go of it."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
