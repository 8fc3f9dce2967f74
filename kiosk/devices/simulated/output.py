"""Where a ticket leaves the simulated printer: it falls out, or a presenter holds it until somebody takes it."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.devices.simulated.paper import Fate, SimulatedPaper

_VISITOR_TURNS = 4
"""Turns of the printer until a visitor's hand has taken what is held out."""

OnPaper = Callable[[SimulatedPaper], None]


class PaperOutput:
    """Holds at most one ticket. Used by the engine only, under its lock."""

    def __init__(self, on_paper: OnPaper, *, presents: bool) -> None:
        self._on_paper = on_paper
        self._presents = presents
        self._inside: SimulatedPaper | None = None
        self._held_out: SimulatedPaper | None = None
        self._turns = 0

    @property
    def ticket_present(self) -> bool:
        """Say whether a ticket is held out."""
        return self._held_out is not None

    def put(self, paper: SimulatedPaper) -> None:
        """Take a paper that was cut or torn off. A ticket that is still held out is pushed out by the next one."""
        if not self._presents or not paper.cut:
            self._on_paper(paper)
            return
        self.eject()
        if self._inside is not None:
            self._leave(self._inside, Fate.EJECTED)
        self._inside = paper

    def present(self) -> None:
        """Hold the ticket out."""
        if self._inside is not None:
            self._inside, self._held_out, self._turns = None, self._inside, 0

    def retract(self) -> None:
        """Take the ticket back in."""
        self._let_go(Fate.RETRACTED)

    def eject(self) -> None:
        """Let the ticket fall."""
        self._let_go(Fate.EJECTED)

    def take(self) -> None:
        """Take the ticket: the visitor's hand."""
        self._let_go(Fate.TAKEN)

    def pass_turn(self) -> None:
        """Let time pass; after a few turns the visitor takes the ticket."""
        if self._held_out is not None:
            self._turns += 1
            if self._turns >= _VISITOR_TURNS:
                self.take()

    def _let_go(self, fate: Fate) -> None:
        if self._held_out is not None:
            paper, self._held_out = self._held_out, None
            self._leave(paper, fate)

    def _leave(self, paper: SimulatedPaper, fate: Fate) -> None:
        self._on_paper(replace(paper, fate=fate))
