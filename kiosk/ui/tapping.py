"""Taps: a second one within half a second is ignored, wherever on the screen it lands."""

from collections.abc import Callable

from kiosk.domain.clock import Clock
from kiosk.flow.controls import Offer
from kiosk.flow.events import Tapped

PAUSE_S = 0.5
"""EN 301 549 V3.2.1, clause 5.9 asks that a double strike can be told from two (0.5 s)."""


class TapGate:
    """Turns what was tapped into an event, once. A double tap must not hit the next screen either."""

    def __init__(self, clock: Clock, post: Callable[[Tapped], None]) -> None:
        self._clock = clock
        self._post = post
        self._last: float | None = None

    def tap(self, offer: Offer) -> None:
        """Post the event of an offer, unless it is disabled or comes too soon after the one before."""
        now = self._clock.monotonic()
        if not offer.enabled or (self._last is not None and 0 <= now - self._last < PAUSE_S):
            return
        self._last = now
        self._post(Tapped(offer.control, offer.item))
