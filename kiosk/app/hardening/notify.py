"""Tells the service manager that the program is ready and alive, by `sd_notify(3)`: a datagram to a socket.

Twenty lines of our own rather than the package `sdnotify`, which is as long and swallows every error or none.
"""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress

READY, ALIVE, STOPPING = "READY=1", "WATCHDOG=1", "STOPPING=1"


class Notifier:
    """Speaks to the service manager that has started this process; to nobody where none has."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        address = environment.get("NOTIFY_SOCKET", "")
        # An abstract name begins with a zero byte, written as an at sign.
        self._address = "\0" + address[1:] if address.startswith("@") else address
        self._watched_s = _watched_s(environment)

    @property
    def watched_s(self) -> float | None:
        """Return within which time it must hear that the program is alive; None: it does not listen for that."""
        return self._watched_s if self._address else None

    def tell(self, *messages: str) -> None:
        """Send it; a service manager that does not listen is no reason to stop."""
        if not self._address:
            return
        with (
            suppress(OSError),
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line,
        ):
            line.setblocking(False)
            line.sendto("\n".join(messages).encode(), self._address)


def _watched_s(environment: Mapping[str, str]) -> float | None:
    """Read what `sd_watchdog_enabled(3)` reads."""
    micros, pid = environment.get("WATCHDOG_USEC", ""), environment.get("WATCHDOG_PID", "")
    ours = not pid or pid == str(os.getpid())
    return int(micros) / 1e6 if ours and micros.isascii() and micros.isdigit() and int(micros) > 0 else None
