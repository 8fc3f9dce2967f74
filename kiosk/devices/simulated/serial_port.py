"""A serial line to a simulated printer: a pseudo-terminal whose other end any program can open."""

import errno
import fcntl
import os
import select
import termios
import tty
from pathlib import Path

_RECEIVE = 4096


class SimulatedSerialPort:
    """One end of a pseudo-terminal. `link` is a path that always leads to the other end, also after a replug.

    With `baud` bytes are taken no faster than such a line carries them (ten bits a byte).
    """

    def __init__(self, link: Path, baud: int | None = None) -> None:
        self._link = link
        self._share = baud / 10 if baud else 0.0
        self._ours: int | None = None
        self._theirs: int | None = None
        self._held = False

    def plug_in(self) -> None:
        """Make the terminal and lead the link to it."""
        if self._ours is not None:
            return
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs, termios.TCSANOW)
        os.set_blocking(self._ours, False)
        beside = self._link.with_name(f".{self._link.name}.new")
        beside.unlink(missing_ok=True)
        beside.symlink_to(os.ttyname(self._theirs))
        beside.replace(self._link)

    def unplug(self) -> None:
        """Pull the cable: whoever has it open gets an error, and the link leads nowhere."""
        for descriptor in (self._ours, self._theirs):
            if descriptor is not None:
                os.close(descriptor)
        self._ours = self._theirs = None
        self._held = False
        self._link.unlink(missing_ok=True)

    def hold(self, *, held: bool) -> None:
        """Have the line as another program would, or let it go; one that is held by somebody already stays his."""
        if held is self._held or self._theirs is None:
            return
        try:
            fcntl.flock(self._theirs, fcntl.LOCK_EX | fcntl.LOCK_NB if held else fcntl.LOCK_UN)
        except BlockingIOError:
            return
        self._held = held

    def seconds_for(self, count: int) -> float:
        """Return how long so many bytes are on the way."""
        return count / self._share if self._share else 0.0

    def receive(self, turn_s: float) -> bytes:
        """Return what came within a turn; empty when nothing did."""
        if self._ours is None:
            return b""
        ready, _, _ = select.select([self._ours], [], [], turn_s)
        if not ready:
            return b""
        most = max(1, min(_RECEIVE, round(self._share * turn_s))) if self._share else _RECEIVE
        try:
            return os.read(self._ours, most)
        except OSError as error:
            if error.errno in {errno.EIO, errno.EAGAIN}:
                return b""
            raise

    def send(self, data: bytes) -> None:
        """Answer; what nobody reads is lost, as on a real line."""
        while data and self._ours is not None:
            try:
                data = data[os.write(self._ours, data) :]
            except BlockingIOError:
                return
