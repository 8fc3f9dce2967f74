"""Whether the central can be reached, as a state that does not flap."""

import logging
from collections.abc import Callable
from datetime import datetime

from kiosk.domain.clock import Clock
from kiosk.service.loop import Loop, Timer

_log = logging.getLogger(__name__)

DESPAIR_S = 15.0
"""After so long without a word, and with at least one call in vain, the kiosk counts as cut off."""
STEADY_S = 5.0
"""For so long the central must have been heard, without a call in vain, before the kiosk counts as connected again."""

OnChange = Callable[[datetime | None], None]
"""Called with the time since which the kiosk is cut off; None when it is connected again."""


class CentralContact:
    """Told of every word and of every call in vain. Used on the loop's thread."""

    def __init__(self, loop: Loop, clock: Clock, on_change: OnChange) -> None:
        self._loop = loop
        self._clock = clock
        self._on_change = on_change
        self._cut_off_since: datetime | None = None
        self._missing_since: datetime | None = None
        self._timer: Timer | None = None
        self._heard_at: datetime | None = None

    @property
    def heard_at(self) -> datetime | None:
        """Return when the central was heard last in this run; None where it was not yet."""
        return self._heard_at

    @property
    def cut_off_since(self) -> datetime | None:
        """Return since when the kiosk is cut off; None while it is not."""
        return self._cut_off_since

    def heard(self) -> None:
        """The central has answered, or has said something by itself."""
        self._heard_at = self._clock.now()
        missing, self._missing_since = self._missing_since, None
        if self._cut_off_since is None:
            self._stop_timer()
        elif missing is not None or self._timer is None:
            self._restart_timer(STEADY_S, self._rejoice)

    def missed(self) -> None:
        """A call was in vain."""
        if self._missing_since is not None:
            return
        self._missing_since = self._clock.now()
        if self._cut_off_since is None:
            self._restart_timer(DESPAIR_S, self._despair)
        else:
            self._stop_timer()

    def _despair(self) -> None:
        self._timer = None
        if self._missing_since is not None:
            self._change(self._missing_since)

    def _rejoice(self) -> None:
        self._timer = None
        self._change(None)

    def _change(self, since: datetime | None) -> None:
        self._cut_off_since = since
        _log.info("central_contact", extra={"state": "connected" if since is None else "cut_off"})
        self._on_change(since)

    def _restart_timer(self, seconds: float, call: Callable[[], None]) -> None:
        self._stop_timer()
        self._timer = self._loop.after(seconds, call)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
