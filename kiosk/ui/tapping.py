"""Taps: a second one within half a second is ignored, wherever it lands; other keys are typed as fast as one can."""

from collections.abc import Callable

from kiosk.domain.clock import Clock
from kiosk.flow.controls import Control, Offer
from kiosk.flow.events import Tapped

PAUSE_S = 0.5
"""EN 301 549 V3.2.1, clause 5.9 asks that a double strike can be told from two (0.5 s)."""

_KEYS = (Control.TYPE_KEY, Control.TYPE_DELETE)


class TapGate:
    """Turns what was tapped into an event, once. A double tap must not hit the next screen either.

    Of the keys on the screen only the same one is held back: it is the same finger still, another key is another.
    """

    def __init__(self, clock: Clock, post: Callable[[Tapped], None]) -> None:
        self._clock = clock
        self._post = post
        self._last: tuple[float, Offer] | None = None

    def tap(self, offer: Offer) -> None:
        """Post the event of an offer, unless it is disabled or comes too soon after the one before."""
        now = self._clock.monotonic()
        if not offer.enabled or self._is_same_finger(offer, now):
            return
        self._last = now, offer
        self._post(Tapped(offer.control, offer.item))

    def _is_same_finger(self, offer: Offer, now: float) -> bool:
        if self._last is None:
            return False
        at, before = self._last
        if not 0 <= now - at < PAUSE_S:
            return False
        return before.control not in _KEYS or (before.control, before.item) == (offer.control, offer.item)
