"""A line over a file descriptor that does not block: a serial port, a pseudo-terminal, a USB printer."""

import fcntl
import os
import select
import struct
import termios
from collections.abc import Callable
from contextlib import suppress

from kiosk.devices.drivers.lines.line import LineLostError

_RECEIVE = 4096
_GONE = select.POLLERR | select.POLLHUP | select.POLLNVAL
_PARTING_TURNS, _PARTING_TURN_S = 25, 0.02
"""Closing waits half a second for what is on its way; the kernel would wait 30 s for a printer that is off."""


class DescriptorLine:
    """Reads and writes `descriptor`; `let_go` closes whatever owns it.

    After an unplug a handle may still look open and swallow what is written, so the first sign of an error ends it.
    """

    def __init__(self, descriptor: int, let_go: Callable[[], None]) -> None:
        self._descriptor = descriptor
        self._let_go = let_go
        self._open = True
        os.set_blocking(descriptor, False)

    def send(self, data: bytes, timeout_s: float) -> int:
        """See `Line`."""
        if not self._ready(select.POLLOUT, timeout_s):
            return 0
        taken = self._write(data)
        if not taken:
            # It promised to take something and does not: waiting for it again at once would spin.
            pause(timeout_s)
            taken = self._write(data)
        return taken

    def receive(self, timeout_s: float) -> bytes:
        """See `Line`."""
        if not self._ready(select.POLLIN, timeout_s):
            return b""
        return self._read()

    def finish(self) -> None:
        """See `Line`. Such a line has no way to say it."""

    def undelivered(self) -> int:
        """See `Line`. Linux counts what lies in the driver's buffer (ioctl_tty(2), TIOCOUTQ)."""
        try:
            answer = fcntl.ioctl(self._descriptor, termios.TIOCOUTQ, b"\0" * 4)
        except OSError:
            return 0
        return int(struct.unpack("i", answer)[0])

    def drop(self) -> None:
        """See `Line`."""
        # No terminal, or gone already: then nothing waits in it.
        with suppress(termios.error, OSError):
            termios.tcflush(self._descriptor, termios.TCOFLUSH)

    def close(self) -> None:
        """See `Line`."""
        if self._open:
            for _ in range(_PARTING_TURNS):
                if not self.undelivered():
                    break
                pause(_PARTING_TURN_S)
            self.abort()

    def abort(self) -> None:
        """See `Line`."""
        if self._open:
            self.drop()
            self._open = False
            self._let_go()

    def _read(self) -> bytes:
        data = self._read_some()
        if data == b"":
            raise LineLostError
        return data or b""

    def _read_some(self) -> bytes | None:
        """Return what is there; None when nothing is, empty at the end."""
        try:
            return os.read(self._descriptor, _RECEIVE)
        except BlockingIOError:
            return None
        except OSError as error:
            raise LineLostError(*error.args) from error

    def _write(self, data: bytes) -> int:
        try:
            return os.write(self._descriptor, data)
        except BlockingIOError:
            return 0
        except OSError as error:
            raise LineLostError(*error.args) from error

    def _ready(self, what: int, timeout_s: float) -> bool:
        watched = select.poll()
        watched.register(self._descriptor, what)
        for _, seen in watched.poll(max(0, round(timeout_s * 1000))):
            if seen & what:
                return True
            if seen & _GONE:
                raise LineLostError
        return False


def pause(seconds: float) -> None:
    """Wait for nothing."""
    select.select([], [], [], max(0.0, seconds))
