"""Lets one good read through at a time, and takes the same code twice within seconds for one."""

import hmac
import secrets
import threading
from hashlib import sha256
from math import inf

from kiosk.devices.codes.payload import read_payload
from kiosk.devices.ports import OnRead
from kiosk.domain.clock import Clock
from kiosk.domain.reads import Refusal, Refused, SetupCode, StaffCode

SAME_CODE_S = 5.0
"""A code that is shown again within this time is the same showing."""
SAME_FAILURE_S = 1.0
"""Something unreadable may be the next code already, badly held again."""


class ReadGate:
    """Stands between a device and whoever listens. It starts disarmed.

    A good read disarms it. A refused read is delivered too, but leaves it armed: who showed the wrong code may show
    the right one at once. So does the staff's code, which is no visitor's. What is shown while it is disarmed is
    neither read nor remembered. Of the last code only a keyed hash is kept, under a key that is nowhere else.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._on_read: OnRead | None = None
        self._lock = threading.Lock()
        self._armed = False
        self._armed_until = inf
        self._key = secrets.token_bytes(32)
        self._last = b""
        self._last_until = 0.0

    def deliver_to(self, on_read: OnRead) -> None:
        """Set who listens."""
        self._on_read = on_read

    def arm(self, timeout_s: float | None = None) -> None:
        """Let the next good read through, within so many seconds where that is given."""
        with self._lock:
            self._armed = True
            self._armed_until = inf if timeout_s is None else self._clock.monotonic() + timeout_s

    def disarm(self) -> None:
        """Ignore everything."""
        with self._lock:
            self._armed = False

    @property
    def armed(self) -> bool:
        """Say whether anything would be let through now."""
        return self._armed and self._clock.monotonic() < self._armed_until

    def offer(self, frame: bytes) -> None:
        """Take what a device has read and deliver what it means, if it is to be delivered."""
        with self._lock:
            if not self.armed:
                return
            digest = hmac.new(self._key, frame.strip(), sha256).digest()
            now = self._clock.monotonic()
            if digest == self._last and now < self._last_until:
                return
            read = read_payload(frame, self._clock.now().date())
            self._armed = isinstance(read, Refused | StaffCode | SetupCode)
            self._last = digest
            self._last_until = now + (SAME_FAILURE_S if read == _UNREADABLE else SAME_CODE_S)
        if self._on_read is not None:
            self._on_read(read)


_UNREADABLE = Refused(Refusal.UNREADABLE)
