"""What happens to a simulated printer, for those who watch it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.devices.simulated.paper import Fate, SimulatedPaper
from kiosk.devices.simulated.printer_states import PrinterState


@dataclass(frozen=True, slots=True)
class ClientConnected:
    """Somebody has connected, from an address; ``serial`` is not told of: such a line knows no connections."""

    address: str


@dataclass(frozen=True, slots=True)
class ClientLeft:
    """The connection has ended, or was broken by the printer."""


@dataclass(frozen=True, slots=True)
class PaperCameOut:
    """A paper came out, with its number from 1 and the file of its picture where there is one."""

    number: int
    paper: SimulatedPaper
    file: Path | None


@dataclass(frozen=True, slots=True)
class TicketMoved:
    """The presenter did something with a paper, or a hand did."""

    number: int
    fate: Fate


@dataclass(frozen=True, slots=True)
class StateChanged:
    """The printer is in another state."""

    state: PrinterState


PrinterEvent = ClientConnected | ClientLeft | PaperCameOut | TicketMoved | StateChanged
OnEvent = Callable[[PrinterEvent], None]
"""Called from the printer's threads while it stands still: to note something, not to ask the printer."""


def unwatched(event: PrinterEvent) -> None:
    """Take no notice."""
    del event
