"""What a visitor does at the kiosk: taps what is offered, shows a code or a document, waits, or goes away."""

from kiosk.app.scenario.faces import Face, UntappableError, offer_named
from kiosk.app.scenario.pacing import Pace
from kiosk.app.simulated_devices import SimulatedDevices
from kiosk.flow.events import Tapped
from kiosk.service.kiosk import Kiosk

THINKING_S = 1.5
AWAY_S = 20.0
_MOST_ROUNDS = 30


class GaveUpError(Exception):
    """The visitor does not find what he came for on the screen, and goes."""


class Hands:
    """The hands of one visitor."""

    def __init__(self, kiosk: Kiosk, face: Face, pace: Pace, devices: SimulatedDevices) -> None:
        self._kiosk = kiosk
        self._face = face
        self._pace = pace
        self._readers = devices.readers

    @property
    def screen(self) -> str:
        """Name what is shown."""
        return self._kiosk.view.name

    def offered(self, beginning: str = "") -> list[str]:
        """Name what can be tapped and begins so."""
        return [
            offer.name
            for offer in self._kiosk.view.offers
            if offer.enabled and offer.name.startswith(beginning)
        ]

    def tap(self, name: str, *, twice: bool = False) -> None:
        """Tap, and wait for what comes of it. Raises `GaveUpError` where it is not offered."""
        self.wait(THINKING_S)
        offer = offer_named(self._kiosk.view.offers, name)
        if offer is None or not offer.enabled:
            raise GaveUpError(f"{name} on {self.screen}")
        try:
            self._face.tap(offer)
        except UntappableError:
            raise GaveUpError(f"{name} is not to be touched on {self.screen}") from None
        if twice:
            self._kiosk.post(Tapped(offer.control, offer.item))
        self._pace.settle()

    def show(self, code: str) -> None:
        """Hold a code before the scanner."""
        self.wait(THINKING_S)
        self._readers.present("scanner", code)
        self._readers.wait_until_read("scanner")
        self._pace.settle()

    def lay_down(self, zone: tuple[str, ...]) -> None:
        """Lay a document on its reader."""
        self.wait(THINKING_S)
        self._readers.present("document_reader", zone)
        self._readers.wait_until_read("document_reader")
        self._pace.settle()

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self._pace.let_pass(seconds)

    def ticket_code(self) -> str | None:
        """Return the code on the ticket that is shown."""
        ticket_id = getattr(self._kiosk.view.screen, "ticket_id", None)
        return None if ticket_id is None else self._kiosk.facts.ticket_code(ticket_id)

    def go(self) -> None:
        """Go away; the kiosk comes back to its first screen by itself."""
        for _ in range(_MOST_ROUNDS):
            if self.screen in {"attract", "closed", "out_of_service"}:
                return
            self.wait(AWAY_S)
        raise AssertionError(f"the kiosk stays at {self.screen}")
