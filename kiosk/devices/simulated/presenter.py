"""The presenter of a kiosk printer: a ticket that was cut lies in it until it is taken, taken in, or let fall."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.devices.simulated.escpos_commands import Giving, Present
from kiosk.devices.simulated.paper import Fate

OnFate = Callable[[int, Fate], None]
"""Told the number of a paper, from 1, and what became of it."""


@dataclass(slots=True)
class _Ticket:
    number: int
    presented: bool = False
    left_s: float | None = None
    retracts: bool = True
    taken_in_s: float | None = None


class SimulatedPresenter:
    """Holds one ticket at most. `taken_after_s`: a visitor takes it so many seconds after it is held out; None: nobody.

    A ticket whose time is over is taken back in unless the command said that it falls.
    """

    def __init__(self, on_fate: OnFate, taken_after_s: float | None = None) -> None:
        self.unattended = False
        self._on_fate = on_fate
        self._taken_after_s = taken_after_s
        self._ticket: _Ticket | None = None

    @property
    def holds_out(self) -> bool:
        """Say whether a ticket can be seen in the output."""
        return self._ticket is not None and self._ticket.presented

    def receive(self, number: int) -> None:
        """Get the next ticket from the cutter; one that is still there falls."""
        self._end(Fate.EJECTED)
        self._ticket = _Ticket(number)
        self._on_fate(number, Fate.HELD)

    def present(self, command: Present) -> None:
        """Hold the ticket out."""
        ticket = self._ticket
        if ticket is None:
            return
        ticket.left_s = float(command.seconds) if command.seconds else None
        ticket.retracts = command.retracts is not False
        if not ticket.presented:
            ticket.presented = True
            ticket.taken_in_s = self._taken_after_s
            self._on_fate(ticket.number, Fate.PRESENTED)

    def give(self, giving: Giving) -> None:
        """Take the ticket in, or let it fall."""
        self._end(Fate.RETRACTED if giving is Giving.RETRACT else Fate.EJECTED)

    def take(self) -> bool:
        """Pull the ticket out; False when none can be seen."""
        if not self.holds_out:
            return False
        self._end(Fate.TAKEN)
        return True

    def tick(self, seconds: float) -> None:
        """Let time pass."""
        ticket = self._ticket
        if ticket is None or not ticket.presented:
            return
        if ticket.taken_in_s is not None and not self.unattended:
            ticket.taken_in_s -= seconds
            if ticket.taken_in_s <= 0:
                self._end(Fate.TAKEN)
                return
        if ticket.left_s is not None:
            ticket.left_s -= seconds
            if ticket.left_s <= 0:
                self._end(Fate.RETRACTED if ticket.retracts else Fate.EJECTED)

    def _end(self, fate: Fate) -> None:
        if self._ticket is not None:
            number = self._ticket.number
            self._ticket = None
            self._on_fate(number, fate)
