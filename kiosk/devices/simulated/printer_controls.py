"""The operator's side of the simulated printer: states and faults by name, hands at the paper, what came out."""

import threading
from pathlib import Path

from kiosk.devices.simulated.paper import Fate, SimulatedPaper
from kiosk.devices.simulated.printer_engine import PrinterEngine
from kiosk.devices.simulated.printer_events import (
    OnEvent,
    PaperCameOut,
    StateChanged,
    TicketMoved,
    unwatched,
)
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.simulated.tray import Tray

HANDS = ("take_ticket", "feed", "new_roll")
"""What hands can do: take what a presenter holds out, press the feed button, put in a new roll."""
_SWITCH_ON_S = 2.0
_PAPER_GONE = frozenset({PrinterState.PAPER_OUT, PrinterState.PAPER_NEAR_END, PrinterState.PAPER_OUT_MIDWAY})


class SimulatedPrinterControls:
    """The hands of an operator, and of a visitor at the output."""

    def __init__(self, folder: Path | None, on_event: OnEvent = unwatched) -> None:
        self._folder = folder
        self._on_event = on_event
        self._changed = threading.Condition()
        self._tray = Tray()
        self._wanted = PrinterState.READY
        self._engine: PrinterEngine | None = None
        self._reachable = threading.Event()
        self._reachable.set()

    @property
    def state(self) -> str:
        """Return the name of the state."""
        return self._engine.state.value if self._engine else self._wanted.value

    @property
    def papers(self) -> tuple[SimulatedPaper, ...]:
        """Return the latest papers that came out, the oldest first."""
        with self._changed:
            return self._tray.papers

    @property
    def count(self) -> int:
        """Tell how many papers came out in all."""
        return self._tray.count

    def set_state(self, name: str) -> None:
        """Put the printer into a state or a fault. Raises ValueError for a name that is none of `PrinterState`.

        A printer that is switched on again can be reached when this returns.
        """
        state = PrinterState(name)
        self._wanted = state
        if self._engine:
            self._engine.put_into(state)
        if state is not PrinterState.DISCONNECTED:
            self._reachable.wait(_SWITCH_ON_S)

    def take_ticket(self) -> bool:
        """Take the ticket that the presenter holds out; False when there is none."""
        return self._engine is not None and self._engine.take_ticket()

    def press_feed(self) -> None:
        """Press the feed button."""
        if self._engine:
            self._engine.press_feed()

    def new_roll(self) -> None:
        """Put a new roll in; nothing else is mended by that."""
        if self._engine and self._engine.state in _PAPER_GONE:
            self._engine.put_into(PrinterState.READY)

    def use_hand(self, name: str) -> bool:
        """Do what a hand can do, by its name in `HANDS`; False when there was nothing to be done."""
        match name:
            case "take_ticket":
                return self.take_ticket()
            case "feed":
                self.press_feed()
            case "new_roll":
                self.new_roll()
            case _:
                raise ValueError(name)
        return True

    def wait_for_paper(self, timeout_s: float, count: int = 1) -> bool:
        """Wait until at least `count` papers came out in all; False when the time (seconds) is over before."""
        with self._changed:
            return self._changed.wait_for(lambda: self._tray.count >= count, timeout_s)

    def wait_for_fate(self, fate: Fate, timeout_s: float) -> bool:
        """Wait until the newest paper has met a fate; False when the time (seconds) is over before."""
        with self._changed:
            return self._changed.wait_for(
                lambda: bool(self._tray.count) and self._tray.papers[-1].fate is fate, timeout_s
            )

    def attach(self, engine: PrinterEngine) -> None:
        """Take the printer's inside in hand; called once, by the printer."""
        self._engine = engine
        engine.put_into(self._wanted)

    def mark_reachable(self, *, reachable: bool) -> None:
        """Note whether the printer can be connected to; called by the printer."""
        (self._reachable.set if reachable else self._reachable.clear)()

    def keep(self, paper: SimulatedPaper) -> None:
        """Take a paper from the printer; called by it."""
        with self._changed:
            number, file = self._tray.put(paper), None
            if self._folder is not None:
                self._folder.mkdir(parents=True, exist_ok=True)
                file = self._folder / f"paper-{number:04d}.png"
                paper.picture.save(file)
            self._changed.notify_all()
        self._on_event(PaperCameOut(number, paper, file))

    def mark(self, number: int, fate: Fate) -> None:
        """Note what became of a paper; called by the printer."""
        with self._changed:
            self._tray.mark(number, fate)
            self._changed.notify_all()
        self._on_event(TicketMoved(number, fate))

    def note_state(self, state: PrinterState) -> None:
        """Note that the state has changed; called by the printer."""
        self._on_event(StateChanged(state))
