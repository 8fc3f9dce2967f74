"""The devices of a kiosk for testers: simulators, and the real drivers that talk to them."""

from collections.abc import Mapping, Sequence

from kiosk.app.clock import RealClock
from kiosk.app.simulated_readers import SimulatedReaders
from kiosk.devices.codes.picture import payloads_in
from kiosk.devices.drivers.escpos.printer import tcp_printer
from kiosk.devices.drivers.ipp.printer import ipp_printer
from kiosk.devices.ports import Devices, Reader, TicketPrinter
from kiosk.devices.simulated.ipp_printer import SimulatedIppPrinter
from kiosk.devices.simulated.ipp_states import IppState
from kiosk.devices.simulated.models import EPSON, MODELS
from kiosk.devices.simulated.printer import SimulatedPrinter
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.simulated.speech import SimulatedSpeech
from kiosk.devices.simulated.vocabulary import IPP, vocabulary
from kiosk.devices.tickets.layout import ROLL_80
from kiosk.domain.clock import Clock


class SimulatedDevices:
    """A simulated printer and readers of every kind. They stay when a kiosk's power is cut; its drivers do not."""

    def __init__(
        self, clock: Clock, printer_model: str = EPSON.name, seconds_a_character: float = 0.0
    ) -> None:
        self._clock = clock
        self._pace_of_speech = seconds_a_character
        self.printer: SimulatedPrinter | SimulatedIppPrinter = (
            SimulatedIppPrinter().start()
            if printer_model == IPP
            else SimulatedPrinter(model=MODELS[printer_model]).start()
        )
        self._states: dict[str, str] = {}
        self.readers = SimulatedReaders()
        self.speech = SimulatedSpeech(clock, seconds_a_character)

    def connect(self, printer: TicketPrinter | None = None, more: tuple[Reader, ...] = ()) -> Devices:
        """Make fresh drivers for a kiosk; `printer` takes the place of the simulated one, `more` come beside."""
        self._plug_in()
        readers = (*self.readers.drivers(self._clock), *more)
        speech = self.speech
        return Devices(printer or self._driver(), readers, speech.speaker, speech.headset, speech.keypad)

    def _driver(self) -> TicketPrinter:
        """Make a driver for the simulated printer, which answers in real time, whatever the kiosk's clock does."""
        if isinstance(self.printer, SimulatedIppPrinter):
            return ipp_printer(self.printer.uri, RealClock(), stock=ROLL_80)
        host, port = self.printer.address
        return tcp_printer(host, RealClock(), port)

    @property
    def states(self) -> Mapping[str, Sequence[str]]:
        """Return the states that each of these devices can have; of the printer, those of its kind."""
        kind = IppState if isinstance(self.printer, SimulatedIppPrinter) else PrinterState
        return {**vocabulary(), "printer": tuple(state.value for state in kind)}

    def set_state(self, device: str, state: str) -> None:
        """Put a device into a state of its vocabulary. Raises ValueError for one that it cannot have."""
        if device == "printer":
            self.printer.controls.set_state(state)
            return
        self._states[device] = state
        self._put(device, state)

    def last_paper_code(self) -> str | None:
        """Read the code on the newest paper from its picture."""
        papers = self.printer.controls.papers
        found = payloads_in(papers[-1].picture.convert("L")) if papers else ()
        return found[0].decode("ascii", "replace") if found else None

    def close(self) -> None:
        """Switch everything off."""
        self.printer.close()

    def _plug_in(self) -> None:
        self.readers = SimulatedReaders()
        self.speech = SimulatedSpeech(self._clock, self._pace_of_speech)
        for device, state in self._states.items():
            self._put(device, state)

    def _put(self, device: str, state: str) -> None:
        put = self.speech.hands.get(device)
        if put is None:
            self.readers.set_state(device, state)
        else:
            put(state)
