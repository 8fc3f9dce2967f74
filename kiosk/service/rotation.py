"""The kiosk changes its token at the central from time to time, so that one that was copied is soon worth nothing.

At every step a power cut leaves a kiosk that can speak: the key of the attempt is on disk before anything is asked, the
new token is on disk before it is used, and the central lets the one before live until the new one was used.
"""

import logging
from datetime import datetime
from typing import Protocol

from kiosk.domain.secret import Secret
from kiosk.scheduling.port import Declined, Fleet, Unreachable
from kiosk.service.ports import Ports
from kiosk.service.sync import Sync

SOON_S = 60.0
"""After a start: visitors first."""
LOOK_S = 3600.0
_SPREAD = 0.5
"""Kiosks that were switched on together do not all ask in one minute."""

_log = logging.getLogger(__name__)


class KeepingError(Exception):
    """A token, or what is noted of its rotation, cannot be kept. `code` is stable."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class TokenKeeper(Protocol):
    """Keeps the token of this kiosk. Raises `KeepingError`."""

    def is_due(self, now: datetime) -> bool:
        """Tell whether the token has been there for its time, or a rotation was begun and not ended."""
        ...

    def attempt(self, now: datetime) -> str | None:
        """Give the key (a UUID) of the attempt that is under way here, else of a new one; it is on disk.

        None where the last attempt has come to its end, but for saying so: there is nothing to ask.
        """
        ...

    def keep(self, token: Secret, now: datetime) -> None:
        """Put a new token on disk, then use it, then note that the attempt is over."""
        ...


def rotate(fleet: Fleet, keeper: TokenKeeper, now: datetime) -> str | None:
    """Rotate the token once; None when it is done, else a stable code. Blocks."""
    try:
        key = keeper.attempt(now)
        if key is None:
            return None
        answer = fleet.new_token(key)
        if isinstance(answer, Unreachable | Declined):
            return answer.code
        keeper.keep(answer, now)
    except KeepingError as refused:
        return refused.code
    return None


class TokenRotation:
    """Looks now and then whether it is time. Used on the loop's thread; the work itself is on a worker."""

    def __init__(self, ports: Ports, fleet: Fleet, keeper: TokenKeeper, sync: Sync) -> None:
        self._ports = ports
        self._fleet = fleet
        self._keeper = keeper
        self._sync = sync

    def start(self) -> None:
        """Begin to look."""
        self._look_in(SOON_S)

    def _look_in(self, seconds: float) -> None:
        spread = self._ports.random.uniform(1 - _SPREAD, 1 + _SPREAD)
        self._ports.loop.after(seconds * spread, self._look)

    def _look(self) -> None:
        now = self._ports.clock.now()
        # Whom the central does not take for its kiosk gets no token either.
        if not self._sync.has_greeted:
            self._look_in(LOOK_S)
            return
        self._ports.workers.run("rotate", lambda: self._rotate(now), self._rotated, self._broke)

    def _rotate(self, now: datetime) -> tuple[bool, str | None]:
        try:
            due = self._keeper.is_due(now)
        except KeepingError as refused:
            return True, refused.code
        return due, rotate(self._fleet, self._keeper, now) if due else None

    def _rotated(self, answer: tuple[bool, str | None]) -> None:
        was_due, refusal = answer
        if was_due:
            _log.info(
                "token_rotated",
                extra={"outcome": "done" if refusal is None else "put_off", "code": refusal or ""},
            )
        self._look_in(LOOK_S)

    def _broke(self) -> None:
        self._look_in(LOOK_S)
