"""How a scenario touches and sees the kiosk: straight at the session, or at the real window."""

from pathlib import Path
from typing import Protocol

from kiosk.flow.controls import Control, Offer
from kiosk.flow.events import Tapped
from kiosk.service.kiosk import Kiosk
from kiosk.service.speech.narrator import Narrator


class UntappableError(Exception):
    """An offer has no widget that could be touched: a bug of the window."""


class Face(Protocol):
    """The visitor's side of the kiosk."""

    def attach(self, kiosk: Kiosk, narrator: Narrator | None = None) -> None:
        """Turn to a kiosk: at the start, and again after its power came back."""
        ...

    def tap(self, offer: Offer) -> None:
        """Tap a control that is offered."""
        ...

    def draw(self) -> None:
        """Let the window draw and take its events."""
        ...

    def picture(self, path: Path) -> bool:
        """Save a picture of the screen; False where there is no window."""
        ...

    def close(self) -> None:
        """Put the window away."""
        ...


class NoWindow:
    """Without a screen: taps go straight to the session, as the window would send them."""

    def __init__(self) -> None:
        self._kiosk: Kiosk | None = None

    def attach(self, kiosk: Kiosk, narrator: Narrator | None = None) -> None:
        """See `Face`. What is being said is highlighted nowhere."""
        del narrator
        self._kiosk = kiosk

    def tap(self, offer: Offer) -> None:
        """See `Face`."""
        if self._kiosk is not None:
            self._kiosk.post(Tapped(offer.control, offer.item))

    def draw(self) -> None:
        """There is nothing to draw."""

    def picture(self, path: Path) -> bool:
        """There is nothing to see."""
        del path
        return False

    def close(self) -> None:
        """There is nothing to put away."""


def offer_named(offers: tuple[Offer, ...], name: str) -> Offer | None:
    """Find an offer by the name that scenarios use."""
    control, _, item = name.partition(":")
    return next((o for o in offers if o.control is Control(control) and o.item == item), None)
