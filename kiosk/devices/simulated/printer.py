"""A receipt printer on 127.0.0.1 that speaks ESC/POS, so that the real driver is what a tester tries.

It stands at the transport: the driver connects to its address as to any printer in the network. The operator's side,
the hands at the paper, is `SimulatedPrinterControls`.
"""

import socket
import threading
from pathlib import Path

from kiosk.devices.simulated.paper import SimulatedPaper
from kiosk.devices.simulated.printer_engine import PrinterEngine
from kiosk.devices.simulated.printer_states import PrinterState
from kiosk.devices.sockets import hang_up
from kiosk.devices.tickets.layout import WIDTH_80_MM

_HOST = "127.0.0.1"
_TURN_S = 0.04
_RECEIVE = 4096
_HALF_A_JOB_BYTES = 5000


class SimulatedPrinterControls:
    """The operator's side: states and faults by name, and the papers that came out."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._changed = threading.Condition()
        self._papers: list[SimulatedPaper] = []
        self._wanted = PrinterState.READY
        self._engine: PrinterEngine | None = None

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
        """Put the printer into a state or a fault. Raises ValueError for a name that is none of `PrinterState`."""
        state = PrinterState(name)
        self._wanted = state
        if self._engine:
            self._engine.put_into(state)

    def wait_for_paper(self, timeout_s: float, count: int = 1) -> bool:
        """Wait until at least `count` papers came out in all; False when the time (seconds) is over before."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self._papers) >= count, timeout_s)

    def attach(self, engine: PrinterEngine) -> None:
        """Take the printer's inside in hand; called once, by the printer."""
        self._engine = engine
        engine.put_into(self._wanted)

    def keep(self, paper: SimulatedPaper) -> None:
        """Take a paper from the output."""
        with self._changed:
            self._papers.append(paper)
            if self._folder is not None:
                self._folder.mkdir(parents=True, exist_ok=True)
                paper.picture.save(self._folder / f"paper-{len(self._papers):04d}.png")
            self._changed.notify_all()


class SimulatedPrinter:
    """The device's side: a server that a printer driver connects to. One client at a time, as most printers."""

    def __init__(self, folder: Path | None = None, width: int = WIDTH_80_MM, seed: int = 0) -> None:
        self.controls = SimulatedPrinterControls(folder)
        self._engine = PrinterEngine(width, self.controls.keep, seed)
        self.controls.attach(self._engine)
        self._listener: socket.socket | None = _listen(0)
        self._port: int = self._listener.getsockname()[1]
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="simulated-printer", daemon=True)

    @property
    def address(self) -> tuple[str, int]:
        """Return host and port."""
        return _HOST, self._port

    def start(self) -> "SimulatedPrinter":
        """Switch it on."""
        self._thread.start()
        return self

    def close(self) -> None:
        """Switch it off for good."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        self._unplug()

    def _serve(self) -> None:
        while not self._stop.is_set():
            if self._engine.state is PrinterState.DISCONNECTED:
                self._unplug()
                self._stop.wait(_TURN_S)
                continue
            if self._listener is None:
                self._listener = _listen(self._port)
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
            try:
                data = client.recv(_RECEIVE)
            except TimeoutError:
                data = None
            except OSError:
                return
            if data == b"":
                break
            received += len(data or b"")
            cut_off = self._engine.state is PrinterState.HALF_A_JOB and received > _HALF_A_JOB_BYTES
            if not self._answer(client, data or b"") or cut_off:
                hang_up(client)
                return
        self._engine.work()

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


def _listen(port: int) -> socket.socket:
    listener = socket.create_server((_HOST, port))
    listener.settimeout(_TURN_S)
    return listener


def _accepted(listener: socket.socket) -> socket.socket | None:
    try:
        client, _ = listener.accept()
    except TimeoutError:
        return None
    return client
