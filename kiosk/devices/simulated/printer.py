"""A receipt printer on 127.0.0.1 that speaks ESC/POS, so that the real driver is what a tester tries.

It stands at the transport: the driver connects to its address as to any printer in the network. The operator's side,
the hands at the paper, is `SimulatedPrinterControls`.
"""

import socket
import threading
from pathlib import Path

from kiosk.devices.simulated.models import EPSON, SimulatedModel
from kiosk.devices.simulated.paper import SimulatedPaper
from kiosk.devices.simulated.printer_engine import PrinterEngine
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.simulated.serial_port import SimulatedSerialPort
from kiosk.devices.sockets import hang_up
from kiosk.devices.tickets.layout import WIDTH_80_MM

_HOST = "127.0.0.1"
_TURN_S = 0.04
_RECEIVE = 4096
_HALF_A_JOB_BYTES, _FIRST_BYTES = 5000, 100
_SWITCH_ON_S = 2.0


class SimulatedPrinterControls:
    """The operator's side: states and faults by name, and the papers that came out."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._changed = threading.Condition()
        self._papers: list[SimulatedPaper] = []
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
        """Return all papers that came out, the oldest first."""
        with self._changed:
            return tuple(self._papers)

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

    def wait_for_paper(self, timeout_s: float, count: int = 1) -> bool:
        """Wait until at least `count` papers came out in all; False when the time (seconds) is over before."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self._papers) >= count, timeout_s)

    def take_ticket(self) -> None:
        """Take the ticket that is held out."""
        if self._engine:
            self._engine.take_ticket()

    def attach(self, engine: PrinterEngine) -> None:
        """Take the printer's inside in hand; called once, by the printer."""
        self._engine = engine
        engine.put_into(self._wanted)

    def mark_reachable(self, *, reachable: bool) -> None:
        """Note whether the printer can be connected to; called by the printer."""
        (self._reachable.set if reachable else self._reachable.clear)()

    def keep(self, paper: SimulatedPaper) -> None:
        """Take a paper from the output."""
        with self._changed:
            self._papers.append(paper)
            if self._folder is not None:
                self._folder.mkdir(parents=True, exist_ok=True)
                paper.picture.save(self._folder / f"paper-{len(self._papers):04d}.png")
            self._changed.notify_all()


class SimulatedPrinter:
    """The device's side: a server that a printer driver connects to. One client at a time, as most printers.

    `port` 0 is any that is free. With `serial` it can be reached over a pseudo-terminal too, into the same buffer.
    """

    def __init__(
        self,
        folder: Path | None = None,
        width: int = WIDTH_80_MM,
        seed: int = 0,
        *,
        host: str = _HOST,
        port: int = 0,
        serial: SimulatedSerialPort | None = None,
        model: SimulatedModel = EPSON,
    ) -> None:
        self.controls = SimulatedPrinterControls(folder)
        self._engine = PrinterEngine(width, self.controls.keep, seed, model)
        self.controls.attach(self._engine)
        self._host = host
        self._listener: socket.socket | None = _listen(host, port)
        self._port: int = self._listener.getsockname()[1]
        self._serial = serial
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._serve, name="simulated-printer", daemon=True)]
        if serial is not None:
            serial.plug_in()
            self._threads.append(
                threading.Thread(
                    target=self._serve_serial, args=(serial,), name="simulated-printer-serial", daemon=True
                )
            )

    @property
    def address(self) -> tuple[str, int]:
        """Return host and port."""
        return self._host, self._port

    def start(self) -> "SimulatedPrinter":
        """Switch it on."""
        for thread in self._threads:
            thread.start()
        return self

    def close(self) -> None:
        """Switch it off for good."""
        self._stop.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()
        self._unplug()
        if self._serial is not None:
            self._serial.unplug()

    def _serve(self) -> None:
        while not self._stop.is_set():
            if self._engine.state is PrinterState.DISCONNECTED:
                self._unplug()
                self._stop.wait(_TURN_S)
                continue
            if self._listener is None:
                self._listener = _listen(self._host, self._port)
                self.controls.mark_reachable(reachable=True)
            if self._serial is None:
                self._engine.work()
            client = _accepted(self._listener)
            if client is not None:
                with client:
                    self._talk(client)

    def _talk(self, client: socket.socket) -> None:
        client.settimeout(_TURN_S)
        self._engine.connected()
        received = 0
        while not self._stop.is_set() and self._engine.state is not PrinterState.DISCONNECTED:
            if self._engine.state is PrinterState.BUSY:
                self._stop.wait(_TURN_S)
                continue
            try:
                data = client.recv(_RECEIVE)
            except TimeoutError:
                data = None
            except OSError:
                return
            if data == b"":
                break
            received += len(data or b"")
            if not self._answer(client, data or b"") or self._cuts_off(received):
                hang_up(client)
                return
        self._engine.work()

    def _serve_serial(self, serial: SimulatedSerialPort) -> None:
        """Take bytes from the serial line until it is switched off; a line knows no connections."""
        received = 0
        while not self._stop.is_set():
            if self._engine.state is PrinterState.DISCONNECTED:
                serial.unplug()
                self._stop.wait(_TURN_S)
                continue
            serial.plug_in()
            data = serial.receive(_TURN_S)
            received += len(data)
            serial.send(self._engine.receive(data) + self._engine.work())
            if self._cuts_off(received):
                received = 0
                serial.unplug()

    def _cuts_off(self, received: int) -> bool:
        match self._engine.state:
            case PrinterState.HALF_A_JOB:
                return received > _HALF_A_JOB_BYTES
            case PrinterState.CUT_CONNECTION:
                return received > _FIRST_BYTES
            case _:
                return False

    def _answer(self, client: socket.socket, data: bytes) -> bool:
        try:
            client.sendall(self._engine.receive(data) + self._engine.work())
        except OSError:
            return False
        return True

    def _unplug(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None
            self.controls.mark_reachable(reachable=False)


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.create_server((host, port))
    listener.settimeout(_TURN_S)
    return listener


def _accepted(listener: socket.socket) -> socket.socket | None:
    try:
        client, _ = listener.accept()
    except TimeoutError:
        return None
    return client
