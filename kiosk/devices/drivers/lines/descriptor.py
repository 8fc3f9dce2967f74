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


class DescriptorLine:
    """Reads and writes `descriptor`; `let_go` closes whatever owns it.

    After an unplug a handle may still look open and swallow what is written, so the first sign of an error ends it.
    `quiet_at_end` says that an empty read means silence, as with a USB printer, and not that the other side hung up.
    """

    def __init__(self, descriptor: int, let_go: Callable[[], None], *, quiet_at_end: bool = False) -> None:
        self._descriptor = descriptor
        self._let_go = let_go
        self._quiet_at_end = quiet_at_end
        self._open = True
        os.set_blocking(descriptor, False)

    def send(self, data: bytes, timeout_s: float) -> int:
        """See `Line`."""
        if not self._ready(select.POLLOUT, timeout_s):
            return 0
        try:
            return os.write(self._descriptor, data)
        except BlockingIOError:
            return 0
        except OSError as error:
            raise LineLostError(*error.args) from error

    def receive(self, timeout_s: float) -> bytes:
        """See `Line`."""
        if not self._ready(select.POLLIN, timeout_s):
            return b""
        try:
            data = os.read(self._descriptor, _RECEIVE)
        except BlockingIOError:
            return b""
        except OSError as error:
            raise LineLostError(*error.args) from error
        if not data and not self._quiet_at_end:
            raise LineLostError
        return data

    def finish(self) -> None:
        """See `Line`. Such a line has no way to say it."""

    def undelivered(self) -> int:
        """See `Line`. Linux counts what lies in the driver's buffer (ioctl_tty(2), TIOCOUTQ); not for USB printers."""
        try:
            answer = fcntl.ioctl(self._descriptor, termios.TIOCOUTQ, b"\0" * 4)
        except OSError:
            return 0
        return int(struct.unpack("i", answer)[0])

    def close(self) -> None:
        """See `Line`."""
        if self._open:
            self._open = False
            self._let_go()

    def abort(self) -> None:
        """See `Line`."""
        if self._open:
            # No terminal, or gone already: then nothing waits in it.
            with suppress(termios.error, OSError):
                termios.tcflush(self._descriptor, termios.TCOFLUSH)
            self.close()

    def _ready(self, what: int, timeout_s: float) -> bool:
        watched = select.poll()
        watched.register(self._descriptor, what)
        for _, seen in watched.poll(max(0, round(timeout_s * 1000))):
            if seen & what:
                return True
            if seen & _GONE:
                raise LineLostError
        return False
