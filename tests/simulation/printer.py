"""A printer whose paper is the truth: what came out is written down, whatever the printer says about it."""

from collections.abc import Callable
from random import Random

from kiosk.devices.ports import OnStage, TicketPaper, unwatched
from kiosk.devices.status import Connection, DeviceKind, DeviceStatus, Health
from kiosk.domain.tickets import Printed, PrintFailed, PrintOutcome, PrintProblem, PrintUnknown

MOODS = ("good", "empty", "silent", "mixed")
"""Prints; has no paper; prints or not and never says; any of these."""


class SimulatedPrinter:
    """Implements `kiosk.devices.ports.TicketPrinter`. `came_out` is told of each paper."""

    def __init__(
        self, came_out: Callable[[TicketPaper], None], place: Callable[[], None], chance: Callable[[], Random]
    ) -> None:
        self.mood = "good"
        self._came_out = came_out
        self._place = place
        self._chance = chance

    @property
    def kind(self) -> DeviceKind:
        """See the port."""
        return DeviceKind.TICKET_PRINTER

    def print_ticket(
        self, paper: TicketPaper, deadline_s: float, on_stage: OnStage = unwatched
    ) -> PrintOutcome:
        """See the port; the power may go before and after the paper has come out."""
        self._place()
        chance = self._chance()
        mood = chance.choice(MOODS[:3]) if self.mood == "mixed" else self.mood
        if mood == "empty":
            return PrintFailed(PrintProblem.PAPER_OUT)
        if mood == "good" or chance.random() < 0.5:
            self._came_out(paper)
        self._place()
        return Printed() if mood == "good" else PrintUnknown(PrintProblem.NO_ANSWER)

    def status(self) -> DeviceStatus:
        """See the port."""
        return DeviceStatus(Connection.ONLINE, Health.OK, model="simulation")

    def close(self) -> None:
        """See the port."""
